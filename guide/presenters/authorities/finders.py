"""The finder: which authority somebody can turn to in a region."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext

from guide.domain.authorities import GERMANY, suggested_authority
from guide.domain.finding import is_found
from guide.presenters.authorities.entries import COUNTRIES, FoundAuthority, names_of, place_in_order, present_found
from guide.presenters.layout import Head, PageAddress, PageLayout, present_layout
from guide.presenters.links import finder_url, guide_url
from guide.presenters.visits import Visit


@dataclass(frozen=True, slots=True)
class RegionChoice:
    """The finder of a region."""

    name: str
    url: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class FoundGroup:
    """Authorities that stand together."""

    label: str
    authorities: tuple[FoundAuthority, ...]


@dataclass(frozen=True, slots=True)
class FinderPage:
    """Everything the page shows."""

    layout: PageLayout
    kicker: str
    guide_url: str
    title: str
    action_url: str
    find: str  # what somebody looks for
    is_found: bool  # else everything is shown
    unknown: str  # a name in the address that no authority has
    suggested: FoundAuthority | None
    groups: tuple[FoundGroup, ...]  # countries, then the parts of Germany
    total: int
    regions: tuple[RegionChoice, ...]
    state: tuple[tuple[str, str], ...]  # that the form carries along


def title_of_finder() -> str:
    """Return the title of the page."""
    return gettext("Which authority is yours?")


def present_finder(visit: Visit, find: str, preferences: list[str], unknown: str = "") -> FinderPage:
    """Return the finder of a region.

    find: what somebody looks for, "" for everything. preferences: BCP 47 tags in lower case, most wanted first.
    unknown: a name in the address that no authority of the region has.
    """
    edition, region_id = visit.edition, visit.region.id
    own = [each for each in edition.catalogue.authorities.values() if each.is_for(region_id)]
    own.sort(key=lambda each: place_in_order(each, edition.words.authorities[each.id].place))
    found = [each for each in own if is_found(find, names_of(edition, each))]
    shown = found or own
    labels = {False: title_of_finder(), True: str(COUNTRIES[GERMANY])}
    groups = [
        (labels[is_german], [each for each in shown if (each.country == GERMANY) is is_german]) for is_german in labels
    ]
    suggestion = suggested_authority(own, preferences) if not find else None
    title = title_of_finder()
    in_region = gettext("%(title)s (%(region)s)") % {"title": title, "region": visit.front.name}
    summary = gettext("The data protection authority for you, with address and complaint form.")
    is_variant = bool(find or visit.query or unknown)
    return FinderPage(
        layout=present_layout(
            Head(in_region, summary, "authorities", is_variant=is_variant),
            PageAddress("authority_finder", (region_id,), visit.query),
        ),
        kicker=visit.front.name,
        guide_url=guide_url(region_id, visit.query),
        title=title,
        action_url=finder_url(region_id),
        find=find,
        is_found=bool(found),
        unknown=unknown,
        suggested=present_found(edition, suggestion, visit.query, is_suggested=True) if suggestion else None,
        groups=tuple(
            FoundGroup(label, tuple(present_found(edition, each, visit.query) for each in members))
            for label, members in groups
            if members
        ),
        total=len(shown),
        regions=tuple(
            RegionChoice(edition.words.regions[name].front.name, finder_url(name), is_current=name == region_id)
            for name in edition.catalogue.regions
        ),
        state=visit.progress.pairs(),
    )
