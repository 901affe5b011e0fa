"""Texts that others hand on: to colleagues, students, members, readers."""

from __future__ import annotations

from enum import StrEnum


class HandOn(StrEnum):
    """The texts; ids are permanent, they stand in addresses."""

    NOTICE_SHORT = "notice-short"
    NOTICE_LONG = "notice-long"
    NEWSLETTER = "newsletter"
    SLIDE = "slide"

    @property
    def is_told_in_full(self) -> bool:
        """Whether it opens with what happened in the region, and not with a sentence or two."""
        return self in {HandOn.NOTICE_LONG, HandOn.NEWSLETTER}

    @property
    def has_ways(self) -> bool:
        """Whether it says how each step is done, and not only where."""
        return self is HandOn.NOTICE_LONG
