"""What happened, when, and where it matters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from guide.domain.sources import SourceDate


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of the timeline."""

    id: str
    date: SourceDate
    regions: tuple[str, ...]
    sources: tuple[str, ...]
    highlight: bool = False  # shown on the home page
    is_start: bool = False  # the day on which the training began
    is_open: bool = False  # how it ends is not known: it counts among what is to come

    def is_to_come(self, today: dt.date) -> bool:
        """Tell whether it lies ahead, or its end does."""
        day = self.date.earliest()
        return self.is_open or (day is not None and day > today)


def in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return the events, oldest first; a month without a day comes before its days."""
    return tuple(sorted(events, key=lambda event: (event.date.year or 0, event.date.month or 0, event.date.day or 0)))
