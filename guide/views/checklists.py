"""The fragments that a tick swaps in, and the QR code that carries the ticks to the phone."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django_htmx.http import replace_url

from guide.presenters.guides.guide_checklists import present_guide_checklist
from guide.presenters.guides.region_guides import guide_references
from guide.presenters.links import guide_url, step_url
from guide.presenters.steps.steps import present_step_progress, step_references
from guide.printing.qr_codes import qr_code_svg
from guide.views.requests import current_edition, get_progress_or_400
from guide.web.context_processors import site_url_of


@require_safe
def checklist(request: HttpRequest, region_id: str) -> HttpResponse:
    """The checklist of one region with the ticks that the URL carries, as a fragment."""
    edition = current_edition()
    region = edition.catalogue.regions[region_id]
    progress = get_progress_or_400(request, edition, region)
    references = guide_references(edition, region, progress)
    view = present_guide_checklist(edition, region, progress, references)
    response = render(request, "regions/_checklist.html", {"checklist": view})
    response.headers["X-Robots-Tag"] = "noindex"
    return replace_url(response, guide_url(region.id, progress.query()))


@require_safe
def step_progress(request: HttpRequest, region_id: str, step_id: str) -> HttpResponse:
    """The tick of one step with tally and neighbours, as a fragment."""
    edition = current_edition()
    region = edition.catalogue.regions[region_id]
    step = edition.step(step_id)
    if not step.applies_in(region.id):
        raise Http404(step_id)
    progress = get_progress_or_400(request, edition, region)
    references = step_references(edition, region, step, progress)
    part = present_step_progress(edition, region, step, progress, references)
    response = render(request, "regions/_step_progress.html", {"progress": part})
    response.headers["X-Robots-Tag"] = "noindex"
    return replace_url(response, step_url(region.id, step.id, part.query))


@require_safe
def qr_code(request: HttpRequest, region_id: str) -> HttpResponse:
    """The address of the guide with the ticks that the URL carries, as a QR code in SVG."""
    edition = current_edition()
    region = edition.catalogue.regions[region_id]
    progress = get_progress_or_400(request, edition, region)
    address = f"{site_url_of(request)}{guide_url(region.id, progress.query())}"
    return HttpResponse(qr_code_svg(address), content_type="image/svg+xml")
