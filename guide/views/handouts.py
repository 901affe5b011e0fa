"""The checklist on paper: the PDF, a picture of it, and the page on which people choose how to print."""

from __future__ import annotations

from collections.abc import Hashable

from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from guide.context_processors import site_url_of
from guide.domain.handouts import Handout, UnknownHandoutError, UnprintableError, handout_from_query
from guide.domain.progress import Progress
from guide.domain.regions import Region
from guide.pdf import TypesetHandout, handout_pdf, handout_preview
from guide.presenters.edition import Edition
from guide.presenters.handout_pages import present_handout_page
from guide.presenters.handouts import present_handout
from guide.presenters.links import guide_url
from guide.press import BusyError, Press
from guide.views.requests import current_edition, get_progress_or_400, get_region_or_404

PARAMETERS = ("layout", "paper", "languages", "from")
# Half of the threads of a worker are free for pages at any time; 24 MB hold all standard sheets.
SHEETS: Press[TypesetHandout] = Press(queue=max(1, settings.THREADS // 2), patience_s=8, shelf_bytes=16_000_000)
PICTURES: Press[bytes] = Press(queue=max(1, settings.THREADS // 4), patience_s=8, shelf_bytes=8_000_000)


def read_handout(request: HttpRequest, region: Region) -> Handout:
    """Return how to print. Raises UnknownHandoutError and UnprintableError."""
    return handout_from_query({name: request.GET.get(name, "") for name in PARAMETERS}, region.paper)


def get_handout_or_400(request: HttpRequest, region: Region) -> Handout:
    """Return how to print. Raises BadRequest for an unknown layout or paper, or a line that cannot be printed."""
    try:
        return read_handout(request, region)
    except (UnknownHandoutError, UnprintableError) as error:
        raise BadRequest(str(error)) from error


def shelf_key(edition: Edition, region: Region, progress: Progress, handout: Handout, site_url: str) -> Hashable:
    """Return what makes one sheet different from another; the version and the day end its life."""
    return (
        edition.catalogue.version, edition.today, edition.locale, region.id, progress.query(), handout.query, site_url,
    )  # fmt: skip


def is_standard(progress: Progress, handout: Handout) -> bool:
    """Tell whether others ask for the same sheet. What somebody ticked or typed is not kept, not even in memory."""
    return not (progress.settled or handout.sender)


def typeset(edition: Edition, region: Region, progress: Progress, handout: Handout, site_url: str) -> TypesetHandout:
    """Return a sheet; without ticks and a line of one's own it is made at most once per day. Raises BusyError."""
    return SHEETS.copy_of(
        shelf_key(edition, region, progress, handout, site_url),
        lambda: handout_pdf(present_handout(edition, region, progress, handout, site_url), edition.today),
        keep=is_standard(progress, handout),
    )


@require_safe
def checklist_pdf(request: HttpRequest, region_id: str) -> HttpResponse:
    """The checklist of one region as a PDF, with the ticks that the URL carries."""
    edition = current_edition()
    region = get_region_or_404(edition, region_id)
    progress = get_progress_or_400(request, edition, region)
    handout = get_handout_or_400(request, region)
    site_url = site_url_of(request)
    try:
        sheet = typeset(edition, region, progress, handout, site_url)
    except BusyError as error:
        return busy(request, error)
    response = HttpResponse(sheet.pdf, content_type="application/pdf")
    name = f"{reverse('region_guide', args=[region.id]).strip('/').replace('/', '-')}-{handout.layout.value}"
    response.headers["Content-Disposition"] = f'inline; filename="off-switch-{name}.pdf"'
    response.headers["Link"] = f'<{site_url}{guide_url(region.id)}>; rel="canonical"'
    if handout.sender:
        response.headers["Cache-Control"] = "private, max-age=300"
    return response


@require_safe
def handout_picture(request: HttpRequest, region_id: str) -> HttpResponse:
    """The first page of a sheet as a picture."""
    edition = current_edition()
    region = get_region_or_404(edition, region_id)
    progress = get_progress_or_400(request, edition, region)
    handout = get_handout_or_400(request, region)
    site_url = site_url_of(request)

    def draw() -> bytes:
        return handout_preview(present_handout(edition, region, progress, handout, site_url), handout.size_mm[0])

    try:
        key = shelf_key(edition, region, progress, handout, site_url)
        png = PICTURES.copy_of(key, draw, keep=is_standard(progress, handout))
    except BusyError as error:
        return busy(request, error)
    response = HttpResponse(png, content_type="image/png")
    if handout.sender:
        response.headers["Cache-Control"] = "private, max-age=300"
    return response


@require_safe
def handout(request: HttpRequest, region_id: str) -> HttpResponse:
    """The page on which people choose how to print; a line that cannot be printed is explained in its field."""
    edition = current_edition()
    region = get_region_or_404(edition, region_id)
    progress = get_progress_or_400(request, edition, region)
    rejected = ""
    try:
        choice = read_handout(request, region)
    except UnprintableError:
        rejected = request.GET.get("from", "")
        choice = handout_from_query({name: request.GET.get(name, "") for name in PARAMETERS[:-1]}, region.paper)
    except UnknownHandoutError as error:
        raise BadRequest(str(error)) from error
    try:
        sheet = typeset(edition, region, progress, choice, site_url_of(request))
    except BusyError:
        sheet = None
    page = present_handout_page(
        edition,
        region,
        progress,
        choice,
        pages=sheet.pages if sheet else 0,
        size_bytes=len(sheet) if sheet else 0,
        rejected=rejected,
    )
    response = render(request, "regions/handout.html", {"page": page}, status=400 if rejected else 200)
    if sheet is None or choice.sender:
        response.headers["Cache-Control"] = "no-store"
    return response


def busy(request: HttpRequest, error: BusyError) -> HttpResponse:
    """Too many sheets are being made: say so, and when to come back."""
    response = render(request, "503.html", status=503)
    response.headers["Retry-After"] = str(error.retry_after_s)
    return response
