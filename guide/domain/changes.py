"""What changed on this site, and in which version of its content."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that says something else than before."""

    id: str  # permanent: part of addresses, and what feeds know it by
    day: dt.date
    version: str  # of the content from then on: eight hexadecimal digits
    regions: tuple[str, ...]  # whose guides it concerns
    steps: tuple[str, ...] = ()  # that say something else; none where it is about the site as a whole


def newest_first(changes: Iterable[Change], region_id: str = "") -> tuple[Change, ...]:
    """Return the changes, the newest first, those of one day in the order of their file turned round.

    changes: in the order of their file, the oldest first. region_id: whose alone are wanted, "" for all.
    """
    wanted = [change for change in changes if not region_id or region_id in change.regions]
    return tuple(sorted(wanted, key=lambda change: change.day)[::-1])


def told_since(changes: Iterable[Change], version: str) -> tuple[Change, ...] | None:
    """Return what changed after a version of the content, the oldest first; None for a version that no entry has.

    changes: in the order of their file, the oldest first. version: as it stands on a sheet.
    """
    after: tuple[Change, ...] | None = None
    for change in changes:
        if change.version == version:
            after = ()
        elif after is not None:
            after = (*after, change)
    return after


def day_of(changes: Iterable[Change], version: str) -> dt.date:
    """Return the day since which there has been a version. Raises ValueError for one that no entry has."""
    return min(change.day for change in changes if change.version == version)
