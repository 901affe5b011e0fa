"""Taking a text along, in a real browser: with JavaScript and without it."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect


def test_a_text_is_copied_as_it_stands(page: Page, errors):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/de/hand-on/")
    page.get_by_role("link", name="Kanada").click()
    expect(page).to_have_url(re.compile(r"/de/hand-on/\?region=ca$"))
    text = page.get_by_role("textbox", name="Mitteilung, kurz")
    expect(text).to_have_value(re.compile("/de/ca/share"))
    copy = page.locator("section", has=text).locator("[data-copy]")
    copy.click()
    expect(copy).to_have_text("Kopiert")
    assert page.evaluate("navigator.clipboard.readText()") == text.input_value()
    assert errors == []


def test_without_javascript_each_text_can_be_saved_in_both_languages(without_javascript: Page):
    page = without_javascript
    page.goto("/en/hand-on/?region=uk")
    section = page.locator("section", has=page.get_by_role("heading", name="For a slide"))
    expect(section.get_by_role("button")).to_have_count(0)
    for language, start in (("English", "Switch off"), ("Deutsch", "KI-Training")):
        url = section.get_by_role("link", name=f"Save as a file ({language})").get_attribute("href") or ""
        assert page.request.get(url).text().startswith(start)


def test_the_whole_text_is_seen_without_scrolling_in_it(page: Page):
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto("/de/hand-on/?region=ca")
        for text in page.get_by_role("textbox").all():
            assert text.evaluate("field => field.scrollHeight - field.clientHeight") <= 1
