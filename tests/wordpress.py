"""What WordPress makes of the HTML of a provider that it does not know.

Our own reading of `wp_filter_oembed_result` and of its wp_kses rules in WordPress 6 (wp-includes/embed.php);
the host script's rules are those of wp-includes/js/wp-embed.js.
"""

from __future__ import annotations

import re
from html import escape
from html.parser import HTMLParser

ALLOWED = {
    "a": {"href"},
    "blockquote": set(),
    "iframe": {"src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"},
}
SECRET = "q1W2e3R4t5"  # noqa: S105  (ten word characters, made for every frame)


class _Sieve(HTMLParser):
    """Keeps allowed elements and attributes, and all text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.kept: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ALLOWED:
            kept = "".join(f' {name}="{escape(value or "")}"' for name, value in attrs if name in ALLOWED[tag])
            self.kept.append(f"<{tag}{kept}>")

    def handle_endtag(self, tag: str) -> None:
        if tag in ALLOWED:
            self.kept.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.kept.append(escape(data, quote=False))


def filtered(html: str) -> str:
    """Return what an article of WordPress shows of a provider's HTML, "" where it shows nothing."""
    sieve = _Sieve()
    sieve.feed(html.replace("\n", ""))
    found = re.search(r"(<blockquote>.*?</blockquote>)?.*(<iframe[^>]*></iframe>)", "".join(sieve.kept), re.DOTALL)
    if not found:
        return ""
    quote, iframe = found[1] or "", found[2]
    source = re.search(r'src="([^"]*)"', iframe)
    if not source:
        return ""
    iframe = iframe.replace(source[0], f'src="{source[1]}#?secret={SECRET}" data-secret="{SECRET}"', 1)
    if quote:
        iframe = iframe.replace("<iframe", '<iframe style="position: absolute; visibility: hidden;"', 1)
        quote = quote.replace("<blockquote>", f'<blockquote class="wp-embedded-content" data-secret="{SECRET}">', 1)
    return quote + iframe.replace(
        "<iframe", '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"', 1
    )


HOST_SCRIPT = """<script>
  for (const type of ["DOMContentLoaded", "load"]) addEventListener(type, () => {
    for (const frame of document.querySelectorAll("iframe.wp-embedded-content")) {
      frame.contentWindow.postMessage({ message: "ready", secret: frame.dataset.secret }, "*");
    }
  });
  addEventListener("message", ({ data, source }) => {
    if (!data?.secret || /[^a-zA-Z0-9]/.test(data.secret)) return;
    const ours = `[data-secret="${data.secret}"]`;
    for (const quote of document.querySelectorAll(`blockquote${ours}`)) quote.style.display = "none";
    for (const frame of document.querySelectorAll(`iframe${ours}`)) {
      if (source !== frame.contentWindow) continue;
      frame.removeAttribute("style");
      if (data.message === "height") frame.height = Math.min(Math.max(parseInt(data.value, 10), 200), 1000);
      if (data.message === "link") {
        const [own, wanted] = [new URL(frame.getAttribute("src")), new URL(data.value)];
        if (!/^https?:$/.test(wanted.protocol) || wanted.host !== own.host) continue;
        if (document.activeElement === frame) window.top.location.href = data.value;
      }
    }
  });
</script>"""
