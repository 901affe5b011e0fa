"""The regions as a choice."""

from __future__ import annotations

from dataclasses import dataclass

from guide.presenters.edition import Edition
from guide.presenters.links import guide_url


@dataclass(frozen=True, slots=True)
class RegionLink:
    """Another region, with the ticks that it shares."""

    id: str
    name: str
    note: str
    url: str
    is_current: bool = False


def present_regions(edition: Edition, query: str = "", current: str = "") -> tuple[RegionLink, ...]:
    """Return all regions as links that keep the ticks."""
    return tuple(
        RegionLink(
            id=region.id,
            name=edition.words.regions[region.id].front.name,
            note=edition.words.regions[region.id].front.note,
            url=guide_url(region.id, query),
            is_current=region.id == current,
        )
        for region in edition.catalogue.regions.values()
    )
