"""The timeline of one region: by a click, in the address, and without scripts."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect


@pytest.mark.parametrize("has_javascript", [True, False])
def test_the_timeline_is_narrowed_down_to_a_region_and_widened_again(new_context, base_url, has_javascript):
    page = new_context(java_script_enabled=has_javascript).new_page()
    page.goto(f"{base_url}/en/timeline/")
    regions = page.get_by_role("navigation", name="Events of one region")
    total = page.locator(".timeline__item").count()
    regions.get_by_role("link", name="Hong Kong").click()
    expect(page).to_have_url(re.compile(r"\?region=hk$"))
    expect(page.locator("#hk-pause")).to_be_visible()
    expect(page.locator("#uk-pause")).to_have_count(0)
    expect(regions.locator("[aria-current]")).to_have_text("Hong Kong")
    page.reload()
    expect(page.locator("#uk-pause")).to_have_count(0)
    regions.get_by_role("link", name="All").click()
    expect(page.locator(".timeline__item")).to_have_count(total)


def test_whoever_uses_the_keyboard_stays_where_they_were(page: Page):

    page.goto("/en/timeline/", wait_until="networkidle")
    page.locator("#show-ca").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#uk-pause")).to_have_count(0)
    expect(page.locator("#show-ca")).to_be_focused()
