"""Where a member complains: the data protection authorities."""

from __future__ import annotations

from dataclasses import dataclass

GERMANY = "DE"


@dataclass(frozen=True, slots=True)
class Authority:
    """One authority, competent for a country or for a part of it."""

    id: str
    region: str
    country: str  # ISO 3166-1 alpha-2
    native: str  # what it calls itself
    website: str
    sources: tuple[str, ...]
    subdivision: str = ""  # ISO 3166-2, where it is not there for the whole country
    complaint_url: str = ""
    seen_on_site: bool = False  # a page of its own gives complaint_url, not only a directory

    @property
    def group(self) -> str:
        """Return the id of its section on the page of authorities: Germany has one per Land (BDSG, section 40(1))."""
        return "germany" if self.country == GERMANY else f"in-{self.region}"
