"""The links that every page has, from the list of pages."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from guide.domain.pages import PAGES, Place
from guide.presenters.layout import Alternate, PageAddress, present_alternates
from guide.presenters.links import path_to

WORDS: dict[str, Promise] = {
    "questions": _("Questions"),
    "embedding": _("For editors"),
    "authorities": _("Authorities"),
    # Translators: in the menu; other services than LinkedIn
    "services": _("Other services"),
    "print": _("Print"),
    "timeline": _("Timeline"),
    "sources": _("Sources"),
    "changes": _("Changes"),
    "hand-on": _("Hand on"),
    "about": _("About"),
    "privacy": _("Privacy"),
    "accessibility": _("Accessibility"),
    "imprint": _("Imprint"),
}
LINKED = tuple((page, WORDS[page.name]) for page in PAGES if page.place is not Place.NOWHERE)
"""The pages with what menus call them; one without words stops the start."""


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A link to a page."""

    name: str
    words: str
    url: str


@dataclass(frozen=True, slots=True)
class Menus:
    """The entries by where they stand."""

    always: tuple[MenuEntry, ...]
    more: tuple[MenuEntry, ...]  # where the menu unfolds
    everything: tuple[MenuEntry, ...]  # in the footer
    other_homes: tuple[Alternate, ...]  # the home page in the other languages, for pages that have no counterpart


def present_menus() -> Menus:
    """Return the menus in the active language."""
    entries = [(page.place, MenuEntry(page.name, str(words), path_to(page.name))) for page, words in LINKED]
    return Menus(
        always=tuple(entry for place, entry in entries if place is Place.MENU),
        more=tuple(entry for place, entry in entries if place is Place.MORE),
        everything=tuple(entry for _place, entry in entries),
        other_homes=tuple(home for home in present_alternates(PageAddress("home")) if home.locale != get_language()),
    )
