"""A new entry of a kind, with everything that has to be filled in: its facts, and its words in every language.

What is left open is refused by the checks, with file and key, so nothing half-written is published.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, fields
from enum import Enum
from pathlib import Path
from typing import Any, cast, get_origin, get_type_hints

from guide.catalogue.kinds import KINDS, WRITTEN, Form, Kind
from guide.catalogue.loading import Loader
from guide.catalogue.markdown import FENCE
from guide.catalogue.model import Catalogue, Words
from guide.catalogue.passages import Passage
from guide.domain.sources import SourceDate

ENTRY_ID = re.compile(r"[a-z0-9]+(-[A-Za-z0-9]+)*")  # a language tag may have capitals after its first part
HINTS: Mapping[Any, str] = {
    bool: "true or false",
    int: "a number",
    dt.date: "a day, without quotation marks",
    SourceDate: "a day without quotation marks, a month, a year or “undated”",
    Passage: "one line of Markdown, may cite",
}
FILLED_IN_ELSEWHERE = frozenset({"id"})  # by the name of the table


class ScaffoldError(ValueError):
    """No entry can be made of what was asked for."""


def scaffold(root: Path, locales: tuple[str, ...], kind_name: str, entry_id: str) -> dict[str, str]:
    """Return what to append to which file below root, so that an entry has a place for all that it needs.

    root: a content directory. kind_name: of the table of kinds. entry_id: letters, digits and single hyphens.
    Raises ScaffoldError for an unknown kind, another form of id, and an id that is there already.
    """
    kind = next((kind for kind in KINDS if kind.name == kind_name), None)
    if kind is None:
        raise ScaffoldError(f"no kind {kind_name!r}: there are {', '.join(kind.name for kind in KINDS)}")
    if not ENTRY_ID.fullmatch(entry_id):
        raise ScaffoldError(f"{entry_id!r} is no id: lower-case letters, digits and single hyphens")
    catalogue = Loader(root).catalogue(locales)
    _refuse_taken(catalogue, kind, entry_id)
    additions: dict[str, str] = {}
    if kind.entry:
        ids = {other.name: other.facts_in(catalogue) for other in KINDS if other.entry}
        additions[kind.facts_file] = f"\n[{entry_id}]\n" + "".join(_lines(kind.entry, kind.links, ids))
    if kind in WRITTEN:
        for words in catalogue.words.values():
            additions[kind.words_file(words.locale, entry_id)] = _open_words(kind, words, entry_id)
    return additions


def _refuse_taken(catalogue: Catalogue, kind: Kind, entry_id: str) -> None:
    """Raise ScaffoldError where an id is in use, or not one of the few that a kind without facts may have."""
    taken = [kind.facts_in(catalogue), *(kind.words_in(words) for words in catalogue.words.values())]
    if any(entry_id in entries for entries in taken):
        raise ScaffoldError(f"{kind.name} have {entry_id!r} already")
    if not kind.entry and entry_id not in kind.ids:
        raise ScaffoldError(f"{kind.name} have no {entry_id!r}: list it in guide/catalogue/kinds.py first")


def _open_words(kind: Kind, words: Words, entry_id: str) -> str:
    """Return the words of an entry in one language, to be filled in."""
    if kind.form is Form.LINES:
        return f'{entry_id} = ""\n'
    front = "".join(_lines(cast("type", kind.words), {}, {}))
    if kind.form is Form.TABLE:
        return f"\n[{entry_id}]\n{front}"
    headings = "".join(f"\n## {_title(kind, words, each)} {{#{each}}}\n" for each in kind.sections(entry_id))
    return f"{FENCE}\n{front}{FENCE}\n{headings}"


def _title(kind: Kind, words: Words, section_id: str) -> str:
    """Return what the other texts of a kind call a section, or its id where there are none."""
    found = (text.prose.section(section_id) for text in kind.words_in(words).values())
    return next((section.title for section in found if section), section_id)


def _lines(entry_type: type, links: Mapping[str, str], ids: Mapping[str, Any]) -> Iterator[str]:
    """Yield a line for each field that a type requires, and the names of the others."""
    hints = get_type_hints(entry_type)
    besides = []
    for field in fields(cast("Any", entry_type)):
        if field.name in FILLED_IN_ELSEWHERE:
            continue
        if _is_required(field):
            others = links.get(field.name)
            hint = f"of {others}: {', '.join(ids[others])}" if others else _hint(hints[field.name])
            yield f"{field.name} = {_open_value(hints[field.name])}{f'  # {hint}' if hint else ''}\n"
        else:
            besides.append(field.name)
    if besides:
        yield f"# where needed: {', '.join(besides)}\n"


def _is_required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _open_value(hint: Any) -> str:
    """Return a value in TOML that has the outer form of a type, and nothing in it."""
    origin = get_origin(hint)
    if origin is tuple:
        return "[]"
    return "{}" if origin is not None and issubclass(origin, Mapping) else '""'


def _hint(hint: Any) -> str:
    """Return what may stand in a field of a type, "" where any text may."""
    if isinstance(hint, type) and issubclass(hint, Enum):
        return ", ".join(member.value for member in hint)
    return HINTS.get(hint, "")
