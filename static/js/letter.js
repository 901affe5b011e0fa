// Completes a letter on the page itself. What somebody types stands in fields without a name, goes into the letter
// as text, and nowhere else: no request, no storage.

const DATES = new Map([["en", "en-GB"]]); // as the rest of the site writes them
const LONGEST_MAIL = 1900; // characters of an address that mail programs take
const BLANK = "____________________";
const fields = /** @type {HTMLElement} */ (document.getElementById("fields"));

/** What is typed into a field, without spaces around it. */
function typed(/** @type {string} */ name) {
  const field = /** @type {HTMLInputElement | null} */ (fields.querySelector(`[data-fills="${name}"]`));
  return field?.value.trim() ?? "";
}

/** What goes into a gap of the letter; "" leaves the line to fill in by hand. */
function filling(/** @type {string} */ name, /** @type {string} */ language) {
  if (name === "date") return new Intl.DateTimeFormat(DATES.get(language) ?? language, { dateStyle: "long" }).format(new Date());
  if (name === "sender") return [typed("name"), ...typed("address").split(/\s*\n\s*/)].filter(Boolean).join(" · ");
  return typed(name);
}

/** Bring the letter up to what the fields say. */
function fill() {
  const paper = /** @type {HTMLElement} */ (document.getElementById("paper"));
  for (const gap of /** @type {NodeListOf<HTMLElement>} */ (paper.querySelectorAll("[data-field]"))) {
    gap.textContent = filling(gap.dataset.field ?? "", paper.lang);
    gap.classList.toggle("gap--filled", gap.textContent !== "");
    gap.hidden = gap.dataset.optional !== undefined && gap.textContent === "";
  }
  const own = typed("grounds");
  for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (fields.querySelectorAll("[data-ground]"))) {
    box.checked = own.includes(box.dataset.ground ?? "");
  }
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-take]"))) button.hidden = false;
}

/** Put an example among the own words, or take it out again. */
function pick(/** @type {HTMLInputElement} */ box) {
  const own = /** @type {HTMLTextAreaElement} */ (fields.querySelector('[data-fills="grounds"]'));
  const example = box.dataset.ground ?? "";
  own.value = box.checked ? `${own.value.trim()} ${example}`.trim() : own.value.replace(example, "").replace(/ {2,}/g, " ").trim();
}

/** The letter as plain text, with a line of underscores for every gap. */
function asText() {
  const paper = /** @type {HTMLElement} */ (document.getElementById("paper")?.cloneNode(true));
  for (const gap of paper.querySelectorAll(".gap:not(.gap--filled, [hidden])")) gap.textContent = BLANK;
  for (const line of paper.querySelectorAll(".paper__to span")) line.append("\n");
  for (const item of paper.querySelectorAll("li")) item.prepend("- "), item.append("\n");
  const parts = [...paper.children].map((part) => (part.textContent ?? "").replace(/[ \t]+/g, " ").replace(/ ?\n ?/g, "\n").trim());
  return `${parts.join("\n\n")}\n`;
}

/** @type {Record<string, (button: HTMLElement) => void>} */
const taking = {
  copy: (button) => navigator.clipboard?.writeText(asText()).then(() => (button.textContent = button.dataset.words ?? "")),
  save(button) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([asText()], { type: "text/plain" }));
    link.download = button.dataset.name ?? "";
    link.click();
    URL.revokeObjectURL(link.href);
  },
  mail(button) {
    const subject = document.querySelector(".paper__subject")?.textContent ?? "";
    const address = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(asText())}`;
    if (address.length > LONGEST_MAIL) button.textContent = button.dataset.words ?? "";
    else location.href = address;
  },
  print: () => print(),
};

fields.hidden = false;
fields.addEventListener("input", (event) => {
  const target = /** @type {HTMLInputElement} */ (event.target);
  if (target.dataset.ground) pick(target);
  fill();
});
document.addEventListener("click", (event) => {
  const target = /** @type {Element} */ (event.target);
  const button = /** @type {HTMLElement | null} */ (target.closest("[data-take]"));
  if (button) taking[button.dataset.take ?? ""]?.(button);
  if (target.closest("#erase")) {
    for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (fields.querySelectorAll("[data-fills]"))) field.value = "";
    fill();
  }
});
document.addEventListener("htmx:afterSettle", fill);
addEventListener("pageshow", fill);
fill();
