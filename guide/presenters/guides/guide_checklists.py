"""The checklist on its guide: the form, the ending when everything is settled, and how to keep the ticks."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from guide.catalogue.passages import Passage
from guide.domain.checklists import Checklist
from guide.domain.progress import Progress
from guide.domain.regions import Region
from guide.presenters.edition import Edition
from guide.presenters.guides.checklists import ChecklistView, StepRow, guide_addresses, present_checklist
from guide.presenters.links import guide_url, with_query
from guide.presenters.references import References
from guide.presenters.steps.states import stamp_for
from guide.presenters.steps.step_views import StepView, present_step_view

OBJECTION = "objection-form"
"""The step after which LinkedIn owes an answer."""


@dataclass(frozen=True, slots=True)
class ForeignStep:
    """A step of other regions, with the reason why it is not needed here."""

    title: str
    reason: SafeString


@dataclass(frozen=True, slots=True)
class Ending:
    """What is shown when everything is settled."""

    title: str
    achieved: tuple[SafeString, ...]
    skipped: tuple[StepView, ...]
    stays: SafeString
    awaits_answer: bool  # an objection was sent


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


def present_foreign_steps(
    edition: Edition, region: Region, checklist: Checklist, references: References
) -> tuple[ForeignStep, ...]:
    """Return the steps of other regions."""
    steps = (present_step_view(edition, region, step, Progress()) for step in checklist.not_here)
    return tuple(ForeignStep(step.title, references.render(step.not_here)) for step in steps)


def what_stays(edition: Edition, region: Region, checklist: Checklist, *, has_account: bool) -> Passage:
    """Return what the ending says about limits; without an account there was no switch, only the objection."""
    if has_account:
        section = edition.region_words(region).prose.section("stays", region.id)
        return section.body if section else Passage()
    essential = next((step for step in checklist.steps if step.essential), None)
    readers = edition.readers(region, has_account=False)
    section = edition.step_words(essential).prose.section("limits", *readers) if essential else None
    return section.body.first_paragraph if section else Passage()


def present_ending(rows: tuple[StepRow, ...], stays: Passage, references: References) -> Ending:
    """Return the ending: what somebody ticked off, and nothing that only LinkedIn can know."""
    steps = [row.step for row in rows]
    skipped = [step for step in steps if step.is_skipped]
    counts = {"total": len(steps), "done": len(steps) - len(skipped), "skipped": len(skipped)}
    if not skipped:
        # Translators: title of the ending; everything is done
        title = gettext("%(total)s of %(total)s ticked off.") % counts
    elif counts["done"]:
        # Translators: title of the ending; part of the steps was skipped
        title = gettext("%(done)s ticked off, %(skipped)s skipped.") % counts
    else:
        title = gettext("Everything skipped.")
    return Ending(
        title=title,
        achieved=tuple(references.render(step.achieved) for step in steps if step.is_done),
        skipped=tuple(skipped),
        stays=references.render(stays),
        awaits_answer=any(step.is_done and step.id == OBJECTION for step in steps),
    )


def present_keep(region: Region, progress: Progress, checklist: Checklist) -> Keep:
    """Return how the ticks of the URL are kept."""
    query = progress.query()
    return Keep(
        url=guide_url(region.id, query),
        plain_url=guide_url(region.id, Progress(has_account=progress.has_account).query()),
        qr_url=with_query(reverse("qr_code", args=[region.id]), query),
        print_url=with_query(reverse("handout", args=[region.id]), query),
        has_ticks=bool(progress.done or progress.skipped),
        stamp=stamp_for(checklist),
    )


def present_guide_checklist(
    edition: Edition, region: Region, progress: Progress, references: References
) -> GuideChecklist:
    """Return the checklist of a region as its guide shows it, with the ticks of the URL."""
    checklist = edition.checklist(region, has_account=progress.has_account)
    form = present_checklist(edition, region, progress, references, guide_addresses(region), has_first_above=True)
    stays = what_stays(edition, region, checklist, has_account=progress.has_account)
    return GuideChecklist(
        form=form,
        not_here=present_foreign_steps(edition, region, checklist, references),
        keep=present_keep(region, progress, checklist),
        ending=present_ending(form.rows, stays, references) if progress.is_finished(checklist) else None,
    )
