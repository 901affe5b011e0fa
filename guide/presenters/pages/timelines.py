"""What happened, as a line with stations."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext

from guide.domain.timeline import Event, in_order
from guide.presenters.dates import source_date_in_words, source_date_iso
from guide.presenters.edition import Edition
from guide.presenters.layout import Head, PageAddress, PageLayout, present_layout
from guide.presenters.references import References, SourceEntry


@dataclass(frozen=True, slots=True)
class EventEntry:
    """One station of the timeline."""

    id: str
    date: str
    date_iso: str
    text: SafeString
    cite: SafeString
    regions: tuple[str, ...]  # names; empty where it concerns all of them
    is_start: bool


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """Everything the timeline shows."""

    layout: PageLayout
    title: str
    lead: str
    events: tuple[EventEntry, ...]
    sources: tuple[SourceEntry, ...]


def present_event(edition: Edition, event: Event, references: References) -> EventEntry:
    """Return one station."""
    regions = edition.catalogue.regions
    concerns_all = set(event.regions) == set(regions)
    return EventEntry(
        id=event.id,
        date=source_date_in_words(event.date),
        date_iso=source_date_iso(event.date),
        text=references.render(edition.words.events[event.id]),
        cite=references.cite(event.sources),
        regions=() if concerns_all else tuple(edition.words.regions[name].front.name for name in event.regions),
        is_start=event.is_start,
    )


def present_timeline(edition: Edition) -> TimelinePage:
    """Return the whole timeline."""
    events = in_order(tuple(edition.catalogue.events.values()))
    references = References(edition)
    title = gettext("Timeline")
    lead = gettext("What happened around AI training on LinkedIn, each entry with its sources.")
    return TimelinePage(
        layout=present_layout(Head(title, lead), PageAddress("timeline")),
        title=title,
        lead=lead,
        events=tuple(present_event(edition, event, references) for event in events),
        sources=references.entries,
    )
