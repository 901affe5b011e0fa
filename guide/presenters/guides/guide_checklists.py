"""The checklist on its guide: the form, the ending when everything is settled, and how to keep the ticks."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext

from guide.catalogue.passages import Passage
from guide.domain.progress import Progress
from guide.presenters.guides.checklists import ChecklistView, StepRow, guide_addresses, present_checklist
from guide.presenters.links import deadline_url, guide_url, look_again_url, path_to, with_query
from guide.presenters.references import References
from guide.presenters.steps.states import checklist_stamp
from guide.presenters.steps.step_views import StepView, present_step_view
from guide.presenters.visits import Visit

OBJECTION = "objection-form"
"""The step after which LinkedIn owes an answer."""


@dataclass(frozen=True, slots=True)
class ForeignStep:
    """A step of other regions, with the reason why it is not needed here."""

    title: str
    reason: SafeString


@dataclass(frozen=True, slots=True)
class Departure:
    """A row that leads on."""

    url: str
    name: str
    note: str


@dataclass(frozen=True, slots=True)
class Ending:
    """What is shown when everything is settled."""

    title: str
    achieved: tuple[SafeString, ...]
    skipped: tuple[StepView, ...]
    stays: SafeString
    awaits_answer: bool  # an objection was sent
    departures: tuple[Departure, ...]
    look_again_url: str  # of a file for the calendar


@dataclass(frozen=True, slots=True)
class Keep:
    """Where the ticks are kept, and how to take them along."""

    url: str  # of the guide with the ticks
    plain_url: str  # of the guide without them, to pass on
    qr_url: str
    print_url: str
    has_ticks: bool
    stamp: str


@dataclass(frozen=True, slots=True)
class GuideChecklist:
    """What a tick replaces on a guide."""

    form: ChecklistView
    not_here: tuple[ForeignStep, ...]
    keep: Keep
    ending: Ending | None


def present_foreign_steps(visit: Visit, references: References) -> tuple[ForeignStep, ...]:
    """Return the steps of other regions."""
    steps = (present_step_view(visit, step) for step in visit.checklist.not_here)
    return tuple(ForeignStep(step.title, references.render(step.says.not_here)) for step in steps)


def what_stays(visit: Visit) -> Passage:
    """Return what the ending says about limits; without an account there was no switch, only the objection."""
    if visit.has_account:
        section = visit.text.prose.section("stays", *visit.readers)
        return section.body if section else Passage()
    essential = next((step for step in visit.checklist.steps if step.essential), None)
    section = visit.step_text(essential).prose.section("limits", *visit.readers) if essential else None
    return section.body.first_paragraph if section else Passage()


def title_of_ending(total: int, skipped: int) -> str:
    """Return how many steps are ticked off, and how many skipped. total, skipped: counts of steps."""
    counts = {"total": total, "done": total - skipped, "skipped": skipped}
    if not skipped:
        # Translators: title of the ending; everything is done
        return gettext("%(total)s of %(total)s ticked off.") % counts
    if counts["done"]:
        # Translators: title of the ending; part of the steps was skipped
        return gettext("%(done)s ticked off, %(skipped)s skipped.") % counts
    return gettext("Everything skipped.")


def present_departures(region_id: str) -> tuple[Departure, ...]:
    """Return where one goes from the ending."""
    due = deadline_url(region_id)
    paper = path_to("handout_page", region_id)
    return (
        Departure(due, gettext("No answer to your objection?"), gettext("By when it is due, and what you can do then")),
        Departure(paper, gettext("Pass it on"), gettext("The checklist on paper, for colleagues and friends")),
        Departure(
            path_to("questions"),
            gettext("Questions and answers"),
            gettext("Private messages, old posts, courts, Microsoft"),
        ),
        Departure(
            f"{path_to('services')}?region={region_id}",
            gettext("Other services"),
            gettext("Facebook, ChatGPT, Gemini and others train, too"),
        ),
    )


def present_ending(visit: Visit, rows: tuple[StepRow, ...], references: References) -> Ending:
    """Return the ending: what somebody ticked off, and nothing that only LinkedIn can know."""
    done = [row for row in rows if row.step.is_done]
    skipped = tuple(row.step for row in rows if row.step.is_skipped)
    return Ending(
        title=title_of_ending(len(rows), len(skipped)),
        achieved=tuple(references.render(row.step.says.achieved) for row in done),
        skipped=skipped,
        stays=references.render(what_stays(visit)),
        awaits_answer=any(row.step.id == OBJECTION for row in done),
        departures=present_departures(visit.region.id),
        look_again_url=look_again_url(visit.region.id, visit.query),
    )


def present_keep(visit: Visit) -> Keep:
    """Return how the ticks of the URL are kept."""
    region_id, progress, query = visit.region.id, visit.progress, visit.query
    return Keep(
        url=guide_url(region_id, query),
        plain_url=guide_url(
            region_id, Progress(has_account=progress.has_account, authority=progress.authority).query()
        ),
        qr_url=with_query(path_to("qr_code", region_id), query),
        print_url=with_query(path_to("handout_page", region_id), query),
        has_ticks=bool(progress.done or progress.skipped),
        stamp=checklist_stamp(visit.checklist.steps),
    )


def present_guide_checklist(visit: Visit, references: References) -> GuideChecklist:
    """Return the checklist of a region as its guide shows it, with the ticks of the URL.

    What the ending can say has its numbers in every state: those of sources do not change with ticks.
    """
    form = present_checklist(visit, references, guide_addresses(visit.region), has_first_above=True)
    not_here = present_foreign_steps(visit, references)
    if not references.are_given:
        said = (*(row.step.says.achieved for row in form.rows), what_stays(visit))
        references.list(name for passage in said for name in passage.citations)
    is_finished = visit.progress.is_finished(visit.checklist)
    return GuideChecklist(
        form=form,
        not_here=not_here,
        keep=present_keep(visit),
        ending=present_ending(visit, form.rows, references) if is_finished else None,
    )
