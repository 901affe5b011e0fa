"""By when an answer is due."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

POST_DAYS = 5
"""How long a letter is reckoned to travel: a rule of thumb, only its arrival counts."""
DECEMBER = 12


class Binding(StrEnum):
    """What stands behind a period."""

    LAW = "law"
    LETTER = "letter"  # the letter sets it
    CUSTOM = "custom"  # no law: a day to look


@dataclass(frozen=True, slots=True)
class Deadline:
    """How long LinkedIn has for certain letters in some regions, from the day on which it has received them."""

    id: str
    regions: tuple[str, ...]
    letters: tuple[str, ...]
    sources: tuple[str, ...]
    binding: Binding
    months: int = 0
    days: int = 0
    more_months: int = 0  # on top, where the law lets LinkedIn extend the period
    more_days: int = 0


def months_later(day: dt.date, months: int) -> dt.date:
    """Return the same day some months later, or that month's last day.

    months: 0 or more. Source: Regulation (EEC, Euratom) No 1182/71, Article 3(2)(c).
    """
    years, month = divmod(day.month - 1 + months, DECEMBER)
    year, month = day.year + years, month + 1
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def due_on(received_on: dt.date, deadline: Deadline, *, is_extended: bool = False) -> dt.date:
    """Return the last day on which the answer is in time.

    received_on: day on which the letter reached LinkedIn. is_extended: whether LinkedIn has extended the period as the
    law allows. Weekends and public holidays are not considered: the rules that we know do not say what they change.
    Source: GDPR Article 12(3); the other laws as the deadline's own sources say.
    """
    months = deadline.months + deadline.more_months * is_extended
    days = deadline.days + deadline.more_days * is_extended
    return months_later(received_on, months) + dt.timedelta(days=days)
