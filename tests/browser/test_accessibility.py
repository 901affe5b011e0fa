"""axe finds nothing on any kind of page, German narrow and light, English wide and dark; targets are large."""

from __future__ import annotations

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.browser.sitemap import is_an_example, pages_of_the_sitemap
from tests.browser.waiting import go_to_all_of

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
EVERY_RULE = {"runOnly": TAGS, "resultTypes": ["violations"], "preload": False}
REGIONS = ("eu", "uk", "ch", "ca", "hk")
AREAS = ((), ("eu",), ("hk",), ("uk", "ch", "ca"))
"""Pages of no region, and of regions, so that each test takes about as long."""
LOOKS = {"de": (320, "light"), "en": (1280, "dark")}
"""Width in pixels and scheme of each language: each once, since none of them changes what the others do."""
EVERYTHING_DONE = "&".join(
    f"done={name}"
    for name in ("ai-training", "objection-form", "ads-sharing", "research", "ads-settings", "visibility", "data-copy")
)
STATES = (
    "eu/?done=ai-training&skip=research",
    f"ca/?{EVERYTHING_DONE}&skip=content-cleanup&done=look-again",
    "ch/?done=research&since=5b25b7e9",
    "hk/?account=no",
    "hk/full/?account=no",
    "eu/steps/ads-sharing/",
    "uk/steps/ai-training/?done=ai-training",
    "services/?region=hk&done=claude&skip=gemini",
    "services/pinterest/?region=hk",
    "sources/due/",
    "sources/linkedin-european-notice/",
    "embedding/?region=x&accent=red&desk=all",
    "no-such-page/",
)


def area_of(path: str) -> tuple[str, str]:
    _root, locale, name, *_rest = path.split("/")
    return locale, name if name in REGIONS else ""


def findings(page: Page, options: dict = EVERY_RULE) -> list[str]:
    answer = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{violation['id']}: {node['target']} {node['html'][:120]}"
        for violation in answer["violations"]
        for node in violation["nodes"]
    ]


def check(page: Page, path: str) -> list[str]:
    width, scheme = LOOKS[path.split("/")[1]]
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    go_to_all_of(page, path)
    page.evaluate(AXE_SCRIPT)
    wrong = [f"{path} {width} {scheme} {finding}" for finding in findings(page)]
    if page.evaluate("document.documentElement.scrollWidth") > width:
        wrong.append(f"{path} at {width} px scrolls sideways")
    return wrong


@pytest.mark.parametrize("locale", ["de", "en"])
@pytest.mark.parametrize("areas", AREAS, ids="-".join)
def test_axe_finds_nothing_on_any_page(page: Page, base_url, locale, areas):
    wanted = {(locale, area) for area in areas or ("",)}
    paths = [path for path in pages_of_the_sitemap(base_url) if area_of(path) in wanted and is_an_example(path)]
    assert len(paths) >= 7
    wrong = [finding for path in paths for finding in check(page, path)]
    assert wrong == []


@pytest.mark.parametrize("locale", ["de", "en"])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in_other_states(page: Page, locale, state):
    assert check(page, f"/{locale}/{state}") == []


@pytest.mark.parametrize("path", ["/de/", "/en/ca/?done=ai-training", "/de/eu/steps/ai-training/"])
def test_controls_are_at_least_44_pixels_high(page: Page, path):
    page.set_viewport_size({"width": 320, "height": 900})
    page.goto(path)
    small = page.locator(
        ".tick, .button, .step__open, .text-button, .paths__link, summary, .departures__row"
    ).evaluate_all(
        "all => all.filter(one => one.getBoundingClientRect().height < 43.5 && one.offsetParent)"
        ".map(one => one.outerHTML.slice(0, 80))"
    )
    assert small == []


def test_nothing_moves_under_reduced_motion(page: Page):
    page.emulate_media(reduced_motion="reduce")
    page.goto("/en/eu/")
    moving = page.evaluate(
        "[...document.querySelectorAll('*')].filter(one => ['', '::before', '::after'].some(part =>"
        " getComputedStyle(one, part).transitionDuration.split(', ').some(time => time !== '0s'))).length"
    )
    assert moving == 0


def test_the_skip_link_comes_first_and_leads_to_the_content(page: Page):
    page.goto("/de/eu/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
