"""What somebody meant by an address that does not exist: capitals, doubled slashes, the full stop of its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.conf.locale import LANG_INFO
from django.utils.translation.trans_real import get_supported_language_variant

from guide.catalogue import get_catalogue

SPOKEN = frozenset(code.partition("-")[0] for code in LANG_INFO)
MARKS = " \t\r\n\u00a0\u200b.,;:!?)]}>*_`\"'\u2019\u201d\u201c\u00bb\u203a\u2026"
"""What stands after an address in a sentence or in the markup of a message."""
INDEX = re.compile(r"/index\.(html?|php)$")
LANGUAGE_TAG = re.compile(r"(?P<language>[a-z]{2,3})([-_][a-z0-9]{2,8}){0,2}")


def tidied(path: str) -> list[str]:
    """Return the segments of a path in lower case, without empty ones, marks at the end, and the name of an index."""
    return [segment for segment in INDEX.sub("", path.lower().rstrip(MARKS + "/")).split("/") if segment]


def language_in(path: str) -> str:
    """Return the language of the site that the first segment of a path names, also as `DE` or `de-at`; "" for none."""
    first = next(iter(tidied(path)), "").replace("_", "-")
    if not LANGUAGE_TAG.fullmatch(first):
        return ""
    try:
        return get_supported_language_variant(first)
    except LookupError:
        return ""


def meant_paths(path: str, language: str) -> Iterator[str]:
    """Yield the paths that an address may mean, the likeliest first; whether there is anything is not said.

    path: as the visitor's browser sent it, decoded. language: of the site, for addresses that name none of its own.
    """
    segments = tidied(path)
    named = language_in(path)
    if named:
        ways = [[named, *segments[1:]]]
    else:
        ways = [[language, *segments], segments]
        tag = LANGUAGE_TAG.fullmatch(segments[0]) if segments else None
        if tag and tag["language"] in SPOKEN - get_catalogue().regions.keys():  # a language that we do not speak
            ways.append([language, *segments[1:]])
    for way in ways:
        whole = "/".join(way)
        yield f"/{whole}/"
        yield f"/{whole}"
