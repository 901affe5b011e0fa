"""Who decides why and how the data is processed (GDPR Art. 4(7))."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Controller:
    """A company that is responsible for a member's data."""

    id: str
    name: str
    short_name: str
    address: tuple[str, ...]
    sources: tuple[str, ...]
