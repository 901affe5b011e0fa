"""Where a member complains: the data protection authorities."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

GERMANY = "DE"


class Basis(StrEnum):
    """Where a postal address comes from."""

    OWN_SITE = "own-site"  # a page of the authority
    DIRECTORY = "directory"
    RECENT = "recent"  # newer than the directory: two or more recent public documents
    SINGLE = "single"  # one such document


@dataclass(frozen=True, slots=True)
class Authority:
    """One authority, competent for a country or for a part of it."""

    id: str
    region: str
    country: str  # ISO 3166-1 alpha-2
    native: str  # what it calls itself
    website: str
    sources: tuple[str, ...]
    address: tuple[str, ...]  # lines, without the country
    address_from: Basis
    short_name: str = ""
    visiting_address: str = ""  # where it differs
    languages: tuple[str, ...] = ()  # ISO 639, that one can write in
    email: str = ""
    phone: str = ""
    record_of: dt.date | None = None  # when the entry of the directory last changed
    subdivision: str = ""  # ISO 3166-2, where it is not there for the whole country
    complaint_url: str = ""
    seen_on_site: bool = False  # a page of its own gives complaint_url, not only a directory

    def is_for(self, region_id: str) -> bool:
        """Tell whether it is there for people in a region."""
        return self.region == region_id

    @property
    def group(self) -> str:
        """Return the id of its section on the page of authorities: Germany has one per Land (BDSG, section 40(1))."""
        return "germany" if self.country == GERMANY else f"in-{self.region}"


def suggested_authority(authorities: Iterable[Authority], preferences: Sequence[str]) -> Authority | None:
    """Return the authority that a visitor's languages point to, or None where they leave it open.

    authorities: of one region. preferences: BCP 47 tags in lower case, most wanted first, as in Accept-Language. A
    country decides where one authority is there for all of it; a bare language where only one authority takes it.
    """
    candidates = [each for each in authorities if not each.subdivision]
    for tag in preferences:
        language, *subtags = tag.split("-")
        found = [each for each in candidates if each.country.lower() in subtags]
        if not subtags:
            found = [each for each in candidates if language in each.languages]
        if len(found) == 1 and (subtags or found[0].languages[0] == language):
            return found[0]
    return None
