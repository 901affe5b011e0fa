"""Links that narrow a page down to what concerns one region."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import pgettext

from guide.presenters.edition import Edition
from guide.presenters.links import path_to


@dataclass(frozen=True, slots=True)
class RegionFilter:
    """A link that shows what concerns one region, or everything."""

    id: str  # of the region; "all" for everything
    words: str
    url: str
    is_current: bool


def present_region_filters(edition: Edition, page: str, chosen: str) -> tuple[RegionFilter, ...]:
    """Return one link for each region. page: the name of the page. chosen: a region's id, "" for none."""
    url, words = path_to(page), edition.words.regions
    return tuple(
        RegionFilter(name, words[name].front.name, f"{url}?region={name}", is_current=name == chosen)
        for name in edition.catalogue.regions
    )


def everything_filter(page: str, chosen: str) -> RegionFilter:
    """Return the link that takes the filter away."""
    return RegionFilter("all", pgettext("regions", "All"), path_to(page), is_current=not chosen)
