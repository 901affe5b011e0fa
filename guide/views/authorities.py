"""Authorities: finding one's own, each one's page, and the directory for machines."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from guide.catalogue import get_catalogue
from guide.presenters.authorities.directories import directory_schema, present_directory, present_directory_csv
from guide.presenters.authorities.finders import present_finder
from guide.presenters.authorities.pages import present_authority_page
from guide.web.headers import for_any_origin
from guide.web.languages import accepted_languages
from guide.web.requests import get_visit_or_400, parameters_of, site_url_of

LONGEST_SEARCH = 80
"""Characters that are looked for: the longest name has fewer."""


@require_safe
def authority_finder(request: HttpRequest, region_id: str, unknown: str = "") -> HttpResponse:
    """The authorities of a region, or those that somebody looks for. A name that none of them has is a 404 with all."""
    visit = get_visit_or_400(request, region_id)
    find = parameters_of(request).get("find", "").strip()[:LONGEST_SEARCH]
    languages = accepted_languages(request.headers.get("Accept-Language", ""))
    page = present_finder(visit, find, languages, unknown)
    response = render(request, "authorities/finder.html", {"page": page}, status=404 if unknown else 200)
    patch_vary_headers(response, ["Accept-Language"])
    return response


@require_safe
def authority(request: HttpRequest, region_id: str, authority_id: str) -> HttpResponse:
    """One authority; the finder where the region has none of this name."""
    known = get_catalogue().authorities.get(authority_id)
    if known is None or not known.is_for(region_id):
        return authority_finder(request, region_id, authority_id)
    page = present_authority_page(get_visit_or_400(request, region_id), known)
    return render(request, "authorities/authority.html", {"page": page})


@require_safe
@for_any_origin
def directory(request: HttpRequest) -> HttpResponse:
    """The directory as JSON."""
    record = present_directory(get_catalogue(), site_url_of(request))
    return JsonResponse(record, json_dumps_params={"ensure_ascii": False, "indent": 2})


@require_safe
@for_any_origin
def directory_csv(request: HttpRequest) -> HttpResponse:
    """The directory as CSV."""
    text = present_directory_csv(get_catalogue(), site_url_of(request))
    return HttpResponse(text, content_type="text/csv; charset=utf-8; header=present")


@require_safe
@for_any_origin
def schema(request: HttpRequest) -> HttpResponse:
    """The form of the directory."""
    form = directory_schema(site_url_of(request))
    return JsonResponse(form, content_type="application/schema+json", json_dumps_params={"indent": 2})
