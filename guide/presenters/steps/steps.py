"""One step on its own page, large."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.utils.safestring import SafeString
from django.utils.translation import gettext

from guide.catalogue.front_matter import RegionWords
from guide.domain.click_paths import Device
from guide.domain.sources import Confidence
from guide.domain.steps import Audience, Step
from guide.presenters.corrections import Correction, present_correction
from guide.presenters.dates import day_in_words, month_in_words
from guide.presenters.edition import Edition
from guide.presenters.html import NOTHING
from guide.presenters.layout import Head, PageAddress, PageLayout, present_layout
from guide.presenters.links import look_again_url
from guide.presenters.references import References, SourceEntry
from guide.presenters.sections import PageSection, present_section
from guide.presenters.steps.cannot_find import CannotFind, present_cannot_find
from guide.presenters.steps.click_paths import Way, present_ways
from guide.presenters.steps.step_progress import Neighbour, StepProgress, all_steps, present_step_progress
from guide.presenters.steps.step_views import StepView, present_step_view
from guide.presenters.visits import Visit

LOOK_AGAIN = "look-again"


@dataclass(frozen=True, slots=True)
class StepPage:
    """Everything the page of one step shows."""

    layout: PageLayout
    step: StepView
    kicker: str
    back: Neighbour
    sources: tuple[SourceEntry, ...]
    numbers: Mapping[str, int]  # of the sources
    correction: Correction
    not_here: SafeString = NOTHING  # why it is not needed in the region; then all that follows is empty
    intro: SafeString = NOTHING
    link_text: SafeString = NOTHING
    link_note: SafeString = NOTHING
    how: PageSection | None = None
    ways: tuple[Way, ...] = ()
    cannot_find: CannotFind | None = None
    weak_labels: tuple[str, ...] = ()
    app_is_unknown: bool = False  # there is a drawing for the computer, and no source for the app
    stamp: str = ""
    progress: StepProgress | None = None
    sections: tuple[PageSection, ...] = ()
    reminder_url: str = ""  # of a file for the calendar, where the step is to look again


def visit_on_the_path(visit: Visit, step: Step) -> Visit:
    """Return the visit on the path, with or without an account, to which a step belongs."""
    if step.audience is Audience.EVERYBODY:
        return visit
    return visit.in_state(replace(visit.progress, has_account=step.audience is Audience.MEMBERS))


def step_stamp(step: Step) -> str:
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
        edition.word(labels[name]) for name in used if labels[name].confidence[edition.locale] is Confidence.ONE_REPORT
    )


def sources_of_the_way(edition: Edition, step: Step) -> tuple[str, ...]:
    """Return the ids of the sources that show a step's way, and what LinkedIn calls the entries on it."""
    labels = edition.catalogue.labels
    return (*step.sources, *(name for path in step.paths for label in path.labels for name in labels[label].sources))


def present_step(visit: Visit, step: Step) -> StepPage:
    """Return the page of a step in a region, also where it does not apply."""
    is_variant = bool(visit.query)
    visit = visit_on_the_path(visit, step)
    references = References(visit.edition, visit.region.id, visit.query)
    layout = present_step_layout(visit, step, is_variant=is_variant)
    if step.applies_in(visit.region.id):
        return present_step_here(visit, step, references, layout)
    return present_step_elsewhere(visit, step, references, layout)


def present_step_layout(visit: Visit, step: Step, *, is_variant: bool) -> PageLayout:
    """Return the surroundings of a step's page. is_variant: whether the address carries ticks."""
    front = visit.step_text(step).front
    title = gettext("%(title)s (%(region)s)") % {"title": front.title, "region": visit.front.name}
    head = Head(title, front.summary, "guides", is_indexed=step.applies_in(visit.region.id), is_variant=is_variant)
    return present_layout(head, PageAddress("step_detail", (visit.region.id, step.id), visit.query))


def present_step_here(visit: Visit, step: Step, references: References, layout: PageLayout) -> StepPage:
    """Return the page of a step that applies in the region."""
    view = present_step_view(visit, step)
    references.list(view.says.intro.citations)  # the lead shows no marks
    link_note = references.render(view.link.note)
    text = visit.step_text(step).prose.sections_for(*visit.readers)
    sections = {section.id: present_section(section, references) for section in text}
    cannot_find = present_cannot_find(visit, view, references) if view.is_setting else None
    references.list(sources_of_the_way(visit.edition, step))
    progress = present_step_progress(visit, step, references)
    return StepPage(
        layout=layout,
        step=view,
        kicker=kicker_for(progress, visit.front),
        back=all_steps(visit),
        intro=references.render(view.says.intro.uncited),
        link_text=references.render(view.link.words),
        link_note=link_note,
        how=sections.get("how"),
        ways=present_ways(view.paths, step.end_state, visit.edition, is_compact=False),
        cannot_find=cannot_find,
        weak_labels=weak_labels(visit.edition, step),
        app_is_unknown=bool(step.paths) and not step.path_on(Device.APP) and not step.desktop_only,
        stamp=step_stamp(step),
        progress=progress,
        sections=tuple(section for name, section in sections.items() if name in {"why", "limits"}),
        sources=references.entries,
        numbers=references.numbers,
        correction=present_correction(visit.edition, visit.region.id, step.id),
        reminder_url=look_again_url(visit.region.id, visit.query) if step.id == LOOK_AGAIN else "",
    )


def present_step_elsewhere(visit: Visit, step: Step, references: References, layout: PageLayout) -> StepPage:
    """Return the page that says why a step is not needed in the region."""
    view = present_step_view(visit, step)
    references.list(view.says.not_here.citations)
    return StepPage(
        layout=layout,
        step=view,
        kicker=gettext("Not needed %(in_region)s") % {"in_region": visit.front.in_name},
        back=all_steps(visit),
        not_here=references.render(view.says.not_here.uncited),
        sources=references.entries,
        numbers=references.numbers,
        correction=present_correction(visit.edition, visit.region.id, step.id),
    )


def kicker_for(progress: StepProgress, region: RegionWords) -> str:
    """Return the line above the title: which step of how many."""
    return gettext("Step %(number)s of %(total)s · %(region)s") % {
        "number": progress.number,
        "total": len(progress.marks),
        "region": region.name,
    }
