"""Which kinds of data the training uses, according to LinkedIn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Use(StrEnum):
    """What LinkedIn says about one kind of data in one region."""

    USED = "used"
    ANNOUNCED = "announced"  # LinkedIn is quoted as saying that it will be used
    NOT_LISTED = "not-listed"  # named for other purposes, not for this training
    EXCLUDED = "excluded"  # LinkedIn says that it is not used
    REPORTED_OUT = "reported-out"  # only reports say that it is not used
    UNCLEAR = "unclear"  # LinkedIn's texts for the region do not say, or contradict each other


@dataclass(frozen=True, slots=True)
class DataCategory:
    """One row of the table of data."""

    id: str
    use: Mapping[str, Use]  # per region
    sources: tuple[str, ...]
    other_sources: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # per region with sources of its own

    @property
    def all_sources(self) -> tuple[str, ...]:
        """The ids of all sources, whatever the region."""
        return (*self.sources, *(name for names in self.other_sources.values() for name in names))

    def sources_in(self, region_id: str) -> tuple[str, ...]:
        """Return the ids of the sources for a region's value."""
        return self.other_sources.get(region_id, self.sources)
