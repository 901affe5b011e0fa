// @ts-check
// Around the tick: announce it, show the ending, and never lose it when the server cannot be reached.

/** The part of the page that a tick replaces: the checklist of a guide, or the progress of one step. */
const progress = () => /** @type {HTMLElement | null} */ (document.querySelector(".progress"));

/** The state of the form as a query, as the server would write it. */
const stateOf = (/** @type {HTMLFormElement} */ form) =>
  new URLSearchParams(/** @type {any} */ (new FormData(form))).toString();

/** Put the state into the address, and into links that shall carry it. */
function carry(/** @type {string} */ query) {
  const search = query && `?${query}`;
  if (location.search !== search) history.replaceState(history.state, "", location.pathname + search + location.hash);
  for (const link of document.querySelectorAll("a[data-carries-ticks]")) {
    /** @type {HTMLAnchorElement} */ (link).search = search;
  }
}

let wasFinished = Boolean(document.querySelector(".finale"));

document.addEventListener("htmx:afterSettle", () => {
  carry(location.search.slice(1));
  const announcer = document.getElementById("announcer");
  if (announcer) announcer.textContent = progress()?.dataset.tally ?? "";
  const ending = document.getElementById("finale-title");
  if (ending && !wasFinished) ending.focus();
  wasFinished = Boolean(ending);
});

for (const failure of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
  document.addEventListener(failure, () => {
    const form = progress()?.querySelector("form");
    const notice = document.getElementById("checklist-notice");
    if (!form || !notice) return;
    carry(stateOf(form));
    notice.hidden = false;
  });
}

// Back online: send again what could not be sent.
addEventListener("online", () => {
  if (document.querySelector("#checklist-notice:not([hidden])")) progress()?.querySelector("form")?.requestSubmit();
});
