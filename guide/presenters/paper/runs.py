"""Trees → runs of text, as paper shows them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from guide.catalogue.passages import Passage
from guide.catalogue.trees import Block, Inline, Items, Link, Name, Plain, Strong, with_citations_joined
from guide.presenters.references import References


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one style. `cites` holds numbers of sources, raised; `url` makes it a link."""

    text: str
    bold: bool = False
    cites: str = ""
    url: str = ""


Paragraph = tuple[Run, ...]


def present_runs(passage: Passage, references: References) -> tuple[Paragraph, ...]:
    """Return a passage as paragraphs of runs; headings and entries of lists count as paragraphs.

    references: of a sheet, with the address of the site: paper knows no place that an address is relative to.
    """
    paragraphs = (tuple(runs) for runs in _paragraphs(passage.blocks, references))
    return tuple(runs for runs in paragraphs if any(run.text.strip() or run.cites for run in runs))


def _paragraphs(blocks: tuple[Block, ...], references: References) -> Iterator[Iterator[Run]]:
    for block in blocks:
        if isinstance(block, Items):
            for entry in block.entries:
                yield from _paragraphs(entry, references)
        else:
            yield _runs(block.children, Run(""), references)


def _runs(children: tuple[Inline, ...], style: Run, references: References) -> Iterator[Run]:
    """Yield the runs of some words. style: what holds for all of them."""
    for node in with_citations_joined(children):
        if isinstance(node, tuple):
            yield Run("", cites=references.numbers_as_words(node))
        elif isinstance(node, Plain | Name):
            yield replace(style, text=node.text.replace("\n", " "))  # a line break of the source is a space
        elif isinstance(node, Link):
            yield from _runs(node.children, replace(style, url=references.address_of(node)), references)
        else:
            weighted = replace(style, bold=style.bold or isinstance(node, Strong))
            yield from _runs(node.children, weighted, references)
