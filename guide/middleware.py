"""What every answer carries, and in which language it is written."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.urls import is_valid_path
from django.utils import translation
from django.utils.cache import patch_vary_headers

from guide.languages import preferred_language

GetResponse = Callable[[HttpRequest], HttpResponse]

PERMISSIONS_POLICY = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media", "fullscreen",
        "geolocation", "gyroscope", "hid", "identity-credentials-get", "idle-detection", "local-fonts", "magnetometer",
        "microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-get", "screen-wake-lock",
        "serial", "usb", "xr-spatial-tracking",
    )
)  # fmt: skip
SAFETY_HEADERS = {  # SecurityMiddleware sets them, but not on the refusal of a forbidden host, which it raises itself
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": settings.SECURE_REFERRER_POLICY,
    "Cross-Origin-Opener-Policy": settings.SECURE_CROSS_ORIGIN_OPENER_POLICY,
}
CACHEABLE = {HTTPStatus.OK, HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.FOUND, HTTPStatus.NOT_MODIFIED}
PAGE_CACHE_CONTROL = "public, max-age=300, stale-while-revalidate=600, stale-if-error=86400"


def is_compressible(response: HttpResponseBase) -> bool:
    """Tell whether compression pays: a PDF or PNG is compressed already."""
    return response.headers.get("Content-Type", "") not in {"application/pdf", "image/png"}


class ResponseHeadersMiddleware:
    """Set the headers that do not depend on the view: caching, and what the browser must not do."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, and add what the view did not set."""
        response = self.get_response(request)
        if not response.streaming and is_compressible(response):
            # The bytes differ with the compression, so the tag is weak, on 304 as on 200 (RFC 9110, section 8.8.3).
            patch_vary_headers(response, ["Accept-Encoding"])
            if response.headers.get("ETag", "").startswith('"'):
                response.headers["ETag"] = f"W/{response.headers['ETag']}"
        for name, value in SAFETY_HEADERS.items():
            response.headers.setdefault(name, value)
        cacheable = response.status_code in CACHEABLE
        response.headers.setdefault("Cache-Control", PAGE_CACHE_CONTROL if cacheable else "no-store")
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response


class PlainGZipMiddleware(GZipMiddleware):
    """Django's compression without the random padding against BREACH: no page holds a secret that it could leak."""

    max_random_bytes = 0

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Compress what gets smaller by it."""
        return super().process_response(request, response) if is_compressible(response) else response


class HeadMiddleware:
    """Answer HEAD exactly as GET, with the same ETag and length, but without the body.

    Django's ConditionalGetMiddleware gives an ETag to GET only, and leaves the body to the server.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let the rest see a GET, then take the body away."""
        if request.method != "HEAD":
            return self.get_response(request)
        request.method = "GET"
        response = self.get_response(request)
        if response.status_code != HTTPStatus.NOT_MODIFIED:
            response.headers.setdefault("Content-Length", str(len(response.content)))
        response.content = b""
        return response


class LanguageMiddleware:
    """Activate the language that the path names; an address without one leads to the preferred one.

    Django's LocaleMiddleware also reads a cookie and says `Vary: Cookie`, which
    would end shared caching. Here the path is the only memory.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer in the right language, or redirect to it."""
        named = translation.get_language_from_path(request.path_info)
        language = named or preferred_language(request.headers.get("Accept-Language", ""))
        with translation.override(language):
            response = self.get_response(request)
            if response.status_code == HTTPStatus.NOT_FOUND and not named:
                response = self.redirect(request, language) or response
        if named or response.status_code != HTTPStatus.OK:
            response.headers.setdefault("Content-Language", language)
        if not named and response.status_code != HTTPStatus.OK:
            patch_vary_headers(response, ["Accept-Language"])
        return response

    def redirect(self, request: HttpRequest, language: str) -> HttpResponse | None:
        """Return the way to the page in a language, with or without its last slash; None where there is no page."""
        query = request.META.get("QUERY_STRING", "")
        for path in (f"/{language}{request.path_info}", f"/{language}{request.path_info}/"):
            if is_valid_path(path):
                return HttpResponseRedirect(f"{path}{f'?{query}' if query else ''}", headers={"Content-Length": "0"})
        return None
