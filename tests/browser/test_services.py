"""Other services: filter, ticks and sheet, with JavaScript and without it, and what the device remembers."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_checklist import remembered, tally


def regions_of(page: Page):
    return page.get_by_role("navigation", name="Services of one region")


def test_somebody_narrows_the_list_down_ticks_and_puts_aside(page: Page, errors):
    page.goto("/en/services/")
    expect(tally(page)).to_have_text("0 of 9 ticked off")
    regions_of(page).get_by_role("link", name="Hong Kong").click()
    expect(tally(page)).to_have_text("0 of 6 ticked off")
    page.locator("#done-claude").check()
    expect(tally(page)).to_have_text("1 of 6 ticked off")
    page.get_by_role("button", name=re.compile("I do not use it: leave it out.*Google Gemini")).click()
    expect(tally(page)).to_have_text("1 of 6 ticked off, 1 skipped")
    expect(page).to_have_url(re.compile(r"/en/services/\?region=hk&done=claude&skip=gemini$"))
    regions_of(page).get_by_role("link", name="Canada").click()
    expect(tally(page)).to_have_text("1 of 7 ticked off, 1 skipped")
    expect(page.get_by_role("link", name="Print (PDF)")).to_have_attribute(
        "href", "/en/services/checklist.pdf?region=ca&done=claude&skip=gemini"
    )
    assert errors == []


def test_without_scripts_it_goes_the_same_way(without_javascript: Page):
    page = without_javascript
    page.goto("/en/services/")
    regions_of(page).get_by_role("link", name="Hong Kong").click()
    page.locator("#done-claude").check()
    page.locator(".step", has=page.locator("#done-claude")).get_by_role("button", name="Save ticks").click()
    expect(tally(page)).to_have_text("1 of 6 ticked off")
    page.get_by_role("button", name=re.compile("I do not use it: leave it out.*Google Gemini")).click()
    expect(tally(page)).to_have_text("1 of 6 ticked off, 1 skipped")
    page.get_by_role("button", name=re.compile("Take it back in.*Google Gemini")).click()
    expect(tally(page)).to_have_text("1 of 6 ticked off")
    expect(regions_of(page).locator("[aria-current]")).to_have_text("Hong Kong")


def test_a_tick_on_the_page_of_a_service_is_one_of_the_list(page: Page):
    page.goto("/en/services/chatgpt/?region=uk")
    page.locator("#done-chatgpt").check()
    expect(tally(page)).to_have_text("1 of 9 ticked off")
    page.locator(".kicker").get_by_role("link", name="All services").click()
    expect(page.locator("#done-chatgpt")).to_be_checked()
    expect(page).to_have_url(re.compile(r"region=uk&done=chatgpt"))


def test_the_device_remembers_ticks_beside_those_of_guides(page: Page):
    page.goto("/en/eu/")
    page.locator("#done-ai-training").check()
    expect(tally(page)).to_contain_text("1 of")
    page.goto("/en/services/?region=eu")
    page.locator("#done-claude").check()
    expect(tally(page)).to_contain_text("1 of")
    [(_key, value)] = remembered(page)
    assert '"services":"region=eu&done=claude"' in value
    page.goto("/en/services/")
    expect(page.locator("#done-claude")).to_be_checked()
    page.goto("/en/services/?region=uk")  # as guides lead there: their region, and the ticks of this device
    expect(page.locator("#done-claude")).to_be_checked()
    expect(page).to_have_url(re.compile(r"region=uk&done=claude"))
    expect(page.locator("[data-whose-ticks]")).to_be_hidden()
    page.goto("/en/")
    expect(page.locator("[data-go-on]")).to_contain_text("EU and EEA: 1 of")


@pytest.mark.parametrize("path", ["/en/services/?skip=claude", "/en/eu/?skip=ai-training"])
def test_what_was_put_aside_and_is_ticked_after_all_stays_ticked(page: Page, path):
    page.goto(path)
    name = path.partition("skip=")[2]
    page.locator(f"#done-{name}").check()
    expect(page.locator(f".step:has(#done-{name}) .step__word")).to_have_text("ticked off")
    assert f"done={name}" in str(remembered(page))
    assert "skip=" not in str(remembered(page))


@pytest.mark.parametrize(("width", "side"), [(360, False), (1280, True)])
def test_the_way_stands_beside_the_text_or_above_the_tick_and_is_seen_once(page: Page, width, side):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("/de/services/x-grok/")
    drawing = page.locator("svg.path:visible")
    expect(drawing).to_have_count(1)
    way, tick = (one.bounding_box() for one in (drawing, page.locator(".tick")))
    assert (way["x"] > tick["x"] + 300) if side else (way["y"] + way["height"] <= tick["y"])
