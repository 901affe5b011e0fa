"""The picture that social networks and messengers show beside a shared link."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from guide.printing.paper_queue import BusyError
from guide.printing.share_pictures import share_picture_for
from guide.views.handouts import busy
from guide.web.requests import current_edition


@require_safe
def share_picture(request: HttpRequest, region_id: str = "") -> HttpResponse:
    """The share picture of a region, or of the site."""
    edition = current_edition()
    try:
        png = share_picture_for(edition.catalogue, edition.locale, region_id)
    except BusyError as error:
        return busy(request, error)
    response = HttpResponse(png, content_type="image/png")
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    response.headers["Cache-Control"] = "public, max-age=86400"
    return response
