"""The widget and its fragment: the only pages that others may frame."""

from __future__ import annotations

from functools import wraps
from http import HTTPStatus

from csp.constants import NONE, SELF
from csp.decorators import csp
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_http_methods, require_safe

from guide.domain.embeds import EmbedForm, embed_options_from
from guide.presenters.embeds.codes import code_text, present_embed_code
from guide.presenters.embeds.widgets import EmbedPage, present_embed
from guide.presenters.links import guide_url
from guide.presenters.qr_codes import qr_code_svg
from guide.web.headers import View, for_any_origin, noindex
from guide.web.requests import current_edition, get_visit_or_400, parameters_of, site_url_of

PREFLIGHT_SECONDS = 86_400
HTMX_REQUEST_HEADERS = "HX-Request, HX-Target, HX-Trigger, HX-Trigger-Name, HX-Current-URL, HX-Boosted"
HTMX_RESPONSE_HEADERS = (
    "HX-Location, HX-Push, HX-Push-Url, HX-Redirect, HX-Refresh, HX-Replace-Url, HX-Reselect, HX-Reswap, HX-Retarget, "
    "HX-Trigger, HX-Trigger-After-Settle, HX-Trigger-After-Swap"
)
"""What htmx looks for in an answer: unless it may, the console of a sandbox fills with complaints."""


def present(request: HttpRequest, region_id: str) -> EmbedPage:
    """Return the widget that the address asks for."""
    return present_embed(get_visit_or_400(request, region_id), embed_options_from(parameters_of(request)))


def for_every_host(view: View) -> View:
    """Let any site frame and read the answer: it is the same for everybody and carries nothing personal.

    A frame in a sandbox has the origin `null`, so our own server is foreign to it, too.
    """

    @wraps(view)
    def wrapped(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        response.headers["Access-Control-Expose-Headers"] = HTMX_RESPONSE_HEADERS
        return response

    return xframe_options_exempt(for_any_origin(wrapped))


def framed_policy(request: HttpRequest, style_hash: str = "") -> dict[str, object]:
    """Return the widget's Content-Security-Policy: no `frame-ancestors`, and the host beside 'self'.

    In WebKit 'self' matches nothing inside a sandbox; `frame-ancestors *` would shut out hosts with an opaque origin.
    style_hash: of the one style inside the page, "" for none.
    """
    own = [SELF, site_url_of(request)]
    return {
        "default-src": [NONE],
        "script-src": own,
        "style-src": [*own, *filter(None, [style_hash])],
        "img-src": own,
        "connect-src": own,
        "form-action": own,
        "base-uri": [NONE],
    }


@require_safe
@for_every_host
def embed(request: HttpRequest, region_id: str) -> HttpResponseBase:
    """The widget of one region, with the ticks that the URL carries. Search engines are led to the guide."""
    page = present(request, region_id)

    @csp(framed_policy(request, page.accent_hash))
    def framed(request: HttpRequest) -> HttpResponse:
        response = render(request, "embeds/widget.html", {"page": page})
        response.headers["Cross-Origin-Embedder-Policy"] = "require-corp"
        return response

    return framed(request)


@require_safe
@for_every_host
@noindex
def embed_link_code(_request: HttpRequest, region_id: str, step_id: str) -> HttpResponse:
    """The address at which a step is done, as a QR code in SVG: for a frame that may open no window."""
    step = current_edition().step(step_id)
    address = step.link_in(region_id) if step.applies_in(region_id) else ""
    if not address:
        raise Http404(step_id)
    return HttpResponse(qr_code_svg(address), content_type="image/svg+xml")


@require_safe
@for_every_host
@noindex
def embed_guide_code(request: HttpRequest, region_id: str) -> HttpResponse:
    """The address of the guide as a QR code in SVG: for an article on paper."""
    address = site_url_of(request) + guide_url(region_id)
    return HttpResponse(qr_code_svg(address), content_type="image/svg+xml")


@require_safe
@noindex
def embed_code(request: HttpRequest, region_id: str, form: str) -> HttpResponse:
    """What an editor puts into an article, as text: one form of code, with the options that the address carries."""
    code = present_embed_code(get_visit_or_400(request, region_id), embed_options_from(parameters_of(request)))
    has_sandbox = parameters_of(request).get("sandbox") == "1"
    text = code_text(code, EmbedForm(form), has_sandbox=has_sandbox)
    return HttpResponse(f"{text}\n", content_type="text/plain; charset=utf-8")


@require_safe
@for_every_host
@noindex
def embed_unknown(request: HttpRequest, unknown: str) -> HttpResponseBase:  # noqa: ARG001  (no matter which)
    """Say in every language that there is no such region: the frame stands in somebody's article."""
    starts = []
    for locale in dict(settings.LANGUAGES):
        with translation.override(locale):
            starts.append(
                {
                    "locale": locale,
                    "url": reverse("home"),
                    "words": gettext("There is no checklist at this address."),
                    "link": gettext("Choose a region"),
                }
            )

    @csp(framed_policy(request))
    def framed(request: HttpRequest) -> HttpResponse:
        context = {"starts": starts, "title": gettext("Off Switch")}
        return render(request, "embeds/unknown.html", context, status=HTTPStatus.NOT_FOUND)

    return framed(request)


@require_http_methods(["GET", "HEAD", "OPTIONS"])
@for_every_host
@noindex
def embed_checklist(request: HttpRequest, region_id: str) -> HttpResponse:
    """The part of the widget that a tick replaces."""
    if request.method == "OPTIONS":
        return HttpResponse(
            status=HTTPStatus.NO_CONTENT,
            headers={
                "Access-Control-Allow-Methods": "GET, HEAD",
                "Access-Control-Allow-Headers": HTMX_REQUEST_HEADERS,
                "Access-Control-Max-Age": str(PREFLIGHT_SECONDS),
            },
        )
    return render(request, "embeds/_checklist.html", {"page": present(request, region_id)})
