"""A click path in words, in both languages, with its picture."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from guide.domain.click_paths import ClickPath, Device, EndState
from guide.presenters.drawings import PLACE_NAMES, Drawing, draw, end_word
from guide.presenters.edition import Edition

DEVICE_NAMES: dict[Device, Promise] = {Device.DESKTOP: _("On a computer"), Device.APP: _("In the app")}


def sentence_for(path: ClickPath, end_state: EndState, edition: Edition) -> str:
    """Return the whole path as one sentence with its end state."""
    labels = edition.catalogue.labels
    stops = ", ".join(
        f"{number}. {labels[station.label].words[edition.locale]}"
        for number, station in enumerate(path.stations, start=1)
    )
    device = DEVICE_NAMES[path.device]
    if end_state is EndState.OFF and path.goal:
        # Translators: as above; goal is the name of the switch
        return gettext("%(device)s: %(stops)s. At the end the switch “%(goal)s” is at Off.") % {
            "device": device,
            "stops": stops,
            "goal": labels[path.goal].words[edition.locale],
        }
    if end_state is EndState.OFF:
        # Translators: device is “On a computer” or “In the app”; stops is a numbered list of menu entries
        return gettext("%(device)s: %(stops)s. At the end the switch is at Off.") % {"device": device, "stops": stops}
    return gettext("%(device)s: %(stops)s. There you are.") % {"device": device, "stops": stops}


@dataclass(frozen=True, slots=True)
class Stop:
    """One station of the path in words."""

    label: str
    other: str
    place: str
    heading: str


@dataclass(frozen=True, slots=True)
class Route:
    """A click path in words, with its picture."""

    device: str
    device_name: str
    stops: tuple[Stop, ...]
    goal: str  # name of the switch, "" where it has none of its own
    goal_other: str
    end_word: str
    end_word_other: str
    end_state: str
    other_locale: str
    drawing: Drawing

    @property
    def picture_id(self) -> str:
        """The id of the picture's title on the page."""
        return f"path-{self.device}"


def present_route(path: ClickPath, end_state: EndState, edition: Edition) -> Route:
    """Return a click path in words and as a picture."""
    labels = edition.catalogue.labels

    def word(label_id: str, locale: str) -> str:
        return labels[label_id].words[locale] if label_id else ""

    return Route(
        device=path.device.value,
        device_name=str(DEVICE_NAMES[path.device]),
        stops=tuple(
            Stop(
                label=word(station.label, edition.locale),
                other=word(station.label, edition.other_locale),
                place=str(PLACE_NAMES[station.place]) if station.place else "",
                heading=word(station.heading, edition.locale),
            )
            for station in path.stations
        ),
        goal=word(path.goal, edition.locale),
        goal_other=word(path.goal, edition.other_locale),
        end_word=end_word(end_state, edition.locale),
        end_word_other=end_word(end_state, edition.other_locale),
        end_state=end_state.value,
        other_locale=edition.other_locale,
        drawing=draw(path, end_state, edition, sentence_for(path, end_state, edition)),
    )
