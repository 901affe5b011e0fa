"""Markdown to HTML, with citations; the one place that knows Markdown."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from typing import Annotated, Any
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from pydantic import BeforeValidator, ValidationInfo

from guide.names import SITE_NAMES

FENCE = "+++"
HEADING = re.compile(r"^## (?P<title>.+?) \{#(?P<id>[a-z0-9-]+)(?P<readers>(?: [a-z0-9-]+)*)\}$")
CITATION = re.compile(r"\[@([a-z0-9-]+)\]")
INTERNAL_LINK = re.compile(r'href="(page|region|step):([a-z0-9-]+)"')
LINK = re.compile(r'href="([^"]*)"')
EXPECTED_LINK = re.compile(r"https?://|(page|region|step):[a-z0-9-]+$")
CITED = re.compile(r'(?:<sup data-source="[a-z0-9-]+"></sup>)+')
END_OF_PARAGRAPH = re.compile("</p>|</li>|</h3>")
CITED_SOURCE = re.compile(r'data-source="([a-z0-9-]+)"')


class MalformedTextError(ValueError):
    """A content file is not of the form that the README describes."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of HTML with unnumbered citations, each `<sup data-source="id"></sup>`, and unresolved internal links.

    The numbers and addresses depend on the page that shows the passage: presenters fill them in.
    """

    html: str = ""

    @property
    def citations(self) -> tuple[str, ...]:
        """The ids of the cited sources, in order of appearance, with repetitions."""
        return tuple(CITED_SOURCE.findall(self.html))

    @property
    def internal_links(self) -> tuple[tuple[str, str], ...]:
        """Kind and id of every internal link."""
        return tuple(INTERNAL_LINK.findall(self.html))

    @property
    def strange_links(self) -> tuple[str, ...]:
        """Targets of links that are neither web addresses nor internal."""
        return tuple(target for target in LINK.findall(self.html) if not EXPECTED_LINK.match(target))

    @property
    def cited_by_paragraph(self) -> tuple[frozenset[str], ...]:
        """The sources of each paragraph, entry of a list and heading, in order."""
        return tuple(frozenset(CITED_SOURCE.findall(part)) for part in END_OF_PARAGRAPH.split(self.html))

    @property
    def first_paragraph(self) -> Passage:
        """What stands before the first break, for places that have room for no more."""
        head, end, _rest = self.html.partition("</p>")
        return Passage(head + end)

    @property
    def uncited(self) -> Passage:
        """The passage without its citations: for leads, and for places without a list of sources."""
        return Passage(CITED.sub("", self.html))

    def __bool__(self) -> bool:
        return bool(self.html)


@dataclass(frozen=True, slots=True)
class Section:
    """The part of a text under one `##` heading; readers is empty where the section is for all of them."""

    id: str
    title: str
    body: Passage
    readers: tuple[str, ...] = ()  # ids of regions; "guests" or "guests-<region>" for people without an account


@dataclass(frozen=True, slots=True)
class Prose:
    """The body of a content file: what comes before the first heading, and the sections."""

    intro: Passage
    sections: tuple[Section, ...]

    def section(self, section_id: str, *readers: str) -> Section | None:
        """Return a section, in the variant for the first of the readers that has one, or None.

        readers: the id of a region, after "guests" where somebody has no account.
        """
        candidates = [section for section in self.sections if section.id == section_id]
        own = (section for reader in readers for section in candidates if reader in section.readers)
        general = (section for section in candidates if not section.readers)
        return next(own, None) or next(general, None)

    def sections_for(self, *readers: str) -> tuple[Section, ...]:
        """Return each section once, in the variant for the readers, in the order of the file."""
        ids = dict.fromkeys(section.id for section in self.sections)
        found = (self.section(section_id, *readers) for section_id in ids)
        return tuple(section for section in found if section)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Every passage of the text, all variants included."""
        return (self.intro, *(section.body for section in self.sections))


class CitationProcessor(InlineProcessor):
    """Turn `[@source-id]` into an empty, marked `<sup>`."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[ET.Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        """Build the element for one citation."""
        element = ET.Element("sup", {"data-source": m.group(1)})
        element.text = ""
        return element, m.start(0), m.end(0)


class NameProcessor(InlineProcessor):
    """Keep translators of browsers off names: one that is translated cannot be found in LinkedIn's menus."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[ET.Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        """Build the element around one name."""
        element = ET.Element("span", {"translate": "no"})
        element.text = AtomicString(m.group(0))
        return element, m.start(0), m.end(0)


class ExternalLinkProcessor(Treeprocessor):
    """Mark every link that leaves the site (Sec. 19(3) TDDDG: passing on to another provider is shown)."""

    def run(self, root: ET.Element) -> None:
        """Add the class to the links below root."""
        for link in root.iter("a"):
            if link.get("href", "").startswith(("http://", "https://")):
                link.set("class", "external")


class ContentExtension(Extension):
    """The dialect of the content files: citations, marked external links, names to keep, no raw HTML."""

    def __init__(self, menu_names: Collection[str]) -> None:
        super().__init__()
        longest_first = "|".join(re.escape(name) for name in sorted(menu_names, key=len, reverse=True))
        quoted = f"|[„“](?:{longest_first})[“”]" if menu_names else ""
        self.names = f"(?:{'|'.join(SITE_NAMES.values())}){quoted}"

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the processors."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.register(CitationProcessor(CITATION.pattern, md), "citation", 175)
        md.inlinePatterns.register(NameProcessor(self.names, md), "name", 70)
        md.treeprocessors.register(ExternalLinkProcessor(md), "external", 5)


def compile_passage(source: str, menu_names: Collection[str] = ()) -> Passage:
    """Turn Markdown into a passage of whole paragraphs.

    menu_names: entries of LinkedIn's menus; between quotation marks they are marked as not to be translated.
    """
    extensions: list[str | Extension] = ["tables", ContentExtension(menu_names)]
    return Passage(Markdown(extensions=extensions, output_format="html").convert(source.strip()))


def compile_line(source: object, menu_names: Collection[str] = ()) -> Passage:
    """Turn one line of Markdown, as front matter holds it, into a passage without a paragraph around it.

    menu_names: as for `compile_passage`.
    Raises MalformedTextError when it is not a string or has more than one paragraph.
    """
    if not isinstance(source, str):
        raise MalformedTextError("is not a string")
    html = compile_passage(source, menu_names).html
    if not html:
        return Passage()
    if not (html.startswith("<p>") and html.endswith("</p>") and html.count("<p>") == 1):
        raise MalformedTextError("is more than one line of text")
    return Passage(html.removeprefix("<p>").removesuffix("</p>"))


def _validate_line(source: object, info: ValidationInfo) -> Passage:
    return compile_line(source, (info.context or {}).get("menu_names", ()))


Line = Annotated[Passage, BeforeValidator(_validate_line)]
"""A front matter string that may cite. Validated with a context, it knows the `menu_names`."""


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


def compile_prose(body: str, menu_names: Collection[str] = ()) -> Prose:
    """Turn the Markdown of a content file into intro and sections.

    menu_names: as for `compile_passage`.
    Raises MalformedTextError for a `##` heading without an id, or with one that is taken.
    """
    intro: list[str] = []
    sections: list[tuple[re.Match[str], list[str]]] = []
    for line in body.splitlines():
        if line.startswith("## "):
            heading = HEADING.match(line)
            if heading is None:
                raise MalformedTextError(f"heading without an id like {{#rights}}: {line}")
            sections.append((heading, []))
        elif line.startswith("#") and not line.startswith("### "):
            raise MalformedTextError(f"only ## and ### are headings here, with a space after them: {line}")
        else:
            (sections[-1][1] if sections else intro).append(line)
    prose = Prose(
        intro=compile_passage("\n".join(intro), menu_names),
        sections=tuple(
            Section(
                id=heading["id"],
                title=heading["title"],
                body=compile_passage("\n".join(lines), menu_names),
                readers=tuple(heading["readers"].split()),
            )
            for heading, lines in sections
        ),
    )
    keys = [(section.id, reader) for section in prose.sections for reader in section.readers or ("",)]
    for section_id, reader in keys:
        if keys.count((section_id, reader)) > 1:
            raise MalformedTextError(f"section {section_id} stands twice{f' for {reader}' if reader else ''}")
    return prose
