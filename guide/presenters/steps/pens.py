"""How a click path is drawn: from top to bottom, station by station, with lengths that follow from the labels.

All lengths are units of the drawing, which is 300 wide.
"""

from __future__ import annotations

from dataclasses import dataclass

from guide.domain.click_paths import ClickPath, Device, EndState, Station
from guide.presenters.edition import Edition
from guide.presenters.steps.drawings import (
    GOAL_HEIGHT,
    PLACE_NAMES,
    Box,
    Caption,
    Drawing,
    Knob,
    end_word,
    second_end_word,
)

LABEL_LINE, SECOND_LINE, HEADING_LINE = 19, 16, 17
LABEL_ASCENT, SECOND_ASCENT, HEADING_ASCENT = 14, 12, 12
RING_MIN_HEIGHT, RING_MAX_RADIUS, RING_MARGIN = 40, 27, 4
MENU_SPACE, FOLD_SPACE, COMPACT_SPACE, BAR_SLOT, BAR_HEIGHT, BAR_OFFSET = 14, 10, 10, 24, 8, 7
SECOND_EXTRA, HEADING_EXTRA = 3, 4  # characters more to a line, because the type is smaller
BAR_WIDTHS = (150, 98, 172, 124, 86, 160)
PLACE_CHARACTERS = 10  # fewer to a line, where a place stands beside it
AXIS_INSET, TEXT_INSET = 22, 44  # from the left edge of the rings

OUTLINES = {Device.DESKTOP: "computer", Device.APP: "phone"}


@dataclass(frozen=True, slots=True)
class Frame:
    """What a device prescribes: its outline and how wide its menu is."""

    left: float
    right: float
    top: float  # where the first menu starts
    foot: float  # space below the goal
    break_at: int  # characters to a line of a label
    ring_padding: float = 17  # above and below the text of a ring, together


# Short lines on purpose: the widest common system font, DejaVu Sans, must not touch the rings.
FRAMES = {Device.DESKTOP: Frame(12, 288, 30, 20, 24), Device.APP: Frame(14, 266, 40, 40, 22)}
COMPACT = Frame(1.5, 298.5, 1.5, 2, 25, ring_padding=11)
"""No outline and no other menu entries: the stations and the goal alone, for lists, the widget and paper."""


def half(length: float) -> float:
    """Return half of a length, as a whole number where it is one: that keeps the drawing's code short."""
    return length // 2 if length % 2 == 0 else length / 2


def broken(text: str, limit: int) -> list[str]:
    """Break a text into as few lines as possible, then as evenly as possible.

    limit: characters to a line; a single longer word stands alone on its line.
    """
    words = text.split()
    best: list[list[str]] = [[] for _unused in range(len(words) + 1)]
    for end in range(1, len(words) + 1):
        options = []
        for start in range(end):
            line = " ".join(words[start:end])
            if len(line) <= limit or end - start == 1:
                options.append([*best[start], line])
        best[end] = min(options, key=lambda lines: (len(lines), max(map(len, lines))))
    return best[-1]


class Pen:
    """Draws one path from top to bottom; `y` is how far it has come."""

    def __init__(self, drawing: Drawing, frame: Frame, edition: Edition) -> None:
        self.drawing = drawing
        self.frame = frame
        self.edition = edition
        self.y = frame.top
        self.bars_drawn = 0

    def bar(self) -> None:
        """Draw one of the other menu entries, which do not matter here."""
        width = BAR_WIDTHS[self.bars_drawn % len(BAR_WIDTHS)]
        self.bars_drawn += 1
        self.drawing.bars.append(Box(self.drawing.text, self.y + BAR_OFFSET, width, BAR_HEIGHT))
        self.y += BAR_SLOT

    def bilingual(self, label_id: str) -> tuple[str, str]:
        """Return a label in the page's language and in the second one."""
        label = self.edition.catalogue.labels[label_id]
        return self.edition.word(label), self.edition.second_word(label)

    def heading(self, label_id: str) -> None:
        """Write a line that is read, not pressed, in both languages."""
        own, second = self.bilingual(label_id)
        for line in broken(own, self.frame.break_at + HEADING_EXTRA):
            self.drawing.headings.append(Caption(self.drawing.text, self.y + HEADING_ASCENT, line))
            self.y += HEADING_LINE
        for line in broken(second, self.frame.break_at + HEADING_EXTRA):
            self.drawing.seconds.append(Caption(self.drawing.text, self.y + SECOND_ASCENT, line))
            self.y += SECOND_LINE

    def ring(self, station: Station, number: int) -> None:
        """Draw one station: the ring, the label in both languages, the knob with its number."""
        drawing = self.drawing
        own, second = self.bilingual(station.label)
        limit = self.frame.break_at - (PLACE_CHARACTERS if station.place else 0)
        own_lines, second_lines = broken(own, limit), broken(second, limit + SECOND_EXTRA)
        text_height = len(own_lines) * LABEL_LINE + len(second_lines) * SECOND_LINE
        height = max(text_height + self.frame.ring_padding, RING_MIN_HEIGHT)
        radius = min(half(height), RING_MAX_RADIUS)
        drawing.rings.append(Box(drawing.left, self.y, drawing.right - drawing.left, height, radius))
        self.label(own_lines, second_lines, self.y + half(height - text_height))
        middle = self.y + half(height)
        drawing.knobs.append(Knob(middle, number))
        if station.place:
            drawing.persons.append(Caption(drawing.right - 24, middle, ""))
            drawing.places.append(Caption(drawing.right - 42, middle + 4.5, str(PLACE_NAMES[station.place])))
        self.y += height

    def label(self, own: list[str], second: list[str], top: float) -> None:
        """Write a label, first in the page's language. top: where its first line starts."""
        for line in own:
            self.drawing.labels.append(Caption(self.drawing.text, top + LABEL_ASCENT, line))
            top += LABEL_LINE
        for line in second:
            self.drawing.seconds.append(Caption(self.drawing.text, top + SECOND_ASCENT, line))
            top += SECOND_LINE

    def menu(self, station: Station, number: int) -> None:
        """Draw one menu: what stands above the station, the station, and what stands below."""
        self.y += MENU_SPACE
        if number > 1:
            if station.heading:
                self.heading(station.heading)
                self.y += BAR_HEIGHT
            self.bar()
            self.y += RING_MARGIN
        self.ring(station, number)
        if number > 1:
            self.y += RING_MARGIN
            self.bar()
            self.y += FOLD_SPACE
        else:
            self.y += MENU_SPACE
        self.drawing.folds.append(self.y)

    def goal(self, label_id: str) -> None:
        """Draw what stands above the goal, and leave room for it."""
        self.y += MENU_SPACE
        if label_id:
            self.heading(label_id)
            self.y += MENU_SPACE
        else:
            self.bar()
            self.bar()
            self.y += RING_MARGIN
        self.drawing.goal_y = self.y
        self.drawing.height = self.y + GOAL_HEIGHT + self.frame.foot


class CompactPen(Pen):
    """Draws the stations and the goal, and nothing around them."""

    def menu(self, station: Station, number: int) -> None:
        """Draw one station."""
        self.ring(station, number)
        self.y += COMPACT_SPACE

    def goal(self, label_id: str) -> None:  # noqa: ARG002  (its name has no room here)
        """Leave room for the goal."""
        self.drawing.goal_y = self.y + self.frame.foot
        self.drawing.height = self.drawing.goal_y + GOAL_HEIGHT + self.frame.foot


def draw(path: ClickPath, end_state: EndState, edition: Edition, description: str, *, is_compact: bool) -> Drawing:
    """Return the picture of a click path in the edition's language, with the second one in small.

    description: the whole path as one sentence, the text alternative. is_compact: whether only the stations are
    drawn, without the device and its other menu entries; that is so where no device is known.
    """
    is_compact = is_compact or path.device not in FRAMES
    frame = COMPACT if is_compact else FRAMES[path.device]
    drawing = Drawing(
        device=path.device.value,
        outline="" if is_compact else OUTLINES[path.device],
        description=description,
        end_state=end_state.value,
        end_word=end_word(end_state, edition.locale),
        end_word_second=second_end_word(end_state, edition),
        lang=edition.foreign_language_of(path),
        second_locale=edition.second_locale,
        axis=frame.left + AXIS_INSET,
        text=frame.left + TEXT_INSET,
        left=frame.left,
        right=frame.right,
    )
    pen = (CompactPen if is_compact else Pen)(drawing, frame, edition)
    for number, station in enumerate(path.stations, start=1):
        pen.menu(station, number)
    pen.goal(path.goal)
    drawing.track_top = frame.top if drawing.outline == "computer" else drawing.knobs[0].y
    return drawing
