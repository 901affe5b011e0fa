"""What a person can do, one step at a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from guide.domain.click_paths import ClickPath, Device, EndState


class StepKind(StrEnum):
    """What a step asks for: to change a setting, fill in a form or have a look."""

    SETTING = "setting"
    FORM = "form"
    CHECK = "check"


class Audience(StrEnum):
    """For whom a step is meant."""

    EVERYBODY = "everybody"
    MEMBERS = "members"  # needs a log-in
    GUESTS = "guests"  # people without an account


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, in the regions where it applies."""

    id: str  # permanent: part of URLs and of everybody's saved progress
    short: str  # permanent: ends the address that people type from paper
    kind: StepKind
    essential: bool
    audience: Audience
    end_state: EndState
    regions: tuple[str, ...]  # where it applies; elsewhere its text gives the reason
    link: str  # deep link, or "" where there is none
    sources: tuple[str, ...]
    checked_on: dt.date  # the sources were compared
    seen_on: dt.date  # date of the newest source that shows this way
    review_days: int
    menus_seen_on: dt.date | None = None  # the same for the menus, where it is older than the link's
    tried_on: dt.date | None = None  # somebody walked the path in a live account
    link_opens_settings: bool = False  # the deep link leads into the settings, not to a help page or a form
    link_unverified: bool = False  # the address is known, but no reliable source confirms it
    link_unverified_in: tuple[str, ...] = ()  # regions for which no reliable source confirms it
    desktop_only: bool = False  # LinkedIn does not offer it in its app
    links: Mapping[str, str] = field(default_factory=dict)  # other deep links per region
    paths: tuple[ClickPath, ...] = ()
    aliases: tuple[str, ...] = ()  # former ids

    def applies_in(self, region_id: str) -> bool:
        """Tell whether the step is one of that region's checklist."""
        return region_id in self.regions

    def link_in(self, region_id: str) -> str:
        """Return the deep link to use in a region, or "" if the step has none."""
        return self.links.get(region_id, self.link)

    def is_link_unverified_in(self, region_id: str) -> bool:
        """Tell whether no reliable source confirms the deep link of a region; a link of its own is confirmed."""
        return region_id in self.link_unverified_in or (self.link_unverified and region_id not in self.links)

    def path_on(self, device: Device) -> ClickPath | None:
        """Return the path on a device, or None where none is known."""
        return next((path for path in self.paths if path.device is device), None)
