// Keeps what somebody types into letters in this browser, only after they have asked for it, and for 30 days.
// Who, where and how to reach them is kept for all letters; what belongs to one letter under its name.
// Without being asked it only does what some browsers do by themselves: going back and reloading find the fields filled,
// since the tab's history holds them as long as the tab lives.

const KEY = "off-switch-letters";
const DAYS = 30;
const DAY = 86_400_000; // milliseconds
const box = /** @type {HTMLInputElement} */ (document.getElementById("keep"));
const forgetting = /** @type {HTMLElement} */ (document.getElementById("forget"));
const fields = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("[data-fills]"));

const nameOf = (/** @type {HTMLElement} */ { dataset }) => [dataset.of, dataset.fills].filter(Boolean).join("/");

/**
 * What is kept, or null. Storage can be forbidden, full or damaged: then nothing is kept.
 * @returns {Record<string, string> | null}
 */
function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "null");
    if (kept && Date.now() - Date.parse(kept.keptOn) < DAYS * DAY) return kept.typed;
    localStorage.removeItem(KEY);
  } catch {
    forget();
  }
  return null;
}

function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Forbidden: then nothing was kept.
  }
}

/** Show whether something is kept. */
function show(/** @type {boolean} */ isKept) {
  box.checked = isKept;
  forgetting.hidden = !isKept;
}

/** What the fields say. */
const typedNow = () => Object.fromEntries([...fields].map((field) => [nameOf(field), field.value]));

/** Keep what the fields say, beside what belongs to other letters. */
function keep() {
  const typed = { ...read(), ...typedNow() };
  try {
    localStorage.setItem(KEY, JSON.stringify({ keptOn: new Date().toISOString(), typed }));
    show(true);
  } catch {
    show(false);
  }
}

/** Let going back and reloading find the fields filled. Browsers refuse this when it comes too often: the next time will do. */
function remember() {
  try {
    history.replaceState({ ...history.state, typed: typedNow() }, "");
  } catch {
    // Too often.
  }
}

const kept = read();
const before = { ...kept, ...history.state?.typed };
for (const field of fields) field.value ||= before[nameOf(field)] ?? "";
show(kept !== null);
for (const event of ["input", "change", "htmx:replacedInHistory"]) document.addEventListener(event, remember);
box.addEventListener("change", () => {
  if (box.checked) return keep();
  forget();
  show(false);
});
document.getElementById("fields")?.addEventListener("input", () => box.checked && keep());
document.getElementById("fields")?.addEventListener("click", (event) => {
  if (!/** @type {Element} */ (event.target).closest("#forget, #erase")) return;
  forget();
  show(false);
});
