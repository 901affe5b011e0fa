"""sitemap.xml: every page in both languages, each naming its counterparts."""

from __future__ import annotations

import datetime as dt
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.urls import reverse

from guide.catalogue import get_catalogue
from guide.domain.pages import PAGES

Entry = tuple[str, tuple[str, ...], dt.date | None]


class GuideSitemap(Sitemap):  # type: ignore[type-arg]  # generic in the stubs only
    """Home, guides, steps, other services and the other pages."""

    i18n = True
    alternates = True
    x_default = True

    def items(self) -> list[Entry]:
        """Return name, arguments and date of every page."""
        catalogue = get_catalogue()
        words = catalogue.words[settings.LANGUAGE_CODE]
        pages: list[Entry] = [
            (page.name, (), words.articles[page.name].front.checked_on if page.name in words.articles else None)
            for page in PAGES
        ]
        pages += [("service", (service.id,), service.checked_on) for service in catalogue.services.values()]
        for region in catalogue.regions.values():
            pages.append(("region_guide", (region.id,), words.regions[region.id].front.checked_on))
            pages.append(("full_guide", (region.id,), words.regions[region.id].front.checked_on))
            pages.append(("handout_page", (region.id,), words.regions[region.id].front.checked_on))
            pages.append(("letters", (region.id,), words.regions[region.id].front.checked_on))
            pages += [
                ("letter", (region.id, letter.id), words.letters[letter.id].front.checked_on)
                for letter in catalogue.letters.values()
                if letter.exists_in(region.id)
            ]
            pages.append(("authority_finder", (region.id,), words.articles["authority"].front.checked_on))
            pages.append(("deadline", (region.id,), words.articles["deadline"].front.checked_on))
            pages += [
                ("authority", (region.id, each.id), words.articles["authority"].front.checked_on)
                for each in catalogue.authorities.values()
                if each.is_for(region.id)
            ]
            pages += [
                ("step_detail", (region.id, step.id), step.checked_on)
                for step in catalogue.step_list
                if step.applies_in(region.id)
            ]
        return pages

    def location(self, item: Entry) -> str:
        """Return the path of a page in the active language."""
        return reverse(item[0], args=item[1])

    def lastmod(self, item: Entry) -> dt.date | None:
        """Return the day on which the text was last compared with its sources."""
        return item[2]

    def get_protocol(self, protocol: str | None = None) -> str:
        """Return the scheme of the configured address, else the one of the request."""
        return urlsplit(settings.SITE_URL).scheme or super().get_protocol(protocol)

    def get_domain(self, site: Any = None) -> str:
        """Return the configured host, else the one that the request names."""
        return urlsplit(settings.SITE_URL).netloc or super().get_domain(site)


SITEMAPS = {"guide": GuideSitemap}
