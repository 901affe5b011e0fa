"""The guide of a region written out on one page: for printing, saving, screen readers and editors."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext

from guide.catalogue.passages import Passage
from guide.domain.freshness import is_due
from guide.domain.steps import Step
from guide.presenters.corrections import Correction, present_correction
from guide.presenters.dates import day_in_words
from guide.presenters.guides.answers import DataRow, present_questions
from guide.presenters.guides.guide_checklists import ForeignStep, present_foreign_steps, what_stays
from guide.presenters.guides.region_guides import guide_title
from guide.presenters.layout import Head, PageAddress, PageLayout, present_layout
from guide.presenters.links import guide_url
from guide.presenters.references import References, SourceEntry
from guide.presenters.sections import PageSection, present_section
from guide.presenters.steps.cannot_find import CannotFind, present_cannot_find
from guide.presenters.steps.click_paths import Route, present_route
from guide.presenters.steps.states import checklist_stamp
from guide.presenters.steps.step_views import StepView, present_step_view
from guide.presenters.steps.steps import sources_of_the_way
from guide.presenters.visits import Visit

STEP_PARTS = ("how", "worked", "why", "limits")


@dataclass(frozen=True, slots=True)
class FullStep:
    """One step, written out."""

    step: StepView
    number: int
    intro: SafeString
    link_note: SafeString
    routes: tuple[Route, ...]
    parts: tuple[PageSection, ...]


@dataclass(frozen=True, slots=True)
class FullGuidePage:
    """Everything that the site knows for a region, in one column."""

    layout: PageLayout
    kicker: str
    title: str
    intro: SafeString  # empty for people without an account
    steps: tuple[FullStep, ...]
    not_here: tuple[ForeignStep, ...]
    cannot_find: CannotFind | None
    sections: tuple[PageSection, ...]
    data_rows: tuple[DataRow, ...]
    stays: PageSection
    sources: tuple[SourceEntry, ...]
    guide_url: str
    checked_on: str
    is_due: bool
    stamp: str
    correction: Correction


def present_full_step(visit: Visit, step: Step, number: int, references: References) -> FullStep:
    """Return one step, with its paths on every device in words. number: of the step, from 1."""
    view = present_step_view(visit, step)
    prose = visit.step_text(step).prose
    found = (prose.section(name, *visit.readers) for name in STEP_PARTS)
    return FullStep(
        step=view,
        number=number,
        intro=references.render(view.says.intro),
        link_note=references.render(view.link.note),
        routes=tuple(present_route(path, view.end_state, visit.edition) for path in view.paths),
        parts=tuple(present_section(section, references) for section in found if section),
    )


def present_full_steps(visit: Visit, references: References) -> tuple[FullStep, ...]:
    """Return all steps of the checklist."""
    numbered = enumerate(visit.checklist.steps, start=1)
    return tuple(present_full_step(visit, step, number, references) for number, step in numbered)


def present_full_layout(visit: Visit) -> PageLayout:
    """Return the surroundings of the page."""
    words = {"title": guide_title(visit), "region": visit.front.name}
    title = gettext("%(title)s (%(region)s): all on one page") % words
    head = Head(title, visit.front.summary, "guides", is_variant=bool(visit.query))
    return present_layout(head, PageAddress("full_guide", (visit.region.id,), visit.query))


def present_full_guide(visit: Visit) -> FullGuidePage:
    """Return the guide of a region on one page, with the ticks of the URL."""
    text, checklist = visit.text, visit.checklist
    references = References(visit.edition, visit.region.id, visit.query)
    # The guide in short; that for guests stands in its first section.
    intro = references.render(text.prose.intro if visit.has_account else Passage())
    steps = present_full_steps(visit, references)
    setting = next((row.step for row in steps if row.step.is_setting), None)
    not_here = present_foreign_steps(visit, references)
    cannot_find = present_cannot_find(visit, setting, references) if setting else None
    questions = present_questions(visit, references)
    stays = PageSection("stays", gettext("What stays as it was"), references.render(what_stays(visit)))
    references.list(name for step in checklist.steps for name in sources_of_the_way(visit.edition, step))
    return FullGuidePage(
        layout=present_full_layout(visit),
        kicker=text.front.name,
        title=guide_title(visit),
        intro=intro,
        steps=steps,
        not_here=not_here,
        cannot_find=cannot_find,
        sections=questions.sections,
        data_rows=questions.data_rows,
        stays=stays,
        sources=references.entries,
        guide_url=guide_url(visit.region.id, visit.query),
        checked_on=day_in_words(text.front.checked_on),
        is_due=is_due(text.front.checked_on, text.front.review_days, visit.edition.today),
        stamp=checklist_stamp(checklist.steps),
        correction=present_correction(visit.edition, visit.region.id),
    )
