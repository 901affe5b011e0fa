// @ts-check
// The widget inside its frame: tells the host how high it is, keeps ticks when nobody answers, and finds another way
// where the frame may open no window. Classic, because module scripts of a sandbox need more than CORS. Works in a sandbox
// with the origin "null", where the own server is foreign and nothing can be stored.
(() => {
  const words = /** @type {HTMLElement} */ (document.querySelector("main")).dataset;
  const secret = /^#\?secret=(\w{10})$/.exec(location.hash)?.[1]; // WordPress's, see wp-embed.js
  const form = () => /** @type {HTMLFormElement | null} */ (document.querySelector("form.checklist"));
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

  /** Show at once what was ticked: the count, and the ticks in the links to the guide. The server's answer says the rest. */
  function showTicks() {
    const current = form();
    if (!current) return;
    const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (current.querySelectorAll(".tick"));
    const done = [...boxes].filter((box) => box.checked);
    const state = new URLSearchParams();
    for (const [name, value] of new FormData(current)) {
      if (["account", "done", "skip"].includes(name)) state.append(name, String(value));
    }
    const tally = /** @type {HTMLElement} */ (current.querySelector(".widget__tally"));
    tally.textContent = (tally.dataset.words ?? "").replace("{done}", String(done.length));
    for (const link of document.querySelectorAll("a[data-carries-ticks]")) {
      const query = state.toString();
      /** @type {HTMLAnchorElement} */ (link).search = query && `?${query}`;
    }
  }

  document.addEventListener("change", showTicks);

  for (const failure of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
    document.addEventListener(failure, () => {
      const notice = /** @type {HTMLElement | null} */ (document.querySelector(".widget__notice"));
      if (notice) notice.hidden = false;
    });
  }
  addEventListener("online", () => {
    const current = form();
    if (current && document.querySelector(".widget__notice:not([hidden])")) {
      /** @type {any} */ (window).htmx.trigger(current, "change");
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
