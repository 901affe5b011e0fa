// @ts-check
// The checklist in somebody's article, released as /embed/<version>.js by `make release-loader`.
// It keeps frames as high as their content, and prints the address beside them. It sets no cookie, stores nothing, loads
// nothing from anybody else, and learns nothing from a frame but its height. Two uses, any number on a page:
//   <iframe src="https://…/de/eu/embed/" data-heights="…" …></iframe> <script src="https://…/embed.js" async></script>
//   <optout-checklist region="eu" lang="de">What shows without this script</optout-checklist> and the same script
(() => {
  if (customElements.get("optout-checklist")) return;
  /** @type {any} A classic script, which knows itself. */
  const script = document.currentScript;
  const home = new URL(script.dataset.site || script.src).origin; // data-site: for whoever serves this file on their own
  const options = "account theme accent density steps header heading memory".split(" ");
  const inside = new Set(); // frames of our elements, which the page does not find

  const sheet = new CSSStyleSheet();
  sheet.replaceSync("@media not print { .off-switch-print { display: none } }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  /**
   * What is there on paper alone: a code and an address to type.
   * @type {(lang: string, region: string) => HTMLElement}
   */
  const printLine = (lang, region) => {
    const line = document.createElement("p");
    line.className = "off-switch-print";
    line.lang = lang;
    const code = new Image(96, 96);
    code.loading = "lazy"; // which is when somebody prints
    code.alt = "";
    code.referrerPolicy = "no-referrer";
    code.src = `${home}/${lang}/${region}/embed/guide.svg`;
    const words = lang === "de" ? "Checkliste auf aktuellem Stand: " : "Checklist, up to date: ";
    line.append(code, ` ${words}${home.split("//")[1]}/${lang}/${region}/`);
    return line;
  };

  /**
   * The height that is kept at the frame's width, in pixels. heights: at 320, 480 and 640 pixels.
   * @type {(width: number, heights?: string) => number}
   */
  const kept = (width, heights = "") => {
    const all = heights.split(" ");
    // @ts-expect-error: two truths are counted
    return +(all[(width >= 480) + (width >= 640)] || all[0]) || 0;
  };

  addEventListener("message", ({ data, origin, source }) => {
    const height = data?.source === "off-switch" && data.type === "height" && data.value;
    if (!Number.isInteger(height) || height < 120 || height > 5000 || (origin !== home && origin !== "null")) return;
    const frame = [...inside, ...document.querySelectorAll("iframe")].find((each) => each.contentWindow === source);
    const [, lang, region] = frame?.src.match(`^${home}/(\\w+)/([\\w-]+)/embed/`) ?? [];
    if (!region) return;
    if (inside.has(frame)) {
      frame.style.position = frame.style.visibility = "";
      frame.previousElementSibling.hidden = true; // what the element says until then
      frame.getRootNode().host.style.minHeight = "";
    } else if (!frame.nextElementSibling?.matches(".off-switch-print")) frame.after(printLine(lang, region));
    // What follows the frame must not jump under somebody's eyes, unless it was they who changed something in it.
    const { top } = frame.getBoundingClientRect();
    const isQuiet = top + height > innerHeight || frame.getRootNode().activeElement === frame;
    frame.style.height = `${isQuiet ? height : Math.max(height, kept(frame.clientWidth, frame.dataset.heights))}px`;
  });

  class OptoutChecklist extends HTMLElement {
    connectedCallback() {
      const region = this.getAttribute("region");
      if (this.shadowRoot) inside.add(this.shadowRoot.querySelector("iframe")); // moved
      if (this.shadowRoot || !region) return;
      // @ts-expect-error: what has the attribute is an element of HTML
      const lang = this.closest("[lang]")?.lang.startsWith("de") ? "de" : "en";
      const address = new URL(`/${lang}/${region}/embed/`, home);
      // @ts-expect-error: an attribute that is there has a value
      for (const name of options) if (this.hasAttribute(name)) address.searchParams.set(name, this.getAttribute(name));
      const heights = this.getAttribute("heights") ?? "950 900 760";

      const words = document.createElement("div");
      words.append(document.createElement("slot"));
      const frame = document.createElement("iframe");
      frame.style.cssText = "display: block; width: 100%; border: 0; position: absolute; visibility: hidden"; // until it speaks
      frame.title = this.getAttribute("label") ?? `Off Switch (${region})`;
      frame.loading = "lazy";
      frame.referrerPolicy = "no-referrer";
      frame.dataset.heights = heights;
      // @ts-expect-error: browsers write the address out
      frame.src = address;

      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      root.append(words, frame, printLine(lang, region));
      this.style.cssText += "; display: block; position: relative";
      this.style.minHeight = `${kept(this.clientWidth, heights)}px`;
      inside.add(frame);
    }

    disconnectedCallback() {
      inside.delete(this.shadowRoot?.querySelector("iframe"));
    }
  }

  customElements.define("optout-checklist", OptoutChecklist);
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.src.startsWith(`${home}/`)) frame.contentWindow?.postMessage({ source: "off-switch", type: "ready" }, "*");
  }
})();
