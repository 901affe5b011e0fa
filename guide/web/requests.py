"""What is read from a request: the edition, the visit, other parameters. Over-long input is a 400."""

from __future__ import annotations

from dataclasses import replace

from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language

from guide.catalogue import get_catalogue
from guide.domain.progress import Progress, QueryTooLongError, progress_from_query
from guide.domain.queries import pairs_in
from guide.presenters.edition import Edition
from guide.presenters.services.visits import ServicesVisit
from guide.presenters.visits import Visit


def site_url_of(request: HttpRequest) -> str:
    """Return scheme and host of the site without a slash, as configured or else as the request names it."""
    return settings.SITE_URL or f"{request.scheme}://{request.get_host()}"


def current_edition() -> Edition:
    """Return the catalogue in the active language, as of today."""
    return Edition(get_catalogue(), get_language() or settings.LANGUAGE_CODE, timezone.localdate())


def query_of(request: HttpRequest) -> str:
    """Return the query of the address as it came."""
    query: str = request.META.get("QUERY_STRING", "")
    return query


def parameters_of(request: HttpRequest) -> dict[str, str]:
    """Return the parameters that the site knows; of one that is given twice, the last value."""
    return dict(pairs_in(query_of(request)))


def get_visit_or_400(request: HttpRequest, region_id: str) -> Visit:
    """Return the visit of a region, with the ticks that the URL carries.

    Raises BadRequest when these are longer than any checklist, and KeyError for an unknown region.
    """
    edition = current_edition()
    region = edition.catalogue.regions[region_id]
    try:
        progress = progress_from_query(
            query_of(request),
            edition.steps_in(region),
            edition.catalogue.step_names,
            {each.id: each.is_for(region_id) for each in edition.catalogue.authorities.values()},
        )
    except QueryTooLongError as error:
        raise BadRequest(str(error)) from error
    return Visit(edition, region, progress, site_url_of(request))


def get_services_visit_or_400(request: HttpRequest) -> ServicesVisit:
    """Return the visit to other services, with the ticks and the region that the URL carries.

    A region that we do not know counts for none. Raises BadRequest when the ticks are longer than any checklist.
    """
    edition = current_edition()
    try:
        progress = progress_from_query(query_of(request), tuple(edition.catalogue.services.values()))
    except QueryTooLongError as error:
        raise BadRequest(str(error)) from error
    named = parameters_of(request).get("region", "")
    region_id = named if named in edition.catalogue.regions else ""
    return ServicesVisit(edition, replace(progress, region=region_id), site_url_of(request))


def get_visit_of_named_region(request: HttpRequest) -> tuple[Visit, bool]:
    """Return a visit without ticks, and whether the query names a region.

    The visit is to the region that the query names; to the first one where it names none, or one that we do not know.
    """
    edition = current_edition()
    named = parameters_of(request).get("region", "")
    region = edition.catalogue.regions.get(named) or next(iter(edition.catalogue.regions.values()))
    return Visit(edition, region, Progress(), site_url_of(request)), bool(named)
