"""Finding an entry by its names: in any language, without accents, and with a mistyped letter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from difflib import get_close_matches

CERTAIN_LENGTH = 4
"""Shorter words must be typed right."""
PART_LENGTH = 3
"""Shorter words must begin a word."""
LIKENESS = 0.78
"""How much of two words must be the same, from 0 to 1 (difflib)."""


def plain(text: str) -> str:
    """Return a text without capitals and accents: “Österreich” and “osterreich” are the same."""
    letters = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def words_of(text: str) -> list[str]:
    """Return the words of a text without capitals, accents and signs."""
    return re.findall(r"\w+", plain(text))


def is_found(typed: str, words: Collection[str]) -> bool:
    """Tell whether every typed word is among some words: as part of one, or mistyped.

    typed: as somebody typed it; nothing finds everything. words: as `words_of` returns them.
    """
    return all(_is_among(word, words) for word in words_of(typed))


def _is_among(word: str, words: Collection[str]) -> bool:
    if any(word in other if len(word) >= PART_LENGTH else other.startswith(word) for other in words):
        return True
    if len(word) < CERTAIN_LENGTH:
        return False
    beginnings = {other[: len(word)] for other in words}
    return bool(get_close_matches(word, {*words, *beginnings}, n=1, cutoff=LIKENESS))
