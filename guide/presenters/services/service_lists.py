"""The page of other services: which of them train with one's data, ticked off like the steps of a guide."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.utils.safestring import SafeString
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _

from guide.domain.freshness import is_due
from guide.domain.services import Service
from guide.presenters.corrections import Correction, present_correction
from guide.presenters.dates import day_in_words
from guide.presenters.guides.checklists import ChecklistAddresses, ChecklistView, RowTexts, StepRow
from guide.presenters.guides.guide_checklists import ForeignStep, title_of_ending
from guide.presenters.layout import Head, PageAddress, PageLayout, present_layout
from guide.presenters.links import path_to, with_query
from guide.presenters.references import References, SourceEntry
from guide.presenters.region_filters import RegionFilter
from guide.presenters.sections import PageSection, present_section
from guide.presenters.services.service_views import present_service_view
from guide.presenters.services.visits import ServicesVisit, services_url
from guide.presenters.steps.states import checklist_stamp, tally_for

MEMORY = "services"
"""The name under which browsers remember these ticks, as they do by region those of guides: permanent."""

# Translators: on a button that puts a service aside
SKIP_WORDS = _("I do not use it: leave it out")


@dataclass(frozen=True, slots=True)
class ServiceEnding:
    """What is shown when every service is ticked off or put aside."""

    title: str
    body: SafeString


@dataclass(frozen=True, slots=True)
class ServiceList:
    """What a tick replaces on the page of other services."""

    form: ChecklistView
    filters: tuple[RegionFilter, ...]
    elsewhere: tuple[ForeignStep, ...]  # services without a known way in the region, and why
    sheet_url: str  # of the PDF with what was not put aside; "" where that is nothing
    plain_url: str  # of the page without ticks
    has_ticks: bool
    stamp: str
    ending: ServiceEnding | None


@dataclass(frozen=True, slots=True)
class ServicesPage:
    """Everything that the page of other services shows."""

    layout: PageLayout
    title: str
    lead: SafeString
    services: ServiceList
    others: PageSection | None
    sources: tuple[SourceEntry, ...]
    compared: str  # the day on which the page was compared with its sources
    is_due: bool
    correction: Correction


def present_service_filters(visit: ServicesVisit) -> tuple[RegionFilter, ...]:
    """Return one link for each region and one for all of them; the ticks go along."""

    def url(region_id: str) -> str:
        return services_url(replace(visit.progress, region=region_id).query())

    words = visit.edition.words.regions
    return (
        RegionFilter("all", pgettext("regions", "All"), url(""), is_current=not visit.region_id),
        *(
            RegionFilter(name, words[name].front.name, url(name), is_current=name == visit.region_id)
            for name in visit.edition.catalogue.regions
        ),
    )


def present_service_row(visit: ServicesVisit, service: Service, references: References) -> StepRow:
    """Return one row; how it is done stands on the page of the service."""
    texts = RowTexts(cites=references.cite(sources_of(visit, service)))
    view = present_service_view(visit, service)
    skip = "" if view.is_settled else str(SKIP_WORDS)
    return StepRow(view, is_next=False, is_open=False, texts=texts, ways=(), skip_words=skip)


def present_service_form(visit: ServicesVisit, references: References) -> ChecklistView:
    """Return the form of the list."""
    progress, ids = visit.progress, tuple(service.id for service in visit.listed)
    return ChecklistView(
        region_id=MEMORY,
        addresses=ChecklistAddresses(page=path_to("services"), fragment=path_to("service_list")),
        rows=tuple(present_service_row(visit, service, references) for service in visit.listed),
        tally=tally_for(progress, ids),
        advice="",
        # Translators: heading above services for which the way to say no rests on little
        optional_title=gettext("Known only in part"),
        query=visit.query,
        other_done=tuple(name for name in progress.done if name not in ids),
        other_skipped=tuple(name for name in progress.skipped if name not in ids),
        region=progress.region,
        is_partly_understood=bool(progress.not_understood),
    )


def present_elsewhere(visit: ServicesVisit, references: References) -> tuple[ForeignStep, ...]:
    """Return the services without a known way in the region of the visit, and why that is so."""
    views = (present_service_view(visit, service) for service in visit.services if service not in visit.listed)
    return tuple(ForeignStep(view.title, references.render(view.says.not_here)) for view in views)


def present_service_ending(visit: ServicesVisit, references: References) -> ServiceEnding | None:
    """Return what is shown when every service is ticked off or put aside, None before."""
    section = visit.edition.article("services").prose.section("settled")
    body = references.render(section.body) if section else SafeString()
    ids, progress = [service.id for service in visit.listed], visit.progress
    if progress.settled_in(ids) < len(ids):
        return None
    skipped = [name for name in ids if name in progress.skipped]
    return ServiceEnding(title_of_ending(len(ids), len(skipped)), body)


def present_service_list(visit: ServicesVisit, references: References) -> ServiceList:
    """Return the list of services with the ticks and the region of the URL.

    References of all services come first, so that the numbers do not change with the region.
    """
    references.list(name for service in visit.services for name in sources_of(visit, service))
    progress = visit.progress
    return ServiceList(
        form=present_service_form(visit, references),
        filters=present_service_filters(visit),
        elsewhere=present_elsewhere(visit, references),
        sheet_url=with_query(path_to("services_pdf"), visit.query) if visit.wanted else "",
        plain_url=services_url(replace(progress, done=(), skipped=()).query()),
        has_ticks=bool(progress.done or progress.skipped),
        stamp=checklist_stamp(visit.services),
        ending=present_service_ending(visit, references),
    )


def sources_of(visit: ServicesVisit, service: Service) -> tuple[str, ...]:
    """Return the ids of all sources for what is said of a service in a line."""
    used = visit.text(service).prose.section("used")
    return (*service.sources, *(used.body.citations if used else ()))


def present_services(visit: ServicesVisit) -> ServicesPage:
    """Return the page of other services."""
    article, edition = visit.edition.article("services"), visit.edition
    front, references = article.front, References(edition)
    head = Head(front.title, front.summary, is_variant=bool(visit.query))
    others = article.prose.section("others")
    services = present_service_list(visit, references)
    return ServicesPage(
        layout=present_layout(head, PageAddress("services", query=visit.query)),
        title=front.title,
        lead=references.render(article.prose.intro),
        services=services,
        others=present_section(others, references) if others else None,
        sources=references.entries,
        compared=day_in_words(front.checked_on),
        is_due=is_due(front.checked_on, front.review_days, edition.today),
        correction=present_correction(edition, "services"),
    )
