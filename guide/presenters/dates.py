"""Dates in words, in the active language."""

from __future__ import annotations

import datetime as dt

from django.utils.formats import date_format
from django.utils.translation import gettext

from guide.domain.sources import SourceDate

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def day_in_words(day: dt.date) -> str:
    """Return a day such as “3 November 2025”; the number never stands alone at the end of a line."""
    # Translators: format of a full date, see Django's date format strings
    return date_format(day, gettext("j F Y")).replace(" ", NO_BREAK_SPACE, 1)


def month_in_words(day: dt.date) -> str:
    """Return the month of a day, such as “November 2025”."""
    # Translators: format of a month, see Django's date format strings
    return date_format(day, gettext("F Y"))


def source_date_in_words(date: SourceDate) -> str:
    """Return the date of a source as exactly as it is known."""
    first = date.earliest()
    if first is None:
        return gettext("undated")
    if date.month is None:
        return str(date.year)
    return day_in_words(first) if date.day else month_in_words(first)


def source_date_iso(date: SourceDate) -> str:
    """Return the date of a source for the datetime attribute, "" where it is undated."""
    parts = [f"{date.year:04}" if date.year else "", *(f"{part:02}" for part in (date.month, date.day) if part)]
    return "-".join(part for part in parts if part)
