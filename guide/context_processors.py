"""What the base template knows about the site as a whole."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject


def site_url_of(request: HttpRequest) -> str:
    """Return scheme and host of the site without a slash, as configured or else as the request names it."""
    return settings.SITE_URL or f"{request.scheme}://{request.get_host()}"


def site(request: HttpRequest) -> dict[str, object]:
    """Add `site_url` to every template; lazily, because the page about a forbidden host must not ask for it."""
    return {"site_url": SimpleLazyObject(lambda: site_url_of(request))}
