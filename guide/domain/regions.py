"""The five regions, and what LinkedIn says it does there."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

COUNTRY_LETTERS = 2  # a region subtag has two letters or three digits (RFC 5646, section 2.2.4)


class Sharing(StrEnum):
    """What LinkedIn's notice for a region says about passing data to Microsoft."""

    NOT_LISTED = "not-listed"
    POSSIBLE = "possible"
    YES = "yes"


class Paper(StrEnum):
    """The size of a sheet of paper."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the world in which the same rules and the same guide apply."""

    id: str  # permanent: part of URLs, embed codes and printed QR codes
    countries: tuple[str, ...]  # ISO 3166-1 alpha-2
    languages: tuple[str, ...]  # ISO 639 codes that, without a country, suggest this region
    controller: str
    since: dt.date  # first day of the training
    microsoft_ads: Sharing
    microsoft_ai: Sharing
    sources: tuple[str, ...]
    paper: Paper = Paper.A4  # what printers there hold


def suggested_region(regions: tuple[Region, ...], preferences: list[str]) -> Region | None:
    """Return the region that a visitor's languages point to, or None if they point nowhere.

    preferences: BCP 47 tags in lower case, most wanted first, as in Accept-Language. A country
    decides (“de-ch” is Switzerland); a country outside the five regions says nothing and takes
    its bare language with it (“pt-br, pt” is not Portugal); a bare language decides where it is
    one region's own (“de” is the EU; “en” and “zh” leave it open).
    """
    elsewhere: set[str] = set()
    for tag in preferences:
        language, *subtags = tag.split("-")
        country = next((subtag for subtag in subtags if len(subtag) == COUNTRY_LETTERS or subtag.isdigit()), "")
        for region in regions:
            if country.upper() in region.countries:
                return region
            if not country and language in region.languages and language not in elsewhere:
                return region
        if country:
            elsewhere.add(language)
    return None
