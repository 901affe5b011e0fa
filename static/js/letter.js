// Completes a letter on the page itself. What somebody types stands in fields without a name, goes into the letter
// as text, and nowhere else: no request, no storage (letter_keep.js, only for those who ask for it).

const DATES = new Map([["en", "en-GB"]]); // as the rest of the site writes them
const LONGEST_MAIL = 1900; // characters of an address that mail programs take
const BLANK = "____________________";
const BETWEEN = new Map([["enclosures", "\n"]]); // what stands between picked examples, where it is no space
const fields = /** @type {HTMLElement} */ (document.getElementById("fields"));

/** @typedef {{ is: string, lines: string[] }} Part */

/** The field for a gap, where there is one. */
const fieldFor = (/** @type {string} */ name) => /** @type {HTMLInputElement | null} */ (fields.querySelector(`[data-fills="${name}"]`));

/** What is typed into a field, without spaces around it. */
const typed = (/** @type {string} */ name) => fieldFor(name)?.value.trim() ?? "";

/** The examples to pick from, in the language of the letter. */
const examples = () => /** @type {NodeListOf<HTMLInputElement>} */ (fields.querySelectorAll("[data-example]"));

/** What goes into a gap of the letter; "" leaves the line to fill in by hand. */
function filling(/** @type {string} */ name, /** @type {string} */ language) {
  if (name === "date") return new Intl.DateTimeFormat(DATES.get(language) ?? language, { dateStyle: "long" }).format(new Date());
  if (name === "sender") return [typed("name"), ...typed("address").split(/\s*\n\s*/)].filter(Boolean).join(" · ");
  if (name === "enclosures") return typed(name).split(/\s*\n\s*/).join("; ");
  return typed(name);
}

/** Bring the letter up to what the fields say. */
function fill() {
  const paper = /** @type {HTMLElement} */ (document.getElementById("paper"));
  for (const gap of /** @type {NodeListOf<HTMLElement>} */ (paper.querySelectorAll("[data-field]"))) {
    gap.textContent = filling(gap.dataset.field ?? "", paper.lang);
    gap.classList.toggle("gap--filled", gap.textContent !== "");
    const optional = /** @type {HTMLElement | null} */ (gap.closest("[data-optional]"));
    if (optional) optional.hidden = gap.textContent === "";
  }
  const profile = fieldFor("profile")?.parentElement;
  if (profile) profile.hidden = !paper.querySelector("[data-field=profile]");
  for (const box of examples()) box.checked = typed(box.dataset.into ?? "").includes(box.dataset.example ?? "");
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-take]"))) button.hidden = false;
}

/** Put an example among the own words, or take it out again. */
function pick(/** @type {HTMLInputElement} */ box) {
  const { into = "", example = "" } = box.dataset;
  const own = fieldFor(into);
  const between = BETWEEN.get(into) ?? " ";
  if (own) own.value = (box.checked ? [own.value, example] : own.value.split(example)).map((words) => words.trim()).filter(Boolean).join(between);
}

/** What was picked speaks the language of the letter, also after that has changed. */
function translate(/** @type {Map<string, string>} */ before) {
  for (const { dataset, value } of examples()) {
    const own = fieldFor(dataset.into ?? "");
    const old = before.get(`${dataset.into}/${value}`);
    if (own && old) own.value = own.value.replace(old, () => dataset.example ?? "");
  }
}
const wordsOfExamples = () => new Map([...examples()].map(({ dataset, value }) => [`${dataset.into}/${value}`, dataset.example ?? ""]));

/**
 * What stands on the paper, from top to bottom, with a line of underscores for every gap.
 * @returns {Part[]}
 */
function contents() {
  const paper = /** @type {HTMLElement} */ (document.getElementById("paper")?.cloneNode(true));
  for (const gone of paper.querySelectorAll("[hidden]")) gone.remove();
  for (const gap of paper.querySelectorAll(".gap:not(.gap--filled)")) gap.textContent = BLANK;
  for (const line of paper.querySelectorAll("span:not(.gap), li")) line.append("\n");
  return [...paper.children].map((part) => ({
    is: part.localName === "ul" ? "list" : part.className.replace("paper__", ""),
    lines: (part.textContent ?? "").trim().split("\n").map((line) => line.replace(/\s+/g, " ").trim()),
  }));
}

/** The letter as plain text. */
const asText = () => contents().map(({ is, lines }) => lines.map((line) => (is === "list" ? `- ${line}` : line)).join("\n")).join("\n\n") + "\n";

function save(/** @type {Blob} */ file, /** @type {HTMLElement} */ button) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = button.dataset.name ?? "";
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Say on the button what has become of it. */
const say = (/** @type {HTMLElement} */ button) => (button.textContent = button.dataset.words ?? "");

/** @type {Record<string, (button: HTMLElement) => unknown>} */
const taking = {
  copy: (button) => navigator.clipboard?.writeText(asText()).then(() => say(button)),
  save: (button) => save(new Blob([asText()], { type: "text/plain" }), button),
  docx: async (button) => {
    try {
      const { docx } = await import(button.dataset.script ?? "");
      const paper = /** @type {HTMLElement} */ (document.getElementById("paper"));
      save(await docx(contents(), paper.lang, paper.classList.contains("paper--letter")), button);
    } catch {
      say(button);
    }
  },
  mail(button) {
    const subject = document.querySelector(".paper__subject")?.textContent ?? "";
    const address = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(asText())}`;
    if (address.length > LONGEST_MAIL) say(button);
    else location.href = address;
  },
  print: () => print(),
};

let words = wordsOfExamples();
fields.hidden = false;
fields.addEventListener("input", (event) => {
  const target = /** @type {HTMLInputElement} */ (event.target);
  if (target.dataset.example) pick(target);
  fill();
});
document.addEventListener("click", (event) => {
  const target = /** @type {Element} */ (event.target);
  const button = /** @type {HTMLElement | null} */ (target.closest("[data-take]"));
  if (button) taking[button.dataset.take ?? ""]?.(button);
  if (target.closest("#erase")) {
    for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (fields.querySelectorAll("[data-fills]"))) field.value = "";
    fields.dispatchEvent(new Event("input", { bubbles: true }));
  }
});
document.addEventListener("htmx:afterSettle", () => {
  translate(words);
  words = wordsOfExamples();
  fill();
});
addEventListener("pageshow", fill);
fill();
