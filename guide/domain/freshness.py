"""Which claims are due for another look, and what an opt-out still achieves on a given day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum
from typing import Protocol


class Reviewed(Protocol):
    """Something that is compared with its sources again and again."""

    @property
    def checked_on(self) -> dt.date:
        """The day on which its sources were compared."""
        ...

    @property
    def review_days(self) -> int:
        """After how many days it is due for another look, at least 1."""
        ...


class Ageing(Reviewed, Protocol):
    """A way to say no, which may move: of a step, or at another service."""

    @property
    def seen_on(self) -> dt.date:
        """The day of the newest source that shows it."""
        ...

    @property
    def tried_on(self) -> dt.date | None:
        """The day on which somebody walked it in a live account."""
        ...


class Timing(StrEnum):
    """Where a day stands in relation to the start of the training."""

    BEFORE = "before"
    ON_THE_DAY = "on-the-day"
    SINCE = "since"


def timing_on(started_on: dt.date, today: dt.date) -> Timing:
    """Return which answer to “is it too late?” holds today.

    The right to say no has no last day; what changes is how much it still covers: before the start
    everything, afterwards the future only (EU notice: “at any time”; help page a6278444).
    """
    if today < started_on:
        return Timing.BEFORE
    return Timing.ON_THE_DAY if today == started_on else Timing.SINCE


def is_due(last_look_on: dt.date, review_days: int, today: dt.date) -> bool:
    """Tell whether more than `review_days` (at least 1) have passed since the last look."""
    return today - last_look_on > dt.timedelta(days=review_days)


def next_look_on(reviewed: Iterable[Reviewed]) -> dt.date:
    """Return the day by which the sources of the first of these are to be compared again; there is at least one."""
    return min(each.checked_on + dt.timedelta(days=each.review_days) for each in reviewed)


def moved_since(way: Ageing, today: dt.date) -> dt.date | None:
    """Return since when a way may have moved, or None while it is fresh.

    Two things age: the way itself, counted from the newest source that shows it or from the day
    somebody walked it; and our comparison of the sources. The older one counts.
    """
    tried_on = way.tried_on or dt.date.min
    last_look_on = min(max(way.checked_on, tried_on), max(way.seen_on, tried_on))
    return last_look_on if is_due(last_look_on, way.review_days, today) else None
