"""An address pasted into WordPress: the frame comes out of its hiding, grows, is ticked, and leads to us."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.wordpress import HOST_SCRIPT, filtered


@pytest.fixture
def post(hosts, base_url, page: Page):
    """Return a function that pastes one of our addresses into an article of WordPress and returns the article's."""

    def paste(path: str) -> str:
        asked = f"{base_url}/oembed?maxwidth=640&maxheight=960&dnt=1&format=json&url={quote(base_url + path, safe='')}"
        return hosts.serve(
            filtered(page.request.get(asked).json()["html"]) + HOST_SCRIPT + "<p>After the checklist.</p>"
        )

    return paste


@pytest.mark.parametrize("width", [360, 1280])
def test_the_pasted_address_becomes_a_checklist_that_is_ticked(page: Page, errors, post, width):
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(post("/en/eu/?header=0"))
    frame = page.locator("iframe")
    expect(frame).to_be_visible()
    expect(page.locator("blockquote")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    inside = page.frame_locator("iframe")
    inside.locator("#done-ai-training").click()
    expect(inside.locator(".widget__tally")).to_have_text("1 of 8 ticked off.")
    expect(inside.locator(".step--next")).to_contain_text("Say no in writing")
    page.wait_for_function(
        "(height) => Number(document.querySelector('iframe').height) >= height",
        arg=min(inside.locator("body").evaluate("body => Math.ceil(body.getBoundingClientRect().height)"), 1000),
    )
    assert errors == []


def test_its_link_leads_the_article_to_our_guide_with_the_ticks(page: Page, post, base_url):
    page.goto(post("/en/uk/"))
    inside = page.frame_locator("iframe")
    inside.locator("#done-ai-training").click()
    inside.get_by_role("link", name="The whole guide").click()
    expect(page).to_have_url(f"{base_url}/en/uk/?done=ai-training")


def test_unfolded_it_is_cut_by_wordpress_and_can_be_scrolled_inside(page: Page, post):
    page.goto(post("/de/ca/?steps=all"))
    expect(page.locator("iframe")).to_have_attribute("height", "1000")
    assert page.frames[1].evaluate("document.documentElement.scrollHeight > innerHeight")
    assert page.locator("iframe").get_attribute("scrolling") == "auto"


def test_where_no_script_runs_the_quotation_says_what_to_do(without_javascript: Page, post, base_url):
    page = without_javascript
    page.goto(post("/de/eu/"))
    quotation = page.locator("blockquote")
    expect(quotation).to_be_visible()
    expect(quotation).to_contain_text("KI-Training bei LinkedIn ausschalten (EU und EWR).")
    expect(quotation.get_by_role("link")).to_have_attribute("href", f"{base_url}/de/eu/")
