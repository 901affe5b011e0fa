// @ts-check
// The widget inside its frame: tells the host how high it is, keeps ticks when nobody answers and until the next visit, and
// finds another way where the frame may open no window. Classic, because module scripts of a sandbox need more than CORS. Works in a sandbox
// with the origin "null", where the own server is foreign and nothing can be stored.
(() => {
  const words = /** @type {HTMLElement} */ (document.querySelector("main")).dataset;
  const secret = /^#\?secret=(\w{10})$/.exec(location.hash)?.[1]; // WordPress's, see wp-embed.js
  const form = () => /** @type {HTMLFormElement | null} */ (document.querySelector("form.checklist"));
  const boxesOf = (/** @type {Element} */ within) => /** @type {HTMLInputElement[]} */ ([...within.querySelectorAll(".tick")]);
  const isChanged = (/** @type {any} */ box) => box.checked !== box.defaultChecked;
  const region = () => /** @type {HTMLElement} */ (document.querySelector("#checklist")).dataset.region ?? "";
  const TICKS = ["done", "skip"]; // names in addresses
  const STATE = ["account", ...TICKS];
  const KEY = "off-switch";
  const DAYS = 180;
  const DAY = 86_400_000; // milliseconds
  const mayRemember = words.memory !== "off";
  try {
    sessionStorage.removeItem("htmx-current-path-for-history"); // htmx notes it for a history that is switched off
  } catch {
    // Then it could not note it either.
  }

  let toldHeight = 0; // pixels

  /** Tell the host the height of the content, if there is any: a hidden frame measures nothing. */
  function tellHeight() {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (!innerWidth || !height || height === toldHeight) return;
    toldHeight = height;
    if (secret) parent.postMessage({ message: "height", value: height, secret }, "*");
    else parent.postMessage({ source: "off-switch", v: 1, type: "height", value: height }, "*");
  }

  function tellAgain() {
    toldHeight = 0;
    tellHeight();
  }

  new ResizeObserver(tellHeight).observe(document.body);
  new IntersectionObserver(tellAgain).observe(document.body);
  addEventListener("load", tellAgain);
  addEventListener("message", ({ source, data }) => {
    if (source === parent && (data?.message === "ready" || data?.type === "ready")) tellAgain();
  });
  // Below the fold a frame may be laid out later, and is told nothing about it.
  let looks = 20;
  const timer = setInterval(() => {
    tellHeight();
    if (!--looks) clearInterval(timer);
  }, 250);

  /** What the form says of account, done and skip, as the site writes it into addresses. */
  function stateOf(/** @type {HTMLFormElement} */ current) {
    const state = new URLSearchParams();
    for (const [name, value] of new FormData(current)) if (STATE.includes(name)) state.append(name, String(value));
    return state;
  }

  /** Show at once what was ticked: the count, and the ticks in every link that carries them. The server's answer says the rest. */
  function showTicks() {
    const current = form();
    if (!current) return;
    const done = boxesOf(current).filter((box) => box.checked);
    const state = stateOf(current);
    const tally = /** @type {HTMLElement} */ (current.querySelector(".widget__tally"));
    tally.textContent = (tally.dataset.words ?? "").replace("{done}", String(done.length));
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[data-carries-ticks]"))) {
      const options = [...new URLSearchParams(link.search)].filter(([name]) => !STATE.includes(name));
      link.search = new URLSearchParams([...options, ...state]).toString();
    }
    keepAddresses();
  }

  /** WordPress's secret stands in the address of the frame: the widget in the other language needs it, too. */
  function keepAddresses() {
    for (const link of document.querySelectorAll("a:not([target])")) /** @type {HTMLAnchorElement} */ (link).hash = location.hash;
  }

  // Memory: the note that memory.js keeps on the site, here apart for every website that shows the widget. Browsers forbid
  // it in a sandbox, and where somebody wants it so; then it is said that nothing is kept.

  /** What is remembered of every region, or null. */
  function recall() {
    try {
      const memory = JSON.parse(localStorage.getItem(KEY) ?? "null");
      if (memory && Date.now() - Date.parse(memory.savedOn) < DAYS * DAY && memory.regions) return memory;
      localStorage.removeItem(KEY); // too old, or not ours
    } catch {
      // Forbidden or damaged.
    }
    return null;
  }

  /** Note one tick beside what other frames have noted meanwhile, and tell whether that worked. */
  function remember(/** @type {HTMLFormElement} */ current, /** @type {string} */ id, /** @type {boolean} */ isDone) {
    const memory = recall() ?? { regions: {} };
    const savedOn = new Date().toLocaleDateString("sv"); // Swedish dates are those of ISO 8601
    const before = memory.regions[region()];
    const others = [...(before ? new URLSearchParams(before) : stateOf(current))].filter(([, value]) => value !== id);
    const state = new URLSearchParams(isDone ? [...others, ["done", id]] : others).toString();
    const regions = { ...memory.regions, [region()]: state };
    const days = { ...memory.days, [region()]: savedOn };
    try {
      localStorage.setItem(KEY, JSON.stringify({ savedOn, regions, days }));
      return true;
    } catch {
      return false;
    }
  }

  /** Let the form say which steps are done and skipped, and the server the rest. */
  function show(/** @type {URLSearchParams} */ ticks) {
    const current = form();
    if (!current) return;
    const boxes = boxesOf(current);
    for (const field of current.querySelectorAll("input[type=hidden]:is([name=done], [name=skip])")) field.remove();
    for (const box of boxes) box.checked = ticks.getAll("done").includes(box.value);
    for (const [name, value] of ticks) {
      const isShown = name === "done" && boxes.some((box) => box.value === value);
      if (!TICKS.includes(name) || isShown) continue;
      current.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
    }
    send(current);
  }

  function send(/** @type {HTMLFormElement} */ current) {
    /** @type {any} */ (window).htmx?.trigger(current, "change");
  }

  /** Say where the ticks are kept, once there are some. */
  function sayWhere(/** @type {boolean} */ isKept) {
    const line = /** @type {HTMLElement | null} */ (document.querySelector(".widget__memory"));
    if (!line) return;
    line.hidden = false;
    const [says, button] = /** @type {[HTMLElement, HTMLElement]} */ (/** @type {unknown} */ ([...line.children]));
    says.textContent = (isKept ? line.dataset.kept : line.dataset.lost) ?? "";
    button.hidden = !isKept;
  }

  document.addEventListener("change", ({ target }) => {
    showTicks();
    const current = form();
    if (!current || !(target instanceof HTMLInputElement)) return;
    sayWhere(mayRemember && remember(current, target.value, target.checked));
  });

  document.addEventListener("click", (event) => {
    const current = form();
    const button = /** @type {HTMLButtonElement | null} */ (/** @type {Element} */ (event.target).closest("button"));
    if (!current || !button) return;
    if (button.name === "open") { // by itself: in a sandbox no form is sent
      event.preventDefault();
      current.querySelector(`input[name=skip][value="${CSS.escape(button.value)}"]`)?.remove();
      sayWhere(mayRemember && remember(current, button.value, false));
      send(current);
    }
    if ("forget" in button.dataset) {
      try {
        localStorage.removeItem(KEY);
      } catch {
        // Then there was nothing to forget.
      }
      show(new URLSearchParams());
      /** @type {HTMLElement} */ (document.querySelector(".widget__memory")).hidden = true;
    }
  });

  document.addEventListener("DOMContentLoaded", () => { // htmx listens from then on
    const early = [...document.querySelectorAll(".tick")].filter(isChanged); // ticked before this script was there
    for (const box of early) box.dispatchEvent(new Event("change", { bubbles: true }));
    const remembered = mayRemember && recall()?.regions[region()];
    if (typeof remembered !== "string" || !remembered) return;
    show(new URLSearchParams(remembered));
    sayWhere(true);
  });

  keepAddresses();
  document.addEventListener("htmx:afterSettle", keepAddresses);

  for (const failure of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
    document.addEventListener(failure, () => {
      const notice = /** @type {HTMLElement | null} */ (document.querySelector(".widget__notice"));
      if (notice) notice.hidden = false;
    });
  }
  addEventListener("online", () => {
    const current = form();
    if (current && document.querySelector(".widget__notice:not([hidden])")) {
      send(current);
    }
  });

  /** Open a link in a new window, and tell whether that was allowed. Firefox throws where others return null. */
  function opens(/** @type {string} */ address) {
    try {
      const opened = open(address);
      if (opened) opened.opener = null;
      return opened !== null;
    } catch {
      return false;
    }
  }

  document.addEventListener("click", (event) => {
    const link = /** @type {HTMLAnchorElement | null} */ (/** @type {Element} */ (event.target).closest("a[target=_blank]"));
    if (!link || self.origin !== "null") return; // only a sandbox keeps windows from opening
    event.preventDefault();
    if (opens(link.href)) return;
    if (secret && link.host === location.host) return parent.postMessage({ message: "link", value: link.href, secret }, "*");
    document.querySelector(".widget__address")?.remove();
    const shown = document.createElement("p");
    shown.className = "widget__address";
    shown.setAttribute("role", "status");
    const address = document.createElement("span");
    address.translate = false;
    address.textContent = link.href;
    shown.append(`${words.cannotOpen} `, address);
    if (link.dataset.code) {
      const code = new Image(144, 144); // CSS pixels
      [code.src, code.alt] = [link.dataset.code, words.codeAlt ?? ""];
      shown.append(code);
    }
    (link.closest("p") ?? link).after(shown);
    getSelection()?.selectAllChildren(address);
  });
})();
