"""The nodes of texts: what Markdown becomes once, and what pages, sheets and checks read. No markup of any medium."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeAlias

INTERNAL = re.compile(r"(?P<kind>page|region|step|letter):(?P<name>[a-z0-9-]+)(?:#(?P<anchor>[a-z0-9-]+))?")
WEB = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Plain:
    """Words."""

    text: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name that translators of browsers must leave alone."""

    text: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference to a source. The number depends on the page that shows it: presenters give it."""

    source_id: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that matter."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words that are stressed."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link. The address of an internal one depends on the region and the ticks: presenters find it."""

    target: str
    children: tuple[Inline, ...]

    @property
    def leaves_the_site(self) -> bool:
        """Whether it leads to another provider."""
        return self.target.startswith(WEB)

    @property
    def internal(self) -> tuple[str, str] | None:
        """Kind and id of what it leads to inside the site, None for an address."""
        match = INTERNAL.fullmatch(self.target)
        return (match["kind"], match["name"]) if match else None

    @property
    def anchor(self) -> str:
        """The id on the page that it leads to, "" for its beginning."""
        match = INTERNAL.fullmatch(self.target)
        return (match["anchor"] or "") if match else ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """Words without a paragraph around them: a string of the front matter, or a short entry of a list."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a section."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list; each entry is a line, or whole blocks."""

    entries: tuple[tuple[Block, ...], ...]
    is_numbered: bool


Shown: TypeAlias = Plain | Name | Strong | Emphasis | Link
Inline: TypeAlias = Shown | Citation
Leaf: TypeAlias = Paragraph | Line | Heading
Block: TypeAlias = Paragraph | Line | Heading | Items


def leaves_of(blocks: Iterable[Block]) -> Iterator[Leaf]:
    """Yield every block that holds words, those of lists included, in order."""
    for block in blocks:
        if isinstance(block, Items):
            for entry in block.entries:
                yield from leaves_of(entry)
        else:
            yield block


def inlines_of(children: Iterable[Inline]) -> Iterator[Inline]:
    """Yield every inline node before those that it holds, in order."""
    for child in children:
        yield child
        if isinstance(child, Strong | Emphasis | Link):
            yield from inlines_of(child.children)


def text_of(children: Iterable[Inline]) -> str:
    """Return the words alone, without citations."""
    return "".join(node.text for node in inlines_of(children) if isinstance(node, Plain | Name))


def with_citations_joined(children: Iterable[Inline]) -> Iterator[Shown | tuple[str, ...]]:
    """Yield the nodes, and in the place of citations that follow each other the ids of their sources, each once."""
    for _, group in groupby(children, key=lambda child: isinstance(child, Citation)):
        nodes = tuple(group)
        cited = dict.fromkeys(node.source_id for node in nodes if isinstance(node, Citation))
        if cited:
            yield tuple(cited)
        else:
            yield from (node for node in nodes if not isinstance(node, Citation))


def _without_citations(children: tuple[Inline, ...]) -> tuple[Inline, ...]:
    return tuple(
        replace(child, children=_without_citations(child.children))
        if isinstance(child, Strong | Emphasis | Link)
        else child
        for child in children
        if not isinstance(child, Citation)
    )


def uncited(block: Block) -> Block:
    """Return a block without its citations."""
    if isinstance(block, Items):
        return replace(block, entries=tuple(tuple(map(uncited, entry)) for entry in block.entries))
    return replace(block, children=_without_citations(block.children))
