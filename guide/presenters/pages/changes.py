"""What changed on this site, as a page and as what feeds carry."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext

from guide.domain.changes import Change, newest_first
from guide.presenters.corrections import Correction, present_correction
from guide.presenters.dates import day_in_words
from guide.presenters.edition import Edition
from guide.presenters.layout import Head, PageAddress, PageLayout, present_layout
from guide.presenters.links import changes_url, guide_url, path_to, step_url
from guide.presenters.references import References
from guide.presenters.region_filters import RegionFilter, everything_filter, present_region_filters

PAGE = "changes"


@dataclass(frozen=True, slots=True)
class ChangedStep:
    """A step that says something else."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """One change."""

    id: str
    day: dt.date
    day_in_words: str
    text: SafeString
    title: str  # its first sentence
    words: str  # the same without links
    regions: tuple[str, ...]  # names; empty where it concerns all of them
    steps: tuple[ChangedStep, ...]
    url: str  # of the entry on its page


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """Everything the page of changes shows."""

    layout: PageLayout
    title: str
    lead: str
    filters: tuple[RegionFilter, ...]
    changes: tuple[ChangeEntry, ...]
    feed_url: str
    correction: Correction


@dataclass(frozen=True, slots=True)
class ChangesFeed:
    """What a feed says about itself, and its entries."""

    title: str
    subtitle: str
    url: str  # of the page that shows the same
    changes: tuple[ChangeEntry, ...]


def feed_url(region_id: str = "") -> str:
    """Return the address of a feed."""
    return path_to("region_changes_feed", region_id) if region_id else path_to("changes_feed")


def present_change(edition: Edition, change: Change, region_id: str, references: References) -> ChangeEntry:
    """Return one change. region_id: in whose guide its steps are shown; "" for the first that it concerns."""
    regions, words = edition.catalogue.regions, edition.words
    place = region_id or change.regions[0]
    concerns_all = set(change.regions) == set(regions)
    passage = words.changes[change.id]
    return ChangeEntry(
        id=change.id,
        day=change.day,
        day_in_words=day_in_words(change.day),
        text=references.render(passage),
        title=passage.first_sentence,
        words=passage.text,
        regions=() if concerns_all else tuple(words.regions[name].front.name for name in change.regions),
        steps=tuple(ChangedStep(words.steps[name].front.title, step_url(place, name)) for name in change.steps),
        url=f"{changes_url()}#{change.id}",
    )


def present_entries(edition: Edition, region_id: str) -> tuple[ChangeEntry, ...]:
    """Return the changes of a region, or all for "", the newest first."""
    references = References(edition, region_id)
    changes = newest_first(edition.catalogue.changes.values(), region_id)
    return tuple(present_change(edition, change, region_id, references) for change in changes)


def present_changes(edition: Edition, region_id: str = "") -> ChangesPage:
    """Return the page. region_id: whose changes alone are shown; all are for "" and for what is no region."""
    chosen = region_id if region_id in edition.catalogue.regions else ""
    title = gettext("What has changed on this site")
    lead = gettext("What the guides and steps say since when, corrections included, the newest first.")
    return ChangesPage(
        layout=present_layout(Head(title, lead, is_variant=bool(region_id)), PageAddress(PAGE)),
        title=title,
        lead=lead,
        filters=(everything_filter(PAGE, chosen), *present_region_filters(edition, PAGE, chosen)),
        changes=present_entries(edition, chosen),
        feed_url=feed_url(chosen),
        correction=present_correction(edition, *filter(None, [chosen]), PAGE),
    )


def present_feed(edition: Edition, region_id: str = "") -> ChangesFeed:
    """Return a feed. region_id: of a region, "" for everything."""
    title = gettext("Off Switch: what has changed")
    if region_id:
        region = edition.words.regions[region_id].front.name
        # Translators: title of a feed; region is its name
        title = gettext("Off Switch: what has changed (%(region)s)") % {"region": region}
    return ChangesFeed(
        title=title,
        subtitle=gettext("What the guides and steps say since when, corrections included, the newest first."),
        url=guide_url(region_id) if region_id else changes_url(),
        changes=present_entries(edition, region_id),
    )
