"""The home page: which region, and what people ask first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from guide.catalogue.kinds import HOME_QUESTIONS
from guide.catalogue.passages import Section
from guide.domain.freshness import is_due
from guide.domain.progress import Progress
from guide.domain.regions import Region, Sharing, suggested_region
from guide.domain.timeline import Event, in_order
from guide.presenters.dates import day_in_words
from guide.presenters.edition import Edition
from guide.presenters.guides.regions import RegionLink, present_regions
from guide.presenters.layout import Head, PageAddress, PageLayout, present_layout
from guide.presenters.links import guide_url
from guide.presenters.pages.timelines import EventEntry, present_event
from guide.presenters.references import References, SourceEntry
from guide.presenters.sections import PageSection, present_section

ADS_WORDS: dict[Sharing, Promise] = {
    Sharing.NOT_LISTED: _("not listed"),
    Sharing.POSSIBLE: _("possible: look in your account"),
    Sharing.YES: _("yes"),
}
AI_WORDS: dict[Sharing, Promise] = {
    Sharing.NOT_LISTED: _("not listed"),
    Sharing.POSSIBLE: _("possible for public content"),
    Sharing.YES: _("yes, the same switch covers it"),
}


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One region in the comparison."""

    name: str
    url: str
    since: str  # since when, and what was before
    controller: str
    legal_basis: SafeString
    say_no: SafeString
    supervisor: SafeString
    microsoft_ads: str
    microsoft_ai: str
    ads_differ: bool
    ai_differs: bool
    cite: SafeString


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One region to choose, and what its checklists hold: a script counts the ticks that a device remembers."""

    link: RegionLink
    guests_url: str  # of its guide for people without an account
    member_steps: str  # ids, separated by spaces
    guest_steps: str


@dataclass(frozen=True, slots=True)
class HomePage:
    """Everything the home page shows."""

    layout: PageLayout
    lead: str
    board: tuple[BoardRow, ...]
    suggested: str  # id of the region, or ""
    questions: tuple[PageSection, ...]
    comparison: tuple[ComparisonRow, ...]
    events: tuple[EventEntry, ...]
    checked_on: str
    is_due: bool  # a text of the page has not been compared with its sources for too long
    sources: tuple[SourceEntry, ...]


def great_events(edition: Edition) -> tuple[Event, ...]:
    """Return the events that the home page tells, in order."""
    return in_order(tuple(event for event in edition.catalogue.events.values() if event.highlight))


def questions_of(edition: Edition) -> Iterator[tuple[Section, str]]:
    """Yield the questions of the home page with their answers in a line."""
    home, too_late, timing = edition.article("home"), edition.article("too-late"), edition.timing
    timing_section = too_late.prose.section(timing)
    for name in HOME_QUESTIONS:
        section = home.prose.section(name)
        if section:
            yield section, home.front.short[name]
        if name == "affected" and timing_section:
            body = timing_section.body.first_paragraph
            yield replace(timing_section, id="timing", body=body), too_late.front.short[timing]
            happened = Section("happened", gettext("What has happened?"), home.prose.intro)
            yield happened, home.front.short["happened"]


def present_board(edition: Edition) -> tuple[BoardRow, ...]:
    """Return the regions to choose from."""

    def ids(region_id: str, *, has_account: bool) -> str:
        region = edition.catalogue.regions[region_id]
        return " ".join(edition.checklist(region, has_account=has_account).step_ids)

    guests = Progress(has_account=False).query()
    return tuple(
        BoardRow(link, guide_url(link.id, guests), ids(link.id, has_account=True), ids(link.id, has_account=False))
        for link in present_regions(edition)
    )


def present_comparison(edition: Edition, references: References) -> tuple[ComparisonRow, ...]:
    """Return the comparison of all regions."""
    regions = edition.catalogue.regions.values()
    cites = [
        references.cite(region.sources) for region in regions
    ]  # of the first table; the cells of the second follow
    return tuple(
        present_comparison_row(edition, region, cite, references) for region, cite in zip(regions, cites, strict=True)
    )


def present_comparison_row(edition: Edition, region: Region, cite: SafeString, references: References) -> ComparisonRow:
    """Return one region of the comparison. cite: the marks of its facts."""
    front = edition.words.regions[region.id].front
    return ComparisonRow(
        name=front.name,
        url=guide_url(region.id),
        since=front.short["changed"],
        controller=edition.catalogue.controllers[region.controller].short_name,
        legal_basis=references.render(front.legal_basis),
        say_no=references.render(front.say_no),
        supervisor=references.render(front.supervisor),
        microsoft_ads=str(ADS_WORDS[region.microsoft_ads]),
        microsoft_ai=str(AI_WORDS[region.microsoft_ai]),
        ads_differ=region.microsoft_ads is not Sharing.NOT_LISTED,
        ai_differs=region.microsoft_ai is not Sharing.NOT_LISTED,
        cite=cite,
    )


@dataclass(frozen=True, slots=True)
class Answers:
    """The questions of the home page, and what stands in two of them."""

    questions: tuple[PageSection, ...]
    events: tuple[EventEntry, ...]  # of the question “What has happened?”
    comparison: tuple[ComparisonRow, ...]  # of the question how the regions differ


def present_answers(edition: Edition, references: References) -> Answers:
    """Return what the home page answers, in the order of the page."""
    questions = []
    events: tuple[EventEntry, ...] = ()
    comparison: tuple[ComparisonRow, ...] = ()
    for section, short in questions_of(edition):
        questions.append(present_section(section, references, short))
        if section.id == "happened":
            events = tuple(present_event(edition, event, references) for event in great_events(edition))
        if section.id == "compared":
            comparison = present_comparison(edition, references)
    return Answers(tuple(questions), events, comparison)


def present_home(edition: Edition, preferences: list[str]) -> HomePage:
    """Return the home page.

    preferences: the visitor's languages, see suggested_region().
    """
    front = edition.article("home").front
    references = References(edition)
    suggested = suggested_region(tuple(edition.catalogue.regions.values()), preferences)
    answers = present_answers(edition, references)
    return HomePage(
        layout=present_layout(Head(front.title, front.summary), PageAddress("home")),
        lead=front.lead,
        board=present_board(edition),
        suggested=suggested.id if suggested else "",
        questions=answers.questions,
        comparison=answers.comparison,
        events=answers.events,
        checked_on=day_in_words(front.checked_on),
        is_due=any(
            is_due(text.checked_on, text.review_days, edition.today)
            for text in (front, edition.article("too-late").front)
        ),
        sources=references.entries,
    )
