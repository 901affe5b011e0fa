"""The evidence: each source on its own page, and the page of those that are due for another look."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext

from guide.domain.sources import Source
from guide.presenters.dates import day_in_words
from guide.presenters.edition import Edition
from guide.presenters.layout import Head, PageAddress, PageLayout, present_layout
from guide.presenters.pages.citing import CitingPlace, citing_places
from guide.presenters.pages.sources import CONFIDENCE_MEANINGS, KIND_WORDS, ListedSource
from guide.presenters.references import SourceEntry, present_source


@dataclass(frozen=True, slots=True)
class SourcePage:
    """One source: what it is, how its content is known, and what rests on it."""

    layout: PageLayout
    entry: SourceEntry
    speaker: str  # who speaks, in general
    meaning: str  # of the label that says how its content is known
    places: tuple[CitingPlace, ...]
    due_on: str  # the day by which it is compared again, "" where nothing that ages rests on it
    is_due: bool


@dataclass(frozen=True, slots=True)
class DueDay:
    """The sources that are to be compared by one day."""

    day: str
    sources: tuple[ListedSource, ...]


@dataclass(frozen=True, slots=True)
class DuePage:
    """Which sources are due for another look, and which are next."""

    layout: PageLayout
    title: str
    lead: str
    overdue: tuple[DueDay, ...]
    next: tuple[DueDay, ...]


def due_on(places: Iterable[CitingPlace]) -> dt.date | None:
    """Return the first day by which a page that rests on a source is to be compared, None where none ages."""
    return min((place.due_on for place in places if place.due_on), default=None)


def present_source_page(edition: Edition, source: Source) -> SourcePage:
    """Return the page of one source, also of one that is gone or that nothing rests on any more."""
    entry = present_source(source, 0, edition.locale)
    places = citing_places(edition).get(source.id, ())
    due = due_on(places)
    # Translators: title of the page about one source
    title = gettext("Source: %(title)s") % {"title": entry.title}
    lead = gettext("What rests on this source of %(publisher)s, its date and how its content is known.") % {
        "publisher": source.publisher
    }
    address = PageAddress("source", (source.id,), is_regional=False)
    return SourcePage(
        layout=present_layout(Head(title, lead, "sources", is_indexed=False), address),
        entry=entry,
        speaker=str(KIND_WORDS[source.kind]),
        meaning=str(CONFIDENCE_MEANINGS[source.confidence]),
        places=places,
        due_on=day_in_words(due) if due else "",
        is_due=due is not None and due < edition.today,
    )


def present_due(edition: Edition) -> DuePage:
    """Return which sources are due for another look today, and all others by the day on which they will be."""
    days: dict[dt.date, list[ListedSource]] = {}
    for name, places in citing_places(edition).items():
        day = due_on(places)
        if day:
            entry = present_source(edition.catalogue.sources[name], 0, edition.locale)
            days.setdefault(day, []).append(ListedSource(entry, places))
    in_order = sorted(days.items())
    title = gettext("Which sources are due for another look")
    lead = gettext("Every text is compared with its sources again after some time. Here you see when.")
    head = Head(title, lead, "sources", is_indexed=False)
    return DuePage(
        layout=present_layout(head, PageAddress("sources_due")),
        title=title,
        lead=lead,
        overdue=tuple(DueDay(day_in_words(day), tuple(each)) for day, each in in_order if day < edition.today),
        next=tuple(DueDay(day_in_words(day), tuple(each)) for day, each in in_order if day >= edition.today),
    )
