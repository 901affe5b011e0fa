"""The picture that social networks and messengers show beside a shared link."""

from __future__ import annotations

from django.utils import translation
from django.utils.translation import gettext

from guide.catalogue.model import Catalogue
from guide.presenters.headline import headline_words
from guide.printing.handouts import PAPER
from guide.printing.typesetter import TYPESETTER

LAYOUT = "share_picture.typ"
PIXELS_PER_INCH = 72  # the page is 1200 by 630 points


def share_picture_data(catalogue: Catalogue, locale: str, region_id: str) -> dict[str, str]:
    """Return what the picture says. region_id: id of a region, or "" for the site as a whole."""
    with translation.override(locale):
        return {
            "lang": locale,
            "site": gettext("Off Switch"),
            **headline_words(),
            "region": catalogue.words[locale].regions[region_id].front.name if region_id else "",
            "promise": gettext("Every click, in five regions. Free, no cookies."),
        }


def share_picture_for(catalogue: Catalogue, locale: str, region_id: str) -> bytes:
    """Return the share picture as PNG, 1200 by 630 pixels, drawn once per language and region.

    region_id: id of a region, or "" for the site as a whole. Raises KeyError for an unknown one, BusyError when
    too many wait for paper.
    """
    data = share_picture_data(catalogue, locale, region_id)
    return PAPER.get(("share picture", tuple(data.values())), lambda: TYPESETTER.png(LAYOUT, data, PIXELS_PER_INCH))
