"""The way through LinkedIn's menus: labels in both languages, and the stations of a path."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from guide.domain.sources import Confidence

LINKEDINS_OWN = "en"
"""LinkedIn's own language: support, screenshots and reports name its menus in it, and those of other services."""


class Device(StrEnum):
    """Where the path is walked."""

    DESKTOP = "desktop"
    APP = "app"
    ANY = "any"  # the source names none


class Place(StrEnum):
    """Where on the screen the first station stands."""

    TOP_RIGHT = "top-right"
    TOP_LEFT = "top-left"


class EndState(StrEnum):
    """How a step ends: a switch at off, or a thing done."""

    OFF = "off"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Label:
    """One entry of a menu of LinkedIn's, in each language of this site, or of another service's.

    `words` is keyed by locale; so is `confidence`, which says how that wording is known.
    """

    id: str
    words: Mapping[str, str]
    confidence: Mapping[str, Confidence]
    sources: tuple[str, ...]
    untranslated: bool = False  # known in English alone: other pages show that, and say so


@dataclass(frozen=True, slots=True)
class Station:
    """One press on the path. `heading` is a line above it that is read, not pressed."""

    label: str
    heading: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class ClickPath:
    """The stations from the start page to the setting; `goal` names the switch where it has a name of its own."""

    device: Device
    stations: tuple[Station, ...]
    goal: str = ""

    @property
    def labels(self) -> tuple[str, ...]:
        """The ids of all labels that the path shows, in order."""
        shown = [name for station in self.stations for name in (station.heading, station.label)]
        return tuple(name for name in (*shown, self.goal) if name)
