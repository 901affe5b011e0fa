"""/oembed: tells article systems how to show our pages (oEmbed 1.0)."""

from __future__ import annotations

import re
from collections.abc import Callable
from http import HTTPStatus
from io import StringIO
from urllib.parse import SplitResult, unquote, urlsplit
from xml.sax.xmlreader import AttributesImpl

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import Resolver404, ResolverMatch, resolve
from django.utils import timezone, translation
from django.utils.xmlutils import SimplerXMLGenerator
from django.views.decorators.http import require_safe

from guide.catalogue import get_catalogue
from guide.domain.embeds import embed_options_from, embed_query
from guide.domain.progress import Progress
from guide.domain.queries import pairs_in
from guide.presenters.edition import Edition
from guide.presenters.embeds.codes import present_embed_code
from guide.presenters.embeds.oembeds import Room, present_home_oembed, present_oembed
from guide.presenters.visits import Visit
from guide.web.addresses import language_in, meant_paths
from guide.web.headers import for_any_origin
from guide.web.requests import site_url_of

Answer = dict[str, str | int]
MAX_ADDRESS_CHARACTERS = 4_000


@require_safe
@for_any_origin
def oembed(request: HttpRequest) -> HttpResponse:
    """Answer in JSON or XML; 501 for another format, 404 for an address that is not ours or has nothing to show.

    Errors are plain text: WordPress takes any JSON for an answer, whatever the status.
    """
    wanted = request.GET.get("format", "json").lower()
    if wanted not in FORMATS:
        return refusal("The formats are json and xml.", HTTPStatus.NOT_IMPLEMENTED)
    answer = answer_for(request)
    if answer is None:
        return refusal("There is nothing to show for this address.", HTTPStatus.NOT_FOUND)
    return FORMATS[wanted](answer)


def answer_for(request: HttpRequest) -> Answer | None:
    """Return the answer for the address that the request names, or None."""
    address = split_address(request.GET.get("url", ""))
    site_url = site_url_of(request)
    if address is None or address.netloc.lower() not in {urlsplit(site_url).netloc.lower(), request.get_host().lower()}:
        return None
    locale = language_in(address.path) or settings.LANGUAGE_CODE
    with translation.override(locale):
        match = page_at(address.path, locale)
        edition = Edition(get_catalogue(), locale, timezone.localdate())
        if match is None or "region_id" not in match.kwargs:
            return present_home_oembed(edition, site_url) if match and match.url_name in {"home", "root"} else None
        visit = Visit(edition, edition.catalogue.regions[match.kwargs["region_id"]], site_url=site_url)
        return widget_answer(request, visit, dict(pairs_in(address.query)))


def widget_answer(request: HttpRequest, visit: Visit, parameters: dict[str, str]) -> Answer:
    """Return the answer for a page of a region. parameters: those of its address, of which the options are kept."""
    has_account = "account=no" not in embed_query(parameters.items())
    code = present_embed_code(visit.in_state(Progress(has_account=has_account)), embed_options_from(parameters))
    room = Room(positive(request.GET.get("maxwidth")), positive(request.GET.get("maxheight")))
    return present_oembed(code, room, visit.site_url)


def split_address(address: str) -> SplitResult | None:
    """Return the parts of an address of the web, or None where it is none."""
    try:
        parts = urlsplit(address.strip()[:MAX_ADDRESS_CHARACTERS])
    except ValueError:
        return None
    return parts if parts.scheme in {"http", "https"} else None


def page_at(path: str, locale: str) -> ResolverMatch | None:
    """Return which page a path means, also with capitals or without its slash; None where there is none."""
    plain = unquote(path) or "/"
    for meant in (plain, *meant_paths(plain, locale)):
        try:
            return resolve(meant)
        except Resolver404:
            continue
    return None


def positive(value: str | None) -> int | None:
    """Return a number of pixels, or None for anything else."""
    return int(value) if value and re.fullmatch(r"0*[1-9][0-9]{0,5}", value, re.ASCII) else None


def refusal(words: str, status: HTTPStatus) -> HttpResponse:
    """Return an error in words."""
    return HttpResponse(words, status=status, content_type="text/plain; charset=utf-8")


def as_xml(answer: Answer) -> HttpResponse:
    """Return the answer as XML: one element for each key, its value as text."""
    out = StringIO()
    xml = SimplerXMLGenerator(out, "utf-8")
    xml.startDocument()
    xml.startElement("oembed", AttributesImpl({}))
    for name, value in answer.items():
        xml.addQuickElement(name, str(value))
    xml.endElement("oembed")
    xml.endDocument()
    return HttpResponse(out.getvalue(), content_type="text/xml; charset=utf-8")


FORMATS: dict[str, Callable[[Answer], HttpResponse]] = {"json": JsonResponse, "xml": as_xml}
