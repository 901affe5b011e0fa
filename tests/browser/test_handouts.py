"""Choosing how to print, in a real browser: with JavaScript and without it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect


@pytest.mark.parametrize(
    ("locale", "poster", "button"), [("de", "Plakat", "PDF öffnen"), ("en", "Poster", "Open the PDF")]
)
def test_choosing_a_layout_changes_picture_facts_and_address(page: Page, errors, locale, poster, button):
    page.goto(f"/{locale}/eu/print/?done=ai-training")
    page.get_by_role("radio", name=re.compile(f"^{poster}")).click()
    expect(page).to_have_url(re.compile("layout=poster"))
    expect(page).to_have_url(re.compile("done=ai-training"))
    expect(page.get_by_role("img", name=poster)).to_have_js_property("complete", value=True)
    expect(page.get_by_role("link", name=button)).to_have_attribute(
        "href", re.compile("done=ai-training&layout=poster")
    )
    expect(page.get_by_role("radio", name=re.compile(f"^{poster}"))).to_be_focused()
    assert errors == []


def test_without_javascript_a_button_shows_the_choice(without_javascript: Page):
    page = without_javascript
    page.goto("/en/ca/print/")
    page.get_by_label("Large print").check()
    page.get_by_label("Help on the spot (optional)").fill("Works council\nRoom 3")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_label("Large print")).to_be_checked()
    expect(page.get_by_label("US Letter")).to_be_checked()
    expect(page.get_by_label("Help on the spot (optional)")).to_have_value("Works council\nRoom 3")
    expect(page.get_by_role("status")).to_contain_text("pages")


def test_the_guide_leads_to_paper_with_its_ticks_and_back(page: Page):
    page.goto("/en/uk/?done=research")
    page.locator(".take").get_by_role("link", name="Print").click()
    expect(page).to_have_url(re.compile(r"/en/uk/print/\?done=research$"))
    page.get_by_role("link", name="Back to the guide").click()
    expect(page).to_have_url(re.compile(r"/en/uk/\?done=research$"))


def test_the_pdf_opens_and_the_picture_loads(page: Page):
    page.goto("/de/hk/print/")
    pdf = page.request.get(page.get_by_role("link", name="PDF öffnen").get_attribute("href") or "")
    picture = page.get_by_role("img", name="Vorschau")

    assert pdf.headers["content-type"] == "application/pdf"
    expect(picture).to_have_js_property("naturalWidth", 720)


def test_what_cannot_be_printed_is_explained_beside_its_field(without_javascript: Page):
    page = without_javascript
    page.goto("/de/eu/print/")
    page.get_by_label("Hilfe vor Ort").fill("Beratung 😀")
    page.get_by_role("button", name="Anzeigen").click()
    field = page.get_by_label("Hilfe vor Ort")
    expect(field).to_have_value("Beratung 😀")
    expect(field).to_have_accessible_description(re.compile("lässt sich nicht drucken"))


def test_all_layouts_are_there_for_every_region(page: Page, errors):
    page.goto("/en/print/")
    page.get_by_role("link", name="Canada").click()
    expect(page).to_have_url(re.compile(r"/en/print/\?region=ca$"))
    expect(page.get_by_role("link", name="Canada")).to_be_focused()
    poster = page.get_by_role("img", name="Poster")
    poster.scroll_into_view_if_needed()
    expect(poster).to_have_js_property("naturalWidth", 720)
    page.get_by_role("listitem").filter(has=page.get_by_role("heading", name="Cards")).get_by_role(
        "link", name="Choose paper"
    ).click()
    expect(page.get_by_role("radio", name=re.compile("^Cards"))).to_be_checked()
    expect(page.get_by_label("US Letter")).to_be_checked()
    assert errors == []


def test_without_javascript_menu_and_home_lead_to_all_layouts(without_javascript: Page):
    page = without_javascript
    page.goto("/de/")
    page.get_by_role("navigation", name="Hauptmenü").get_by_role("link", name="Drucken").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Drucken und verteilen")
    page.get_by_role("link", name="Schweiz").click()
    expect(page.get_by_role("link", name="PDF öffnen").first).to_have_attribute("href", re.compile("/de/ch/"))
