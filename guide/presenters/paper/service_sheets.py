"""The services that somebody has not put aside, on paper."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import translation
from django.utils.translation import gettext, pgettext

from guide.catalogue.passages import Passage
from guide.domain.regions import Paper
from guide.domain.services import Service
from guide.presenters.dates import day_in_words
from guide.presenters.links import plain_address
from guide.presenters.paper.handout_steps import Code, HandoutStep
from guide.presenters.paper.handouts import layout_words
from guide.presenters.paper.runs import Paragraph, present_runs
from guide.presenters.qr_codes import qr_code_svg
from guide.presenters.references import References, SourceEntry
from guide.presenters.services.service_views import present_service_view
from guide.presenters.services.visits import ServicesVisit, service_url, services_url
from guide.presenters.steps.click_paths import present_route
from guide.presenters.steps.states import checklist_stamp, moved_in_words, next_look

LAYOUT = "services"


@dataclass(frozen=True, slots=True)
class ServiceSheetPart:
    """The chosen services in the language of the page."""

    lang: str
    title: str
    region: str
    for_whom: str  # nobody in particular
    in_short: tuple[Paragraph, ...]
    services: tuple[HandoutStep, ...]
    weak: tuple[HandoutStep, ...]  # whose way to say no is not well known
    weak_title: str
    code: Code
    stamp: str
    next_look: str
    made: str
    sources: tuple[SourceEntry, ...]
    words: dict[str, str]


@dataclass(frozen=True, slots=True)
class ServiceSheet:
    """What the PDF is made from."""

    layout: str
    paper: str
    title: str
    description: str
    parts: tuple[ServiceSheetPart, ...]


def present_page_code(url: str, words: str) -> Code:
    """Return the QR code of a page. words: its text alternative, with a place for the address without ticks."""
    address = plain_address(url.partition("?")[0])
    svg = qr_code_svg(url, has_quiet_zone=False).decode()
    return Code(svg, url, address, description=words % {"address": address})


def present_service_on_paper(visit: ServicesVisit, service: Service, references: References) -> HandoutStep:
    """Return one service for paper."""

    def runs(passage: Passage) -> tuple[Paragraph, ...]:
        return present_runs(passage, references)

    view = present_service_view(visit, service)
    intro = runs(view.says.intro.first_paragraph)
    return HandoutStep(
        id=view.id,
        title=view.title,
        # Translators: name of a box to tick on a printed sheet
        box=gettext("Done: %(title)s") % {"title": view.title},
        is_essential=view.is_essential,
        is_done=view.is_done,
        is_skipped=view.is_skipped,
        is_sent=view.is_sent,
        moved=moved_in_words(view.moved_since) if view.moved_since else "",
        note=view.note,
        intro=intro,
        how=runs(view.says.how),
        details=runs(visit.text(service).front.weak),
        link=view.link.url,
        address=view.link.address,
        link_note=runs(view.link.note),
        worked=runs(view.says.worked.first_paragraph),
        more_on_worked=(),
        routes=tuple(present_route(path, view.end_state, visit.edition) for path in view.paths),
        picture=None,
        code=present_page_code(
            visit.site_url + service_url(service.id), gettext("QR code: this service on the web, at %(address)s")
        ),
        letter=None,
    )


def present_service_sheet(visit: ServicesVisit, paper: Paper) -> ServiceSheet:
    """Return the services of the visit's region that were not put aside, as finished strings."""
    front = visit.edition.article("services").front
    with translation.override(visit.edition.locale):
        return ServiceSheet(LAYOUT, paper.value, front.title, front.summary, (present_service_part(visit),))


def present_service_part(visit: ServicesVisit) -> ServiceSheetPart:
    """Return the sheet in the language of the edition, which is the active one."""
    edition, article = visit.edition, visit.edition.article("services")
    references = References(edition, site_url=visit.site_url)
    regions = edition.words.regions
    in_short = present_runs(article.prose.intro, references)
    shown = [present_service_on_paper(visit, service, references) for service in visit.wanted]
    return ServiceSheetPart(
        lang=edition.locale,
        title=article.front.title,
        # Translators: on the sheet of services, where no region is chosen
        region=regions[visit.region_id].front.name if visit.region_id else pgettext("sheet", "All regions"),
        for_whom="",
        in_short=in_short,
        services=tuple(step for step in shown if step.is_essential),
        weak=tuple(step for step in shown if not step.is_essential),
        weak_title=gettext("Known only in part"),
        code=present_page_code(
            visit.site_url + services_url(visit.query),
            gettext("QR code: this list on the web, with the same ticks, at %(address)s"),
        ),
        stamp=checklist_stamp(visit.services),
        next_look=next_look(visit.services),
        made=gettext("Printed on %(day)s.") % {"day": day_in_words(edition.today)},
        sources=references.entries,
        words=layout_words(edition)
        | {
            "services": gettext("Your services"),
            "notes_only": gettext(
                "A tick here changes nothing at the service. It is your own note of what you have done there."
            ),
        },
    )
