"""The fragments that a tick swaps in, and the QR code that carries the ticks to the phone."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django_htmx.http import replace_url

from guide.presenters.guides.region_guides import present_region_guide
from guide.presenters.links import guide_url, step_url
from guide.presenters.qr_codes import qr_code_svg
from guide.presenters.steps.steps import present_step
from guide.web.headers import noindex
from guide.web.requests import get_visit_or_400


@require_safe
@noindex
def checklist(request: HttpRequest, region_id: str) -> HttpResponse:
    """The checklist of one region with the ticks that the URL carries: a part of its guide, as a fragment."""
    visit = get_visit_or_400(request, region_id)
    response = render(request, "regions/_checklist.html", {"checklist": present_region_guide(visit).checklist})
    return replace_url(response, guide_url(region_id, visit.query))


@require_safe
@noindex
def step_progress(request: HttpRequest, region_id: str, step_id: str) -> HttpResponse:
    """The tick of one step with tally and neighbours: a part of its page, as a fragment."""
    visit = get_visit_or_400(request, region_id)
    step = visit.edition.step(step_id)
    progress = present_step(visit, step).progress
    if progress is None:
        raise Http404(step_id)
    response = render(request, "regions/_step_progress.html", {"progress": progress})
    return replace_url(response, step_url(region_id, step.id, progress.query))


@require_safe
def qr_code(request: HttpRequest, region_id: str) -> HttpResponse:
    """The address of the guide with the ticks that the URL carries, as a QR code in SVG."""
    visit = get_visit_or_400(request, region_id)
    address = visit.site_url + guide_url(region_id, visit.query)
    return HttpResponse(qr_code_svg(address), content_type="image/svg+xml")
