"""What a setting is called where LinkedIn speaks a language that this site does not: enough to recognise it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Evidence(StrEnum):
    """How firmly a foreign name is known. Nobody tried any of them."""

    SEVERAL_REPORTS = "several-reports"
    AUTHORITY_QUOTED = "authority-quoted"  # an authority printed it, known from a report
    ONE_REPORT = "one-report"
    WEAK = "weak"  # sources differ, or it may be a translator's words


@dataclass(frozen=True, slots=True)
class Translation:
    """The names of one setting in one language; `id` is its BCP 47 tag."""

    id: str
    step: str
    entry: str
    evidence: Evidence
    printed_by: str = ""  # outlets and authorities by name, "" where the source has none of its own
    path: tuple[str, ...] = ()
    switch: str = ""  # "" where nothing reliable was found

    @property
    def code(self) -> str:
        """The tag in lower case, as the names of languages are looked up."""
        return self.id.lower()
