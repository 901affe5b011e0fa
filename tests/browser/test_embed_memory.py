"""What the widget remembers until the next visit, and where browsers do not let it."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import BrowserType, FrameLocator, Page, Route, expect

from tests.host_pages import SANDBOX

KEPT = "Your ticks stay in this browser"
LOST = "Your ticks are kept nowhere"
OTHER_SITE = "magazine.localhost"


def widget(page: Page, number: int = 0) -> FrameLocator:
    return page.frame_locator("iframe").nth(number)


def ticked(page: Page, number: int = 0):
    return widget(page, number).locator(".tick:checked")


def test_ticks_are_there_at_the_next_visit(page: Page, article):
    page.goto(article("/en/eu/embed/?steps=all"))
    expect(widget(page).locator(".widget__memory")).to_be_hidden()
    widget(page).locator("#done-ai-training").click()
    widget(page).locator("#done-research").click()
    expect(widget(page).locator(".widget__memory")).to_contain_text(KEPT)
    widget(page).locator("#done-research").click()
    page.goto(article("/en/eu/embed/"))
    expect(ticked(page)).to_have_count(1)
    expect(widget(page).locator(".widget__tally")).to_have_text("1 of 8 ticked off.")
    expect(widget(page).locator(".step--next")).to_contain_text("Say no in writing")
    expect(widget(page).locator(".widget__memory")).to_contain_text(KEPT)


def test_nothing_is_written_before_the_first_tick(page: Page, article):
    page.goto(article("/en/eu/embed/"))
    expect(ticked(page)).to_have_count(0)
    assert page.frames[1].evaluate("localStorage.length + sessionStorage.length") == 0
    widget(page).locator("#done-ai-training").click()
    expect(widget(page).locator(".step--next")).to_contain_text("Say no in writing")
    assert page.frames[1].evaluate("Object.keys(localStorage)") == ["off-switch"]
    assert page.frames[1].evaluate("Object.keys(sessionStorage)") == []


def test_what_one_website_shows_the_other_does_not_know(page: Page, article):
    page.goto(article("/en/eu/embed/"))
    widget(page).locator("#done-ai-training").click()
    expect(widget(page).locator(".widget__memory")).to_contain_text(KEPT)
    page.goto(article("/en/eu/embed/", name=OTHER_SITE))
    expect(widget(page).locator(".widget__tally")).to_have_text("0 of 8 ticked off.")
    expect(ticked(page)).to_have_count(0)


def test_two_widgets_bring_their_ticks_together_and_each_region_keeps_its_own(page: Page, article):
    page.goto(article("/en/uk/embed/", "/en/uk/embed/", "/en/ca/embed/"))
    widget(page, 0).locator("#done-ai-training").click()
    widget(page, 1).locator("#done-objection-form").click()
    for number in (0, 1):
        expect(widget(page, number).locator(".widget__memory")).to_contain_text(KEPT)
    expect(ticked(page, 2)).to_have_count(0)
    page.reload()
    expect(ticked(page, 0)).to_have_count(2)
    expect(ticked(page, 2)).to_have_count(0)


def test_a_tick_made_before_the_script_is_there_is_remembered_too(page: Page, article):
    late: list[Route] = []
    page.route("**/js/embed.*.js", lambda route: late.append(route))  # noqa: PLW0108  (Playwright marks it)
    with page.expect_request("**/js/embed.*.js"):
        page.goto(article("/en/uk/embed/"), wait_until="commit")
    widget(page).locator("#done-ai-training").click()
    late.pop().continue_()
    expect(widget(page).locator(".widget__memory")).to_contain_text(KEPT)
    expect(widget(page).locator(".widget__tally")).to_have_text("1 of 8 ticked off.")
    page.unroute_all()
    page.reload()
    expect(ticked(page)).to_have_count(1)


def test_everything_can_be_deleted(page: Page, article):
    page.goto(article("/en/eu/embed/"))
    widget(page).locator("#done-ai-training").click()
    widget(page).get_by_role("button", name="Delete them").click()
    expect(widget(page).locator(".widget__tally")).to_have_text("0 of 8 ticked off.")
    expect(widget(page).locator(".widget__memory")).to_be_hidden()
    assert page.frames[1].evaluate("localStorage.length") == 0
    page.reload()
    expect(widget(page).locator(".widget__tally")).to_have_text("0 of 8 ticked off.")
    expect(ticked(page)).to_have_count(0)


@pytest.mark.parametrize("note", ["{", '{"savedOn":"2020-01-01","regions":{"eu":"done=ai-training"}}', '"', "[]", "7"])
def test_a_damaged_or_old_note_is_none(page: Page, article, note):
    page.goto(article("/en/eu/embed/"))
    page.frames[1].evaluate("note => localStorage.setItem('off-switch', note)", note)
    page.reload()
    expect(widget(page).locator(".widget__tally")).to_have_text("0 of 8 ticked off.")
    widget(page).locator("#done-ai-training").click()
    expect(widget(page).locator(".widget__memory")).to_contain_text(KEPT)
    page.reload()
    expect(ticked(page)).to_have_count(1)


@pytest.mark.parametrize(
    ("query", "attributes"), [("?memory=off", ""), ("", SANDBOX)], ids=["as the publisher wants", "in a sandbox"]
)
def test_where_nothing_is_kept_it_says_so(page: Page, article, query, attributes):
    address = article(f"/en/eu/embed/{query}", attributes=attributes)
    page.goto(address)
    widget(page).locator("#done-ai-training").click()
    expect(widget(page).locator(".widget__memory")).to_contain_text(LOST)
    expect(widget(page).get_by_role("button", name="Delete them")).to_be_hidden()
    page.goto(address)
    expect(widget(page).locator(".widget__tally")).to_have_text("0 of 8 ticked off.")


@pytest.mark.parametrize("blocked", ["third parties", "everybody"])
def test_with_cookies_and_storage_blocked_ticking_works(
    browser_type: BrowserType, browser_type_launch_args, tmp_path, article, blocked
):
    """Storage of third parties goes with their cookies; Chromium then still keeps notes apart for each site."""
    rules = {
        "third parties": {"profile": {"cookie_controls_mode": 1, "block_third_party_cookies": True}},
        "everybody": {"profile": {"default_content_setting_values": {"cookies": 2}}},
    }
    (tmp_path / "Default").mkdir()
    (tmp_path / "Default" / "Preferences").write_text(json.dumps(rules[blocked]))
    context = browser_type.launch_persistent_context(
        tmp_path, executable_path=browser_type_launch_args["executable_path"], args=browser_type_launch_args["args"]
    )
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(article("/en/eu/embed/"))
    widget(page).locator("#done-ai-training").click()
    expect(widget(page).locator(".step--next")).to_contain_text("Say no in writing")
    expect(widget(page).locator(".widget__memory")).to_contain_text({"third parties": KEPT, "everybody": LOST}[blocked])
    assert errors == []
    context.close()


def test_the_other_language_has_the_ticks_and_the_options_and_keeps_the_handshake(page: Page, article):
    page.goto(article("/en/eu/embed/?theme=dark#?secret=abcdefghij", attributes=SANDBOX))
    widget(page).locator("#done-ai-training").click()
    expect(widget(page).locator(".step--next")).to_contain_text("Say no in writing")
    widget(page).get_by_role("link", name="Deutsch").click()
    expect(widget(page).locator(".widget__tally")).to_have_text("1 von 8 abgehakt.")
    expect(widget(page).locator("html")).to_have_attribute("data-theme", "dark")
    page.wait_for_function("told.filter((each) => each.secret === 'abcdefghij').length > 1")


@pytest.mark.parametrize("attributes", ["", SANDBOX], ids=["frame", "sandbox"])
def test_a_skipped_step_is_taken_back(page: Page, article, attributes):
    page.goto(article("/en/eu/embed/?skip=ai-training", attributes=attributes))
    widget(page).get_by_role("button", name="Take it back in").click()
    expect(widget(page).locator(".step--next")).to_contain_text("Switch off AI training")
    expect(widget(page).locator(".step--skipped")).to_have_count(0)
