"""The query of an address, read as it was meant: links with ticks travel through mail programs and messengers.

On the way an `&` becomes `&amp;` or `%26`, a `=` becomes `=3D` (quoted-printable), hyphens become dashes, lines break
inside a word, and the full stop of a sentence sticks to the end. None of this can stand in a step's id.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from urllib.parse import unquote_plus, urlencode

STATE = frozenset({"account", "done", "skip", "skipping", "open", "authority"})
"""Names of the state of a checklist: values are ids, so whatever else stands in one came by mistake."""
HOW_TO_PRINT = frozenset({"layout", "paper", "languages"})
HOW_TO_EMBED = frozenset({"theme", "accent", "density", "steps", "header", "heading", "memory"})
HOW_TO_CHOOSE = frozenset({"region", "lang", "form", "sandbox", "desk"})  # the page for editors
HOW_TO_WRITE = frozenset({"for", "in", "where"})  # a letter
OTHERS = HOW_TO_PRINT | HOW_TO_EMBED | HOW_TO_CHOOSE | HOW_TO_WRITE | {"find", "from", "since"}
"""Names of the other parameters of the site, which are taken as they are."""

AMPERSANDS = re.compile(r"&(?:amp;)*")
SEPARATORS = re.compile(r"[&;?]")
QUOTED = re.compile(r"[&;?=%]")
DASHES = dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212), "-")  # what programs make of a hyphen
MAX_DEPTH = 3
"""How often an address may have been quoted inside another one."""


def pairs_in(raw: str, depth: int = 0) -> Iterator[tuple[str, str]]:
    """Yield name and value of each parameter that the site knows, in order; all others are ignored.

    raw: a query string as it came, without “?”.
    """
    for part in AMPERSANDS.split(raw):
        name, equals, value = (unquote_plus(piece) for piece in part.partition("="))
        if not equals and QUOTED.search(name) and depth < MAX_DEPTH:
            yield from pairs_in(name, depth + 1)  # the sign “=” itself was quoted
            continue
        name = name.strip(" ?\n\r\t").removesuffix("[]").lower()
        if name in OTHERS:
            yield name, value
        elif name in STATE:
            yield from _state_pairs(name, value, depth)


def _state_pairs(name: str, value: str, depth: int) -> Iterator[tuple[str, str]]:
    """Yield the value of a state's parameter, and the pairs that a quoted separator has hidden in it."""
    if "%" in value:
        value = unquote_plus(value)
    head, *tail = SEPARATORS.split(AMPERSANDS.sub("&", value), maxsplit=1)
    yield name, head
    if tail and depth < MAX_DEPTH:
        yield from pairs_in(tail[0], depth + 1)


def known_query(raw: str, without: Collection[str] = ()) -> str:
    """Return a query with what the site knows of another one, for a redirect; "" where it knows nothing.

    without: names of parameters to leave out.
    """
    return urlencode([(name, value) for name, value in pairs_in(raw) if name not in without])


def ids_in(value: str, known: Collection[str]) -> tuple[list[str], bool]:
    """Return the known ids that a value names, and whether that is all that it says.

    value: one id, or several with commas or spaces between them. An empty value says nothing, and that is all.
    """
    plain = value.translate(DASHES).lower()
    whole = _id_of(re.sub(r"\s", "", plain), known)
    if whole:
        return [whole], True
    words = [word for word in re.split(r"[\s,|]+", plain) if re.search(r"\w", word)]
    ids = [_id_of(word, known) for word in words]
    return [name for name in ids if name], all(ids)


def _id_of(word: str, known: Collection[str]) -> str:
    """Return the known id that a word stands for, without marks around it and `3D` before it; "" for none."""
    bare = re.sub(r"[^a-z0-9-]", "", word).strip("-")
    return next((name for name in (bare, bare.removeprefix("3d")) if name in known), "")
