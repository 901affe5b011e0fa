"""Passages for paper: runs of text instead of HTML."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser

from guide.presenters.links import internal_url
from guide.presenters.references import References
from guide.texts import INTERNAL_LINK, Passage


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one style. `cites` holds numbers of sources, raised; `url` makes it a link."""

    text: str
    bold: bool = False
    cites: str = ""
    url: str = ""


class _RunParser(HTMLParser):
    """Collects the runs of a passage, one list to a paragraph or list item."""

    def __init__(self, references: References, site_url: str) -> None:
        super().__init__()
        self.references = references
        self.site_url = site_url
        self.blocks: list[list[Run]] = [[]]
        self.bold = 0
        self.url = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a style, a paragraph or a citation."""
        values = dict(attrs)
        if tag in {"p", "li"} and self.blocks[-1]:
            self.blocks.append([])
        elif tag == "strong":
            self.bold += 1
        elif tag == "a":
            self.url = self.address(values.get("href") or "")
        elif tag == "sup" and values.get("data-source"):
            self.cite(self.references.numbers[str(values["data-source"])])

    def handle_endtag(self, tag: str) -> None:
        """Close a style."""
        if tag == "strong":
            self.bold -= 1
        elif tag == "a":
            self.url = ""

    def handle_data(self, data: str) -> None:
        """Keep the text; line breaks of the source are spaces."""
        if data != "\n":  # stands between two paragraphs
            self.blocks[-1].append(Run(data.replace("\n", " "), bold=bool(self.bold), url=self.url))

    def cite(self, number: int) -> None:
        """Add a number to the citation at this place."""
        last = self.blocks[-1][-1] if self.blocks[-1] else None
        if last and last.cites:
            self.blocks[-1][-1] = Run("", cites=f"{last.cites}, {number}")
        else:
            self.blocks[-1].append(Run("", cites=str(number)))

    def address(self, href: str) -> str:
        """Return the full address of a link: paper knows no place that it is relative to."""
        match = INTERNAL_LINK.fullmatch(f'href="{href}"')
        if match is None:
            return href
        return self.site_url + internal_url(match[1], match[2], self.references.region_id, self.references.query)


def present_runs(passage: Passage, references: References, site_url: str) -> tuple[tuple[Run, ...], ...]:
    """Return a passage as paragraphs of runs; list items count as paragraphs."""
    parser = _RunParser(references, site_url)
    parser.feed(passage.html)
    parser.close()
    return tuple(tuple(block) for block in parser.blocks if any(run.text.strip() or run.cites for run in block))
