// @ts-check
// Remembers the ticks of each region on this device, after the first tick, for 180 days. One key, nothing else.
// The page may show other ticks than those remembered: somebody else's link, an old bookmark, a second tab. Nothing that
// is remembered is overwritten without a word: other ticks wait for a choice, and two tabs bring their ticks together.

const KEY = "off-switch";
const DAYS = 180;
const DAY = 86_400_000; // milliseconds
const ALONE = ["account", "authority", "region"]; // names of the state that stand once, and are no ticks
const NAMES = [...ALONE, "done", "skip"];

/** The state in a query, without anything else that somebody may have appended to it. */
function stateIn(/** @type {unknown} */ query) {
  const all = new URLSearchParams(typeof query === "string" ? query : "");
  return new URLSearchParams([...all].filter(([name]) => NAMES.includes(name))).toString();
}

/** What a state says of each step, and of account, authority and region, whose names are their own keys. */
function entriesOf(/** @type {string} */ query) {
  return new Map([...new URLSearchParams(query)].map(([name, value]) => (ALONE.includes(name) ? [name, value] : [value, name])));
}

/** Whether two states have the same ticks, in whatever order and on whichever path. */
function same(/** @type {string} */ one, /** @type {string} */ other) {
  const [ones, others] = [entriesOf(one), entriesOf(other)];
  for (const entries of [ones, others]) for (const name of ALONE) entries.delete(name);
  return ones.size === others.size && [...ones].every(([key, value]) => others.get(key) === value);
}

const hasTicks = (/** @type {string} */ query) => /(^|&)(done|skip)=/.test(query);

/** What was changed here since `before`, applied to what has become of it elsewhere. */
function merged(/** @type {string} */ before, /** @type {string} */ here, /** @type {string} */ elsewhere) {
  const [old, mine, result] = [entriesOf(before), entriesOf(here), entriesOf(elsewhere)];
  for (const key of new Set([...old.keys(), ...mine.keys()])) {
    const value = mine.get(key);
    if (value === old.get(key)) continue;
    if (value === undefined) result.delete(key);
    else result.set(key, value);
  }
  const pairs = [...result].map(([key, value]) => (ALONE.includes(key) ? [key, value] : [value, key]));
  return new URLSearchParams(pairs).toString();
}

/** @typedef {{ savedOn: string, regions: Record<string, string>, days?: Record<string, string> }} Memory */

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

/** Remember the state of this region; an empty state forgets it. */
function write(/** @type {string} */ query) {
  const memory = read();
  const [regions, days] = [memory?.regions ?? {}, Object(memory?.days)];
  const savedOn = new Date().toLocaleDateString("sv"); // Swedish dates are those of ISO 8601, in the visitor's time zone
  delete regions[region];
  delete days[region];
  if (query) [regions[region], days[region]] = [query, savedOn];
  try {
    if (Object.keys(regions).length) localStorage.setItem(KEY, JSON.stringify({ savedOn, regions, days }));
    else forget();
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
const remembered = () => stateIn(read()?.regions[region]);
const onThePage = () => stateIn(progress()?.dataset.state);

const region = progress()?.dataset.region ?? "";
const choice = /** @type {HTMLElement | null} */ (document.querySelector("[data-whose-ticks]"));
let known = remembered(); // as the fields on the page know it: what they say beyond it was changed here
let shown = onThePage();

/** The one control that deletes everything is there while there is something to delete, on the page or on this device. */
function showForget() {
  const line = /** @type {HTMLElement | null} */ (document.querySelector("[data-forget-line]"));
  if (line) line.hidden = !read() && !hasTicks(onThePage());
}

/** Bring the page to a state without sending the visitor anywhere. */
function adopt(/** @type {string} */ query) {
  const { htmx } = /** @type {any} */ (window);
  const target = progress();
  const form = target?.querySelector("form.checklist");
  if (!htmx || !target || !form) return location.replace(`${location.pathname}?${query}${location.hash}`);
  for (const sender of [form, document.body]) htmx.trigger(sender, "htmx:abort"); // their answers would show older states
  htmx.ajax("GET", `${form.getAttribute("data-hx-get")}?${query}`, { target: `#${target.id}`, swap: "outerHTML" });
}

/** Let the visitor choose between the remembered ticks and those of the page. */
function offer(/** @type {boolean} */ isOpen) {
  if (!choice) return;
  const own = /** @type {HTMLElement} */ (choice.querySelector("[data-take='own']"));
  const day = new Date(`${read()?.days?.[region]}T12:00`);
  if (!Number.isNaN(day.valueOf())) {
    const { lang } = document.documentElement;
    const words = day.toLocaleDateString(lang === "en" ? "en-GB" : lang, { day: "numeric", month: "long" });
    own.textContent = (own.dataset.words ?? "").replace("{day}", words);
  }
  choice.hidden = !isOpen;
}

/** Note in the history that the ticks of this entry are the visitor's own: whoever comes back to it is asked nothing. */
function claim() {
  if (!isOffered() && remembered()) history.replaceState({ ...history.state, isOwn: true }, "");
}

const isOffered = () => choice !== null && !choice.hidden;

/** Another tab, or this page before it was put aside, may have changed what is remembered. */
function catchUp() {
  const now = remembered();
  const isOther = Boolean(now) && !same(now, shown);
  if (isOffered()) offer(isOther);
  else if (isOther) adopt(now);
  if (!isOther) known = now; // else only when the page shows it: a tick may come before
  showForget();
}

if (hasTicks(known) && !same(known, shown)) {
  const [chosen] = /^(authority|region)=[^&]+$/.exec(shown) ?? []; // no ticks, but something that a link chooses
  if (history.state?.isOwn) adopt(known);
  else if (shown !== (chosen ?? "") || document.querySelector(".partly-understood")) offer(true);
  else {
    known = shown;
    const since = new URLSearchParams(location.search).get("since"); // of the sheet that led here
    const paper = since ? `&since=${encodeURIComponent(since)}` : "";
    location.replace(`${location.pathname}?${merged("", chosen ?? "", remembered())}${paper}${location.hash}`);
  }
} else claim();
showForget();

document.addEventListener("ticks", (event) => {
  shown = stateIn(/** @type {CustomEvent} */ (event).detail);
  if (isOffered()) return;
  const both = merged(known, shown, remembered());
  write(both);
  known = shown;
  if (!same(both, shown)) adopt(both);
  showForget();
});

document.addEventListener("htmx:afterSettle", (event) => {
  if (!(/** @type {CustomEvent} */ (event).detail.target?.matches(".progress"))) return; // the answers of a guide
  shown = onThePage();
  if (remembered() && !isOffered()) known = shown;
  claim();
  showForget();
});

addEventListener("storage", (event) => {
  if (event.key === KEY || event.key === null) catchUp();
});
addEventListener("pageshow", (event) => {
  if (event.persisted) catchUp();
});

/** htmx notes the current address in the session's storage, for a history cache that this site has switched off. */
function tidy() {
  try {
    sessionStorage.removeItem("htmx-current-path-for-history");
  } catch {
    // Then it could not note it either.
  }
}

tidy();
document.addEventListener("htmx:replacedInHistory", tidy);

document.addEventListener("click", (event) => {
  const target = /** @type {Element} */ (event.target);
  const link = /** @type {HTMLAnchorElement | null} */ (target.closest("a[data-sets-ticks]"));
  if (link && remembered() && !isOffered()) write(stateIn(link.search));
  const taken = /** @type {HTMLElement | null} */ (target.closest("[data-take]"))?.dataset.take;
  if (taken === "own") location.assign(`${location.pathname}?${remembered()}`);
  if (taken === "shown") {
    write(shown);
    known = shown;
    offer(false);
    claim();
  }
  if (target.closest("[data-forget]")) {
    forget(); // and the link leads to the list without ticks
    known = "";
    offer(false);
  }
  showForget();
});
