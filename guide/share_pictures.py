"""Draws the picture for shared links; the one place that knows Typst's drawing of it."""

from __future__ import annotations

import functools
import json
from typing import cast

import typst
from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext, pgettext

from guide.catalogue import get_catalogue

TEMPLATE = settings.BASE_DIR / "templates" / "share_picture.typ"


@functools.lru_cache(maxsize=32)
def share_picture_png(locale: str, region_id: str) -> bytes:
    """Return the share picture as PNG, 1200 by 630 pixels, drawn once per language and region.

    region_id: id of a region, or "" for the site as a whole. Raises KeyError for an unknown one.
    """
    with translation.override(locale):
        words = get_catalogue().words[locale]
        data = {
            "lang": locale,
            "site": gettext("Off Switch"),
            "topic": gettext("AI training on LinkedIn"),
            "region": words.regions[region_id].front.name if region_id else "",
            "is_set_to": gettext("The switch is set to"),
            "on": pgettext("position of the switch", "On."),
            "set_it_to": gettext("Set it to"),
            "promise": gettext("Every click, in five regions. Free, no cookies."),
            "off": pgettext("position of the switch", "Off."),
        }
    compiler = typst.Compiler(TEMPLATE, sys_inputs={"data": json.dumps(data)})
    # One page, so one picture: several would come as a list.
    return cast("bytes", compiler.compile(format="png", ppi=72))
