// @ts-check
// On the home page: go on with the checklist that this device remembers. What it remembers is written by memory.js.

const DAYS = 180;
const DAY = 86_400_000; // milliseconds
const greeting = /** @type {HTMLElement | null} */ (document.querySelector("[data-go-on]"));

/** The row of a region; null for what else is remembered: the ticks of other services. */
function rowOf(/** @type {string} */ region) {
  return /** @type {HTMLAnchorElement | null} */ (document.querySelector(`[data-region="${CSS.escape(region)}"]`));
}

/** The region whose ticks were changed last, with its state as a query; null where nothing is remembered. */
function latest() {
  try {
    const { savedOn, regions, days } = JSON.parse(localStorage.getItem("off-switch") ?? "");
    if (!(Date.now() - Date.parse(savedOn) < DAYS * DAY)) return null;
    const dayOf = (/** @type {string} */ region) => Date.parse(days?.[region] ?? savedOn) || 0;
    const known = Object.entries(regions).filter(([name, query]) => typeof query === "string" && rowOf(name));
    return known.sort(([one], [other]) => dayOf(other) - dayOf(one))[0] ?? null;
  } catch {
    return null; // forbidden, full or damaged
  }
}

/** Fill the greeting, or leave it hidden. */
function greet() {
  const found = latest();
  if (!greeting || !found) return;
  const row = rowOf(found[0]);
  if (!row) return;
  const state = new URLSearchParams(found[1]);
  const ids = ((state.has("account") ? row.dataset.guestSteps : row.dataset.steps) ?? "").split(" ");
  const done = state.getAll("done").filter((id) => ids.includes(id)).length;
  if (!done && !state.has("skip")) return;
  const known = [...state].filter(([name]) => ["account", "authority", "done", "skip"].includes(name));
  const link = /** @type {HTMLAnchorElement} */ (greeting.querySelector("a"));
  link.href = `${row.pathname}?${new URLSearchParams(known)}#checklist`;
  const facts = { region: row.firstElementChild?.textContent ?? "", done, total: ids.length };
  const words = (greeting.dataset.words ?? "").replace(/\{(\w+)\}/g, (_all, name) => facts[/** @type {"done"} */ (name)] + "");
  /** @type {Element} */ (link.querySelector(".departures__note")).textContent = words;
  greeting.hidden = false;
}

greet();
