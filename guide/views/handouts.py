"""The checklist on paper: the PDF, a picture of it, and the page on which people choose how to print."""

from __future__ import annotations

import contextlib
from collections.abc import Collection

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from guide.domain.handouts import UnknownHandoutError, UnprintableError, handout_from_query
from guide.domain.queries import HOW_TO_PRINT, known_query
from guide.presenters.links import guide_url, with_query
from guide.presenters.paper.handout_pages import Proof, present_handout_page
from guide.presenters.paper.print_pages import present_print_page
from guide.printing.handouts import HandoutOrder, HandoutPdf, pdf_for, preview_for, preview_size, preview_sizes
from guide.printing.paper_queue import BusyError
from guide.web.requests import get_visit_of_named_region, get_visit_or_400, parameters_of, query_of

LOCAL_HELP = "from"
PAGE_PATIENCE_S = 2
"""How long the page about printing waits for the number of pages and the size, in seconds; it does without them."""


def get_order_or_400(request: HttpRequest, region_id: str, ignoring: Collection[str] = ()) -> HandoutOrder:
    """Return what to print.

    ignoring: names of parameters for which the usual value is taken. Raises BadRequest for a state that is too
    long, UnknownHandoutError for an unknown layout or paper, UnprintableError for lines that cannot be printed.
    """
    visit = get_visit_or_400(request, region_id)
    parameters = {name: value for name, value in parameters_of(request).items() if name not in ignoring}
    return HandoutOrder(visit, handout_from_query(parameters, visit.region.paper))


def only_for_the_asker(response: HttpResponse) -> None:
    """Keep what somebody typed out of shared caches."""
    patch_cache_control(response, private=True, max_age=300)


def sheet_response(sheet: HandoutPdf, name: str, canonical: str) -> HttpResponse:
    """Return a sheet. name: of the file without its ending; canonical: address of the page that says the same."""
    response = HttpResponse(sheet.pdf, content_type="application/pdf")
    disposition = content_disposition_header(as_attachment=False, filename=f"{name}.pdf")
    response.headers["Content-Disposition"] = str(disposition)
    response.headers["Link"] = f'<{canonical}>; rel="canonical"'
    return response


@require_safe
def handout_pdf(request: HttpRequest, region_id: str) -> HttpResponse:
    """The checklist of one region as a PDF, with the ticks that the URL carries."""
    try:
        order = get_order_or_400(request, region_id)
        sheet = pdf_for(order)
    except (UnknownHandoutError, UnprintableError) as error:
        raise BadRequest(str(error)) from error
    except BusyError as error:
        return busy(request, error)
    name = f"off-switch-{order.visit.edition.locale}-{region_id}-{order.handout.layout.value}"
    response = sheet_response(sheet, name, order.visit.site_url + guide_url(region_id))
    if order.handout.local_help:
        only_for_the_asker(response)
    return response


@require_safe
def handout_preview(request: HttpRequest, region_id: str) -> HttpResponse:
    """The first page of a sheet as a picture."""
    try:
        order = get_order_or_400(request, region_id)
        response = HttpResponse(preview_for(order), content_type="image/png")
    except (UnknownHandoutError, UnprintableError) as error:
        raise BadRequest(str(error)) from error
    except BusyError as error:
        return busy(request, error)
    if order.handout.local_help:
        only_for_the_asker(response)
    return response


@require_safe
def handout_page(request: HttpRequest, region_id: str) -> HttpResponse:
    """The page on which people choose how to print.

    What cannot be printed is explained in its field; for an unknown layout or paper the usual ones are chosen.
    """
    rejected = ""
    try:
        order = get_order_or_400(request, region_id)
    except UnknownHandoutError:
        return HttpResponseRedirect(with_query(request.path, known_query(query_of(request), without=HOW_TO_PRINT)))
    except UnprintableError:
        order = get_order_or_400(request, region_id, ignoring=(LOCAL_HELP,))
        rejected = parameters_of(request)[LOCAL_HELP]
    sheet: HandoutPdf | None = None
    with contextlib.suppress(BusyError):
        sheet = pdf_for(order, patience_s=PAGE_PATIENCE_S)
    proof = Proof(
        picture_size=preview_size(order.handout),
        pages=sheet.pages if sheet else 0,
        size_bytes=len(sheet) if sheet else 0,
        rejected=rejected,
    )
    page = present_handout_page(order.visit, order.handout, proof)
    response = render(request, "regions/handout.html", {"page": page}, status=400 if rejected else 200)
    if sheet is None or order.handout.local_help:
        response.headers["Cache-Control"] = "no-store"
    return response


@require_safe
def print_page(request: HttpRequest) -> HttpResponse:
    """Every layout with its picture, for the region that the URL names."""
    visit, is_named = get_visit_of_named_region(request)
    page = present_print_page(visit.edition, visit.region.id, preview_sizes(visit.region.paper), is_variant=is_named)
    return render(request, "pages/print.html", {"page": page})


def busy(request: HttpRequest, error: BusyError) -> HttpResponse:
    """Too much paper is wanted: say so, and when to come back."""
    response = render(request, "503.html", status=503)
    response.headers["Retry-After"] = str(error.retry_after_s)
    return response
