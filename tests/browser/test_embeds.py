"""The widget in articles of another site: in a normal frame, in a sandbox, without scripts, twice on a page."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect

from tests.host_pages import SANDBOX

HANDSHAKE = "abcdefghij"  # ten word characters, as WordPress makes one for every frame


def heights_told(page: Page):
    return page.evaluate("told.filter((each) => (each.type ?? each.message) === 'height').map((each) => each.value)")


def wait_for_height(page: Page, condition: str):
    """Wait until the last height that was told fulfils a condition on `value`."""
    page.wait_for_function(
        f"""() => {{
            const heights = told.filter((each) => (each.type ?? each.message) === "height");
            const value = heights.at(-1)?.value;
            return value && ({condition});
        }}"""
    )


def tally(page: Page, frame: int = 0):
    return page.frame_locator("iframe").nth(frame).locator(".widget__tally")


@pytest.mark.parametrize("attributes", ["", SANDBOX], ids=["frame", "sandbox"])
def test_ticking_inside_an_article(page: Page, errors, article, attributes):
    page.goto(article("/en/eu/embed/?theme=light&accent=003366", attributes=attributes))
    frame = page.frame_locator("iframe")
    frame.locator("#done-ai-training").click()
    expect(tally(page)).to_have_text("1 of 8 ticked off.")
    expect(frame.locator(".step--next")).to_contain_text("Say no in writing")
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


@pytest.mark.parametrize("attributes", ["", SANDBOX], ids=["frame", "sandbox"])
def test_the_frame_tells_its_height_and_nothing_else(page: Page, article, attributes):
    page.goto(article("/en/eu/embed/", attributes=attributes))
    wait_for_height(page, "value >= 200 && value <= 1000")
    before = heights_told(page)[-1]
    page.frame_locator("iframe").get_by_text("6 optional steps").click()
    wait_for_height(page, f"value > {before}")
    told = page.evaluate("told")
    assert {tuple(sorted(each)) for each in told} == {("origin", "source", "type", "v", "value")}
    assert all(isinstance(each["value"], int) for each in told)


def test_a_frame_that_was_hidden_tells_its_height_when_it_is_shown(page: Page, article):
    page.goto(article("/en/eu/embed/", attributes="hidden"))
    expect(page.locator("iframe")).to_be_hidden()
    page.evaluate("document.querySelector('iframe').hidden = false")
    wait_for_height(page, "value >= 200")


def test_wordpress_is_told_the_height_in_its_own_words(page: Page, article):
    page.goto(article(f"/en/eu/embed/#?secret={HANDSHAKE}", attributes=SANDBOX))
    wait_for_height(page, "value >= 200 && value <= 1000")
    assert {(each["message"], each["secret"]) for each in page.evaluate("told")} == {("height", HANDSHAKE)}
    page.evaluate("told.length = 0")
    page.evaluate(f"frames[0].postMessage({{ message: 'ready', secret: '{HANDSHAKE}' }}, '*')")
    wait_for_height(page, "value >= 200")


def test_in_the_sandbox_the_link_to_the_guide_is_handed_to_wordpress(page: Page, article, base_url):
    page.goto(article(f"/en/eu/embed/#?secret={HANDSHAKE}", attributes=SANDBOX))
    frame = page.frame_locator("iframe")
    frame.locator("#done-ai-training").click()
    frame.get_by_role("link", name="The whole guide").click()
    page.wait_for_function("told.some((each) => each.message === 'link')")
    (told,) = page.evaluate("told.filter((each) => each.message === 'link')")
    assert (told["value"], told["secret"]) == (f"{base_url}/en/eu/?done=ai-training", HANDSHAKE)


@pytest.mark.parametrize("fragment", ["", f"#?secret={HANDSHAKE}"], ids=["sandbox", "wordpress"])
def test_in_the_sandbox_linkedins_address_is_shown_to_be_copied(page: Page, article, fragment):
    page.goto(article(f"/en/eu/embed/{fragment}", attributes=SANDBOX))
    frame = page.frame_locator("iframe")
    frame.get_by_role("link", name="Open the setting on LinkedIn").click()
    shown = frame.locator(".widget__address")
    expect(shown).to_contain_text("https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement")
    assert page.frames[1].evaluate("getSelection().toString()").startswith("https://www.linkedin.com/")
    code = shown.get_by_role("img", name="QR code: this address")
    expect(code).to_have_js_property("complete", value=True)
    assert code.evaluate("image => image.naturalWidth") > 0


def test_in_a_plain_frame_links_open_a_window_of_their_own(page: Page, article, base_url):
    page.goto(article("/en/eu/embed/"))
    with page.expect_popup() as popup:
        page.frame_locator("iframe").get_by_role("link", name="The whole guide").click()
    expect(popup.value).to_have_url(f"{base_url}/en/eu/")


@pytest.mark.parametrize("attributes", ["", SANDBOX], ids=["frame", "sandbox"])
def test_offline_no_tick_is_lost_and_the_rest_catches_up(page: Page, article, attributes):
    page.goto(article("/en/eu/embed/", attributes=attributes))
    frame = page.frame_locator("iframe")
    expect(tally(page)).to_have_text("0 of 8 ticked off.")
    page.context.set_offline(offline=True)
    frame.locator("#done-ai-training").click()
    expect(tally(page)).to_have_text("1 of 8 ticked off.")
    expect(frame.locator(".widget__notice")).to_be_visible()
    frame.locator("#done-objection-form").click()
    expect(tally(page)).to_have_text("2 of 8 ticked off.")
    expect(frame.get_by_role("link", name="The whole guide")).to_have_attribute("href", re.compile("objection-form$"))
    page.context.set_offline(offline=False)
    expect(frame.locator(".step--done")).to_have_count(2)
    expect(frame.locator(".widget__notice")).to_be_hidden()


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


@pytest.mark.parametrize("locale", ["de", "en"])
def test_on_paper_everything_is_unfolded_and_fits_into_the_frame(page: Page, locale):
    """Nothing can be measured again while somebody prints: the frame keeps the height of the screen."""
    for region in ("eu", "uk", "ch", "ca", "hk"):
        page.set_viewport_size({"width": 660, "height": 900})  # A4 between usual margins
        page.emulate_media(media="screen")
        page.goto(f"/{locale}/{region}/embed/")
        height = page.evaluate("document.body.getBoundingClientRect().height")
        page.emulate_media(media="print")
        assert page.locator(".step").count() == page.locator(".step:visible").count()
        assert page.evaluate("document.body.getBoundingClientRect().height") <= height, region
        assert page.evaluate("document.documentElement.scrollWidth") <= 660
