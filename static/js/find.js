// @ts-check
// Finds questions, authorities and sources while one types: in their words, in those of other languages, and with a mistyped
// letter. What is typed stays here. Without this the page can be searched as every page, and rows open by themselves.

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form.find"));
const field = /** @type {HTMLInputElement | null} */ (document.getElementById("find"));
const status = document.getElementById("find-status");

/** Words without capitals, accents and signs: "Prüfung" and "prufung" are the same. */
const wordsOf = (/** @type {string} */ text) =>
  text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/ß/g, "ss").match(/[\p{L}\p{N}]+/gu) ?? [];

/** Tell whether two words differ by no more than some letters, swapped neighbours counting as one (Damerau, Levenshtein). */
function isNear(/** @type {string} */ one, /** @type {string} */ other, /** @type {number} */ most) {
  if (Math.abs(one.length - other.length) > most) return false;
  let [before, last] = /** @type {number[][]} */ ([[], Array.from({ length: other.length + 1 }, (_, at) => at)]);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      let steps = Math.min((last?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last?.[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) steps = Math.min(steps, (before?.[j - 2] ?? 0) + 1);
      row.push(steps);
    }
    [before, last] = [last, row];
  }
  return (last?.at(-1) ?? most + 1) <= most;
}

/** Tell whether a typed word is in a text: as part of a word, or mistyped. Short words must be right. */
function has(/** @type {Set<string>} */ words, /** @type {string} */ typed) {
  const most = typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0;
  for (const word of words) {
    if (typed.length >= 3 ? word.includes(typed) : word.startsWith(typed)) return true;
    if (most && (isNear(typed, word, most) || isNear(typed, word.slice(0, typed.length), most))) return true;
  }
  return false;
}

if (form && field && status) {
  const rows = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-find]"))].map((row) => ({
    row,
    words: new Set(wordsOf(`${(row.querySelector("[data-find-in]") ?? row).textContent} ${row.dataset.find}`)),
  }));
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", () => {
    const typed = wordsOf(field.value);
    let found = 0;
    for (const { row, words } of rows) {
      row.hidden = !typed.every((word) => has(words, word));
      if (!row.hidden) found++;
    }
    for (const group of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-find-group]"))) {
      group.hidden = !group.querySelector("[data-find]:not([hidden])");
    }
    const { found: some = "", none = "" } = form.dataset;
    const told = some.replace("{found}", String(found)).replace("{total}", String(rows.length));
    status.textContent = !typed.length ? "" : found ? told : none;
  });
}
