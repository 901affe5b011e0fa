"""Letters to LinkedIn: which there are where, and what of them somebody chooses."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

PURPOSE, LANGUAGE, PART, ACCOUNT, AUTHORITY = "for", "in", "where", "account", "authority"
"""Names of the parameters of an address."""
PLACEHOLDER = re.compile(r"\{(?P<name>[a-z]+)\}")
IDENTITY = "identity"
"""Where a letter says how to find its writer; name, postal address, place and date stand around the text."""
SENT, CONTROLLER = "sent", "controller"
"""The day of an earlier letter, in those that come back to it; and whom a complaint is about."""
PUT_TOGETHER = ("purposes", "grounds")
"""What is put together from what they choose."""


class Addressee(StrEnum):
    """Who gets a letter."""

    CONTROLLER = "controller"  # the company that is responsible in the region
    AUTHORITY = "authority"  # somebody fills in which


@dataclass(frozen=True, slots=True)
class Letter:
    """One kind of letter, in the regions whose law has it."""

    id: str  # permanent: part of URLs
    regions: tuple[str, ...]
    sources: tuple[str, ...]
    addressee: Addressee = Addressee.CONTROLLER
    purposes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # per region, what one may turn against
    usual: tuple[str, ...] = ()  # the purposes that are chosen at first
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # of a region, whose own law a letter names too
    grounds: tuple[str, ...] = ()  # examples to pick from and edit
    needs_grounds: tuple[str, ...] = ()  # regions whose law asks for grounds
    enclosures: tuple[str, ...] = ()  # to pick from
    is_follow_up: bool = False  # it comes back to an earlier letter
    steps: tuple[str, ...] = ()  # that are done once the letter is sent
    forms: Mapping[str, str] = field(default_factory=dict)  # LinkedIn's form for the same, per region

    def exists_in(self, region_id: str) -> bool:
        """Tell whether the law of a region has such a letter."""
        return region_id in self.regions

    def purposes_in(self, region_id: str) -> tuple[str, ...]:
        """Return what one may turn against in a region; nothing where there is nothing to choose."""
        return self.purposes.get(region_id, ())

    def parts_of(self, region_id: str) -> tuple[str, ...]:
        """Return the parts of a region that have a letter of their own."""
        return self.parts.get(region_id, ())


@dataclass(frozen=True, slots=True)
class LetterChoices:
    """What somebody chose that says nothing about them: it stands in the address."""

    locale: str  # of the letter, which need not be that of the page
    purposes: tuple[str, ...]
    part: str = ""  # of the region
    has_account: bool = True
    authority: str = ""  # an id; "" where somebody fills it in
    not_understood: tuple[str, ...] = ()  # what the address names and we do not know


def letter_choices_from(
    letter: Letter,
    region_id: str,
    pairs: Sequence[tuple[str, str]],
    locales: Sequence[str],
    authorities: Collection[str] = (),
) -> LetterChoices:
    """Return what an address chooses.

    pairs: names and values of its parameters; `for` names a purpose, and without a known one the usual ones are
    chosen; `in` names the language of the letter, `where` a part of the region; `account=no` is for people without
    an account. locales: that we have, that of the page first: it takes the place
    of one that we do not have. authorities: of the region, of which `authority` names one for a letter to it.
    """
    possible = letter.purposes_in(region_id)
    named = list(dict.fromkeys(value for name, value in pairs if name == PURPOSE))
    languages = [value for name, value in pairs if name == LANGUAGE and value]
    parts = [value for name, value in pairs if name == PART and value]
    is_to_authority = letter.addressee is Addressee.AUTHORITY
    named_authorities = [value for name, value in pairs if is_to_authority and name == AUTHORITY and value]
    return LetterChoices(
        locale=next((language for language in languages if language in locales), locales[0]),
        purposes=tuple(purpose for purpose in possible if purpose in named)
        or tuple(purpose for purpose in possible if purpose in letter.usual),
        part=next((part for part in parts if part in letter.parts_of(region_id)), ""),
        has_account=(ACCOUNT, "no") not in pairs,
        authority=next((name for name in named_authorities if name in authorities), ""),
        not_understood=(
            *(purpose for purpose in named if purpose not in possible),
            *(language for language in languages if language not in locales),
            *(part for part in parts if part not in letter.parts_of(region_id)),
            *(name for name in named_authorities if name not in authorities),
        ),
    )
