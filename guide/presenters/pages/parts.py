"""What the page of parts shows: real rows of a real checklist, one in each state."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from guide.domain.progress import Progress
from guide.presenters.edition import Edition
from guide.presenters.guides.checklists import StepRow, present_row
from guide.presenters.guides.region_guides import guide_references
from guide.presenters.steps.click_paths import Way, present_ways
from guide.presenters.steps.step_views import present_step_view

YEARS_LATER = dt.timedelta(days=730)


@dataclass(frozen=True, slots=True)
class Parts:
    """Samples for the page of parts."""

    rows: tuple[StepRow, ...]
    ways: tuple[Way, ...]
    positions: tuple[str, ...] = ("on", "off", "unsure")


def present_parts(edition: Edition) -> Parts:
    """Return rows that are done, skipped, open, next and old, and a drawing with each kind of goal."""
    region = next(iter(edition.catalogue.regions.values()))
    steps = edition.steps_in(region)
    progress = Progress.of([steps[0].id], [steps[1].id], steps)
    references = guide_references(edition, region, progress)
    old = replace(edition, today=edition.today + YEARS_LATER)
    views = [present_step_view(edition, region, step, progress) for step in steps[:3]]
    views += [present_step_view(old, region, step, progress) for step in steps[3:5]]
    rows = [present_row(edition, view, references, is_next=view is views[-1]) for view in views]
    ways = {
        step.end_state: present_ways(step.paths[:1], step.end_state, edition, is_compact=False)
        for step in steps
        if step.paths
    }
    return Parts(tuple(rows), tuple(way for each in ways.values() for way in each))
