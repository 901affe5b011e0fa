"""The headline of the site, for paper and pictures: where the switch stands, and where one can set it."""

from __future__ import annotations

from django.utils.translation import gettext, pgettext


def headline_words() -> dict[str, str]:
    """Return the words of the headline in the active language; the switches are drawn between them."""
    return {
        "topic": gettext("AI training on LinkedIn"),
        "is_set_to": gettext("The switch is set to"),
        "on": pgettext("position of the switch", "On."),
        "set_it_to": gettext("Set it to"),
        "off": pgettext("position of the switch", "Off."),
    }
