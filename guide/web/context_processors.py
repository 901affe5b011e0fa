"""What the base template knows about the site as a whole."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from guide.domain.embeds import embed_query
from guide.domain.queries import pairs_in
from guide.presenters.menus import present_menus
from guide.web.requests import query_of, site_url_of


def site(request: HttpRequest) -> dict[str, object]:
    """Add `site_url` and `menus` to every template, and `embed_query`, the widget's options in the address.

    Lazily, because the page about a forbidden host must not ask for the first, and fragments need no menus.
    """
    return {
        "site_url": SimpleLazyObject(lambda: site_url_of(request)),
        "menus": SimpleLazyObject(present_menus),
        "embed_query": embed_query(pairs_in(query_of(request))),
    }
