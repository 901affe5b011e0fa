// @ts-check
// What opens and closes on a page: questions, notes beside their marks, addresses to copy. Without it everything is
// there all the same: rows open by themselves, marks lead to the list of sources, addresses can be selected.

/** Open a row, and those that it stands in. */
function reveal(/** @type {Element | null} */ element) {
  for (let fold = element?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
}

/** Bring to the front what the address names, also where the browser does not open rows for it. */
function followHash() {
  const target = document.getElementById(location.hash.slice(1)); // all ids are plain
  if (!target?.closest("details:not([open])")) return;
  reveal(target);
  target.scrollIntoView();
}

addEventListener("hashchange", followHash);
if (location.hash) followHash();
document.addEventListener("htmx:load", (event) => {
  if (/** @type {Element} */ (event.target).id === "answers") followHash(); // of a guide, which come later
});

// Print everything, also where the stylesheet cannot open rows.
/** @type {HTMLDetailsElement[]} */
let openedForPaper = [];
addEventListener("beforeprint", () => {
  openedForPaper = [...document.querySelectorAll("details")].filter((fold) => !fold.open && !fold.name);
  for (const fold of openedForPaper) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of openedForPaper) fold.open = false;
});

/** The note beside a mark: one for the whole page, filled with the source that the mark names. */
const note = document.createElement("div");
note.className = "note";
note.popover = "auto";

/** The mark whose note was open when the pointer went down, which has closed it. */
/** @type {Element | null} */
let closedMark = null;
const openMark = () => (note.matches(":popover-open") ? note.previousElementSibling : null);
document.addEventListener("pointerdown", () => (closedMark = openMark()), true);

/** Open the note of a mark, or close it where it is open. */
function toggleNote(/** @type {Element} */ mark, /** @type {Element} */ source) {
  const wasOpen = mark === (closedMark ?? openMark());
  closedMark = null;
  if (wasOpen) return note.hidePopover();
  note.replaceChildren(...[...source.childNodes].map((child) => child.cloneNode(true)));
  note.lang = document.documentElement.lang;
  mark.after(note); // so that the next Tab stop after the mark is the source's link
  note.showPopover();
  const { bottom, left } = mark.getBoundingClientRect();
  note.style.top = `${bottom + scrollY + 4}px`;
  note.style.left = `${Math.max(8, Math.min(left, document.documentElement.clientWidth - note.offsetWidth - 8))}px`;
}

/** Say what happened, on the button itself and to screen readers, until the button is left. */
function say(/** @type {HTMLElement} */ button, /** @type {string | undefined} */ happened) {
  const words = button.dataset.name ?? button.textContent;
  button.dataset.name = words ?? "";
  button.textContent = happened ?? words;
  const announcer = document.getElementById("announcer");
  if (announcer) announcer.textContent = button.textContent;
  button.addEventListener("blur", () => (button.textContent = words), { once: true });
}

/** Close every question if all are open, else open them all. */
function toggleAll(/** @type {HTMLElement} */ button) {
  const folds = /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details.fold--question"));
  const isOpen = [...folds].every((fold) => fold.open);
  for (const fold of folds) fold.open = !isOpen;
  [button.textContent, button.dataset.words] = [button.dataset.words ?? "", button.textContent ?? ""];
}

document.addEventListener("click", (event) => {
  const target = /** @type {Element} */ (event.target);
  const mark = target.closest("a[role='doc-noteref']");
  const source = mark && document.getElementById(`source-${mark.textContent}`);
  if (source && "showPopover" in note) {
    event.preventDefault();
    toggleNote(mark, source);
  }
  const button = /** @type {HTMLElement | null} */ (target.closest("[data-open-all], [data-copy], [data-share]"));
  if (!button) return;
  const { copy, share } = button.dataset;
  const line = /** @type {HTMLInputElement | null} */ (document.getElementById(copy ?? share ?? ""));
  if (copy && line) {
    line.select();
    navigator.clipboard.writeText(line.value).then(() => say(button, button.dataset.words), () => say(button, button.dataset.failed));
  } else if (share && line) navigator.share({ title: document.title, url: line.value }).catch(() => {});
  else if (!line) toggleAll(button);
});

/** Show the buttons that work here: also those of a checklist that was just replaced. */
function offerButtons() {
  document.querySelector("[data-open-all]")?.classList.toggle("open-all--ready", Boolean(document.querySelector("details.fold--question")));
  const works = { "[data-copy]": navigator.clipboard, "[data-share]": "share" in navigator };
  for (const [selector, isPossible] of Object.entries(works)) {
    for (const button of document.querySelectorAll(selector)) /** @type {HTMLElement} */ (button).hidden = !isPossible;
  }
}

offerButtons();
document.addEventListener("htmx:afterSettle", offerButtons);
