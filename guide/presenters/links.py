"""Addresses inside the site, with the state of the checklist in them."""

from __future__ import annotations

import functools

from django.urls import reverse
from django.utils.translation import get_language


@functools.lru_cache(maxsize=4_096)
def _path(_locale: str | None, view_name: str, arguments: tuple[str, ...]) -> str:
    return reverse(view_name, args=arguments)


def path_to(view_name: str, *arguments: str) -> str:
    """Return the path of a page in the active language. It is looked up once: a checklist has some thirty links.

    view_name, arguments: as in guide/urls.py. Raises NoReverseMatch for a page that is not there.
    """
    return _path(get_language(), view_name, arguments)


def with_query(path: str, query: str) -> str:
    """Append a query, if there is one."""
    return f"{path}?{query}" if query else path


def joined(*queries: str) -> str:
    """Return several queries as one; empty ones count for nothing."""
    return "&".join(filter(None, queries))


def plain_address(url: str) -> str:
    """Return an address as people read and type it."""
    return url.removeprefix("https://").removeprefix("http://").removeprefix("www.").removesuffix("/")


def guide_url(region_id: str, query: str = "") -> str:
    """Return the address of a region's guide."""
    return with_query(path_to("region_guide", region_id), query)


def step_url(region_id: str, step_id: str, query: str = "") -> str:
    """Return the address of one step of a region."""
    return with_query(path_to("step_detail", region_id, step_id), query)


def internal_url(kind: str, name: str, region_id: str = "", query: str = "") -> str:
    """Resolve a link of a content file: `page:questions`, `region:eu`; `step:research`, `letter:access` in a region.

    Raises ValueError for a link to a step or letter outside a region.
    """
    if kind == "page":
        return path_to(name)
    if kind == "region":
        return guide_url(name, query)
    if not region_id:
        raise ValueError(f"the link to {kind} {name!r} stands outside the text of a region")
    if kind == "letter":
        return letter_url(region_id, name)
    return step_url(region_id, name, query)


def source_url(source_id: str) -> str:
    """Return the address of the page about a source."""
    return path_to("source", source_id)


def changes_url(region_id: str = "") -> str:
    """Return the address of what changed on this site. region_id: whose changes alone are shown, "" for all."""
    return with_query(path_to("changes"), f"region={region_id}" if region_id else "")


def letters_url(region_id: str) -> str:
    """Return the address of the letters of a region."""
    return path_to("letters", region_id)


def finder_url(region_id: str, query: str = "") -> str:
    """Return the address at which somebody finds their authority. query: the state that goes along."""
    return with_query(path_to("authority_finder", region_id), query)


def authority_url(region_id: str, authority_id: str, query: str = "") -> str:
    """Return the address of an authority."""
    return with_query(path_to("authority", region_id, authority_id), query)


def deadline_url(region_id: str, query: str = "") -> str:
    """Return the address at which somebody learns by when an answer is due."""
    return with_query(path_to("deadline", region_id), query)


def look_again_url(region_id: str, query: str = "") -> str:
    """Return the address of a reminder for the calendar. query: the ticks that it holds."""
    return with_query(path_to("look_again", region_id), query)


def letter_url(region_id: str, letter_id: str, query: str = "") -> str:
    """Return the address of a letter. query: what is chosen; ticks have no place there."""
    return with_query(path_to("letter", region_id, letter_id), query)
