"""What every answer carries, and in which language it is written."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from http import HTTPStatus

import brotli
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.templatetags.static import static
from django.urls import is_valid_path
from django.utils import translation
from django.utils.cache import patch_vary_headers

from guide.domain.queries import known_query
from guide.presenters.links import with_query
from guide.web.addresses import language_in, meant_paths
from guide.web.codings import IDENTITY, acceptable_codings
from guide.web.languages import preferred_language

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
FILES = (settings.STATIC_URL, "/embed.js", "/embed/", "/embed.schema.json")
"""Where files are that articles of others load: what the widget needs, and the scripts around it."""
CACHEABLE = {HTTPStatus.OK, HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.FOUND, HTTPStatus.NOT_MODIFIED}
PAGE_CACHE_CONTROL = "public, max-age=300, stale-while-revalidate=600, stale-if-error=86400"


BEST = "guide.compresses_best"
"""In a request's environment: nobody waits for the answer, and many will be sent it."""
ROUTE = "guide.route"
"""In a request's environment: the pattern of the address that Django has found."""
MIN_COMPRESSED_BYTES = 200
"""Less does not get smaller."""


def compressed(content: bytes, coding: str, *, is_best: bool) -> bytes:
    """Return content in a coding, br or gzip. is_best: as small as it gets; Brotli takes fifty times as long for it."""
    if coding == "br":
        smaller: bytes = brotli.compress(content, quality=11 if is_best else 5)
        return smaller
    return gzip.compress(content, compresslevel=9 if is_best else 6, mtime=0)


def is_compressible(response: HttpResponseBase) -> bool:
    """Tell whether compression pays: a PDF or PNG is compressed already."""
    return response.headers.get("Content-Type", "") not in {"application/pdf", "image/png"}


def is_page(response: HttpResponseBase) -> bool:
    """Tell whether an answer is a page of the site, not a part of one and not the widget in somebody else's."""
    is_html = response.headers.get("Content-Type", "").startswith("text/html")
    is_part = "X-Robots-Tag" in response.headers or getattr(response, "xframe_options_exempt", False)
    return is_html and response.status_code == HTTPStatus.OK and not is_part


class ResponseHeadersMiddleware:
    """Set the headers that do not depend on the view: caching, and what the browser must not do."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, and add what the view did not set."""
        response = self.get_response(request)
        if not response.streaming and is_compressible(response):
            patch_vary_headers(response, ["Accept-Encoding"])
        for name, value in SAFETY_HEADERS.items():
            response.headers.setdefault(name, value)
        if is_page(response):
            # Which page a browser may fetch ahead, once somebody is about to press its link; browsers leave that alone
            # for people who save data. A header, because the policy allows no script inside a page.
            response.headers["Speculation-Rules"] = f'"{static(settings.SPECULATION_RULES)}"'
        cacheable = response.status_code in CACHEABLE
        response.headers.setdefault("Cache-Control", PAGE_CACHE_CONTROL if cacheable else "no-store")
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        is_file = request.path_info.startswith(FILES)  # in a sandbox our own files are foreign, too
        response.headers.setdefault("Cross-Origin-Resource-Policy", "cross-origin" if is_file else "same-origin")
        return response


class AcceptEncodingMiddleware:
    """Rewrite `Accept-Encoding` to the codings that are really acceptable, for all that reads it further inside.

    WhiteNoise and many others only look for the name of a coding and overlook that it is forbidden (`br;q=0`).
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on, or answer 406 where no form of the answer would be acceptable."""
        codings = acceptable_codings(request.META.get("HTTP_ACCEPT_ENCODING", ""))
        if not codings:
            return HttpResponse(status=HTTPStatus.NOT_ACCEPTABLE)
        request.META["HTTP_ACCEPT_ENCODING"] = ", ".join(codings)
        return self.get_response(request)


class CompressionMiddleware:
    """Compress what gets smaller by it, in the coding that the client wants most.

    Without random padding against BREACH: no page holds a secret that its length could leak.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, compressed where that pays."""
        response = self.get_response(request)
        first, *_ = request.META.get("HTTP_ACCEPT_ENCODING", IDENTITY).split(", ")
        if first == IDENTITY or response.streaming or not is_compressible(response):
            return response
        if len(response.content) < MIN_COMPRESSED_BYTES or response.has_header("Content-Encoding"):
            return response
        response.content = compressed(response.content, first, is_best=BEST in request.META)
        response.headers["Content-Encoding"] = first
        response.headers["Content-Length"] = str(len(response.content))
        return response


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
        if response.streaming:
            return response  # the server sends no body to a HEAD, and need not read this one
        if response.status_code != HTTPStatus.NOT_MODIFIED:
            response.headers.setdefault("Content-Length", str(len(response.content)))
        response.content = b""
        return response


class LanguageMiddleware:
    """Activate the language that the path names, and lead whoever spelled an address otherwise to the page.

    Django's LocaleMiddleware also reads a cookie and says `Vary: Cookie`, which
    would end shared caching. Here the path is the only memory.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer in the right language, or redirect to where the page is."""
        named = language_in(request.path_info)
        language = named or preferred_language(request.headers.get("Accept-Language", ""))
        with translation.override(language):
            response = self.get_response(request)
            if response.status_code == HTTPStatus.NOT_FOUND and request.method == "GET":
                response = self.redirect(request, language, is_named=bool(named)) or response
        if named or response.status_code != HTTPStatus.OK:
            response.headers.setdefault("Content-Language", language)
        if not named and response.status_code != HTTPStatus.OK:
            patch_vary_headers(response, ["Accept-Language"])
        return response

    def redirect(self, request: HttpRequest, language: str, *, is_named: bool) -> HttpResponse | None:
        """Return the way to the page that the address means, or None where there is none.

        is_named: whether the address itself says in which language; then the way is the same for everybody.
        """
        kind = HttpResponsePermanentRedirect if is_named else HttpResponseRedirect
        query = known_query(request.META.get("QUERY_STRING", ""))
        for path in meant_paths(request.path_info, language):
            if path != request.path_info and is_valid_path(path):
                return kind(with_query(path, query), headers={"Content-Length": "0"})
        return None
