"""An editor at the page for editors: chooses, sees, copies; with and without JavaScript."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.waiting import wait_until

PAGE = "/en/embedding/"


def widget_in(page: Page, number: int = 0):
    """The widget inside the article inside the preview."""
    return page.frame_locator("iframe[data-desk]").nth(number).frame_locator("iframe")


def test_a_choice_changes_code_address_and_preview_at_once(page: Page, errors):
    page.goto(PAGE)
    expect(widget_in(page).locator("h2")).to_have_text("Switch off AI training on LinkedIn")
    page.get_by_label("Region").select_option("ca")
    expect(page.locator("#code")).to_have_value(re.compile('region="ca" lang="en"'))
    page.get_by_label("Language").select_option("de")
    expect(page.get_by_label("Address to paste")).to_have_value(re.compile(r"/de/ca/$"))
    expect(page.locator("#code")).to_have_value(re.compile('region="ca" lang="de"'))
    expect(page).to_have_url(re.compile("region=ca&lang=de"))
    expect(widget_in(page).locator("h2")).to_have_text("KI-Training bei LinkedIn ausschalten")
    assert errors == []


def test_the_address_of_the_page_brings_everything_back(page: Page):
    page.goto(f"{PAGE}?region=uk&theme=dark&form=frame&desk=narrow")
    expect(page.get_by_label("Region")).to_have_value("uk")
    expect(page.locator("#code")).to_have_value(re.compile("^<iframe .*theme=dark"))
    expect(page.locator(".desk [aria-current]")).to_have_text("320 px")
    assert page.locator("iframe[data-desk]").bounding_box()["width"] == 352


def test_the_code_is_copied_and_the_button_says_so(page: Page, context: BrowserContext):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{PAGE}?form=frame")
    page.get_by_role("button", name="Copy the code").click()
    expect(page.locator("[data-copy=code]")).to_have_text("Copied")
    expect(page.get_by_role("status").first).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("#code").input_value()


def test_where_the_clipboard_is_closed_the_code_is_selected_and_the_button_says_what_to_press(page: Page):
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('closed'))")
    page.goto(f"{PAGE}?form=frame")
    page.get_by_role("button", name="Copy the code").click()
    expect(page.locator("[data-copy=code]")).to_have_text("Selected: press Ctrl+C")
    assert page.evaluate("document.activeElement.id") == "code"
    assert page.evaluate("code.selectionEnd - code.selectionStart == code.value.length")


@pytest.mark.parametrize("desk", ["article", "wordpress", "scriptless", "narrow", "wide"])
@pytest.mark.parametrize("form", ["element", "loader", "frame", "snippet"])
def test_every_preview_shows_what_a_host_makes_of_the_code(page: Page, errors, form, desk):
    page.goto(f"{PAGE}?form={form}&desk={desk}")
    article = page.frame_locator("iframe[data-desk]")
    expect(article.locator("h1")).to_be_visible()
    has_frame = desk == "wordpress" or (form != "snippet" and not (form == "element" and desk == "scriptless"))
    if has_frame:
        expect(widget_in(page).locator(".tick").first).to_be_visible()
        # Every part of the widget can be brought into view: nothing is cut off inside the article.
        widget_in(page).locator(".widget__foot").scroll_into_view_if_needed()
        expect(widget_in(page).locator(".widget__foot")).to_be_in_viewport()
    else:
        expect(article.get_by_text("Switch off AI training").first).to_be_visible()
    assert errors == []


def test_the_preview_is_as_high_as_its_article(page: Page):
    page.goto(f"{PAGE}?desk=narrow")
    expect(widget_in(page).locator(".tick").first).to_be_visible()
    frame = page.locator("iframe[data-desk]")
    expect(frame).to_have_js_property("scrollHeight", frame.evaluate("each => each.clientHeight"))
    desk = "document.querySelector('iframe[data-desk]')"
    wait_until(page, f"Math.abs({desk}.contentDocument.documentElement.offsetHeight - {desk}.clientHeight) < 2")


def test_all_previews_stand_side_by_side_with_names_of_their_own(page: Page, errors):
    page.goto(f"{PAGE}?desk=all")
    frames = page.locator("iframe[data-desk]")
    expect(frames).to_have_count(5)
    assert len({frame.get_attribute("title") for frame in frames.all()}) == 5
    assert errors == []


def test_ticks_in_the_preview_leave_no_trace(page: Page):
    page.goto(PAGE)
    widget_in(page).locator(".tick").first.check()
    expect(widget_in(page).locator(".widget__memory")).to_be_visible()
    assert page.evaluate("localStorage.length") == 0


def test_a_tab_keeps_the_place_and_the_choices(page: Page):
    page.goto(f"{PAGE}?region=hk&form=frame")
    page.locator(".desk").get_by_role("link", name="WordPress").click()
    expect(page.locator(".desk [aria-current]")).to_have_text("WordPress")
    expect(page.get_by_label("Region")).to_have_value("hk")
    expect(page).to_have_url(re.compile("desk=wordpress"))


def test_a_colour_that_cannot_be_read_is_explained(page: Page):
    page.goto(PAGE)
    page.get_by_label("Colour of buttons and marks").fill("#ffee88")
    page.get_by_label("Colour of buttons and marks").press("Enter")
    expect(page.locator("#accent-note")).to_contain_text("Cannot be read on light ground")


def test_without_javascript_everything_is_sent_and_shown(without_javascript: Page, base_url):
    page = without_javascript
    page.goto(base_url + PAGE)
    page.get_by_label("Region").select_option("ch")
    page.get_by_label("Form of the code").select_option("snippet")
    page.get_by_role("button", name="Show").click()
    expect(page.locator("#code")).to_have_value(re.compile('^<section lang="en"'))
    expect(page.get_by_label("Address to paste")).to_have_value(re.compile("/en/ch/$"))
    expect(page.get_by_role("button", name="Copy")).to_have_count(0)
    page.locator(".desk").get_by_role("link", name="320 px").click()
    expect(page.locator(".desk [aria-current]")).to_have_text("320 px")


def test_whoever_follows_the_button_to_the_plugin_finds_the_files_open(page: Page):
    page.goto(PAGE)
    page.get_by_role("link", name="WordPress plugin").first.click()
    expect(page.locator("#files").get_by_role("link", name="WordPress plugin")).to_be_visible()
