"""Which claims are due for another look, and what an opt-out still achieves on a given day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum

from guide.domain.steps import Step


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


def next_look_on(steps: Iterable[Step]) -> dt.date:
    """Return the day by which the sources of at least one step are to be compared again; at least one step."""
    return min(step.checked_on + dt.timedelta(days=step.review_days) for step in steps)


def moved_since(step: Step, today: dt.date) -> dt.date | None:
    """Return since when the way of a step may have moved, or None while it is fresh.

    Two things age: the way itself, counted from the newest source that shows it or from the day
    somebody walked it; and our comparison of the sources. The older one counts.
    """
    tried_on = step.tried_on or dt.date.min
    last_look_on = min(max(step.checked_on, tried_on), max(step.seen_on, tried_on))
    return last_look_on if is_due(last_look_on, step.review_days, today) else None
