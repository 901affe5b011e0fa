// @ts-check
// Remembers the ticks of each region on this device, after the first tick, for 180 days. One key, nothing else.

const KEY = "off-switch";
const DAYS = 180;
const DAY = 86_400_000; // milliseconds

/** @typedef {{ savedOn: string, regions: Record<string, string> }} Memory */

/** The state in a query, without anything else that somebody may have appended to it. */
function stateIn(/** @type {unknown} */ query) {
  const all = new URLSearchParams(typeof query === "string" ? query : "");
  return new URLSearchParams([...all].filter(([name]) => ["account", "done", "skip"].includes(name))).toString();
}

/** What is remembered, or null. Storage can be forbidden, full or damaged: then nothing is remembered. */
function read() {
  try {
    const memory = /** @type {Memory | null} */ (JSON.parse(localStorage.getItem(KEY) ?? "null"));
    if (memory === null) return null;
    if (Date.now() - Date.parse(memory.savedOn) < DAYS * DAY && Object.values(memory.regions).every(stateIn)) return memory;
  } catch {
    // Damaged: forgotten below.
  }
  forget();
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

const region = /** @type {HTMLElement | null} */ (document.querySelector(".progress"))?.dataset.region ?? "";

function showForget() {
  const button = /** @type {HTMLElement | null} */ (document.querySelector("[data-forget]"));
  if (button) button.hidden = !read();
}

const remembered = stateIn(read()?.regions[region]);
if (remembered && !stateIn(location.search)) location.replace(`${location.pathname}?${remembered}${location.hash}`);
showForget();

document.addEventListener("ticks", (event) => {
  write(region, stateIn(/** @type {CustomEvent} */ (event).detail));
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
  if (link && read()?.regions[region]) write(region, stateIn(link.search));
  if (!target.closest("[data-forget]")) return;
  forget();
  showForget();
  const message = /** @type {HTMLElement | null} */ (document.querySelector("[data-forgotten]"));
  if (!message) return;
  message.textContent = message.dataset.forgotten ?? "";
  message.focus();
});
