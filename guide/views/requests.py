"""What views read from a request: the edition, the region, the ticks. Unknown ids are a 404, over-long input a 400."""

from __future__ import annotations

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.translation import get_language

from guide.catalogue import get_catalogue
from guide.domain.progress import Progress, QueryTooLongError, progress_from_query
from guide.domain.regions import Region
from guide.domain.steps import Step
from guide.presenters.edition import Edition


def current_edition() -> Edition:
    """Return the catalogue in the active language, as of today."""
    return Edition(get_catalogue(), get_language() or "en", timezone.localdate())


def get_region_or_404(edition: Edition, region_id: str) -> Region:
    """Return a region. Raises Http404 for an unknown id."""
    try:
        return edition.catalogue.regions[region_id]
    except KeyError:
        raise Http404(region_id) from None


def get_step_or_404(edition: Edition, step_id: str) -> Step:
    """Return a step by its id or one of its former ids. Raises Http404 for an unknown one."""
    for step in edition.catalogue.step_list:
        if step_id in (step.id, *step.aliases):
            return step
    raise Http404(step_id)


def get_progress_or_400(request: HttpRequest, edition: Edition, region: Region) -> Progress:
    """Return the ticks that the URL carries. Raises BadRequest when it is longer than any checklist."""
    parameters = {name: request.GET.getlist(name) for name in ("done", "skip", "skipping", "open", "account")}
    try:
        return progress_from_query(request.META.get("QUERY_STRING", ""), parameters, edition.steps_in(region))
    except QueryTooLongError as error:
        raise BadRequest(str(error)) from error
