"""A click path in words and as a picture, with LinkedIn's own names beside those of the page."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from guide.domain.click_paths import ClickPath, Device, EndState
from guide.presenters.edition import Edition
from guide.presenters.steps.drawings import PLACE_NAMES, Drawing, end_word, second_end_word
from guide.presenters.steps.pens import draw

DEVICE_NAMES: dict[Device, Promise] = {
    Device.DESKTOP: _("On a computer"),
    Device.APP: _("In the app"),
    # Translators: above a click path of which no source says on which device it is walked
    Device.ANY: _("The way"),
}
HANDS = {Device.DESKTOP: "mouse", Device.APP: "touch"}
"""What people hold: a narrow or touched screen, or else a computer. layout.css knows them by media query."""


def sentence_for(path: ClickPath, end_state: EndState, edition: Edition) -> str:
    """Return the whole path as one sentence with its end state."""
    labels = edition.catalogue.labels
    stops = ", ".join(
        f"{number}. {edition.word(labels[station.label])}" for number, station in enumerate(path.stations, start=1)
    )
    device = DEVICE_NAMES[path.device]
    if end_state is EndState.OFF and path.goal:
        # Translators: as above; goal is the name of the switch
        return gettext("%(device)s: %(stops)s. At the end the switch “%(goal)s” is at Off.") % {
            "device": device,
            "stops": stops,
            "goal": edition.word(labels[path.goal]),
        }
    if end_state is EndState.OFF:
        # Translators: device is “On a computer” or “In the app”; stops is a numbered list of menu entries
        return gettext("%(device)s: %(stops)s. At the end the switch is at Off.") % {"device": device, "stops": stops}
    return gettext("%(device)s: %(stops)s. There you are.") % {"device": device, "stops": stops}


@dataclass(frozen=True, slots=True)
class Stop:
    """One station of the path in words."""

    label: str
    second: str  # in the second language, "" where there is none
    place: str
    heading: str


@dataclass(frozen=True, slots=True)
class Route:
    """A click path in words."""

    device: str
    device_name: str
    stops: tuple[Stop, ...]
    goal: str  # name of the switch, "" where it has none of its own
    goal_second: str
    end_word: str
    end_word_second: str
    end_state: str
    lang: str  # of the labels, where it is not that of the page; else ""
    second_locale: str  # "" where they have no second language


@dataclass(frozen=True, slots=True)
class Way:
    """A click path in words and as a picture, and on which devices it comes first."""

    route: Route
    drawing: Drawing
    hand: str  # touch or mouse; "" where it is the only way there is

    @property
    def other_hand(self) -> str:
        """The devices on which it comes second."""
        return {"touch": "mouse", "mouse": "touch"}.get(self.hand, "")


def present_route(path: ClickPath, end_state: EndState, edition: Edition) -> Route:
    """Return a click path in words."""
    labels, lang = edition.catalogue.labels, edition.foreign_language_of(path)
    has_second = bool(edition.second_locale) and not lang

    def word(label_id: str) -> str:
        return edition.word(labels[label_id]) if label_id else ""

    return Route(
        device=path.device.value,
        device_name=str(DEVICE_NAMES[path.device]),
        stops=tuple(
            Stop(
                label=word(station.label),
                second=edition.second_word(labels[station.label]),
                place=str(PLACE_NAMES[station.place]) if station.place else "",
                heading=word(station.heading),
            )
            for station in path.stations
        ),
        goal=word(path.goal),
        goal_second=edition.second_word(labels[path.goal]) if path.goal else "",
        end_word=end_word(end_state, edition.locale),
        end_word_second=second_end_word(end_state, edition) if has_second else "",
        end_state=end_state.value,
        lang=lang,
        second_locale=edition.second_locale if has_second else "",
    )


def present_drawing(path: ClickPath, end_state: EndState, edition: Edition, *, is_compact: bool) -> Drawing:
    """Return the picture of a click path with its text alternative. is_compact: see draw()."""
    return draw(path, end_state, edition, sentence_for(path, end_state, edition), is_compact=is_compact)


@functools.lru_cache(maxsize=256)  # a drawing takes longer than the rest of a checklist
def present_ways(
    paths: tuple[ClickPath, ...], end_state: EndState, edition: Edition, *, is_compact: bool
) -> tuple[Way, ...]:
    """Return the ways to one goal. With one for each device, the device in hand decides which comes first."""
    return tuple(
        Way(
            route=present_route(path, end_state, edition),
            drawing=present_drawing(path, end_state, edition, is_compact=is_compact),
            hand=HANDS[path.device] if len(paths) > 1 else "",
        )
        for path in paths
    )
