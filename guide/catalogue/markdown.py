"""Markdown → trees; the one place that knows Markdown, and which of its forms our texts may have."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator
from html import unescape
from typing import Annotated, Any
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from pydantic import AfterValidator, BeforeValidator, ValidationInfo

from guide.catalogue.passages import Passage, Prose, Section
from guide.catalogue.trees import (
    Block,
    Citation,
    Emphasis,
    Heading,
    Inline,
    Items,
    Leaf,
    Line,
    Link,
    Name,
    Paragraph,
    Plain,
    Strong,
)
from guide.domain.names import SITE_NAMES

FENCE = "+++"
HEADING = re.compile(r"^## (?P<title>.+?) \{#(?P<id>[a-z0-9-]+)(?P<readers>(?: [a-z0-9-]+)*)\}$")
CITATION = r"\[@([a-z0-9-]+)\]"
ENTITY = r"(&(?:#[0-9]+|#x[0-9a-fA-F]+|[0-9a-zA-Z]+);)"
LISTS = {"ul": False, "ol": True}
LEAVES: dict[str, type[Paragraph | Heading]] = {"p": Paragraph, "h3": Heading}


class MalformedTextError(ValueError):
    """A content file is not of the form that the README describes."""


class _Marker(InlineProcessor):
    """Turns what a pattern matches into an element with the matched words, for `_inlines` to read."""

    def __init__(self, pattern: str, md: Markdown, tag: str) -> None:
        super().__init__(pattern, md)
        self.tag = tag

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[ET.Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        """Build the element."""
        element = ET.Element(self.tag)
        element.text = AtomicString(m.group(1))
        return element, m.start(0), m.end(0)


class _Keeper(Treeprocessor):
    """Keeps the tree that Markdown has made, before it becomes HTML."""

    root: ET.Element

    def run(self, root: ET.Element) -> None:
        """Keep the tree."""
        self.root = root


class _Dialect(Extension):
    """The Markdown of the content files: citations, names to keep, no raw HTML."""

    def __init__(self, menu_names: Collection[str]) -> None:
        super().__init__()
        longest_first = "|".join(re.escape(name) for name in sorted(menu_names, key=len, reverse=True))
        quoted = f"|[„“](?:{longest_first})[“”]" if menu_names else ""
        self.names = f"({'|'.join(SITE_NAMES.values())}{quoted})"

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register what is ours, and take out what would make or expect HTML."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.deregister("entity")
        md.treeprocessors.deregister("prettify")
        md.inlinePatterns.register(_Marker(CITATION, md, "citation"), "citation", 175)
        md.inlinePatterns.register(_Marker(ENTITY, md, "entity"), "entity", 80)
        md.inlinePatterns.register(_Marker(self.names, md, "name"), "name", 70)
        md.treeprocessors.register(_Keeper(md), "keeper", -1)


class TextReader:
    """Reads the Markdown of the content files.

    menu_names: entries of LinkedIn's menus; between quotation marks they are marked as not to be translated.
    """

    def __init__(self, menu_names: Collection[str] = ()) -> None:
        self._markdown = Markdown(extensions=["tables", _Dialect(menu_names)])

    def passage(self, source: str) -> Passage:
        """Turn Markdown into a passage of whole paragraphs.

        Raises MalformedTextError for pictures, tables and other forms that our texts do not have.
        """
        if not source.strip():
            return Passage()
        self._markdown.reset()
        self._markdown.convert(source.strip())
        keeper = self._markdown.treeprocessors["keeper"]
        return Passage(tuple(_blocks(keeper.root)))  # type: ignore[attr-defined]

    def line(self, source: object) -> Passage:
        """Turn one line of Markdown, as front matter holds it, into a passage without a paragraph around it.

        Raises MalformedTextError when it is not a string or has more than one paragraph.
        """
        if not isinstance(source, str):
            raise MalformedTextError("is not a string")
        passage = self.passage(source)
        if not passage:
            return passage
        if len(passage.blocks) != 1 or not isinstance(passage.blocks[0], Paragraph):
            raise MalformedTextError("is more than one line of text")
        return Passage((Line(passage.blocks[0].children),))

    def prose(self, body: str) -> Prose:
        """Turn the Markdown of a content file into intro and sections.

        Raises MalformedTextError for a `##` heading without an id, or with one that is taken.
        """
        intro: list[str] = []
        parts: list[tuple[re.Match[str], list[str]]] = []
        for line in body.splitlines():
            heading = heading_in(line)
            if heading:
                parts.append((heading, []))
            else:
                (parts[-1][1] if parts else intro).append(line)
        sections = tuple(
            Section(
                heading["id"],
                unescape(heading["title"]),
                self.passage("\n".join(lines)),
                tuple(heading["readers"].split()),
            )
            for heading, lines in parts
        )
        refuse_doubles(sections)
        return Prose(self.passage("\n".join(intro)), sections)


def heading_in(line: str) -> re.Match[str] | None:
    """Return the heading of a section that a line holds, or None.

    Raises MalformedTextError for a heading of another form.
    """
    heading = HEADING.match(line)
    if line.startswith("## ") and heading is None:
        raise MalformedTextError(f"heading without an id like {{#rights}}: {line}")
    if line.startswith("#") and not line.startswith(("## ", "### ")):
        raise MalformedTextError(f"only ## and ### are headings here, with a space after them: {line}")
    return heading


def refuse_doubles(sections: tuple[Section, ...]) -> None:
    """Raise MalformedTextError where two sections have the same id and reader."""
    keys = [(section.id, reader) for section in sections for reader in section.readers or ("",)]
    for section_id, reader in keys:
        if keys.count((section_id, reader)) > 1:
            raise MalformedTextError(f"section {section_id} stands twice{f' for {reader}' if reader else ''}")


def _blocks(root: ET.Element) -> Iterator[Block]:
    """Yield the blocks below an element."""
    for element in root:
        if element.tag in LISTS:
            yield Items(tuple(tuple(_entry(entry)) for entry in element), is_numbered=LISTS[element.tag])
        else:
            yield _leaf(element)


def _leaf(element: ET.Element) -> Leaf:
    """Return a block that holds words."""
    if element.tag not in LEAVES:
        raise MalformedTextError(f"our texts have no <{element.tag}>")
    return LEAVES[element.tag](tuple(_inlines(element)))


def _entry(entry: ET.Element) -> Iterator[Block]:
    """Yield what stands in an entry of a list: paragraphs, or a line. A list in a list is refused."""
    if any(element.tag in LEAVES for element in entry):
        yield from map(_leaf, entry)
    else:
        yield Line(tuple(_inlines(entry)))


def _inlines(parent: ET.Element) -> Iterator[Inline]:
    """Yield the inline nodes below an element, words that follow each other as one."""
    words = parent.text or ""
    for element in parent:
        node = _inline(element)
        if isinstance(node, Plain):
            words += node.text
        else:
            yield from [Plain(words)] if words else []
            yield node
            words = ""
        words += element.tail or ""
    yield from [Plain(words)] if words else []


def _inline(element: ET.Element) -> Inline:
    """Return the node for an inline element."""
    words = element.text or ""
    match element.tag:
        case "citation":
            return Citation(words)
        case "entity":
            return Plain(unescape(words))
        case "name":
            return Name(words)
        case "a":
            return Link(element.get("href", ""), tuple(_inlines(element)))
        case "strong":
            return Strong(tuple(_inlines(element)))
        case "em":
            return Emphasis(tuple(_inlines(element)))
    raise MalformedTextError(f"our texts have no <{element.tag}>")


def _validate_line(source: object, info: ValidationInfo) -> Passage:
    reader: TextReader = (info.context or {})["reader"]
    return reader.line(source)


TextLine = Annotated[Passage, BeforeValidator(_validate_line)]
"""A front matter string that may cite. Validated with a context that holds the `reader`."""


def _validate_filled(passage: Passage) -> Passage:
    if not passage:
        raise ValueError("is empty")
    return passage


FilledLine = Annotated[TextLine, AfterValidator(_validate_filled)]
"""The same, where it must say something."""


def split_front_matter(source: str) -> tuple[dict[str, Any], str]:
    """Split a content file into its TOML front matter and its Markdown.

    Raises MalformedTextError if the `+++` lines are missing or the TOML is broken.
    """
    head, fence, rest = source.partition(f"{FENCE}\n")
    front, closing, body = rest.partition(f"\n{FENCE}\n")
    if head.strip() or not fence or not closing:
        raise MalformedTextError("does not start with front matter between two +++ lines")
    try:
        return tomllib.loads(front), body
    except tomllib.TOMLDecodeError as error:
        raise MalformedTextError(f"front matter: {error}") from error
