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
from guide.presenters.region_filters import RegionFilter, everything_filter, present_region_filters


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
    is_open: bool


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """Everything the timeline shows, newest first."""

    layout: PageLayout
    title: str
    lead: str
    filters: tuple[RegionFilter, ...]
    to_come: tuple[EventEntry, ...]  # what lies ahead, or whose end does
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
        is_open=event.is_open,
    )


def present_timeline(edition: Edition, region_id: str = "") -> TimelinePage:
    """Return the timeline. region_id: whose events alone are shown; all are for "" and for what is no region."""
    chosen = region_id if region_id in edition.catalogue.regions else ""
    events = [event for event in edition.catalogue.events.values() if not chosen or chosen in event.regions]
    newest_first = in_order(events)[::-1]
    references = References(edition)
    title = gettext("Timeline")
    lead = gettext(
        "What happened around AI training on LinkedIn and what is still to come, each entry with its sources."
    )
    to_come, past = (
        tuple(
            present_event(edition, event, references)
            for event in newest_first
            if event.is_to_come(edition.today) is lies_ahead
        )
        for lies_ahead in (True, False)
    )
    return TimelinePage(
        layout=present_layout(Head(title, lead, is_variant=bool(region_id)), PageAddress("timeline")),
        title=title,
        lead=lead,
        filters=(everything_filter("timeline", chosen), *present_region_filters(edition, "timeline", chosen)),
        to_come=to_come,
        events=past,
        sources=references.entries,
    )
