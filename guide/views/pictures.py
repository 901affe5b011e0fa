"""The picture that social networks and messengers show beside a shared link."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from guide.share_pictures import share_picture_png
from guide.views.requests import current_edition, get_region_or_404


@require_safe
def share_picture(_request: HttpRequest, region_id: str = "") -> HttpResponse:
    """The share picture of a region, or of the site."""
    edition = current_edition()
    if region_id:
        get_region_or_404(edition, region_id)
    png = share_picture_png(get_language() or "en", region_id)
    response = HttpResponse(png, content_type="image/png")
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    response.headers["Cache-Control"] = "public, max-age=86400"
    return response
