// @ts-check
// Remembers the ticks of each region on this device, after the first tick, for 180 days. One key, nothing else.

const KEY = "off-switch";
const DAYS = 180;
const DAY = 86_400_000; // milliseconds

/** @typedef {{ savedOn: string, regions: Record<string, string> }} Memory */

/** What is remembered, or null. Storage can be forbidden, full or broken: then nothing is remembered. */
function read() {
  try {
    const memory = /** @type {Memory | null} */ (JSON.parse(localStorage.getItem(KEY) ?? "null"));
    if (!memory) return null;
    if (Date.now() - Date.parse(memory.savedOn) < DAYS * DAY && typeof memory.regions === "object") return memory;
    localStorage.removeItem(KEY);
  } catch {
    forget();
  }
  return null;
}

/** Remember the state of one region; an empty state forgets it. */
function write(/** @type {string} */ region, /** @type {string} */ query) {
  const regions = read()?.regions ?? {};
  if (query) regions[region] = query;
  else delete regions[region];
  try {
    if (Object.keys(regions).length) {
      localStorage.setItem(KEY, JSON.stringify({ savedOn: new Date().toISOString().slice(0, 10), regions }));
    } else forget();
  } catch {
    // The address still carries the ticks.
  }
}

function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Then there was nothing to forget.
  }
}

const progress = () => /** @type {HTMLElement | null} */ (document.querySelector(".progress"));
const region = progress()?.dataset.region ?? "";

/** The state in the address, without anything else that somebody may have appended to it. */
function stateInAddress() {
  const all = new URLSearchParams(location.search);
  return new URLSearchParams([...all].filter(([name]) => ["account", "done", "skip"].includes(name))).toString();
}

function showForget() {
  const button = /** @type {HTMLElement | null} */ (document.querySelector("[data-forget]"));
  if (button) button.hidden = !read();
}

const remembered = read()?.regions[region];
if (remembered && !stateInAddress()) location.replace(`${location.pathname}?${remembered}${location.hash}`);
showForget();

document.addEventListener("change", (event) => {
  const form = /** @type {Element} */ (event.target).closest("form.checklist");
  if (!form) return;
  write(region, new URLSearchParams(/** @type {any} */ (new FormData(/** @type {HTMLFormElement} */ (form)))).toString());
});

document.addEventListener("htmx:afterSettle", () => {
  write(region, stateInAddress());
  showForget();
});

// htmx notes the current address in the session's storage, for a history cache that this site has switched off.
document.addEventListener("htmx:replacedInHistory", () => {
  try {
    sessionStorage.removeItem("htmx-current-path-for-history");
  } catch {
    // Then it could not note it either.
  }
});

document.addEventListener("click", (event) => {
  const target = /** @type {Element} */ (event.target);
  const link = /** @type {HTMLAnchorElement | null} */ (target.closest("a[data-sets-ticks]"));
  if (link && read()?.regions[region]) write(region, link.search.slice(1));
  if (!target.closest("[data-forget]")) return;
  forget();
  showForget();
  const message = document.querySelector("[data-forgotten]");
  if (message) message.textContent = /** @type {HTMLElement} */ (message).dataset.forgotten ?? "";
});
