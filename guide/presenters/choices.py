"""What people choose among: radio buttons, and entries of a list."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several values of a field."""

    name: str  # of the field
    value: str
    words: str
    note: str
    is_chosen: bool
