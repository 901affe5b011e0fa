"""The page of sources: who speaks in each, and how its content is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from guide.domain.sources import Confidence, SourceKind
from guide.presenters.edition import Edition
from guide.presenters.layout import Head, PageAddress, PageLayout, present_layout
from guide.presenters.pages.citing import CitingPlace, citing_places
from guide.presenters.references import CONFIDENCE_WORDS, SourceEntry, present_source

KIND_WORDS: dict[SourceKind, Promise] = {
    SourceKind.COMPANY: _("LinkedIn, Microsoft and other companies"),
    SourceKind.AUTHORITY: _("Data protection authorities"),
    SourceKind.LAW: _("Laws"),
    SourceKind.COURT: _("Courts"),
    SourceKind.REPORT: _("Press, law firms and others"),
    SourceKind.SYSTEM: _("Systems for websites"),
}
CONFIDENCE_MEANINGS: dict[Confidence, Promise] = {
    Confidence.OWN_WORDS: _("We have read the document itself, or a dated archive copy of it."),
    Confidence.QUOTED: _("We know the wording only as others quote it."),
    Confidence.SEVERAL_REPORTS: _("Several reports say so; we have not read the original."),
    Confidence.ONE_REPORT: _("One report says so, and we know no other."),
}


@dataclass(frozen=True, slots=True)
class ListedSource:
    """A source, and where it is cited."""

    entry: SourceEntry
    places: tuple[CitingPlace, ...]


@dataclass(frozen=True, slots=True)
class Publisher:
    """The sources of one kind from one publisher."""

    name: str
    sources: tuple[ListedSource, ...]


@dataclass(frozen=True, slots=True)
class SourceGroup:
    """All sources of one kind, by publisher."""

    id: str
    title: str
    publishers: tuple[Publisher, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a label says about a source."""

    label: str
    meaning: str


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """Every source of the site."""

    layout: PageLayout
    title: str
    lead: str
    meanings: tuple[Meaning, ...]
    groups: tuple[SourceGroup, ...]


def present_group(edition: Edition, kind: SourceKind, places: Mapping[str, tuple[CitingPlace, ...]]) -> SourceGroup:
    """Return the sources of one kind, publishers by name. places: see citing_places()."""
    publishers: dict[str, list[ListedSource]] = {}
    for source in edition.catalogue.sources.values():
        if source.kind is kind:
            listed = ListedSource(present_source(source, 0, edition.locale), places.get(source.id, ()))
            publishers.setdefault(source.publisher, []).append(listed)
    in_order = sorted(publishers.items(), key=lambda item: item[0].casefold())
    return SourceGroup(
        f"from-{kind}", str(KIND_WORDS[kind]), tuple(Publisher(name, tuple(entries)) for name, entries in in_order)
    )


def present_sources(edition: Edition) -> SourcesPage:
    """Return every source, grouped by who speaks."""
    title = gettext("Sources")
    lead = gettext("Every source of this site, with its date and how its content is known.")
    places = citing_places(edition)
    return SourcesPage(
        layout=present_layout(Head(title, lead), PageAddress("sources")),
        title=title,
        lead=lead,
        meanings=tuple(
            Meaning(str(CONFIDENCE_WORDS[confidence]), str(CONFIDENCE_MEANINGS[confidence]))
            for confidence in Confidence
        ),
        groups=tuple(present_group(edition, kind, places) for kind in SourceKind),
    )
