"""What can be printed: layouts, paper, and what whoever hands it out adds about help on the spot."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlencode

from guide.domain.regions import Paper

MAX_HELP_LINES = 3
MAX_HELP_CHARACTERS = 180
"""In all lines together: what fits on the smallest card."""
PRINTABLE_RANGES = ((0x0020, 0x024F), (0x0384, 0x03CF), (0x0400, 0x045F), (0x1E00, 0x1EFF))
MISSING = frozenset("ŉǄẜ")  # rarities of these ranges
PRINTABLE_SCRIPTS = ("LATIN ", "GREEK ", "CYRILLIC ", "DIGIT ")
PRINTABLE_SIGNS = frozenset(" !\"#$%&'()*+,-./:;<=>?@[]_{|}§©®°·«»–—‘’‚“”„†•…€№™→")  # noqa: RUF001


class Layout(StrEnum):
    """The forms of the printed checklist."""

    SHORT = "short"  # what matters most, on one page
    SHEET = "sheet"  # everything, with sources
    LARGE = "large"  # the same in large print
    HALF = "half"  # two small sheets on one page, to cut apart
    CARDS = "cards"  # four cards on one page, to cut apart
    POSTER = "poster"  # one glance, for a notice board


class UnknownHandoutError(ValueError):
    """No such layout, paper or set of languages."""


class UnprintableError(ValueError):
    """What somebody added is too long, or has characters that the fonts of the sheets lack."""


@dataclass(frozen=True, slots=True)
class Handout:
    """One way to print a checklist."""

    layout: Layout = Layout.SHORT
    paper: Paper = Paper.A4
    all_languages: bool = False
    local_help: tuple[str, ...] = ()  # who helps on the spot: place, hours, telephone

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height of a page (ISO 216; ANSI/ASME Y14.1)."""
        if self.layout is Layout.POSTER:
            return (297, 420) if self.paper is Paper.A4 else (279.4, 431.8)
        width, height = (210.0, 297.0) if self.paper is Paper.A4 else (215.9, 279.4)
        return (height, width) if self.layout is Layout.HALF else (width, height)

    @property
    def query(self) -> str:
        """The URL query without “?” that asks for this handout."""
        pairs = [("layout", self.layout.value), ("paper", self.paper.value)]
        pairs += [("languages", "all")] if self.all_languages else []
        pairs += [("from", "\n".join(self.local_help))] if self.local_help else []
        return urlencode(pairs)


def is_printable(character: str) -> bool:
    """Tell whether the fonts of the sheets are sure to have a character."""
    if character in PRINTABLE_SIGNS:
        return True
    code = ord(character)
    is_common = any(first <= code <= last for first, last in PRINTABLE_RANGES) and character not in MISSING
    return is_common and unicodedata.name(character, "").startswith(PRINTABLE_SCRIPTS)


def local_help_from(raw: str) -> tuple[str, ...]:
    """Return the lines about help on the spot: composed, without empty ones and invisible characters.

    raw: whatever somebody typed. Raises UnprintableError beyond MAX_HELP_LINES or MAX_HELP_CHARACTERS, and for
    letters other than Latin, Greek and Cyrillic ones.
    """
    lines = tuple(line for line in map(_visible, unicodedata.normalize("NFC", raw).splitlines()) if line)
    length = sum(map(len, lines))
    if len(lines) > MAX_HELP_LINES:
        raise UnprintableError(f"{len(lines)} lines, at most {MAX_HELP_LINES} fit on a sheet")
    if length > MAX_HELP_CHARACTERS:
        raise UnprintableError(f"{length} characters, at most {MAX_HELP_CHARACTERS} fit on a sheet")
    if strange := "".join(dict.fromkeys(c for line in lines for c in line if not is_printable(c))):
        raise UnprintableError(f"the fonts of the sheets lack: {strange}")
    return lines


def _visible(line: str) -> str:
    """Return a line without what says nothing on paper, but could turn the direction of the text around."""
    spaced = "".join(" " if character.isspace() else character for character in line)
    return " ".join("".join(c for c in spaced if not unicodedata.category(c).startswith("C")).split())


def paper_from_query(parameters: Mapping[str, str], default_paper: Paper) -> Paper:
    """Read the paper from a query.

    parameters: `paper`, which may be missing or empty. Raises UnknownHandoutError for an unknown one.
    """
    try:
        return Paper(parameters.get("paper") or default_paper)
    except ValueError as error:
        raise UnknownHandoutError(str(error)) from error


def handout_from_query(parameters: Mapping[str, str], default_paper: Paper) -> Handout:
    """Read how to print from a query.

    parameters: `layout`, `paper`, `languages` (“all” for every language in one file) and `from`; each may be
    missing or empty. Raises UnknownHandoutError for an unknown value, UnprintableError for a line that cannot
    be printed.
    """
    paper = paper_from_query(parameters, default_paper)
    try:
        layout = Layout(parameters.get("layout") or Layout.SHORT)
    except ValueError as error:
        raise UnknownHandoutError(str(error)) from error
    languages = parameters.get("languages") or "one"
    if languages not in {"one", "all"}:
        raise UnknownHandoutError(f"{languages!r} is neither “one” nor “all”")
    return Handout(layout, paper, languages == "all", local_help_from(parameters.get("from", "")))
