"""One step on its own page, large."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from guide.catalogue.front_matter import RegionWords
from guide.domain.click_paths import Device
from guide.domain.progress import Progress
from guide.domain.regions import Region
from guide.domain.sources import Confidence
from guide.domain.steps import Audience, Step
from guide.presenters.dates import day_in_words, month_in_words
from guide.presenters.edition import Edition
from guide.presenters.layout import Layout, present_layout
from guide.presenters.links import guide_url, step_url
from guide.presenters.references import References, SourceEntry
from guide.presenters.sections import PageSection
from guide.presenters.steps.cannot_find import CannotFind, cited_in_cannot_find, present_cannot_find
from guide.presenters.steps.click_paths import Way, present_ways
from guide.presenters.steps.states import mark_for, tally_for
from guide.presenters.steps.step_views import StepView, present_step_view


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The step before or after, or the way back to all of them."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class StepProgress:
    """The part of the page that changes when the step is ticked."""

    step: StepView
    region_id: str
    confirm: str  # the label of the tick: asks until it is ticked, then says so
    worked: SafeString
    number: int
    marks: tuple[str, ...]  # what each step's box looks like, for the row of boxes
    tally: str
    other_done: tuple[str, ...]
    skipped: tuple[str, ...]
    has_account: bool
    action_url: str
    fragment_url: str
    previous: Neighbour
    following: Neighbour
    result: Neighbour | None  # the ending, when everything is settled
    query: str
    is_partly_understood: bool  # the address carried something that says nothing to us


@dataclass(frozen=True, slots=True)
class StepPage:
    """Everything the page of one step shows."""

    layout: Layout
    step: StepView
    kicker: str
    intro: SafeString
    not_here: SafeString
    link_text: SafeString
    link_note: SafeString
    how: PageSection | None
    ways: tuple[Way, ...]
    cannot_find: CannotFind | None
    weak_labels: tuple[str, ...]
    app_is_unknown: bool  # there is a drawing for the computer, and no source for the app
    stamp: str
    progress: StepProgress | None
    sections: tuple[PageSection, ...]
    back: Neighbour
    sources: tuple[SourceEntry, ...]


def cited_in_step(edition: Edition, region: Region, step: Step, progress: Progress) -> Iterator[str]:
    """Yield what the page of a step cites, in order, and last the sources of its path."""
    text = edition.step_words(step)
    view = present_step_view(edition, region, step, progress)
    readers = edition.readers(region, has_account=progress.has_account)
    if not step.applies_in(region.id):
        yield from text.front.not_here[region.id].citations
        return
    yield from view.intro.citations
    yield from text.front.link_note_in(region.id).citations
    for section in text.prose.sections_for(*readers):
        yield from section.body.citations
    yield from cited_in_cannot_find(edition, region) if view.is_setting else ()
    yield from step.sources
    for path in step.paths:
        for name in path.labels:
            yield from edition.catalogue.labels[name].sources


def step_references(edition: Edition, region: Region, step: Step, progress: Progress) -> References:
    """Return the numbering of a step page's sources, the same for page and fragment."""
    progress = on_the_path_of(step, progress)
    return References(edition, cited_in_step(edition, region, step, progress), region.id, progress.query())


def on_the_path_of(step: Step, progress: Progress) -> Progress:
    """Return the state on the path, with or without an account, to which a step belongs."""
    if step.audience is Audience.EVERYBODY:
        return progress
    return replace(progress, has_account=step.audience is Audience.MEMBERS)


def present_step_progress(
    edition: Edition, region: Region, step: Step, progress: Progress, references: References
) -> StepProgress:
    """Return the tick of one step, the tally, and the way to the neighbours."""
    progress = on_the_path_of(step, progress)
    checklist = edition.checklist(region, has_account=progress.has_account)
    view = present_step_view(edition, region, step, progress)
    query = progress.query()
    ids = checklist.step_ids
    place = ids.index(step.id)
    all_steps = Neighbour(gettext("All steps"), f"{guide_url(region.id, query)}#checklist")

    def neighbour(offset: int) -> Neighbour:
        if not 0 <= place + offset < len(ids):
            return all_steps
        other = checklist.steps[place + offset]
        return Neighbour(edition.step_words(other).front.title, step_url(region.id, other.id, query))

    return StepProgress(
        step=view,
        region_id=region.id,
        confirm=gettext("Ticked: %(title)s") % {"title": view.title} if view.is_done else view.confirm,
        worked=references.render(view.worked),
        number=place + 1,
        marks=tuple(mark_for(progress.state_of(each.id), is_essential=each.essential) for each in checklist.steps),
        tally=tally_for(progress, checklist),
        other_done=tuple(name for name in progress.done if name != step.id),
        skipped=progress.skipped,
        has_account=progress.has_account,
        action_url=step_url(region.id, step.id),
        fragment_url=reverse("step_progress", args=[region.id, step.id]),
        previous=neighbour(-1),
        following=neighbour(1),
        result=Neighbour(gettext("See what is still to come"), f"{guide_url(region.id, query)}#checklist")
        if progress.is_finished(checklist)
        else None,
        query=query,
        is_partly_understood=bool(progress.not_understood),
    )


def stamp_for(step: Step) -> str:
    """Say when the sources of a step were compared, how old they are, and whether anybody has walked its path."""
    compared = gettext("Sources compared on %(day)s.") % {"day": day_in_words(step.checked_on)}
    if step.tried_on:
        tried = gettext("Tried in a live account on %(day)s.") % {"day": day_in_words(step.tried_on)}
    else:
        tried = gettext("Not yet tried in a live account.")
    if not step.menus_seen_on:
        return f"{compared} {tried}"
    # Translators: link and menus are months
    seen = gettext("The link is documented as of %(link)s, the way through the menus as of %(menus)s.") % {
        "link": month_in_words(step.seen_on),
        "menus": month_in_words(step.menus_seen_on),
    }
    return f"{compared} {seen} {tried}"


def weak_labels(edition: Edition, step: Step) -> tuple[str, ...]:
    """Return the labels of the step's paths, in the page's language, that rest on a single report."""
    labels = edition.catalogue.labels
    used = dict.fromkeys(name for path in step.paths for name in path.labels)
    return tuple(
        labels[name].words[edition.locale]
        for name in used
        if labels[name].confidence[edition.locale] is Confidence.ONE_REPORT
    )


def present_step(edition: Edition, region: Region, step: Step, progress: Progress) -> StepPage:
    """Return the page of a step in a region, also where it does not apply."""
    text = edition.step_words(step)
    region_front = edition.region_words(region).front
    is_variant = bool(progress.query())
    progress = on_the_path_of(step, progress)
    view = present_step_view(edition, region, step, progress)
    references = step_references(edition, region, step, progress)
    readers = edition.readers(region, has_account=progress.has_account)
    part = present_step_progress(edition, region, step, progress, references) if view.applies else None
    how = text.prose.section("how", *readers) if view.applies else None
    sections = text.prose.sections_for(*readers) if view.applies else ()
    return StepPage(
        layout=present_layout(
            gettext("%(title)s (%(region)s)") % {"title": view.title, "region": region_front.name},
            text.front.summary,
            "step_detail",
            [region.id, step.id],
            query=progress.query(),
            section="guides",
            region_id=region.id,
            is_variant=is_variant,
            is_indexed=view.applies,
        ),
        step=view,
        kicker=kicker_for(part, region_front),
        intro=references.render(view.intro.uncited) if view.applies else SafeString(),
        not_here=references.render(view.not_here.uncited),
        link_text=references.render(view.link.words),
        link_note=references.render(view.link.note),
        how=PageSection("how", how.title, references.render(how.body)) if how else None,
        ways=present_ways(view.paths, step.end_state, edition, is_compact=False) if view.applies else (),
        cannot_find=present_cannot_find(edition, region, view, references)
        if view.applies and view.is_setting
        else None,
        weak_labels=weak_labels(edition, step),
        app_is_unknown=bool(step.paths) and not step.path_on(Device.APP) and not step.desktop_only,
        stamp=stamp_for(step) if view.applies else "",
        progress=part,
        sections=tuple(
            PageSection(section.id, section.title, references.render(section.body))
            for section in sections
            if section.id in {"why", "limits"}
        ),
        back=Neighbour(gettext("All steps"), f"{guide_url(region.id, progress.query())}#checklist"),
        sources=references.entries,
    )


def kicker_for(part: StepProgress | None, region: RegionWords) -> str:
    """Return the line above the title: which step of how many, or that it is not one of this region's."""
    if part is None:
        return gettext("Not needed %(in_region)s") % {"in_region": region.in_name}
    return gettext("Step %(number)s of %(total)s · %(region)s") % {
        "number": part.number,
        "total": len(part.marks),
        "region": region.name,
    }
