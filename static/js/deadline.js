// @ts-check
// Works out by when an answer is due. The day on which something was sent stays on the page: no request, no storage.
// Days are reckoned in UTC, so that no change of the clock moves them.

const DAY = 86_400_000; // milliseconds
const STAND_IN = Date.UTC(1970, 0, 1); // the day in the file for the calendar
const DATES = new Map([["en", "en-GB"]]); // as the rest of the site writes them
const form = /** @type {HTMLFormElement} */ (document.getElementById("deadline"));
const field = /** @type {HTMLInputElement} */ (document.getElementById("sent-on"));
const wrong = /** @type {HTMLElement} */ (document.getElementById("wrong"));
const due = /** @type {HTMLElement} */ (document.getElementById("due"));
const { lang } = document.documentElement;

const chosen = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (form.querySelector(`[name="${name}"]:checked`));
const say = (/** @type {string} */ what) => /** @type {HTMLAnchorElement} */ (due.querySelector(`[data-say="${what}"]`));
const inWords = (/** @type {number} */ day) =>
  new Intl.DateTimeFormat(DATES.get(lang) ?? lang, { dateStyle: "full", timeZone: "UTC" }).format(day);

/** The same day some months later, or that month's last day. */
function monthsLater(/** @type {number} */ day, /** @type {number} */ months) {
  const from = new Date(day);
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0)).getUTCDate();
  return Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, Math.min(from.getUTCDate(), last));
}

/** Today where the visitor is, as midnight UTC. */
function today() {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
}

/** What is wrong with the day that was entered, "" for nothing. */
function mistake() {
  if (field.validity.badInput || (field.value && Number.isNaN(field.valueAsNumber))) return wrong.dataset.invalid ?? "";
  if (field.valueAsNumber > today()) return wrong.dataset.future ?? "";
  return field.value && field.value < (form.dataset.since ?? "") ? (wrong.dataset.early ?? "") : "";
}

/** The rule for what was sent. */
const rule = () => /** @type {HTMLElement} */ (document.querySelector(`section[data-rule="${chosen("for").dataset.rule}"]`));

/** The last day; `more`: with what LinkedIn may add. */
function lastDay(/** @type {boolean} */ more) {
  const { months, days, moreMonths, moreDays } = rule().dataset;
  const received = field.valueAsNumber + Number(chosen("way").dataset.days) * DAY;
  return monthsLater(received, Number(months) + (more ? Number(moreMonths) : 0)) + (Number(days) + (more ? Number(moreDays) : 0)) * DAY;
}

function show() {
  for (const section of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("section[data-rule]"))) {
    section.hidden = section !== rule();
  }
  wrong.textContent = mistake();
  field.setAttribute("aria-invalid", String(wrong.textContent !== ""));
  due.hidden = !field.value || wrong.textContent !== "";
  if (due.hidden) return;
  const [day, longest] = [lastDay(false), lastDay(true)];
  say("due").textContent = (rule().dataset.due ?? "").replace("{day}", inWords(day));
  say("more").textContent = longest > day ? (due.dataset.more ?? "").replace("{day}", inWords(longest)) : "";
  say("past").textContent = day < today() ? (due.dataset.past ?? "") : "";
  say("next").textContent = rule().dataset.next ?? "";
  say("next").href = rule().dataset.nextUrl ?? "";
}

const compact = (/** @type {number} */ day) => new Date(day).toISOString().slice(0, 10).replaceAll("-", "");

/** The due day as a file for a calendar: the server's, with this day in place of its own. */
function calendar() {
  const { innerHTML } = /** @type {HTMLTemplateElement} */ (document.getElementById("calendar"));
  const plain = new DOMParser().parseFromString(innerHTML, "text/html").documentElement.textContent ?? "";
  return plain
    .trim()
    .replaceAll(/\r?\n/g, "\r\n")
    .replaceAll(compact(STAND_IN), compact(lastDay(false)))
    .replaceAll(compact(STAND_IN + DAY), compact(lastDay(false) + DAY))
    .replace("LETTER", chosen("for").value)
    .concat("\r\n");
}

form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
for (const event of ["input", "keyup", "focusout"]) form.addEventListener(event, show); // what is no day makes no input
document.getElementById("to-calendar")?.addEventListener("click", (event) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([calendar()], { type: "text/calendar" }));
  link.download = /** @type {HTMLElement} */ (event.currentTarget).dataset.name ?? "";
  link.click();
  URL.revokeObjectURL(link.href);
});
addEventListener("pageshow", show);
show();
