"""The widget in articles of another site: in a normal frame, in a sandbox, without scripts, twice on a page."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect

SANDBOX = 'sandbox="allow-scripts"'  # what WordPress gives a provider that it does not know
WIDTHS = (320, 480, 640)
MAX_HEIGHT = 1_000  # pixels; WordPress cuts there


@pytest.fixture
def article(base_url):
    """Return a function that serves an article with frames on another site, and yields its address."""
    frames: list[str] = []

    class Article(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            html = "".join(frames) if self.path == "/" else ""
            self.wfile.write(f"<!DOCTYPE html><html lang=en><title>Article</title><h1>Article</h1>{html}".encode())

        def log_message(self, *_args):
            """Stay silent."""

    with ThreadingHTTPServer(("localhost", 0), Article) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()

        def serve(*paths: str, attributes: str = "") -> str:
            frames.extend(
                f'<iframe title="Checklist" width="640" height="900" {attributes} src="{base_url}{path}"></iframe>'
                for path in paths
            )
            return f"http://localhost:{server.server_port}/"

        yield serve
        server.shutdown()


def tally(page: Page, frame: int = 0):
    return page.frame_locator("iframe").nth(frame).locator(".widget__tally")


@pytest.mark.parametrize("attributes", ["", SANDBOX], ids=["frame", "sandbox"])
def test_ticking_inside_an_article(page: Page, errors, article, attributes):
    page.goto(article("/en/eu/embed/?theme=light&accent=003366", attributes=attributes))
    frame = page.frame_locator("iframe")
    frame.locator("#done-ai-training").click()
    expect(tally(page)).to_have_text("1 of 8 ticked off.")
    expect(frame.locator(".step--next")).to_contain_text("Send the objection form")
    frame.locator(".step--next .tick").click()
    expect(tally(page)).to_have_text("2 of 8 ticked off.")
    expect(frame.get_by_role("link", name="The whole guide")).to_have_attribute(
        "href", "/en/eu/?done=ai-training&done=objection-form"
    )
    assert errors == []


def test_without_scripts_the_form_is_sent(without_javascript: Page, article):
    page = without_javascript
    page.goto(article("/de/ch/embed/?theme=dark"))
    frame = page.frame_locator("iframe")
    frame.locator("#done-ai-training").check()
    frame.locator(".step--next").get_by_role("button", name="Häkchen übernehmen").click()
    expect(tally(page)).to_have_text("1 von 8 abgehakt.")
    expect(frame.locator("html")).to_have_attribute("data-theme", "dark")


def test_two_widgets_on_one_page_leave_each_other_alone(page: Page, article):
    page.goto(article("/en/uk/embed/", "/de/ca/embed/"))
    page.frame_locator("iframe").first.locator("#done-ai-training").click()
    expect(tally(page, 0)).to_have_text("1 of 8 ticked off.")
    expect(tally(page, 1)).to_have_text("0 von 9 abgehakt.")


def test_no_other_page_may_be_framed(page: Page, article):
    page.goto(article("/en/eu/"))
    assert page.frames[1].evaluate("document.documentElement.textContent").find("Your checklist") == -1


@pytest.mark.parametrize("browser_with_fonts", ["dejavu", "charis"], indirect=True)
@pytest.mark.parametrize("locale", ["de", "en"])
def test_the_widget_is_not_too_high_for_wordpress(browser_with_fonts, base_url, locale):
    page = browser_with_fonts.new_page(base_url=base_url)
    for region in ("eu", "uk", "ch", "ca", "hk"):
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 300})
            page.goto(f"/{locale}/{region}/embed/")
            assert page.evaluate("document.body.getBoundingClientRect().height") <= MAX_HEIGHT, (region, width)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


@pytest.mark.parametrize(("has_touch", "shown"), [(True, "In the app"), (False, "On a computer")])
def test_in_a_frame_touch_decides_which_way_comes_first(new_context, has_touch, shown):
    page = new_context(viewport={"width": 480, "height": 900}, has_touch=has_touch, is_mobile=has_touch).new_page()
    page.goto("/en/eu/embed/")
    expect(page.locator(".way:visible .way__device")).to_have_text(shown)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("query", ["", "?steps=all&accent=003366&done=ai-training", "?account=no&header=0&heading=4"])
def test_axe_finds_nothing_in_the_widget(page: Page, scheme, query):
    """The widget has no first-level heading: that is the article's."""
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 320, "height": 900})
    page.goto(f"/de/ca/embed/{query}")
    page.evaluate(AXE_SCRIPT)
    answer = page.evaluate(
        "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],"
        " rules: { 'page-has-heading-one': { enabled: false }, 'heading-order': { enabled: false } } })"
    )
    assert [(violation["id"], node["html"]) for violation in answer["violations"] for node in violation["nodes"]] == []
