"""How the checklist is shown inside somebody's article: a closed list of options, all of them in the address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import TypeVar
from urllib.parse import urlencode

LIGHT_PAPER, DARK_PAPER = "faf5ec", "1b1611"
"""The grounds of tokens.css (`--paper`) in sRGB."""
MIN_CONTRAST = 4.5
"""WCAG 2.2, success criterion 1.4.3 (AA) for text."""
HEADING_LEVELS = (2, 3, 4)


class Theme(StrEnum):
    """Which scheme the widget wears."""

    AUTO = "auto"  # that of the visitor's system
    LIGHT = "light"
    DARK = "dark"


class Density(StrEnum):
    """How much air the rows have."""

    NORMAL = "normal"
    COMPACT = "compact"


class StepsShown(StrEnum):
    """Which steps stand unfolded."""

    ESSENTIAL = "essential"
    ALL = "all"


class EmbedForm(StrEnum):
    """How the checklist comes into an article, beside a pasted address."""

    FRAME = "frame"  # a frame alone: works where scripts are removed
    LOADER = "loader"  # a frame, and the script that keeps it as high as its content
    ELEMENT = "element"  # the custom element, which says something readable until it is there
    SNIPPET = "snippet"  # plain HTML that asks nobody for anything


OPTION_VALUES: Mapping[str, tuple[str, ...]] = {
    "theme": tuple(Theme),
    "accent": ("[0-9a-f]{6}",),
    "density": tuple(Density),
    "steps": tuple(StepsShown),
    "header": ("1", "0"),
    "heading": tuple(map(str, HEADING_LEVELS)),
    "memory": ("on", "off"),
    "account": ("yes", "no"),
}
"""What may stand in a widget's address; the first is the default, and an accent is a pattern without one."""


@dataclass(frozen=True, slots=True)
class EmbedOptions:
    """How one widget looks. Every address has one: what is unknown or wrong is the default."""

    theme: Theme = Theme.AUTO
    accent: str = ""  # six hexadecimal digits in lower case, "" for none
    density: Density = Density.NORMAL
    steps: StepsShown = StepsShown.ESSENTIAL
    has_header: bool = True
    heading: int = 2  # level of the widget's heading, one of HEADING_LEVELS
    has_memory: bool = True

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Name and value of every option that is not the default, in one order."""
        default = EmbedOptions()
        written = {
            "theme": (self.theme, default.theme),
            "accent": (self.accent, default.accent),
            "density": (self.density, default.density),
            "steps": (self.steps, default.steps),
            "header": ("01"[self.has_header], "01"[default.has_header]),
            "heading": (str(self.heading), str(default.heading)),
            "memory": (("off", "on")[self.has_memory], "on"),
        }
        return tuple((name, str(value)) for name, (value, usual) in written.items() if value != usual)

    @property
    def query(self) -> str:
        """The options as a URL query without “?”, "" where all are the default."""
        return urlencode(self.pairs)

    def accent_on(self, paper: str) -> str:
        """Return the accent where it can be read on a ground, else "". paper: six hexadecimal digits."""
        return self.accent if self.accent and contrast(self.accent, paper) >= MIN_CONTRAST else ""


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, 0 to 1 (WCAG 2.2). colour: six hexadecimal digits of sRGB."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (0, 2, 4))
    linear = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)  # noqa: PLR2004
    red, green, blue = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2). Each has six hexadecimal digits of sRGB."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


Choice = TypeVar("Choice", bound=Enum)


def _chosen(kind: type[Choice], value: str | None, default: Choice) -> Choice:
    """Return the member with that value, or the default."""
    return next((member for member in kind if member.value == value), default)


def plain_accent(value: str) -> str:
    """Return a colour as options write it: in lower case, without the sign before it."""
    return value.strip().lower().removeprefix("#")


def is_option(name: str, value: str) -> bool:
    """Tell whether a widget understands the value of an option."""
    if name == "accent":
        return re.fullmatch(OPTION_VALUES[name][0], plain_accent(value)) is not None
    return value in OPTION_VALUES[name]


def embed_options_from(parameters: Mapping[str, str]) -> EmbedOptions:
    """Read how the widget shall look; what is missing, unknown or wrong is the default."""
    default = EmbedOptions()
    accent = plain_accent(parameters.get("accent", ""))
    heading = parameters.get("heading", "")
    return EmbedOptions(
        theme=_chosen(Theme, parameters.get("theme"), default.theme),
        accent=accent if is_option("accent", accent) else "",
        density=_chosen(Density, parameters.get("density"), default.density),
        steps=_chosen(StepsShown, parameters.get("steps"), default.steps),
        has_header=parameters.get("header") != "0",
        heading=int(heading) if heading in {str(level) for level in HEADING_LEVELS} else default.heading,
        has_memory=parameters.get("memory") != "off",
    )


def embed_query(pairs: Iterable[tuple[str, str]]) -> str:
    """Return what an address says about the widget, as a query: whose checklist it is, and the options.

    pairs: name and value of the address's parameters. Ticks are left out: they are those of whoever copied the address.
    """
    parameters = dict(pairs)
    account = [("account", "no")] if parameters.get("account") == "no" else []
    return urlencode([*account, *embed_options_from(parameters).pairs])
