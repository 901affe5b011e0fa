"""One name for one thing, in every language of the site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A thing, what it is called, and what it is not called."""

    id: str
    en: str
    de: str
    about: Mapping[str, str]  # for editors, per locale
    not_en: tuple[str, ...] = ()
    not_de: tuple[str, ...] = ()

    def rejected(self, locale: str) -> tuple[str, ...]:
        """Return the names that a language does not use."""
        names: tuple[str, ...] = getattr(self, f"not_{locale}", ())
        return names
