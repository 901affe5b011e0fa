"""The part of a step's page that changes when the step is ticked: the tick, the tally, the neighbours."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext

from guide.domain.steps import Step
from guide.presenters.links import guide_url, path_to, step_url
from guide.presenters.references import References
from guide.presenters.steps.states import mark_for, tally_for
from guide.presenters.steps.step_views import StepView, present_step_view
from guide.presenters.visits import Visit


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The step before or after, or the way back to all of them."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Where to go from a step."""

    previous: Neighbour
    following: Neighbour
    result: Neighbour | None  # the ending, when everything is settled


@dataclass(frozen=True, slots=True)
class StepProgress:
    """The tick of a step with what surrounds it."""

    step: StepView
    region_id: str
    confirm: str  # the label of the tick: asks until it is ticked, then says so
    worked: SafeString
    number: int
    marks: tuple[str, ...]  # what each step's box looks like, for the row of boxes
    tally: str
    other_done: tuple[str, ...]
    skipped: tuple[str, ...]
    skip_words: str  # on the button that puts it aside
    action_url: str
    fragment_url: str
    to: Neighbours
    query: str
    is_partly_understood: bool  # the address carried something that says nothing to us
    has_account: bool = True
    authority: str = ""  # that somebody wants to turn to, an id
    region: str = ""  # whose services alone are listed, an id
    is_elsewhere: bool = False  # done at another service than LinkedIn


def all_steps(visit: Visit) -> Neighbour:
    """Return the way back to the checklist."""
    return Neighbour(gettext("All steps"), f"{guide_url(visit.region.id, visit.query)}#checklist")


def present_neighbours(visit: Visit, step: Step) -> Neighbours:
    """Return where to go from a step of the checklist."""
    steps = visit.checklist.steps
    place = visit.checklist.step_ids.index(step.id)

    def neighbour(at: int) -> Neighbour:
        if not 0 <= at < len(steps):
            return all_steps(visit)
        title = visit.step_text(steps[at]).front.title
        return Neighbour(title, step_url(visit.region.id, steps[at].id, visit.query))

    ending = Neighbour(gettext("See what is still to come"), all_steps(visit).url)
    is_finished = visit.progress.is_finished(visit.checklist)
    return Neighbours(neighbour(place - 1), neighbour(place + 1), ending if is_finished else None)


def present_step_progress(visit: Visit, step: Step, references: References) -> StepProgress:
    """Return the tick of one step, the tally, and the way to the neighbours."""
    view, progress, checklist = present_step_view(visit, step), visit.progress, visit.checklist
    return StepProgress(
        step=view,
        region_id=visit.region.id,
        confirm=gettext("Ticked: %(title)s") % {"title": view.title} if view.is_done else view.confirm,
        worked=references.render(view.says.worked),
        number=checklist.step_ids.index(step.id) + 1,
        marks=tuple(mark_for(progress.state_of(each.id), is_essential=each.essential) for each in checklist.steps),
        tally=tally_for(progress, checklist.step_ids),
        other_done=tuple(name for name in progress.done if name != step.id),
        skipped=progress.skipped,
        skip_words=gettext("Does not apply to me: skip"),
        has_account=progress.has_account,
        authority=progress.authority,
        action_url=step_url(visit.region.id, step.id),
        fragment_url=path_to("step_progress", visit.region.id, step.id),
        to=present_neighbours(visit, step),
        query=visit.query,
        is_partly_understood=bool(progress.not_understood),
    )
