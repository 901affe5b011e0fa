"""Which requests ask for the same: the parts of a request that an answer can depend on."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any, NamedTuple

from django.conf import settings

from guide.domain.queries import pairs_in
from guide.web.codings import acceptable_codings

OTHER_CONDITIONS = ("HTTP_IF_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_IF_UNMODIFIED_SINCE", "HTTP_IF_RANGE")
"""What no browser says about a page: Django answers it."""
LONGEST_QUERY = 2_000
"""Characters; longer ones are answered by Django, most with a refusal."""
LONGEST_LANGUAGES = 200
"""Characters of Accept-Language; browsers send fewer."""
OWN_QUERIES = ("/oembed",)
"""Addresses that read their query in a way of their own."""


SHEET_CHOICES = {"layout", "paper"}
"""Whose wrong values are refused, so that there is a sheet for each value that is not."""
GUESTS = ("account", "no")


class Key(NamedTuple):
    """What an answer depends on. Parameters that the site does not know are not in it: they make no entries."""

    scheme: str
    host: str
    path: str
    pairs: tuple[tuple[str, str], ...]  # names and values of the known parameters, in order
    coding: str
    languages: str = ""  # where the answer depends on what the browser prefers

    @property
    def is_plain(self) -> bool:
        """Whether this is one of the many, but not too many: a page without any state, or a standard sheet."""
        return not self.languages and (not self.pairs or self._is_standard_sheet)

    @property
    def _is_standard_sheet(self) -> bool:
        names = [name for name, _value in self.pairs]
        is_chosen = all(name in SHEET_CHOICES or pair == GUESTS for name, pair in zip(names, self.pairs, strict=True))
        return self.path.endswith(".pdf") and is_chosen and len(set(names)) == len(names)


@functools.lru_cache(maxsize=512)
def coding_for(accept_encoding: str) -> str:
    """Return the content coding that a client wants most, "" where it accepts none that there is."""
    return next(iter(acceptable_codings(accept_encoding)), "")


def key_for(environ: Mapping[str, Any]) -> Key | None:
    """Return what an answer to this request depends on, None for a request that Django answers itself.

    environ: as PEP 3333 has it. Whether the host is allowed Django decides when it makes the answer: only what it
    has answered has an entry.
    """
    if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
        return None
    path, query = environ["PATH_INFO"], environ.get("QUERY_STRING", "")
    if path.startswith(settings.STATIC_URL) or path in OWN_QUERIES or len(query) > LONGEST_QUERY:
        return None
    if environ.get("CONTENT_LENGTH", "") not in ("", "0") or "HTTP_TRANSFER_ENCODING" in environ:
        return None
    if any(name in environ for name in OTHER_CONDITIONS):
        return None
    coding = coding_for(environ.get("HTTP_ACCEPT_ENCODING", ""))
    if not coding or "HTTP_HOST" not in environ:
        return None
    forwarded = environ.get("HTTP_X_FORWARDED_PROTO", "") if settings.BEHIND_PROXY else ""
    scheme = f"{environ['wsgi.url_scheme']} {forwarded}"
    return Key(scheme, environ["HTTP_HOST"], path, tuple(pairs_in(query)) if query else (), coding)


def languages_in(environ: Mapping[str, Any]) -> str:
    """Return what the browser prefers, for an answer that depends on it; never ""."""
    return "languages " + str(environ.get("HTTP_ACCEPT_LANGUAGE", ""))[:LONGEST_LANGUAGES]
