"""How high every form of the widget is, in a browser."""

from __future__ import annotations

import itertools

from playwright.sync_api import Browser

REGIONS = ("eu", "uk", "ch", "ca", "hk")
LOCALES = ("de", "en")
WIDTHS = (320, 480, 640)  # CSS pixels
FORMS = tuple(
    "&".join(filter(None, parts))
    for parts in itertools.product(("", "account=no"), ("", "density=compact"), ("", "steps=all"), ("", "header=0"))
)

Heights = dict[tuple[str, str], list[int]]  # by `locale/region` and form, one for each width


def measured(browser: Browser, base_url: str, forms: tuple[str, ...]) -> Heights:
    """Return the height of those forms of the widget at each width, in CSS pixels."""
    page = browser.new_page(base_url=base_url)
    heights: Heights = {}
    for locale, region, form in itertools.product(LOCALES, REGIONS, forms):
        page.goto(f"/{locale}/{region}/embed/?{form}")
        heights[f"{locale}/{region}", form] = []
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 300})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            height = page.evaluate("Math.ceil(document.body.getBoundingClientRect().height)")
            heights[f"{locale}/{region}", form].append(height)
    page.close()
    return heights
