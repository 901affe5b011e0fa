"""The guide of a region: its page, the fragment that a tick swaps in, the code that carries the ticks to a phone."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe
from django_htmx.http import replace_url

from guide.presenters.guides.answers import present_answers
from guide.presenters.guides.full_guides import present_full_guide
from guide.presenters.guides.guide_checklists import GuideChecklist, present_guide_checklist
from guide.presenters.guides.region_guides import present_region_guide
from guide.presenters.links import guide_url
from guide.presenters.pages.printouts import present_printout
from guide.presenters.qr_codes import qr_code_svg
from guide.presenters.references import EarlyReferences
from guide.presenters.visits import Visit
from guide.web.headers import noindex
from guide.web.requests import get_visit_or_400, parameters_of
from guide.web.stencils import Stencil, hole, kept, without_ticks


@kept
def guide_stencil(request: HttpRequest, visit: Visit) -> Stencil:
    """Return the guide of a region with holes for the ticks."""
    page = present_region_guide(without_ticks(visit))
    holes = {name: hole(name) for name in ("checklist", "other_path", "printout")}
    html = render_to_string("regions/region_guide.html", {"page": page, **holes}, request)
    return Stencil.of(html, page.numbers)


@kept
def answers_stencil(request: HttpRequest, visit: Visit) -> Stencil:
    """Return the answers of a guide, with the numbers that the guide gives to its sources."""
    numbers = guide_stencil(request, visit).numbers
    answers = present_answers(without_ticks(visit), numbers)
    return Stencil.of(render_to_string("regions/_answers.html", {"answers": answers}, request), numbers)


def checklist_in(visit: Visit, stencil: Stencil) -> GuideChecklist:
    """Return the checklist of a guide in somebody's state."""
    references = EarlyReferences(visit.edition, visit.region.id, visit.query, numbers=stencil.numbers)
    return present_guide_checklist(visit, references)


def printout_in(request: HttpRequest, visit: Visit) -> str:
    """Return whether the sheet with whose code somebody came is still right; "" for all others."""
    since = parameters_of(request).get("since")
    if not since:
        return ""
    return render_to_string("regions/_printout.html", {"printout": present_printout(visit, since)}, request)


@require_safe
def region_guide(request: HttpRequest, region_id: str) -> HttpResponse:
    """The guide of one region, with the ticks that the URL carries."""
    visit = get_visit_or_400(request, region_id)
    stencil = guide_stencil(request, visit)
    checklist = checklist_in(visit, stencil)
    parts = {
        "checklist": render_to_string("regions/_checklist.html", {"checklist": checklist}, request),
        "other_path": render_to_string("regions/_other_path.html", {"form": checklist.form}, request),
        "printout": printout_in(request, visit),
    }
    return HttpResponse(stencil.filled(visit.query, **parts))


@require_safe
@noindex
def checklist(request: HttpRequest, region_id: str) -> HttpResponse:
    """The checklist of one region with the ticks that the URL carries: a part of its guide, as a fragment."""
    visit = get_visit_or_400(request, region_id)
    checklist = checklist_in(visit, guide_stencil(request, visit))
    response = render(request, "regions/_checklist.html", {"checklist": checklist})
    return replace_url(response, guide_url(region_id, visit.query))


@require_safe
@noindex
def answers(request: HttpRequest, region_id: str) -> HttpResponse:
    """The answers to the questions of a guide: a part of it, as a fragment."""
    visit = get_visit_or_400(request, region_id)
    return HttpResponse(answers_stencil(request, visit).filled(visit.query))


@require_safe
def full_guide(request: HttpRequest, region_id: str) -> HttpResponse:
    """The guide of one region written out on one page."""
    page = present_full_guide(get_visit_or_400(request, region_id))
    return render(request, "regions/full_guide.html", {"page": page})


@require_safe
def qr_code(request: HttpRequest, region_id: str) -> HttpResponse:
    """The address of the guide with the ticks that the URL carries, as a QR code in SVG."""
    visit = get_visit_or_400(request, region_id)
    address = visit.site_url + guide_url(region_id, visit.query)
    return HttpResponse(qr_code_svg(address), content_type="image/svg+xml")
