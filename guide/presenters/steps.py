"""One step on its own page, large."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from guide.domain.click_paths import Device
from guide.domain.progress import Progress
from guide.domain.regions import Region
from guide.domain.sources import Confidence
from guide.domain.steps import Audience, Step
from guide.presenters.click_paths import Route, present_route
from guide.presenters.dates import day_in_words
from guide.presenters.edition import Edition
from guide.presenters.layout import Layout, present_layout
from guide.presenters.links import guide_url, plain_address, step_url
from guide.presenters.references import References, SourceEntry
from guide.presenters.sections import PageSection
from guide.presenters.states import moved_since_in_words, state_word, switch_for, tally_for


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The step before or after, or the way back to all of them."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class StepProgress:
    """The part of the page that changes when the step is ticked."""

    step_id: str
    region_id: str
    confirm: str  # the label of the tick: asks until it is ticked, then says so
    worked: SafeString
    is_done: bool
    is_skipped: bool
    state: str
    end_state: str
    number: int
    switches: tuple[str, ...]  # position of each step's toggle, for the row of toggles
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
    kicker: str
    title: str
    intro: SafeString
    not_here: SafeString
    is_essential: bool
    needs_login: bool
    link: str
    link_text: SafeString
    link_note: SafeString
    link_address: str
    is_link_unverified: bool
    opens_setting: bool  # the link leads into the settings, not to a help page or a form
    how: PageSection | None
    routes: tuple[Route, ...]
    weak_labels: tuple[str, ...]
    app_is_unknown: bool  # there is a drawing for the computer, and no source for the app
    moved_since: str
    stamp: str
    progress: StepProgress | None
    sections: tuple[PageSection, ...]
    back: Neighbour
    sources: tuple[SourceEntry, ...]


def cited_in_step(edition: Edition, region: Region, step: Step) -> Iterator[str]:
    """Yield what the page of a step cites, in order, and last the sources of its path."""
    text = edition.step_words(step)
    if not step.applies_in(region.id):
        yield from text.front.not_here[region.id].citations
        return
    yield from text.prose.intro.citations
    yield from text.front.link_note_in(region.id).citations
    for section in text.prose.sections_for(region.id):
        yield from section.body.citations
    yield from step.sources
    for path in step.paths:
        for name in path.labels:
            yield from edition.catalogue.labels[name].sources


def step_references(edition: Edition, region: Region, step: Step, query: str = "") -> References:
    """Return the numbering of a step page's sources."""
    return References(edition, cited_in_step(edition, region, step), region.id, query)


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
    query = progress.query()
    ids = checklist.step_ids
    place = ids.index(step.id)
    all_steps = Neighbour(gettext("All steps"), f"{guide_url(region.id, query)}#checklist")

    def neighbour(offset: int) -> Neighbour:
        if not 0 <= place + offset < len(ids):
            return all_steps
        other = checklist.steps[place + offset]
        return Neighbour(edition.step_words(other).front.title, step_url(region.id, other.id, query))

    words = edition.step_words(step).front
    worked = edition.step_words(step).prose.section("worked", region.id)
    is_done, is_skipped = step.id in progress.done, step.id in progress.skipped
    return StepProgress(
        step_id=step.id,
        region_id=region.id,
        confirm=gettext("Ticked: %(title)s") % {"title": words.title} if is_done else words.confirm,
        worked=references.render(worked.body) if worked else SafeString(),
        is_done=is_done,
        is_skipped=is_skipped,
        state=state_word(step, is_done=is_done, is_skipped=is_skipped),
        end_state=step.end_state.value,
        number=place + 1,
        switches=tuple(
            switch_for(is_done=step_id in progress.done, is_skipped=step_id in progress.skipped) for step_id in ids
        ),
        tally=tally_for(progress, checklist),
        other_done=tuple(name for name in progress.done if name != step.id),
        skipped=progress.skipped,
        has_account=progress.has_account,
        action_url=step_url(region.id, step.id),
        fragment_url=reverse("step_progress", args=[region.id, step.id]),
        previous=neighbour(-1),
        following=neighbour(1),
        result=Neighbour(gettext("See what you have achieved"), f"{guide_url(region.id, query)}#checklist")
        if progress.is_finished(checklist)
        else None,
        query=query,
        is_partly_understood=bool(progress.not_understood),
    )


def stamp_for(step: Step) -> str:
    """Say when the sources of a step were compared, and whether anybody has walked its path."""
    compared = gettext("Sources compared on %(day)s.") % {"day": day_in_words(step.checked_on)}
    if step.tried_on:
        tried = gettext("Tried in a live account on %(day)s.") % {"day": day_in_words(step.tried_on)}
    else:
        tried = gettext("Not yet tried in a live account.")
    return f"{compared} {tried}"


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
    state = progress.query()
    progress = on_the_path_of(step, progress)
    references = step_references(edition, region, step, progress.query())
    applies = step.applies_in(region.id)
    part = present_step_progress(edition, region, step, progress, references) if applies else None
    if part:
        kicker = gettext("Step %(number)s of %(total)s · %(region)s") % {
            "number": part.number,
            "total": len(part.switches),
            "region": region_front.name,
        }
    else:
        kicker = gettext("Not needed %(in_region)s") % {"in_region": region_front.in_name}
    how = text.prose.section("how", region.id)
    link = step.link_in(region.id) if applies else ""
    return StepPage(
        layout=present_layout(
            gettext("%(title)s (%(region)s)") % {"title": text.front.title, "region": region_front.name},
            text.front.summary,
            "step_detail",
            [region.id, step.id],
            query=progress.query(),
            section="guides",
            region_id=region.id,
            is_variant=bool(state),
            is_indexed=applies,
        ),
        kicker=kicker,
        title=text.front.title,
        intro=references.render(text.prose.intro) if applies else SafeString(),
        not_here=SafeString() if applies else references.render(text.front.not_here[region.id]),
        is_essential=step.essential,
        needs_login=step.audience is Audience.MEMBERS,
        link=link,
        link_text=references.render(text.front.link_text),
        link_note=references.render(text.front.link_note_in(region.id)) if applies else SafeString(),
        link_address=plain_address(link),
        is_link_unverified=step.is_link_unverified_in(region.id),
        opens_setting="/mypreferences/" in link or "/psettings/" in link,
        how=PageSection("how", how.title, references.render(how.body)) if how and applies else None,
        routes=tuple(present_route(path, step.end_state, edition) for path in step.paths) if applies else (),
        weak_labels=weak_labels(edition, step),
        app_is_unknown=bool(step.paths) and not step.path_on(Device.APP) and not step.desktop_only,
        moved_since=moved_since_in_words(edition, step) if applies else "",
        stamp=stamp_for(step) if applies else "",
        progress=part,
        sections=tuple(
            PageSection(section.id, section.title, references.render(section.body))
            for section in text.prose.sections_for(region.id)
            if applies and section.id in {"why", "limits"}
        ),
        back=Neighbour(gettext("All steps"), f"{guide_url(region.id, progress.query())}#checklist"),
        sources=references.entries,
    )
