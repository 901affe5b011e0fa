"""One authority as pages name it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from guide.domain.authorities import GERMANY, Authority
from guide.domain.finding import plain, words_of
from guide.presenters.edition import Edition
from guide.presenters.links import authority_url
from guide.presenters.visits import Visit

COUNTRIES: dict[str, Promise] = {"DE": _("Germany"), "CA": _("Canada")}
"""Countries that have an authority for each of their parts; the others are the place of theirs."""
LANGUAGES: dict[str, Promise] = {"mt": _("Maltese"), "zh": _("Chinese"), "no": _("Norwegian")}
"""Languages that Django has no name for."""


@dataclass(frozen=True, slots=True)
class FoundAuthority:
    """A row of the finder."""

    id: str
    place: str
    name: str
    url: str
    is_suggested: bool = False


def place_in_order(authority: Authority, place: str) -> tuple[bool, str]:
    """Return what to sort by: first who is there for a whole country, then by place; Ö stands with O (DIN 5007-1)."""
    return bool(authority.subdivision), plain(place)


def country_of(edition: Edition, authority: Authority) -> str:
    """Return the name of the country that an authority is in."""
    named = COUNTRIES.get(authority.country)
    return str(named) if named else edition.words.authorities[authority.id].place


def language_name(code: str) -> str:
    """Return the name of a language in the active one. code: ISO 639."""
    return str(LANGUAGES[code]) if code in LANGUAGES else str(get_language_info(code)["name_translated"])


def names_of(edition: Edition, authority: Authority) -> set[str]:
    """Return the words that an authority is found by: its names and places in every language, and its own."""
    told = [each.authorities[authority.id] for each in edition.catalogue.words.values()]
    names = [authority.native, authority.short_name, *(f"{each.place} {each.name}" for each in told)]
    countries = (
        ["Deutschland Germany"] if authority.country == GERMANY else ["Kanada Canada"] * (authority.country == "CA")
    )
    return {*words_of(" ".join((*names, *countries)))}


def present_found(
    edition: Edition, authority: Authority, query: str = "", *, is_suggested: bool = False
) -> FoundAuthority:
    """Return a row of the finder. query: the state that goes along."""
    words = edition.words.authorities[authority.id]
    place = f"{country_of(edition, authority)}: {words.place}" if authority.subdivision else words.place
    url = authority_url(authority.region, authority.id, query)
    return FoundAuthority(authority.id, place, words.name, url, is_suggested)


def postal_lines(edition: Edition, authority: Authority) -> tuple[str, ...]:
    """Return name and address as an envelope has them; the country stands in capitals, as post to abroad wants it."""
    name = authority.native if authority.country == GERMANY else edition.words.authorities[authority.id].name
    country = country_of(edition, authority).upper()
    lines = [line for line in authority.address if line.casefold() != name.casefold()]
    return (name, *lines, *(() if lines[-1].upper().endswith(country) else (country,)))


def present_own(visit: Visit) -> FoundAuthority | None:
    """Return the authority that somebody has chosen, None where they have chosen none."""
    chosen = visit.progress.authority
    authority = visit.edition.catalogue.authorities[chosen] if chosen else None
    return present_found(visit.edition, authority, visit.query) if authority else None
