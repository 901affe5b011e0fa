"""Letters to LinkedIn: which there are where, and what of them somebody chooses."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

PURPOSE, LANGUAGE = "for", "in"
"""Names of the parameters of an address."""
PLACEHOLDER = re.compile(r"\{(?P<name>[a-z]+)\}")
FILLED_IN = ("profile", "email")
"""What people fill in within the text of every letter; name, postal address, place and date stand around it."""
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
    grounds: tuple[str, ...] = ()  # examples to pick from and edit
    needs_grounds: tuple[str, ...] = ()  # regions whose law asks for grounds
    steps: tuple[str, ...] = ()  # that are done once the letter is sent
    forms: Mapping[str, str] = field(default_factory=dict)  # LinkedIn's form for the same, per region

    def exists_in(self, region_id: str) -> bool:
        """Tell whether the law of a region has such a letter."""
        return region_id in self.regions

    def purposes_in(self, region_id: str) -> tuple[str, ...]:
        """Return what one may turn against in a region; nothing where there is nothing to choose."""
        return self.purposes.get(region_id, ())


@dataclass(frozen=True, slots=True)
class LetterChoices:
    """What somebody chose that says nothing about them: it stands in the address."""

    locale: str  # of the letter, which need not be that of the page
    purposes: tuple[str, ...]
    not_understood: tuple[str, ...] = ()  # what the address names and we do not know


def letter_choices_from(
    letter: Letter, region_id: str, pairs: Sequence[tuple[str, str]], locales: Sequence[str]
) -> LetterChoices:
    """Return what an address chooses.

    pairs: names and values of its parameters; `for` names a purpose, and without a known one the usual ones are
    chosen; `in` names the language of the letter. locales: that we have, that of the page first: it takes the place
    of one that we do not have.
    """
    possible = letter.purposes_in(region_id)
    named = list(dict.fromkeys(value for name, value in pairs if name == PURPOSE))
    languages = [value for name, value in pairs if name == LANGUAGE and value]
    return LetterChoices(
        locale=next((language for language in languages if language in locales), locales[0]),
        purposes=tuple(purpose for purpose in possible if purpose in named)
        or tuple(purpose for purpose in possible if purpose in letter.usual),
        not_understood=(
            *(purpose for purpose in named if purpose not in possible),
            *(language for language in languages if language not in locales),
        ),
    )
