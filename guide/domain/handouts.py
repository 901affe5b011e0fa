"""What can be printed: layouts, paper, and the line of the organisation that hands it out."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlencode

from guide.domain.regions import Paper

MAX_SENDER_CHARACTERS = 120
"""What fits on one line of the narrowest sheet in two rows."""
PRINTABLE_RANGES = ((0x0020, 0x024F), (0x0384, 0x03CF), (0x0400, 0x045F), (0x1E00, 0x1EFF))
MISSING = frozenset("ŉǄẜ")  # rarities of these ranges
PRINTABLE_SCRIPTS = ("LATIN ", "GREEK ", "CYRILLIC ", "DIGIT ")
PRINTABLE_SIGNS = frozenset(" !\"#$%&'()*+,-./:;<=>?@[]_{|}§©®°·«»–—‘’‚“”„†•…€№™→")  # noqa: RUF001


class Layout(StrEnum):
    """The forms of the printed checklist."""

    SHEET = "sheet"  # everything, on two pages
    LARGE = "large"  # the same in large print
    HALF = "half"  # two small sheets on one page, to cut apart
    CARDS = "cards"  # four cards on one page, to cut apart
    POSTER = "poster"  # one glance, for a notice board


class UnknownHandoutError(ValueError):
    """No such layout, paper or set of languages."""


class UnprintableError(ValueError):
    """The line of the organisation is too long, or has characters that the fonts of the sheets lack."""


@dataclass(frozen=True, slots=True)
class Handout:
    """One way to print a checklist."""

    layout: Layout = Layout.SHEET
    paper: Paper = Paper.A4
    all_languages: bool = False
    sender: str = ""  # who hands it out

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height of a page (ISO 216; ANSI/ASME Y14.1)."""
        if self.layout is Layout.POSTER:
            return (297, 420) if self.paper is Paper.A4 else (279.4, 431.8)
        width, height = (210.0, 297.0) if self.paper is Paper.A4 else (215.9, 279.4)
        return (height, width) if self.layout is Layout.HALF else (width, height)

    @property
    def query(self) -> str:
        """The URL query without “?” that asks for this handout; without the sender where there is none."""
        pairs = [("layout", self.layout.value), ("paper", self.paper.value)]
        pairs += [("languages", "all")] if self.all_languages else []
        pairs += [("from", self.sender)] if self.sender else []
        return urlencode(pairs)


def is_printable(character: str) -> bool:
    """Tell whether the fonts of the sheets are sure to have a character."""
    if character in PRINTABLE_SIGNS:
        return True
    code = ord(character)
    is_common = any(first <= code <= last for first, last in PRINTABLE_RANGES) and character not in MISSING
    return is_common and unicodedata.name(character, "").startswith(PRINTABLE_SCRIPTS)


def sender_line(raw: str) -> str:
    """Bring the line of the organisation into one form: composed, without line breaks or invisible characters.

    raw: whatever somebody typed. Raises UnprintableError beyond MAX_SENDER_CHARACTERS and for letters other
    than Latin, Greek and Cyrillic ones.
    """
    composed = unicodedata.normalize("NFC", raw)
    # Control and format characters say nothing on paper, but could turn the direction of the text around.
    visible = "".join(" " if character.isspace() else character for character in composed)
    line = " ".join("".join(c for c in visible if not unicodedata.category(c).startswith("C")).split())
    if len(line) > MAX_SENDER_CHARACTERS:
        raise UnprintableError(f"{len(line)} characters, at most {MAX_SENDER_CHARACTERS} fit on a sheet")
    if strange := "".join(dict.fromkeys(character for character in line if not is_printable(character))):
        raise UnprintableError(f"the fonts of the sheets lack: {strange}")
    return line


def handout_from_query(parameters: Mapping[str, str], default_paper: Paper) -> Handout:
    """Read how to print from a query.

    parameters: `layout`, `paper`, `languages` (“all” for every language in one file) and `from`; each may be
    missing or empty. Raises UnknownHandoutError for an unknown value, UnprintableError for a line that cannot
    be printed.
    """
    try:
        layout = Layout(parameters.get("layout") or Layout.SHEET)
        paper = Paper(parameters.get("paper") or default_paper)
    except ValueError as error:
        raise UnknownHandoutError(str(error)) from error
    languages = parameters.get("languages") or "one"
    if languages not in {"one", "all"}:
        raise UnknownHandoutError(f"{languages!r} is neither “one” nor “all”")
    return Handout(layout, paper, languages == "all", sender_line(parameters.get("from", "")))
