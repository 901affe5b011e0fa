"""The guide of a region written out on one page: for printing, saving, screen readers and editors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext

from guide.catalogue.passages import Passage, Section
from guide.domain.freshness import is_due
from guide.domain.progress import Progress
from guide.domain.regions import Region
from guide.domain.steps import Step
from guide.presenters.dates import day_in_words
from guide.presenters.edition import Edition
from guide.presenters.guides.guide_checklists import ForeignStep, present_foreign_steps, what_stays
from guide.presenters.guides.region_guides import DataRow, guide_title, present_data_rows, sections_of
from guide.presenters.layout import Layout, present_layout
from guide.presenters.links import guide_url
from guide.presenters.references import References, SourceEntry
from guide.presenters.sections import PageSection
from guide.presenters.steps.cannot_find import CannotFind, cited_in_cannot_find, present_cannot_find
from guide.presenters.steps.click_paths import Route, present_route
from guide.presenters.steps.states import stamp_for
from guide.presenters.steps.step_views import StepView, present_step_view

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

    layout: Layout
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


def intro_of(edition: Edition, region: Region, progress: Progress) -> Passage:
    """Return the guide in short; that for guests stands in its first section."""
    return edition.region_words(region).prose.intro if progress.has_account else Passage()


def parts_of(edition: Edition, region: Region, step: Step, progress: Progress) -> Iterator[Section]:
    """Yield the parts of a step's text."""
    readers = edition.readers(region, has_account=progress.has_account)
    for name in STEP_PARTS:
        section = edition.step_words(step).prose.section(name, *readers)
        if section:
            yield section


def cited_in_full(edition: Edition, region: Region, progress: Progress) -> Iterator[str]:
    """Yield what the page cites, in its order, and last the sources of its paths."""
    checklist = edition.checklist(region, has_account=progress.has_account)
    yield from intro_of(edition, region, progress).citations
    for step in checklist.steps:
        view = present_step_view(edition, region, step, progress)
        yield from view.intro.citations
        yield from view.link.note.citations
        for part in parts_of(edition, region, step, progress):
            yield from part.body.citations
    for step in checklist.not_here:
        yield from edition.step_words(step).front.not_here[region.id].citations
    yield from cited_in_cannot_find(edition, region) if progress.has_account else ()
    for section, _short in sections_of(edition, region, has_account=progress.has_account):
        yield from section.body.citations
        if section.id == "data":
            for category in edition.catalogue.data_categories.values():
                yield from category.sources_in(region.id)
    yield from what_stays(edition, region, checklist, has_account=progress.has_account).citations
    for step in checklist.steps:
        yield from step.sources
        for path in step.paths:
            for name in path.labels:
                yield from edition.catalogue.labels[name].sources


def present_full_step(
    edition: Edition, region: Region, progress: Progress, references: References, numbered: tuple[int, Step]
) -> FullStep:
    """Return one step, with its paths on every device in words. numbered: the step after its number."""
    number, step = numbered
    view = present_step_view(edition, region, step, progress)
    return FullStep(
        step=view,
        number=number,
        intro=references.render(view.intro),
        link_note=references.render(view.link.note),
        routes=tuple(present_route(path, view.end_state, edition) for path in view.paths),
        parts=tuple(
            PageSection(part.id, part.title, references.render(part.body))
            for part in parts_of(edition, region, step, progress)
        ),
    )


def present_full_guide(edition: Edition, region: Region, progress: Progress) -> FullGuidePage:
    """Return the guide of a region on one page, with the ticks of the URL. For search engines it is the guide."""
    text = edition.region_words(region)
    checklist = edition.checklist(region, has_account=progress.has_account)
    references = References(edition, cited_in_full(edition, region, progress), region.id, progress.query())
    title = guide_title(edition, region, has_account=progress.has_account)
    steps = tuple(
        present_full_step(edition, region, progress, references, numbered)
        for numbered in enumerate(checklist.steps, start=1)
    )
    setting = next((row.step for row in steps if row.step.is_setting), None)
    stays = what_stays(edition, region, checklist, has_account=progress.has_account)
    return FullGuidePage(
        layout=present_layout(
            gettext("%(title)s (%(region)s): all on one page") % {"title": title, "region": text.front.name},
            text.front.summary,
            "full_guide",
            [region.id],
            query=progress.query(),
            section="guides",
            region_id=region.id,
            canonical_view="region_guide",
        ),
        kicker=text.front.name,
        title=title,
        intro=references.render(intro_of(edition, region, progress)),
        steps=steps,
        not_here=present_foreign_steps(edition, region, checklist, references),
        cannot_find=present_cannot_find(edition, region, setting, references) if setting else None,
        sections=tuple(
            PageSection(section.id, section.title, references.render(section.body))
            for section, _short in sections_of(edition, region, has_account=progress.has_account)
        ),
        data_rows=present_data_rows(edition, region, references) if progress.has_account else (),
        stays=PageSection("stays", gettext("What stays as it was"), references.render(stays)),
        sources=references.entries,
        guide_url=guide_url(region.id, progress.query()),
        checked_on=day_in_words(text.front.checked_on),
        is_due=is_due(text.front.checked_on, text.front.review_days, edition.today),
        stamp=stamp_for(checklist),
    )
