"""Numbered citations of one page, and the list of sources at its end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from guide.catalogue.passages import Passage
from guide.catalogue.trees import Link
from guide.domain.sources import Confidence, Source
from guide.presenters.dates import day_in_words, source_date_in_words
from guide.presenters.edition import Edition
from guide.presenters.html import HtmlWriter
from guide.presenters.links import internal_url, source_url

NOTHING_CITED: Mapping[str, int] = MappingProxyType({})
CONFIDENCE_WORDS: dict[Confidence, Promise] = {
    Confidence.OWN_WORDS: _("wording read"),
    Confidence.QUOTED: _("known from quotations"),
    Confidence.SEVERAL_REPORTS: _("several reports"),
    Confidence.ONE_REPORT: _("one report"),
}


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """One source as lists show it."""

    id: str
    number: int
    title: str
    publisher: str
    language: str
    language_name: str
    is_foreign: bool  # in another language than the page
    date: str
    url: str
    confidence_words: str
    archive_url: str
    archived_on: str
    gone_on: str  # the day since which it is no longer at its address, "" while it is


def present_source(source: Source, number: int, locale: str) -> SourceEntry:
    """Return one source, ready to show to readers of a language."""
    edition = source.edition_in(locale)
    return SourceEntry(
        id=source.id,
        number=number,
        title=edition.title,
        publisher=source.publisher,
        language=edition.language,
        language_name=str(get_language_info(edition.language)["name_translated"]),
        is_foreign=edition.language != locale,
        date=source_date_in_words(source.date),
        url=edition.url,
        confidence_words=str(CONFIDENCE_WORDS[source.confidence]),
        archive_url=source.archive_url,
        archived_on=day_in_words(source.archived_on) if source.archived_on else "",
        gone_on=day_in_words(source.gone_on) if source.gone_on else "",
    )


class References:
    """Gives each source of a page its number when the page first cites it, and lists them in that order.

    So presenters work in the order of their page. A fragment is part of its page and takes its numbers from there;
    what changes with the ticks is presented whole in every state, so that the numbers stay the same.
    region_id, query: where links between steps lead, and the ticks that they carry along. site_url: scheme and host
    of the site where addresses must be whole, in print and in feeds; "" on pages. numbers: those that a page of which
    this is a part has given already.
    """

    def __init__(
        self,
        edition: Edition,
        region_id: str = "",
        query: str = "",
        *,
        site_url: str = "",
        numbers: Mapping[str, int] = NOTHING_CITED,
    ) -> None:
        self.edition = edition
        self.site_url = site_url
        self.region_id = region_id
        self.query = query
        self.numbers = dict(numbers)
        self.are_given = bool(numbers)

    def list(self, source_ids: Iterable[str]) -> list[int]:
        """Return the numbers of sources, which stand in the list of the page from now on."""
        return [self.numbers.setdefault(name, len(self.numbers) + 1) for name in dict.fromkeys(source_ids)]

    def cite(self, source_ids: Iterable[str]) -> SafeString:
        """Return the small raised numbers for sources, as links to the list; "" for none."""
        names = tuple(dict.fromkeys(source_ids))
        marks = ((self.note_url(name, number), number) for name, number in zip(names, self.list(names), strict=True))
        # The role tells a screen reader that the number is a reference to a note (DPUB-ARIA 1.1).
        links = format_html_join(" ", '<a role="doc-noteref" href="{}">{}</a>', marks)
        return format_html('<sup class="cites">{}</sup>', links) if links else SafeString()

    def note_url(self, source_id: str, number: int) -> str:  # noqa: ARG002  # other lists go by the id
        """Return where the mark of a source leads: to its place in the list of the page."""
        return f"#source-{number}"

    def numbers_as_words(self, source_ids: Iterable[str]) -> str:
        """Return the numbers for sources, with commas between them."""
        return ", ".join(map(str, self.list(source_ids)))

    def render(self, passage: Passage) -> SafeString:
        """Return a passage with its citations numbered and its internal links resolved."""
        return HtmlWriter(self.cite, self.address_of).html(passage)

    def address_of(self, link: Link) -> str:
        """Return where a link of a text leads, seen from this page."""
        if not link.internal:
            return link.target
        address = self.site_url + internal_url(*link.internal, self.region_id, self.query)
        return f"{address}#{link.anchor}" if link.anchor else address

    @property
    def entries(self) -> tuple[SourceEntry, ...]:
        """The list of sources, in the order of their numbers."""
        sources = self.edition.catalogue.sources
        return tuple(
            present_source(sources[name], number, self.edition.locale) for name, number in self.numbers.items()
        )


class EarlyReferences(References):
    """Those of a page whose list comes after it: until it is there, marks lead to the pages of the sources."""

    def note_url(self, source_id: str, number: int) -> str:  # noqa: ARG002
        """Return where the mark of a source leads without a script."""
        return source_url(source_id)
