"""What presenters show for a region and a state, in a word or two."""

from dataclasses import replace

from guide.domain.progress import Progress
from guide.presenters.guides.region_guides import present_region_guide
from guide.presenters.steps.steps import present_step
from guide.presenters.visits import Visit


def show_guide(edition, region_id="eu", *, done=(), skipped=(), has_account=True):
    """The checklist as its guide shows it."""
    region = edition.catalogue.regions[region_id]
    progress = Progress.of(done, skipped, edition.steps_in(region), has_account=has_account)
    return present_region_guide(Visit(edition, region, progress)).checklist


def show_form(edition, region_id="eu", **state):
    """The form alone."""
    return show_guide(edition, region_id, **state).form


def show_step(edition, step_id, region_id="eu", progress=None):
    """The page of a step."""
    catalogue = edition.catalogue
    return present_step(Visit(edition, catalogue.regions[region_id], progress or Progress()), catalogue.steps[step_id])


def row_of(view, step_id):
    """The step of a row."""
    return next(row.step for row in view.rows if row.step.id == step_id)


def ids_of(view):
    """The ids of the rows."""
    return [row.step.id for row in view.rows]


def with_step(edition, step_id, **changes):
    """The edition in which one step has other facts."""
    steps = {**edition.catalogue.steps, step_id: replace(edition.catalogue.steps[step_id], **changes)}
    return replace(edition, catalogue=replace(edition.catalogue, steps=steps))
