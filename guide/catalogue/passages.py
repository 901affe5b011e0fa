"""Passages, sections and whole texts, as trees, and the questions that everybody asks of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass

from guide.catalogue.trees import (
    Block,
    Citation,
    Inline,
    Link,
    Name,
    Paragraph,
    Plain,
    inlines_of,
    leaves_of,
    text_of,
    uncited,
)

SENTENCE = re.compile(r".*?[.!?…][“”\")]?(?= )")


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text: blocks whose citations have no numbers yet, and whose internal links have no addresses."""

    blocks: tuple[Block, ...] = ()

    @property
    def inlines(self) -> Iterator[Inline]:
        """Every inline node, in order."""
        for leaf in leaves_of(self.blocks):
            yield from inlines_of(leaf.children)

    @property
    def citations(self) -> tuple[str, ...]:
        """The ids of the cited sources, in order of appearance, with repetitions."""
        return tuple(node.source_id for node in self.inlines if isinstance(node, Citation))

    @property
    def links(self) -> tuple[Link, ...]:
        """Every link, in order."""
        return tuple(node for node in self.inlines if isinstance(node, Link))

    @property
    def internal_links(self) -> tuple[tuple[str, str], ...]:
        """Kind and id of every internal link."""
        return tuple(link.internal for link in self.links if link.internal)

    @property
    def strange_links(self) -> tuple[str, ...]:
        """Targets of links that are neither web addresses nor internal."""
        return tuple(link.target for link in self.links if not (link.leaves_the_site or link.internal))

    @property
    def cited_by_paragraph(self) -> tuple[frozenset[str], ...]:
        """The sources of each paragraph, entry of a list and heading, in order."""
        leaves = leaves_of(self.blocks)
        return tuple(frozenset(Passage((leaf,)).citations) for leaf in leaves)

    @property
    def claims(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Every stretch of text up to its citations, with the ids of the sources cited for it."""
        words = ""
        sources: list[str] = []
        for node in self.inlines:
            if isinstance(node, Citation):
                sources.append(node.source_id)
            elif isinstance(node, Plain | Name):
                if sources:
                    yield words, tuple(sources)
                    words, sources = "", []
                words += node.text
        if sources:
            yield words, tuple(sources)

    @property
    def text(self) -> str:
        """The words alone, one block to a line."""
        return "\n".join(text_of(leaf.children) for leaf in leaves_of(self.blocks))

    @property
    def first_paragraph(self) -> Passage:
        """The first block, for places that have room for no more."""
        return Passage(self.blocks[:1])

    @property
    def after_first_paragraph(self) -> Passage:
        """All blocks but the first."""
        return Passage(self.blocks[1:])

    @property
    def first_sentence(self) -> str:
        """The words of the first sentence. A full stop within one is followed by a space that does not break."""
        first, *_ = self.text.split("\n", 1)
        match = SENTENCE.match(first)
        return match[0] if match else first

    @property
    def begins_with_paragraph(self) -> bool:
        """Whether the first block is a paragraph, and no list or heading."""
        return isinstance(self.blocks[0], Paragraph) if self.blocks else False

    @property
    def uncited(self) -> Passage:
        """The passage without its citations: for leads, and for places without a list of sources."""
        return Passage(tuple(map(uncited, self.blocks)))

    def __bool__(self) -> bool:
        return bool(self.blocks)


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


def passages_in(value: object) -> Iterator[Passage]:
    """Yield every passage that a value holds, however deep: in fields, mappings and tuples, in their order."""
    if isinstance(value, Passage):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from passages_in(getattr(value, field.name))
    else:
        for item in _items_of(value):
            yield from passages_in(item)


def strings_in(value: object) -> Iterator[str]:
    """Yield every plain string that a value holds, however deep, but none inside a passage."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value) and not isinstance(value, Passage):
        for field in fields(value):
            yield from strings_in(getattr(value, field.name))
    else:
        for item in _items_of(value):
            yield from strings_in(item)


def _items_of(value: object) -> Iterable[object]:
    if isinstance(value, Mapping):
        return value.values()
    return value if isinstance(value, tuple) else ()
