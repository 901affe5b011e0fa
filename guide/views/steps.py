"""The pages of steps, and the fragment that a tick swaps in there."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe
from django_htmx.http import replace_url

from guide.domain.queries import known_query
from guide.presenters.links import step_url
from guide.presenters.references import References
from guide.presenters.steps.step_progress import StepProgress, present_step_progress
from guide.presenters.steps.steps import present_step, visit_on_the_path
from guide.presenters.visits import Visit
from guide.web.headers import noindex
from guide.web.requests import current_edition, get_visit_or_400, query_of
from guide.web.stencils import Stencil, hole, kept, without_ticks


@kept
def step_stencil(request: HttpRequest, visit: Visit, step_id: str) -> Stencil:
    """Return the page of a step with holes for the ticks."""
    page = present_step(without_ticks(visit), visit.edition.step(step_id))
    html = render_to_string("regions/step_detail.html", {"page": page, "progress": hole("progress")}, request)
    return Stencil.of(html, page.numbers)


def step_progress_in(visit: Visit, step_id: str, stencil: Stencil) -> StepProgress:
    """Return the tick of a step with what surrounds it, in somebody's state."""
    references = References(visit.edition, visit.region.id, visit.query, numbers=stencil.numbers)
    return present_step_progress(visit, visit.edition.step(step_id), references)


@require_safe
def step_detail(request: HttpRequest, region_id: str, step_id: str) -> HttpResponse:
    """One step of a region on its own."""
    step = current_edition().step(step_id)
    if step.id != step_id:
        return HttpResponsePermanentRedirect(step_url(region_id, step.id, known_query(query_of(request))))
    visit = get_visit_or_400(request, region_id)
    stencil = step_stencil(request, visit, step.id)
    visit = visit_on_the_path(visit, step)
    if not step.applies_in(region_id):
        return HttpResponse(stencil.filled(visit.query))
    progress = step_progress_in(visit, step.id, stencil)
    part = render_to_string("regions/_step_progress.html", {"progress": progress}, request)
    return HttpResponse(stencil.filled(visit.query, progress=part))


@require_safe
@noindex
def step_progress(request: HttpRequest, region_id: str, step_id: str) -> HttpResponse:
    """The tick of one step with tally and neighbours: a part of its page, as a fragment."""
    visit = get_visit_or_400(request, region_id)
    step = visit.edition.step(step_id)
    if not step.applies_in(region_id):
        raise Http404(step_id)
    progress = step_progress_in(visit_on_the_path(visit, step), step.id, step_stencil(request, visit, step.id))
    response = render(request, "regions/_step_progress.html", {"progress": progress})
    return replace_url(response, step_url(region_id, step.id, progress.query))


@require_safe
def short_step(request: HttpRequest, region_id: str, step_id: str) -> HttpResponse:
    """The address of a step that people type from paper."""
    return HttpResponsePermanentRedirect(step_url(region_id, step_id, known_query(query_of(request))))
