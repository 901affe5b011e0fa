"""One service on its own page, large."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext

from guide.domain.services import Service
from guide.presenters.corrections import Correction, present_correction
from guide.presenters.html import NOTHING
from guide.presenters.layout import Head, PageAddress, PageLayout, present_layout
from guide.presenters.links import path_to
from guide.presenters.references import References, SourceEntry
from guide.presenters.sections import PageSection, present_section
from guide.presenters.services.service_lists import MEMORY, SKIP_WORDS
from guide.presenters.services.service_views import present_service_view
from guide.presenters.services.visits import ServicesVisit, service_url, services_url
from guide.presenters.steps.click_paths import Way, present_ways
from guide.presenters.steps.states import checklist_stamp, mark_for, tally_for
from guide.presenters.steps.step_progress import Neighbour, Neighbours, StepProgress
from guide.presenters.steps.step_views import StepView

SECTIONS = ("used", "unanswered")


@dataclass(frozen=True, slots=True)
class ServicePage:
    """Everything that the page of one service shows."""

    layout: PageLayout
    service: StepView
    provider: str
    back: Neighbour
    where: str  # for which regions a way is known
    intro: SafeString
    not_here: SafeString  # why none is known for the region of the visit, "" where one is
    weak: SafeString  # why the way is not well known, "" where it is
    link_text: SafeString
    link_note: SafeString
    how: PageSection | None
    ways: tuple[Way, ...]
    has_foreign_words: bool  # menus are shown as the service writes them, in another language
    sections: tuple[PageSection, ...]
    stamp: str
    progress: StepProgress
    sources: tuple[SourceEntry, ...]
    correction: Correction


def all_services(visit: ServicesVisit) -> Neighbour:
    """Return the way back to the list."""
    return Neighbour(gettext("All services"), f"{services_url(visit.query)}#checklist")


def where_in_words(visit: ServicesVisit, service: Service) -> str:
    """Say for which regions a way to say no is known."""
    if service.names_no_region:
        return gettext("The provider limits this to no region: it is listed in all five.")
    words = visit.edition.words.regions
    names = ", ".join(words[name].front.name for name in service.regions)
    return gettext("Ways to say no are known for: %(regions)s.") % {"regions": names}


def present_service_neighbours(visit: ServicesVisit, service: Service) -> Neighbours:
    """Return the services before and after one, in the list of the visit's region where it is in it."""
    services = visit.listed if service in visit.listed else visit.services
    place = services.index(service)

    def neighbour(at: int) -> Neighbour:
        if not 0 <= at < len(services):
            return all_services(visit)
        return Neighbour(visit.text(services[at]).front.title, service_url(services[at].id, visit.query))

    return Neighbours(neighbour(place - 1), neighbour(place + 1), None)


def present_service_progress(visit: ServicesVisit, service: Service, references: References) -> StepProgress:
    """Return the tick of one service, the tally, and the way to the neighbours."""
    view, progress, listed = present_service_view(visit, service), visit.progress, visit.listed
    ids = tuple(each.id for each in listed)
    return StepProgress(
        step=view,
        region_id=MEMORY,
        # Translators: label of a tick that is set
        confirm=gettext("Ticked: %(title)s") % {"title": view.title} if view.is_done else view.confirm,
        worked=references.render(view.says.worked),
        number=(*ids, service.id).index(service.id) + 1,
        marks=tuple(mark_for(progress.state_of(each.id), is_essential=each.is_well_known) for each in listed),
        tally=tally_for(progress, ids),
        other_done=tuple(name for name in progress.done if name != service.id),
        skipped=progress.skipped,
        region=progress.region,
        is_elsewhere=True,
        skip_words=str(SKIP_WORDS),
        action_url=service_url(service.id),
        fragment_url=path_to("service_progress", service.id),
        to=present_service_neighbours(visit, service),
        query=visit.query,
        is_partly_understood=bool(progress.not_understood),
    )


def present_service(visit: ServicesVisit, service: Service) -> ServicePage:
    """Return the page of one service, also where no way is known for the region of the visit."""
    view, text, edition = present_service_view(visit, service), visit.text(service), visit.edition
    front, references = text.front, References(edition)
    references.list(text.prose.intro.citations)  # the lead shows no marks
    title = gettext("%(service)s and AI training: how to say no") % {"service": front.title}
    head = Head(title, front.summary, "services", is_variant=bool(visit.query))
    sections = {section.id: present_section(section, references) for section in text.prose.sections}
    labels = edition.catalogue.labels
    references.list(name for path in service.paths for label in path.labels for name in labels[label].sources)
    ways = present_ways(view.paths, view.end_state, edition, is_compact=True) if view.applies else ()
    return ServicePage(
        layout=present_layout(head, PageAddress("service", (service.id,), visit.query, is_regional=False)),
        service=view,
        provider=service.provider,
        back=all_services(visit),
        where=where_in_words(visit, service),
        intro=references.render(text.prose.intro.uncited),
        not_here=references.render(view.says.not_here),
        weak=references.render(front.weak),
        link_text=references.render(view.link.words.uncited),
        link_note=references.render(view.link.note) if view.applies else NOTHING,
        how=sections.get("how") if view.applies else None,
        ways=ways,
        has_foreign_words=any(way.route.lang for way in ways),
        sections=tuple(sections[name] for name in SECTIONS),
        stamp=checklist_stamp([service]),
        progress=present_service_progress(visit, service, references),
        sources=references.entries,
        correction=present_correction(edition, "services", service.id),
    )
