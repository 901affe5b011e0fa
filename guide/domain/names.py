"""Names that no translator may change: the site's own, and the words beside LinkedIn's switches, per language."""

from __future__ import annotations

SITE_NAMES = {"de": "Aus-Schalter", "en": "Off Switch"}
SWITCH_WORDS = {"de": ("Ein", "Aus"), "en": ("On", "Off")}
