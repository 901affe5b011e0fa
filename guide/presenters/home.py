"""The home page: what happened, is it too late, which region, how they differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from guide.domain.click_paths import Device
from guide.domain.freshness import is_due
from guide.domain.regions import Sharing, suggested_region
from guide.domain.timeline import in_order
from guide.presenters.click_paths import Route, present_route
from guide.presenters.dates import day_in_words
from guide.presenters.edition import Edition
from guide.presenters.layout import Layout, present_layout
from guide.presenters.references import References, SourceEntry
from guide.presenters.regions import RegionLink, present_regions
from guide.presenters.timelines import EventEntry, present_event
from guide.presenters.timing import TimingAnswer, present_timing

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
    since: str
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
class ShortAnswer:
    """A small question, a large answer, then the sentence."""

    question: str
    short: str
    body: SafeString


@dataclass(frozen=True, slots=True)
class HomePage:
    """Everything the home page shows."""

    layout: Layout
    lead: SafeString
    service: SafeString
    state: SafeString
    regions: tuple[RegionLink, ...]
    suggested: str  # id of the region, or ""
    way_title: str
    way: SafeString
    route: Route
    link: str
    link_text: SafeString
    affected: ShortAnswer
    timing: TimingAnswer
    enough: ShortAnswer
    comparison: tuple[ComparisonRow, ...]
    events: tuple[EventEntry, ...]
    is_due: bool  # a text of the page has not been compared with its sources for too long
    sources: tuple[SourceEntry, ...]


def cited_on_home(edition: Edition) -> Iterator[str]:
    """Yield the sources of the home page in the order of its parts."""
    prose = edition.article("home").prose
    for section_id in ("service", "state", "way", "affected"):
        section = prose.section(section_id)
        yield from section.body.citations if section else ()
    timing = edition.article("too-late").prose.section(edition.timing)
    yield from timing.body.first_paragraph.citations if timing else ()
    enough = prose.section("enough")
    yield from enough.body.citations if enough else ()
    regions = edition.catalogue.regions.values()
    for region in regions:  # the first table
        yield from region.sources
    for region in regions:  # the second
        for cell in edition.region_words(region).front.lines:
            yield from cell.citations
    for event in edition.catalogue.events.values():
        yield from event.sources if event.highlight else ()
    yield from prose.intro.citations  # of the lead, which shows no marks


def present_comparison(edition: Edition, references: References) -> tuple[ComparisonRow, ...]:
    """Return the comparison of all regions."""
    links = {link.id: link for link in present_regions(edition)}
    rows = []
    for region in edition.catalogue.regions.values():
        front = edition.region_words(region).front
        rows.append(
            ComparisonRow(
                name=front.name,
                url=links[region.id].url,
                since=day_in_words(region.since),
                controller=edition.catalogue.controllers[region.controller].short_name,
                legal_basis=references.render(front.legal_basis),
                say_no=references.render(front.say_no),
                supervisor=references.render(front.supervisor),
                microsoft_ads=str(ADS_WORDS[region.microsoft_ads]),
                microsoft_ai=str(AI_WORDS[region.microsoft_ai]),
                ads_differ=region.microsoft_ads is not Sharing.NOT_LISTED,
                ai_differs=region.microsoft_ai is not Sharing.NOT_LISTED,
                cite=references.cite(region.sources),
            )
        )
    return tuple(rows)


def present_home(edition: Edition, preferences: list[str]) -> HomePage:
    """Return the home page.

    preferences: the visitor's languages, see suggested_region().
    """
    article = edition.article("home")
    references = References(edition, cited_on_home(edition))
    suggested = suggested_region(tuple(edition.catalogue.regions.values()), preferences)
    switch = next(step for step in edition.catalogue.step_list if step.path_on(Device.DESKTOP))
    path = switch.path_on(Device.DESKTOP)
    if path is None:
        raise LookupError(switch.id)
    events = in_order(tuple(event for event in edition.catalogue.events.values() if event.highlight))

    def answer(section_id: str) -> ShortAnswer:
        section = article.prose.section(section_id)
        if section is None:  # the content checks see to it that there is one
            raise LookupError(section_id)
        return ShortAnswer(section.title, article.front.short.get(section_id, ""), references.render(section.body))

    return HomePage(
        layout=present_layout(article.front.title, article.front.summary, "home"),
        lead=references.render(article.prose.intro.uncited),
        service=answer("service").body,
        state=answer("state").body,
        regions=present_regions(edition),
        suggested=suggested.id if suggested else "",
        way_title=answer("way").question,
        way=answer("way").body,
        route=present_route(path, switch.end_state, edition),
        link=switch.link,
        link_text=references.render(edition.step_words(switch).front.link_text),
        affected=answer("affected"),
        timing=present_timing(edition, references, in_short=True),
        enough=answer("enough"),
        comparison=present_comparison(edition, references),
        events=tuple(present_event(edition, event, references) for event in events),
        is_due=any(
            is_due(text.front.checked_on, text.front.review_days, edition.today)
            for text in (article, edition.article("too-late"))
        ),
        sources=references.entries,
    )
