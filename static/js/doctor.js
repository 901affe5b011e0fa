// @ts-check
// The doctor: reads response headers, a policy or the source of a page, and says what will happen to our code there.
// Nothing that is pasted leaves the page. How policies work: Content Security Policy Level 3 (W3C).

/**
 * @typedef {{ name: string, sources: string[], text: string }} Directive
 * @typedef {Map<string, Directive>} Policy
 * @typedef {{ finding: string, line?: string, add?: string, isNew?: boolean, use?: string, form?: string, notes?: string[] }} Finding
 * @typedef {{ policies: Policy[], reportOnly: boolean, coep: boolean, seen: boolean }} Headers
 * @typedef {{ element: boolean, script: HTMLScriptElement | null, frame: HTMLIFrameElement | null, snippet: boolean,
 *   link: boolean, escaped: boolean, held: string }} Code
 */

const DIRECTIVE = /^(default|script|style|img|frame|child|connect|font|media|object|worker|manifest|form)-(src|src-elem|src-attr|action|ancestors)\b|^(sandbox|base-uri|upgrade-insecure-requests|block-all-mixed-content|report-(uri|to)|trusted-types|require-trusted-types-for)\b/i;
const HEADER = /^([a-z][a-z0-9-]*):\s*(.*)$/i;
const CONFIGURED = /(Content-Security-Policy(?:-Report-Only)?)"?\s+"([^"]+)"/i; // Apache, nginx
const KNOWN =
  /^(accept-ranges|access-control-|age$|alt-svc|cache-control|connection|content-|cross-origin-|date$|etag|expires|keep-alive|last-modified|link$|permissions-policy|pragma|referrer-policy|server$|set-cookie|strict-transport-security|transfer-encoding|vary|via$|x-)/i;
const ADDRESS = /^(https?:\/\/)?[\w-]+(\.[\w-]+)+(:\d+)?(\/\S*)?$/i;
const NEEDED = ["allow-scripts", "allow-same-origin", "allow-popups"];
const SANDBOX =
  "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation allow-modals allow-downloads";

/** Read one policy; of a directive that stands twice the first one holds (CSP 3, 2.2.1). @returns {Policy} */
function policyOf(/** @type {string} */ value) {
  /** @type {Policy} */
  const policy = new Map();
  for (const text of value.split(";").map((part) => part.trim().replace(/\s+/g, " "))) {
    const [name = "", ...sources] = text.split(" ");
    if (name && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), { name: name.toLowerCase(), sources, text });
  }
  return policy;
}

/** Name and value of a response header, also where they stand on two lines, or in the configuration of a server. */
function headerIn(/** @type {string} */ line, next = "") {
  const [, configured = "", policy = ""] = CONFIGURED.exec(line) ?? [];
  if (policy) return [configured.toLowerCase(), policy];
  const [, name = "", value = ""] = HEADER.exec(line) ?? [];
  if (name) return [name.toLowerCase(), value || next];
  if (KNOWN.test(line) && /^[a-z-]+$/i.test(line)) return [line.toLowerCase(), next];
  return ["", ""];
}

/** Read response headers, or a policy alone. @returns {Headers} */
function headersOf(/** @type {string} */ text) {
  /** @type {Headers} */
  const headers = { policies: [], reportOnly: false, coep: false, seen: false };
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  for (const [at, line] of lines.entries()) {
    const [name = "", value = ""] = headerIn(line, lines[at + 1]);
    const policy = name === "content-security-policy" ? value : !name && DIRECTIVE.test(line) ? line : "";
    headers.policies.push(...policy.split(",").map(policyOf).filter((each) => each.size));
    headers.reportOnly ||= name === "content-security-policy-report-only";
    headers.coep ||= name === "cross-origin-embedder-policy" && value !== "unsafe-none";
    headers.seen ||= Boolean(policy) || KNOWN.test(name) || /^HTTP\/\d/.test(line);
  }
  return headers;
}

/** Tell whether one source expression lets an address in (CSP 3, 6.7.2.8). */
function lets(/** @type {string} */ source, /** @type {URL} */ address) {
  if (source === "*") return true;
  if (/^[a-z][a-z0-9+.-]*:$/i.test(source)) return isScheme(source.slice(0, -1), address);
  const match = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[a-z0-9.-]+|\[[0-9a-f:]+\])(?::(\d+|\*))?(\/[^?#]*)?$/i.exec(source);
  if (!match) return false; // a keyword, a nonce or a hash
  const [, scheme, host = "", port, path] = match;
  if (scheme && !isScheme(scheme, address)) return false;
  const name = host.toLowerCase();
  if (name !== "*" && !(name.startsWith("*.") ? address.hostname.endsWith(name.slice(1)) : address.hostname === name)) return false;
  if (port !== "*" && (port ?? "") !== address.port && !isUsual(port, address)) return false;
  if (!path || path === "/") return true;
  return path.endsWith("/") ? address.pathname.startsWith(path) : address.pathname === path;
}

/** http in a policy also lets https in. */
const isScheme = (/** @type {string} */ scheme, /** @type {URL} */ { protocol }) =>
  protocol === `${scheme.toLowerCase()}:` || (scheme.toLowerCase() === "http" && protocol === "https:");
const isUsual = (/** @type {string | undefined} */ port, /** @type {URL} */ { protocol, port: own }) =>
  !own && (protocol === "https:" ? port === "443" || port === "80" : port === "80");

/** The directive that decides, with those that stand in for it. */
const deciding = (/** @type {Policy} */ policy, /** @type {string[]} */ names) =>
  names.map((name) => policy.get(name)).find(Boolean) ?? null;

/** What has to be written so that an address comes in: an addition to a list, or a list of its own. */
function addition(/** @type {Directive} */ directive, /** @type {string} */ name, /** @type {string} */ site) {
  const own = directive.name === "default-src" ? name : directive.name;
  const kept = directive.sources.filter((source) => source.toLowerCase() !== "'none'");
  return [own, ...kept, site].join(" ");
}

/** What a policy does to our frame. @returns {Finding | null} */
function frameFinding(/** @type {Policy[]} */ policies, /** @type {string} */ site) {
  for (const policy of policies) {
    const directive = deciding(policy, ["frame-src", "child-src", "default-src"]);
    if (directive && !directive.sources.some((source) => lets(source, new URL("/de/eu/embed/", site)))) {
      return { finding: "frame-blocked", line: directive.text, add: addition(directive, "frame-src", site), isNew: directive.name === "default-src", form: "snippet" };
    }
  }
  return null;
}

/** What a policy does to our script. nonce: of our tag, "" for none. @returns {Finding | null} */
function scriptFinding(/** @type {Policy[]} */ policies, /** @type {string} */ site, nonce = "") {
  for (const policy of policies) {
    const directive = deciding(policy, ["script-src-elem", "script-src", "default-src"]);
    if (!directive) continue;
    const { sources } = directive;
    if (nonce && sources.includes(`'nonce-${nonce}'`)) continue;
    const isStrict = sources.some((source) => source.toLowerCase() === "'strict-dynamic'");
    if (isStrict) return { finding: "script-blocked", line: directive.text, notes: ["strict-dynamic"], form: "frame" };
    if (!sources.some((source) => lets(source, new URL("/embed.js", site)))) {
      return { finding: "script-blocked", line: directive.text, add: addition(directive, "script-src", site), isNew: directive.name === "default-src", form: "frame" };
    }
  }
  return null;
}

/** Text in which our address may be written in base64, as consent tools keep what they hold back. */
function plain(/** @type {string} */ value) {
  try {
    return /^[A-Za-z0-9+/=\s]{40,}$/.test(value) ? atob(value) : value;
  } catch {
    return value;
  }
}

/** The attribute in which a consent tool keeps our code, "" for none. */
function heldIn(/** @type {Document} */ page, /** @type {string} */ site) {
  for (const element of page.querySelectorAll("*")) {
    const isWaiting = element.localName === "script" && /^text\/(plain|template)$/i.test(element.getAttribute("type") ?? "");
    if (isWaiting && `${element.getAttribute("src")} ${plain(element.textContent ?? "")}`.includes(site)) return `type="${element.getAttribute("type")}"`;
    for (const { name, value } of element.attributes) {
      const isOurs = name.startsWith("data-") && name !== "data-off-switch" && plain(value).includes(`${site}/`);
      if (isOurs && (element.localName === "iframe" ? !element.getAttribute("src")?.startsWith(site) : true)) return name;
    }
  }
  return "";
}

/** Find what is left of our code in the source of a page. @returns {Code} */
function codeIn(/** @type {Document} */ page, /** @type {string} */ source, /** @type {string} */ site) {
  const all = (/** @type {string} */ selector) => [...page.querySelectorAll(selector)];
  const isOurs = (/** @type {string | null} */ value) => Boolean(value?.startsWith(`${site}/`));
  const runs = (/** @type {Element} */ script) => !/^text\/(plain|template)$/i.test(script.getAttribute("type") ?? "");
  return {
    element: all("optout-checklist").length > 0,
    script: /** @type {HTMLScriptElement | null} */ (
      all("script").find((script) => isOurs(script.getAttribute("src")) && /\/embed(\/[\d.]+)?\.js$/.test(script.getAttribute("src") ?? "") && runs(script)) ?? null
    ),
    frame: /** @type {HTMLIFrameElement | null} */ (
      all("iframe").find((frame) => isOurs(frame.getAttribute("src")) && /\/embed\//.test(frame.getAttribute("src") ?? "")) ?? null
    ),
    snippet: all("section[data-off-switch]").length > 0,
    link: all("a").some((link) => isOurs(link.getAttribute("href"))),
    escaped: /&lt;(optout-checklist|iframe[^&]*embed)/.test(source),
    held: heldIn(page, site),
  };
}

/** What the frame's own sandbox, or that of the page, does. @returns {Finding | null} */
function sandboxFinding(/** @type {Policy[]} */ policies, /** @type {HTMLIFrameElement | null} */ frame) {
  const inherited = policies.map((policy) => policy.get("sandbox")).find(Boolean);
  const own = frame?.getAttribute("sandbox");
  const isOwn = own !== null && own !== undefined;
  if (!inherited && !isOwn) return null;
  const tokens = (isOwn ? own : (inherited?.sources.join(" ") ?? "")).toLowerCase().split(/\s+/);
  if (NEEDED.every((token) => tokens.includes(token))) return null;
  const line = isOwn ? `sandbox="${own}"` : inherited?.text;
  const finding = !tokens.includes("allow-scripts") ? "sandboxed-scriptless" : isOwn ? "sandboxed" : "page-sandboxed";
  return { finding, line, use: "sandboxed-use", add: SANDBOX };
}

/** What the source of a page says on its own, before any policy. @returns {Finding | null} */
function sourceFinding(/** @type {Code} */ code) {
  if (code.held) return { finding: "consent", line: code.held, use: "consent-use" };
  if (code.element && !code.script) return { finding: "script-stripped", use: "script-stripped-use", form: "frame" };
  if (code.element || code.frame || code.snippet) return null;
  if (code.escaped) return { finding: "escaped", use: "escaped-use" };
  if (code.script || code.link) return { finding: "frame-stripped", use: "frame-stripped-use", form: "snippet" };
  return null;
}

/** What a page with our code, or without it, comes to. @returns {Finding} */
function pageFinding(/** @type {Headers} */ headers, /** @type {Code} */ code, /** @type {string} */ site) {
  const { policies } = headers;
  const lost = sourceFinding(code);
  if (lost) return lost;
  if (code.snippet && !code.element && !code.frame) return { finding: "snippet" };
  const blocked = frameFinding(policies, site);
  if (blocked) return blocked;
  const hasCode = code.element || code.frame;
  const needsScript = code.script || !hasCode;
  const stopped = needsScript ? scriptFinding(policies, site, code.script?.nonce) : null;
  const boxed = sandboxFinding(policies, code.frame);
  if (stopped) return stopped;
  if (boxed) return boxed;
  if (!hasCode) return { finding: policies.length ? "no-code" : "no-code-blind" };
  if (!headers.seen) return { finding: "whole" };
  return { finding: code.element || code.script ? "fine" : "fine-frame" };
}

/** What headers alone come to. @returns {Finding} */
function headersFinding(/** @type {Headers} */ headers, /** @type {string} */ site) {
  const { policies } = headers;
  const found = frameFinding(policies, site) ?? scriptFinding(policies, site) ?? sandboxFinding(policies, null);
  return found ?? { finding: policies.length ? "lets-in" : "no-policy" };
}

/** Add what is worth knowing besides. @returns {Finding} */
function withNotes(/** @type {Finding} */ found, /** @type {Headers} */ { reportOnly, coep }) {
  const notes = [...(found.notes ?? []), ...(reportOnly ? ["report-only"] : []), ...(coep ? ["isolated"] : [])];
  return { ...found, notes };
}

/**
 * Say what will happen to our code. text: what was pasted. site: scheme and host of ours.
 * @type {(text: string, site: string) => Finding}
 */
function examine(text, site) {
  const pasted = text.trim();
  if (ADDRESS.test(pasted)) return { finding: "address" };
  const start = pasted.search(/<(!doctype|[a-z])/i);
  const source = start < 0 ? "" : pasted.slice(start);
  const headers = headersOf(start < 0 ? pasted : pasted.slice(0, start));
  if (!source && !headers.seen) return { finding: "unread" };
  if (source) {
    const page = new DOMParser().parseFromString(source, "text/html"); // runs no script and loads nothing
    for (const meta of page.querySelectorAll("meta[http-equiv='content-security-policy' i]")) {
      const policy = policyOf(meta.getAttribute("content") ?? "");
      policy.delete("sandbox"); // does not count there (CSP 3, 3.3)
      headers.policies.push(policy);
    }
    return withNotes(pageFinding(headers, codeIn(page, source, site), site), headers);
  }
  return withNotes(headersFinding(headers, site), headers);
}

/** Show what was found: the sentence, the line that decides, what to add, what to use. */
function show(/** @type {HTMLElement} */ place, /** @type {Finding} */ found, /** @type {(name: string) => string} */ words, configurator = "") {
  const element = (/** @type {string} */ tag, /** @type {string} */ textContent) => Object.assign(document.createElement(tag), { textContent });
  const block = (/** @type {string} */ text) => Object.assign(element("pre", text), { className: "code__lines", tabIndex: 0 });
  const verdict = document.createElement("p");
  verdict.append(element("strong", words(found.finding)));
  verdict.dataset.finding = found.finding;
  const parts = /** @type {HTMLElement[]} */ ([verdict]);
  if (found.line) parts.push(element("p", words("decides")), block(found.line));
  if (found.use) parts.push(element("p", words(found.use)));
  else if (found.add) parts.push(element("p", words(found.isNew ? "new" : "add")));
  if (found.add) parts.push(block(found.add));
  for (const note of found.notes ?? []) parts.push(element("p", words(note)));
  if (found.form) {
    const line = element("p", `${words("form")} `);
    line.append(Object.assign(element("a", words(`form-${found.form}`)), { href: `${configurator}?form=${found.form}#code` }));
    parts.push(line);
  }
  place.replaceChildren(...parts);
}

const surgery = document.getElementById("doctor");
const patient = /** @type {HTMLTextAreaElement | null} */ (document.getElementById("patient"));
if (surgery && patient) {
  const sentences = /** @type {HTMLTemplateElement} */ (document.getElementById("doctor-words")).content;
  const words = (/** @type {string} */ name) => sentences.querySelector(`[data-words="${name}"]`)?.textContent ?? "";
  const place = /** @type {HTMLElement} */ (surgery.querySelector(".doctor__says"));
  patient.addEventListener("input", () => {
    const { site = "", configurator } = surgery.dataset;
    if (patient.value.trim()) show(place, examine(patient.value, site), words, configurator);
    else place.replaceChildren();
  });
}
