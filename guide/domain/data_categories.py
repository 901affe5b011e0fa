"""Which kinds of data the training uses, according to LinkedIn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Use(StrEnum):
    """What LinkedIn says about one kind of data in one region."""

    USED = "used"
    NOT_LISTED = "not-listed"  # named for other purposes, not for this training
    EXCLUDED = "excluded"  # LinkedIn says that it is not used
    UNCLEAR = "unclear"  # LinkedIn's texts for the region do not say, or contradict each other


@dataclass(frozen=True, slots=True)
class DataCategory:
    """One row of the table of data."""

    id: str
    use: dict[str, Use]  # per region
    sources: tuple[str, ...]
    sources_ca_hk: tuple[str, ...] = ()  # where another source carries the values of Canada and Hong Kong

    def sources_in(self, region_id: str) -> tuple[str, ...]:
        """Return the ids of the sources for a region's value."""
        return self.sources_ca_hk if self.sources_ca_hk and region_id in {"ca", "hk"} else self.sources
