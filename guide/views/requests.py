"""What views read from a request: the edition, the ticks, other parameters. Over-long input is a 400."""

from __future__ import annotations

from django.core.exceptions import BadRequest
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language

from guide.catalogue import get_catalogue
from guide.domain.progress import Progress, QueryTooLongError, progress_from_query
from guide.domain.queries import pairs_in
from guide.domain.regions import Region
from guide.presenters.edition import Edition


def current_edition() -> Edition:
    """Return the catalogue in the active language, as of today."""
    return Edition(get_catalogue(), get_language() or "en", timezone.localdate())


def query_of(request: HttpRequest) -> str:
    """Return the query of the address as it came."""
    query: str = request.META.get("QUERY_STRING", "")
    return query


def parameters_of(request: HttpRequest) -> dict[str, str]:
    """Return the parameters that the site knows; of one that is given twice, the last value."""
    return dict(pairs_in(query_of(request)))


def get_progress_or_400(request: HttpRequest, edition: Edition, region: Region) -> Progress:
    """Return the ticks that the URL carries. Raises BadRequest when it is longer than any checklist."""
    try:
        return progress_from_query(query_of(request), edition.steps_in(region), edition.catalogue.step_names)
    except QueryTooLongError as error:
        raise BadRequest(str(error)) from error
