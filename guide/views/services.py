"""Other services: their list, the page of each, what a tick swaps in on both, and the sheet."""

from __future__ import annotations

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django_htmx.http import replace_url

from guide.domain.handouts import UnknownHandoutError, paper_from_query
from guide.domain.queries import known_query
from guide.presenters.services.service_lists import present_services
from guide.presenters.services.service_pages import present_service
from guide.presenters.services.visits import service_url, services_url
from guide.printing.handouts import ServicesOrder, pdf_for
from guide.printing.paper_queue import BusyError
from guide.views.handouts import busy, sheet_response
from guide.web.headers import noindex
from guide.web.requests import get_services_visit_or_400, parameters_of, query_of


@require_safe
def services(request: HttpRequest) -> HttpResponse:
    """Which other services train with one's data, with the ticks and the region that the URL carries."""
    page = present_services(get_services_visit_or_400(request))
    return render(request, "services/services.html", {"page": page})


@require_safe
@noindex
def service_list(request: HttpRequest) -> HttpResponse:
    """The list of services with the ticks that the URL carries: a part of its page, as a fragment."""
    visit = get_services_visit_or_400(request)
    response = render(request, "services/_list.html", {"services": present_services(visit).services})
    return replace_url(response, services_url(visit.query))


@require_safe
def service(request: HttpRequest, service_id: str) -> HttpResponse:
    """One service on its own."""
    visit = get_services_visit_or_400(request)
    service = visit.service(service_id)
    if service.id != service_id:
        return HttpResponsePermanentRedirect(service_url(service.id, known_query(query_of(request))))
    return render(request, "services/service.html", {"page": present_service(visit, service)})


@require_safe
@noindex
def service_progress(request: HttpRequest, service_id: str) -> HttpResponse:
    """The tick of one service with the tally: a part of its page, as a fragment."""
    visit = get_services_visit_or_400(request)
    service = visit.service(service_id)
    if service not in visit.listed:
        raise Http404(service_id)
    progress = present_service(visit, service).progress
    response = render(request, "regions/_step_progress.html", {"progress": progress})
    return replace_url(response, service_url(service.id, visit.query))


@require_safe
def services_pdf(request: HttpRequest) -> HttpResponse:
    """The services that somebody has not put aside, on paper."""
    visit = get_services_visit_or_400(request)
    try:
        paper = paper_from_query(parameters_of(request), visit.usual_paper)
        sheet = pdf_for(ServicesOrder(visit, paper))
    except UnknownHandoutError as error:
        raise BadRequest(str(error)) from error
    except BusyError as error:
        return busy(request, error)
    return sheet_response(sheet, f"off-switch-{visit.edition.locale}-services", visit.site_url + services_url())
