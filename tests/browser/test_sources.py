"""Finding a source by typing."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect


@pytest.mark.parametrize(
    ("locale", "typed", "found"),
    [("de", "garante", "garante-2025-10-28"), ("en", "hambrug", "hmbbfdi-2025-10"), ("en", "pipeda", "pipeda")],
)
def test_a_source_is_found_by_its_words_and_its_publisher(page: Page, errors, locale, typed, found):
    page.goto(f"/{locale}/sources/")
    page.get_by_role("searchbox").fill(typed)
    expect(page.locator(f"#{found}")).to_be_visible()
    left = page.locator("[data-find]:not([hidden])").count()
    assert 0 < left < 12
    assert page.locator(".publisher:not([hidden])").count() <= left
    assert errors == []


def test_without_javascript_every_source_is_there(without_javascript: Page, base_url):
    without_javascript.goto(f"{base_url}/de/sources/#gdpr")
    expect(without_javascript.locator("#gdpr")).to_be_in_viewport()
    expect(without_javascript.get_by_role("searchbox")).to_have_count(0)


@pytest.mark.parametrize("has_javascript", [True, False])
def test_a_source_leads_back_to_the_sentence_that_rests_on_it(new_context, base_url, has_javascript):
    page = new_context(java_script_enabled=has_javascript).new_page()
    page.goto(f"{base_url}/en/sources/")
    source = page.locator("#iehc-2026-235")
    source.locator("summary").click()
    source.locator('a[href$="#fine"]').click()
    expect(page.locator("#fine")).to_be_in_viewport()


def test_what_cites_a_source_is_not_searched(page: Page):
    page.goto("/de/sources/")
    page.get_by_role("searchbox").fill("Lebensläufe")
    expect(page.locator("[data-find]:not([hidden])")).to_have_count(0)
