"""Where a claim comes from, and how far that source carries it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Confidence(StrEnum):
    """How the content of a source is known."""

    OWN_WORDS = "own-words"  # the document itself, or a dated archive copy of it, was read
    QUOTED = "quoted"  # wording of the document, known only as others quote it
    SEVERAL_REPORTS = "several-reports"
    ONE_REPORT = "one-report"


class SourceKind(StrEnum):
    """Who speaks in a source, in the order of the list."""

    COMPANY = "company"  # LinkedIn, Microsoft, other services
    AUTHORITY = "authority"
    LAW = "law"
    COURT = "court"
    REPORT = "report"  # press, law firms, associations and others
    SYSTEM = "system"  # what websites are made with


MONTH_OR_YEAR = re.compile(r"(?P<year>[12]\d{3})(-(?P<month>0[1-9]|1[0-2]))?")


@dataclass(frozen=True, slots=True)
class SourceDate:
    """The day, month or year on which a source appeared; all None where it bears no date.

    month and day: 1-12 and 1-31; a day without a month does not occur.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, value: object) -> SourceDate:
        """Read `2026-08-21` (as a date), "2025-10", "2025" or "undated".

        Raises ValueError for anything else.
        """
        if isinstance(value, dt.date):
            return cls(value.year, value.month, value.day)
        if value == "undated":
            return cls()
        if isinstance(value, str) and (match := MONTH_OR_YEAR.fullmatch(value)):
            return cls(int(match["year"]), int(match["month"]) if match["month"] else None)
        raise ValueError(f"not a date, a month, a year or “undated”: {value!r}")

    def earliest(self) -> dt.date | None:
        """Return the first day that the date covers, or None for an undated source."""
        if self.year is None:
            return None
        return dt.date(self.year, self.month or 1, self.day or 1)


@dataclass(frozen=True, slots=True)
class SourceEdition:
    """A source as readers of another language find it: the same text in theirs, or our description in theirs."""

    title: str
    url: str = ""  # "" for the same address
    language: str = ""  # ISO 639-1; "" where the text itself stays in its own language


@dataclass(frozen=True, slots=True)
class Source:
    """A document that claims rest on."""

    id: str  # permanent: part of URLs
    title: str  # in the source's own language
    publisher: str
    kind: SourceKind
    language: str  # ISO 639-1
    date: SourceDate
    url: str
    confidence: Confidence
    archive_url: str = ""
    archived_on: dt.date | None = None
    gone_on: dt.date | None = None  # no longer at its address since; it keeps its page, whatever rests on it
    editions: Mapping[str, SourceEdition] = field(default_factory=dict)  # per locale

    def edition_in(self, locale: str) -> SourceEdition:
        """Return title, address and language for readers of a language."""
        own = self.editions.get(locale, SourceEdition(self.title))
        return SourceEdition(own.title, own.url or self.url, own.language or self.language)
