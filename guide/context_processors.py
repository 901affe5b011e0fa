"""What the base template knows about the site as a whole."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest


def site_url_of(request: HttpRequest) -> str:
    """Return scheme and host of the site without a slash, as configured or else as the request names it."""
    return settings.SITE_URL or f"{request.scheme}://{request.get_host()}"


def site(request: HttpRequest) -> dict[str, object]:
    """Add `site_url` to every template."""
    return {"site_url": site_url_of(request)}
