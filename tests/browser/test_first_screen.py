"""What people see before they scroll, and how far they have to walk."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

REGIONS = ("eu", "uk", "ch", "ca", "hk")
PHONE, LARGE_PHONE, COMPUTER = (360, 740), (390, 844), (1280, 800)
GUIDE_HEIGHTS = {360: 5_000, 390: 5_000, 1280: 4_000}  # pixels, with everything folded
HOME_HEIGHTS = {360: 2_600, 390: 2_600, 1280: 2_600}


def foot_of(page, selector):
    """Return where the first of the elements ends, in pixels from the top of the page."""
    box = page.locator(selector).first.bounding_box()
    return box["y"] + box["height"]


pytestmark = pytest.mark.parametrize("browser_with_fonts", ["dejavu", "charis"], indirect=True, scope="module")


@pytest.fixture(params=[PHONE, LARGE_PHONE, COMPUTER], ids=lambda size: f"{size[0]}x{size[1]}")
def screen(request, browser_with_fonts, base_url):
    """A page of that size, in Chromium with rich and with poor fonts, without scripts."""
    page = browser_with_fonts.new_page(java_script_enabled=False, base_url=base_url)
    page.set_viewport_size({"width": request.param[0], "height": request.param[1]})
    yield page
    page.close()


@pytest.mark.parametrize("locale", ["de", "en"])
def test_the_first_screen_of_a_guide_offers_its_button(screen: Page, locale):
    for region in REGIONS:
        for query in ("", "?account=no"):
            screen.goto(f"/{locale}/{region}/{query}")
            assert 0 < foot_of(screen, "h1") < foot_of(screen, ".act__button") <= screen.viewport_size["height"]


@pytest.mark.parametrize("locale", ["de", "en"])
def test_the_first_screen_of_a_guide_shows_no_marks(screen: Page, locale):
    screen.goto(f"/{locale}/eu/")
    height = screen.viewport_size["height"]
    marks = screen.locator("[role=doc-noteref]:visible")
    assert all(marks.nth(index).bounding_box()["y"] > height for index in range(marks.count()))


@pytest.mark.parametrize("locale", ["de", "en"])
def test_the_first_screen_of_the_home_page_asks_and_offers_the_first_answers(screen: Page, locale):
    screen.goto(f"/{locale}/")
    assert foot_of(screen, "#regions") < foot_of(screen, ".departures [data-region]") <= screen.viewport_size["height"]


@pytest.mark.parametrize("locale", ["de", "en"])
def test_a_folded_guide_is_short_to_walk(screen: Page, locale):
    for region in REGIONS:
        screen.goto(f"/{locale}/{region}/")
        height = screen.evaluate("document.documentElement.scrollHeight")
        assert height <= GUIDE_HEIGHTS[screen.viewport_size["width"]], region


@pytest.mark.parametrize("locale", ["de", "en"])
def test_the_home_page_is_short_to_walk(screen: Page, locale):
    screen.goto(f"/{locale}/")
    height = screen.evaluate("document.documentElement.scrollHeight")
    assert height <= HOME_HEIGHTS[screen.viewport_size["width"]]
