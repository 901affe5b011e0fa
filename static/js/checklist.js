// @ts-check
// Around the tick: keep the address, announce, mind the focus, and never lose a tick when the server cannot be reached.
// What the visitor does to the ticks is told to the other scripts as the event "ticks", its detail being the state as a
// query. What the server answers is not: an answer that comes late must not undo what was done meanwhile.

/** The part of the page that a tick replaces: the checklist of a guide, or the progress of one step. */
const progress = () => /** @type {HTMLElement | null} */ (document.querySelector(".progress"));

/** Whether an event of htmx is about that part, and not about the answers of a guide. */
const isProgress = (/** @type {Event} */ event) => Boolean(/** @type {CustomEvent} */ (event).detail.target?.matches(".progress"));

/** The state that fields carry, as the server writes it: region, account, done, skip, authority. */
function stateOf(/** @type {URLSearchParams} */ fields) {
  const open = fields.getAll("open");
  const state = new URLSearchParams();
  for (const value of fields.getAll("region")) state.append("region", value);
  for (const value of fields.getAll("account")) state.append("account", value);
  for (const value of fields.getAll("done")) if (!open.includes(value)) state.append("done", value);
  for (const value of [...fields.getAll("skip"), ...fields.getAll("skipping")]) {
    const isDone = state.getAll("done").includes(value); // ticked after all
    if (!open.includes(value) && !isDone) state.append("skip", value);
  }
  for (const value of fields.getAll("authority")) state.append("authority", value);
  return state.toString();
}

/** Put the state into the address and into links that shall carry it. */
function carry(/** @type {string} */ query) {
  const search = query && `?${query}`;
  if (location.search !== search) history.replaceState(history.state, "", location.pathname + search + location.hash);
  for (const link of document.querySelectorAll("a[data-carries-ticks]")) {
    /** @type {HTMLAnchorElement} */ (link).search = search;
  }
  // The link to the other path, with or without an account, above the list: it stays when the list is replaced.
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[data-account]"))) {
    const ticks = [...new URLSearchParams(query)].filter(([name]) => name !== "account");
    link.search = new URLSearchParams(link.dataset.account === "no" ? [["account", "no"], ...ticks] : ticks).toString();
  }
}

/** Tell what the visitor has done: changed a tick, or pressed a button of the form. */
function tell(/** @type {Event} */ event) {
  const form = /** @type {Element} */ (event.target).closest("form.checklist");
  if (!form) return;
  const fields = new URLSearchParams(/** @type {any} */ (new FormData(/** @type {HTMLFormElement} */ (form))));
  const button = /** @type {HTMLButtonElement | null} */ (/** @type {SubmitEvent} */ (event).submitter ?? null);
  if (button?.name) fields.append(button.name, button.value);
  document.dispatchEvent(new CustomEvent("ticks", { detail: stateOf(fields) }));
}

document.addEventListener("change", tell);
document.addEventListener("submit", tell);

/** Keep the focus where it makes sense, and in sight. `id` is that of the control that was used. */
function mindFocus(/** @type {string} */ id) {
  const ending = document.getElementById("ending-title");
  if (ending && !wasFinished) return ending.focus();
  if (document.activeElement === document.body) {
    document.getElementById(id.replace(/^skip-/, "done-"))?.focus();
  }
  const { top, bottom } = document.activeElement?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
  if (top < 0 || bottom > innerHeight) document.activeElement?.scrollIntoView({ block: "center" });
}

let wasFinished = Boolean(document.querySelector(".ending"));
let failedRequest = "";

document.addEventListener("htmx:afterSettle", (event) => {
  if (!isProgress(event)) return;
  const { elt, requestConfig } = /** @type {CustomEvent} */ (event).detail;
  carry(location.search.slice(1));
  const announcer = document.getElementById("announcer");
  if (announcer) announcer.textContent = progress()?.dataset.tally ?? "";
  mindFocus(requestConfig?.triggeringEvent?.submitter?.id ?? elt?.id ?? "");
  wasFinished = Boolean(document.querySelector(".ending"));
});

for (const failure of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
  document.addEventListener(failure, (event) => {
    const notice = /** @type {HTMLElement | null} */ (progress()?.querySelector(".notice"));
    if (!notice || !isProgress(event)) return;
    failedRequest = /** @type {CustomEvent} */ (event).detail.pathInfo.finalRequestPath;
    carry(stateOf(new URL(failedRequest, location.href).searchParams));
    notice.hidden = false;
  });
}

/** Send again what could not be sent. */
function tryAgain() {
  const target = progress();
  if (!failedRequest || !target) return;
  /** @type {any} */ (window).htmx.ajax("GET", failedRequest, { target: `#${target.id}`, swap: "outerHTML" });
}

addEventListener("online", () => {
  if (document.querySelector(".notice:not([hidden])")) tryAgain();
});

document.addEventListener("click", (event) => {
  if (/** @type {Element} */ (event.target).closest("[data-try-again]")) tryAgain();
});

// What was ticked before the scripts were there. htmx listens from then on.
document.addEventListener("DOMContentLoaded", () => {
  const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("form.checklist .tick"));
  const early = [...boxes].find((box) => box.checked !== box.defaultChecked);
  early?.dispatchEvent(new Event("change", { bubbles: true })); // tells of the others, too
});

// htmx did not arrive: then the form is sent as it is sent without scripts.
if (!("htmx" in window)) {
  for (const button of document.querySelectorAll("[data-without-htmx]")) /** @type {HTMLElement} */ (button).hidden = false;
}
