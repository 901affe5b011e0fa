"""The drawing of a click path, all its parts computed. How: pens.py.

All lengths are units of the drawing, which is 300 wide; the same numbers serve page, widget and paper.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from guide.domain.click_paths import EndState, Place
from guide.presenters.edition import Edition

GOAL_HEIGHT, GOAL_WIDTH, DONE_RADIUS = 43, 79, 17

PLACE_NAMES: dict[Place, Promise] = {Place.TOP_RIGHT: _("top right"), Place.TOP_LEFT: _("top left")}


def end_word(end_state: EndState, locale: str) -> str:
    """Return the word at the goal in a language that need not be the active one; "" in no language."""
    if not locale:
        return ""
    with translation.override(locale):
        return pgettext("switch", "Off") if end_state is EndState.OFF else pgettext("step", "Done")


def second_end_word(end_state: EndState, edition: Edition) -> str:
    """Return LinkedIn's word at the goal in the second language; "" where the word at the goal is our own."""
    return end_word(end_state, edition.second_locale) if end_state is EndState.OFF else ""


@dataclass(frozen=True, slots=True)
class Caption:
    """One line of text at its baseline."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; radius 0 has square corners."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 0


@dataclass(frozen=True, slots=True)
class Knob:
    """A numbered stop on the line."""

    y: float
    number: int

    @property
    def number_y(self) -> float:
        """Baseline of the number."""
        return self.y + 5


@dataclass(slots=True, eq=False)
class Drawing:
    """All parts of one picture, each kind in its own list, in the order in which they are painted.

    One drawing is equal to itself alone, so that what is made from it can be kept.
    """

    device: str
    outline: str  # computer, phone, or "" for the compact drawing
    description: str  # the whole path as one sentence: the text alternative
    end_state: str
    end_word: str
    end_word_second: str
    lang: str  # of the labels, where it is not that of the page; else ""
    second_locale: str  # "" where the page's language is LinkedIn's own
    axis: float  # x of all knobs
    text: float  # x of all text
    left: float
    right: float
    height: float = 0
    goal_y: float = 0
    track_top: float = 0
    folds: list[float] = field(default_factory=list)
    bars: list[Box] = field(default_factory=list)
    rings: list[Box] = field(default_factory=list)
    labels: list[Caption] = field(default_factory=list)
    headings: list[Caption] = field(default_factory=list)
    seconds: list[Caption] = field(default_factory=list)  # the labels in the second language
    places: list[Caption] = field(default_factory=list)
    persons: list[Caption] = field(default_factory=list)  # glyph of a person at x, y
    knobs: list[Knob] = field(default_factory=list)

    @property
    def frame_height(self) -> float:
        """Height of the outline, which is drawn one unit inside the picture."""
        return self.height - 2

    @property
    def fold_end(self) -> int:
        """Where the hairlines across end."""
        return 279 if self.outline == "phone" else 299

    @property
    def home_bar(self) -> float:
        """Where a phone has its bar at the foot."""
        return self.height - 17

    @property
    def goal_x(self) -> float:
        """Left edge of the goal's outline."""
        return self.left + 0.5

    @property
    def goal_axis_y(self) -> float:
        """The height of the goal's centre line."""
        return self.goal_y + GOAL_HEIGHT / 2

    @property
    def end_word_y(self) -> float:
        """Baseline of the word beside the goal."""
        return self.goal_axis_y + 9

    @property
    def goal_text(self) -> float:
        """Where the word beside the goal starts: a switch is wider than a knob."""
        return self.left + GOAL_WIDTH + 16 if self.end_state == EndState.OFF else self.axis + DONE_RADIUS + 14
