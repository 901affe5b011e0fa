"""Whether a printed checklist is still right: what its code asks, and the guide answers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from guide.catalogue.history import get_history
from guide.domain.changes import day_of, newest_first, told_since
from guide.domain.wordings import RewordedStep, Wording, reworded_steps
from guide.presenters.dates import day_in_words
from guide.presenters.links import changes_url, step_url
from guide.presenters.pages.changes import ChangeEntry, present_change
from guide.presenters.references import References
from guide.presenters.steps.wordings import path_of, present_wordings
from guide.presenters.visits import Visit

NEWEST = 3
"""How many changes are shown to whom we cannot tell more."""


@dataclass(frozen=True, slots=True)
class StepThenAndNow:
    """A step that says something else than on the sheet."""

    step: RewordedStep
    url: str


@dataclass(frozen=True, slots=True)
class Printout:
    """What has changed since a sheet was printed."""

    printed_on: str  # the day since which its version has been there, in words; "" for a version that we do not know
    changes: tuple[ChangeEntry, ...]  # since then, in its region, the newest first; the newest ones where it is unknown
    changes_url: str
    steps: tuple[StepThenAndNow, ...]  # that say something else
    has_words: bool  # the words of that version are kept: no steps means that they say the same

    @property
    def is_known(self) -> bool:
        """Whether we know the version."""
        return bool(self.printed_on)


def present_reworded(visit: Visit, wordings: Mapping[str, Wording]) -> tuple[StepThenAndNow, ...]:
    """Return the steps of the visit's checklist that say something else. wordings: of an older version, by place."""
    path = path_of(visit)
    before = {place.removeprefix(path): wording for place, wording in wordings.items() if place.startswith(path)}
    return tuple(
        StepThenAndNow(step, step_url(visit.region.id, step.id, visit.query))
        for step in reworded_steps(before, present_wordings(visit))
    )


def present_printout(visit: Visit, since: str) -> Printout:
    """Return what has changed for a region. since: the version on the sheet, as it came with the address."""
    edition, region_id = visit.edition, visit.region.id
    changes = tuple(edition.catalogue.changes.values())
    version = re.sub(r"[^0-9a-f]", "", since.lower())
    after = told_since(changes, version)
    shown = newest_first(changes if after is None else after, region_id)
    references = References(edition, region_id, visit.query)
    wordings = get_history().wordings_at(version) if after else None  # those of the first versions are not kept
    return Printout(
        printed_on="" if after is None else day_in_words(day_of(changes, version)),
        changes=tuple(
            present_change(edition, change, region_id, references)
            for change in (shown[:NEWEST] if after is None else shown)
        ),
        changes_url=changes_url(region_id),
        steps=present_reworded(visit, wordings) if wordings else (),
        has_words=bool(wordings),
    )
