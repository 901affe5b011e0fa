"""What the page of parts shows: real rows of a real checklist, one in each state."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from guide.domain.progress import Progress
from guide.presenters.edition import Edition
from guide.presenters.guides.checklists import StepRow, present_row
from guide.presenters.layout import Head, PageAddress, PageLayout, present_layout
from guide.presenters.references import References
from guide.presenters.steps.click_paths import Way, present_ways
from guide.presenters.steps.step_views import present_step_view
from guide.presenters.visits import Visit

YEARS_LATER = dt.timedelta(days=730)


@dataclass(frozen=True, slots=True)
class PartsPage:
    """Samples of every part in each of its states."""

    layout: PageLayout
    rows: tuple[StepRow, ...]
    ways: tuple[Way, ...]
    positions: tuple[str, ...] = ("on", "off", "unsure")


def present_parts(edition: Edition) -> PartsPage:
    """Return rows that are done, skipped, open, next and old, and a drawing with each kind of goal."""
    region = next(iter(edition.catalogue.regions.values()))
    steps = edition.steps_in(region)
    visit = Visit(edition, region, Progress.of([steps[0].id], [steps[1].id], steps))
    years_later = replace(visit, edition=replace(edition, today=edition.today + YEARS_LATER))
    references = References(edition, region.id)
    views = [present_step_view(visit, step) for step in steps[:3]]
    views += [present_step_view(years_later, step) for step in steps[3:5]]
    rows = [present_row(edition, view, references, is_next=view is views[-1]) for view in views]
    ways = {
        step.end_state: present_ways(step.paths[:1], step.end_state, edition, is_compact=False)
        for step in steps
        if step.paths
    }
    layout = present_layout(Head("Parts and states", "For developers.", is_indexed=False), PageAddress("parts"))
    return PartsPage(layout, tuple(rows), tuple(way for each in ways.values() for way in each))
