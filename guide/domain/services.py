"""Other services that train AI with what people leave there, and how to say no to each of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from guide.domain.click_paths import ClickPath, EndState
from guide.domain.sources import Confidence

WELL_KNOWN = frozenset({Confidence.OWN_WORDS, Confidence.SEVERAL_REPORTS})


@dataclass(frozen=True, slots=True)
class Service:
    """One service, and the way to say no there. Ticks know it as they know a step: by its id."""

    id: str  # permanent: part of URLs and of everybody's saved progress
    provider: str
    end_state: EndState
    regions: tuple[str, ...]  # for which a way to say no is known; elsewhere its text gives the reason
    confidence: Confidence  # how the way to say no is known
    sources: tuple[str, ...]
    checked_on: dt.date  # the sources were compared
    seen_on: dt.date  # date of the newest source that shows the way
    review_days: int
    link: str = ""  # where one says no, or "" where no address is known
    links: Mapping[str, str] = field(default_factory=dict)  # other addresses per region
    names_no_region: bool = False  # its provider limits it to no region, so it is listed in all of ours
    paths: tuple[ClickPath, ...] = ()
    tried_on: dt.date | None = None  # somebody walked the path in a live account
    aliases: tuple[str, ...] = ()  # former ids

    def applies_in(self, region_id: str) -> bool:
        """Tell whether a way to say no is known for a region; "" stands for any of them."""
        return not region_id or region_id in self.regions

    def link_in(self, region_id: str) -> str:
        """Return where one says no in a region, or "" where no address is known."""
        return self.links.get(region_id, self.link)

    @property
    def is_well_known(self) -> bool:
        """Whether the way to say no rests on more than one report."""
        return self.confidence in WELL_KNOWN


def services_for(region_id: str, services: Iterable[Service]) -> tuple[Service, ...]:
    """Return the services of a region, those first whose way is well known. region_id: "" for all regions."""
    listed = [service for service in services if service.applies_in(region_id)]
    return tuple(sorted(listed, key=lambda service: not service.is_well_known))
