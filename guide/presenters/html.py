"""Trees → HTML, as pages and the widget show texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from guide.catalogue.passages import Passage
from guide.catalogue.trees import (
    Block,
    Emphasis,
    Heading,
    Inline,
    Items,
    Line,
    Link,
    Name,
    Plain,
    Shown,
    with_citations_joined,
)

NOTHING = SafeString()
Cite = Callable[[Iterable[str]], str]
"""Returns the marks for the ids of sources, as HTML."""
AddressOf = Callable[[Link], str]
"""Returns where a link leads."""


@dataclass(frozen=True, slots=True)
class HtmlWriter:
    """Writes texts as HTML. What depends on the page, numbers of sources and addresses, comes from outside."""

    cite: Cite
    address_of: AddressOf

    def html(self, passage: Passage) -> SafeString:
        """Return a passage; every word in it is escaped here."""
        return mark_safe("\n".join(map(self._block, passage.blocks)))  # noqa: S308

    def _block(self, block: Block) -> str:
        if isinstance(block, Items):
            tag = "ol" if block.is_numbered else "ul"
            entries = "\n".join(f"<li>{self._entry(entry)}</li>" for entry in block.entries)
            return f"<{tag}>\n{entries}\n</{tag}>"
        words = self._inlines(block.children)
        if isinstance(block, Line):
            return words
        return f"<h3>{words}</h3>" if isinstance(block, Heading) else f"<p>{words}</p>"

    def _entry(self, blocks: tuple[Block, ...]) -> str:
        words = "\n".join(map(self._block, blocks))
        return words if isinstance(blocks[0], Line) else f"\n{words}\n"

    def _inlines(self, children: tuple[Inline, ...]) -> str:
        nodes = with_citations_joined(children)
        return "".join(self.cite(node) if isinstance(node, tuple) else self._inline(node) for node in nodes)

    def _inline(self, node: Shown) -> str:
        if isinstance(node, Plain):
            return escape(node.text)
        if isinstance(node, Name):
            return f'<span translate="no">{escape(node.text)}</span>'
        words = self._inlines(node.children)
        if isinstance(node, Link):
            # That a link leads to another provider is shown (Sec. 19(3) TDDDG).
            mark = 'class="external" ' if node.leaves_the_site else ""
            return f'<a {mark}href="{escape(self.address_of(node))}">{words}</a>'
        return f"<em>{words}</em>" if isinstance(node, Emphasis) else f"<strong>{words}</strong>"
