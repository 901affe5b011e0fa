"""Pages on which only somebody's ticks differ: rendered once with holes, and filled in for each state."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Concatenate, ParamSpec

import cachetools
from django.conf import settings
from django.http import HttpRequest
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

from guide.domain.embeds import embed_query
from guide.domain.queries import pairs_in
from guide.presenters.visits import Visit
from guide.web.requests import query_of

QUERY = "-state-of-the-checklist-"
"""Stands in addresses for the query of the state. No escaping changes it."""
KEPT = 0 if settings.DEBUG else 128
"""How many pages are kept in each worker, of about 70 kB each; while templates are written, none."""

P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class Stencil:
    """A rendered page with holes, and the number that each source has on it, in whatever state."""

    html: bytes  # half the size of a string with typographic quotes
    numbers: Mapping[str, int]

    @classmethod
    def of(cls, html: str, numbers: Mapping[str, int]) -> Stencil:
        """Return a rendered page as a stencil, without the empty lines that templates leave."""
        return cls(re.sub(r"\n{2,}", "\n", html).encode(), numbers)

    def filled(self, query: str, **parts: str) -> bytes:
        """Return the page in a state. query: of the state, not escaped; parts: the HTML for each hole, by its name."""
        html = self.html.replace(f"?{QUERY}".encode(), f"?{escape(query)}".encode() if query else b"")
        for name, part in parts.items():
            html = html.replace(hole(name).encode(), part.encode())
        return html


def hole(name: str) -> SafeString:
    """Return what stands in a stencil for a part that changes with every tick."""
    return format_html("<!--{}-->", name)


def without_ticks(visit: Visit) -> Visit:
    """Return the visit that a stencil shows: nobody's ticks, and a hole where links carry a state."""
    return visit.without_ticks(written_as=QUERY if visit.query else "")


def key_of(request: HttpRequest, visit: Visit, *names: object) -> tuple[object, ...]:
    """Return everything that the page around the ticks depends on."""
    options = embed_query(pairs_in(query_of(request)))
    progress, is_variant = visit.progress, bool(visit.query)
    chosen = (progress.has_account, progress.authority, is_variant)
    return (visit.edition, visit.region.id, visit.site_url, chosen, options, *names)


def kept(
    make: Callable[Concatenate[HttpRequest, Visit, P], Stencil],
) -> Callable[Concatenate[HttpRequest, Visit, P], Stencil]:
    """Decorate a function that renders a stencil, so that it does so once for all who differ in their ticks alone."""
    cache: cachetools.LRUCache[object, Stencil] = cachetools.LRUCache(KEPT)
    return cachetools.cached(cache, key=key_of, lock=threading.Lock())(make)
