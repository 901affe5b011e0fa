"""The answer to “how is this page shown in an article?” (oEmbed 1.0)."""

from __future__ import annotations

from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.translation import gettext

from guide.presenters.edition import Edition
from guide.presenters.embeds.codes import EmbedCode
from guide.presenters.links import path_to

WIDTH = 640  # CSS pixels, where nobody asks for less
CACHE_SECONDS = 86_400
SHARE_PICTURE_SIZE = (1200, 630)


@dataclass(frozen=True, slots=True)
class Room:
    """How much room the article has, in CSS pixels; None where it does not say."""

    max_width: int | None = None
    max_height: int | None = None

    def holds(self, width: int, height: int) -> bool:
        """Tell whether something fits."""
        return width <= (self.max_width or width) and height <= (self.max_height or height)


def present_oembed(code: EmbedCode, room: Room, site_url: str) -> dict[str, str | int]:
    """Return the answer for a region: the widget as `rich` content, on one line."""
    width = min(WIDTH, room.max_width or WIDTH)
    height = min(code.height_at(width), room.max_height or code.height)
    html = render_to_string("embeds/codes/oembed.html", {"code": code, "height": height})
    answer: dict[str, str | int] = {
        "type": "rich",
        **_about_the_site(site_url),
        "title": code.title,
        "width": width,
        "height": height,
        "html": " ".join(html.split()),
    }
    if room.holds(*SHARE_PICTURE_SIZE):
        picture = site_url + path_to("share_picture_region", code.region_id)
        answer |= dict(zip(("thumbnail_width", "thumbnail_height"), SHARE_PICTURE_SIZE, strict=True))
        answer["thumbnail_url"] = picture
    return answer


def present_home_oembed(edition: Edition, site_url: str) -> dict[str, str | int]:
    """Return the answer for the home page: a `link`, because a checklist is that of a region."""
    front = edition.article("home").front
    return {"type": "link", **_about_the_site(site_url), "title": front.title}


def _about_the_site(site_url: str) -> dict[str, str | int]:
    """Return what every answer says. The version is that of oEmbed, a string."""
    return {
        "version": "1.0",
        "provider_name": gettext("Off Switch"),
        "provider_url": site_url + path_to("home"),
        "cache_age": CACHE_SECONDS,
    }
