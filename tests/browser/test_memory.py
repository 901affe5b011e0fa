"""What this device remembers, and that nothing of it is lost: other people's links, second tabs, late answers."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.test_checklist import remembered, tally


def test_a_returning_visitor_continues_where_they_were(page: Page):
    page.goto("/de/eu/")
    assert remembered(page) == []
    page.locator("#done-ai-training").check()
    expect(tally(page)).to_have_text("1 von 8 abgehakt")
    page.goto("/de/")
    page.goto("/de/eu/")
    expect(page).to_have_url(re.compile(r"\?done=ai-training$"))
    expect(page.locator("#done-ai-training")).to_be_checked()
    page.goto("/de/ch/")
    expect(tally(page)).to_have_text("0 von 8 abgehakt")


def test_the_browser_stores_one_entry_and_only_after_the_first_tick(page: Page):
    page.goto("/en/eu/")
    page.goto("/en/eu/steps/ai-training/")
    assert remembered(page) == []
    assert page.evaluate("sessionStorage.length") == 0
    page.locator("#done-ai-training").check()
    expect(page.locator(".tally__text")).to_have_text("1 of 8 ticked off")
    [(key, value)] = remembered(page)
    assert key == "off-switch"
    assert '"eu":"done=ai-training"' in value
    assert page.evaluate("sessionStorage.length") == 0
    assert page.context.cookies() == []


@pytest.mark.parametrize("path", ["/en/eu/", "/en/eu/?account=no"])
def test_one_control_deletes_the_ticks_of_the_page_and_of_the_device(page: Page, path):
    page.goto(path)
    page.locator("#done-objection-form").check()
    expect(tally(page)).to_contain_text("1 of")
    delete(page).click()
    expect(tally(page)).to_contain_text("0 of")
    assert page.url.endswith(f"{path}#checklist")
    assert remembered(page) == []
    expect(delete(page)).to_be_hidden()
    page.goto(path)
    expect(page.locator("#done-objection-form")).not_to_be_checked()


def test_the_control_is_there_while_the_device_remembers_ticks_of_another_region(page: Page):
    page.goto("/en/eu/")
    expect(delete(page)).to_be_hidden()
    page.locator("#done-research").check()
    expect(delete(page)).to_be_visible()
    page.goto("/en/ch/")
    expect(delete(page)).to_be_visible()
    delete(page).click()
    expect(delete(page)).to_be_hidden()
    assert remembered(page) == []


def test_an_entry_older_than_180_days_is_deleted(page: Page):
    page.goto("/en/")
    page.evaluate(
        "localStorage['off-switch'] = JSON.stringify({savedOn: '2020-01-01', regions: {eu: 'done=research'}})"
    )
    page.goto("/en/eu/")
    expect(tally(page)).to_have_text("0 of 8 ticked off")
    assert remembered(page) == []


def test_a_damaged_entry_does_no_harm(page: Page, errors):
    page.goto("/en/")
    page.evaluate("localStorage['off-switch'] = '{broken'")
    page.goto("/en/eu/")
    page.locator("#done-ai-training").check()
    expect(tally(page)).to_have_text("1 of 8 ticked off")
    assert errors == []


@pytest.mark.parametrize(
    "entry",
    [
        '{"savedOn":"2126-01-01","regions":{"eu":5}}',
        '{"savedOn":"2126-01-01","regions":{"eu":"x=1"}}',
        '{"savedOn":"2126-01-01","regions":null}',
        '{"savedOn":"2126-01-01","regions":{"ch":"done=research"},"days":5}',
        '{"savedOn":"2126-01-01","regions":{"ch":"done=research"},"days":null}',
        "[]",
        "null",
    ],
)
def test_a_strange_entry_does_not_trap_the_visitor(page: Page, errors, entry):
    page.goto("/en/")
    page.evaluate("entry => { localStorage['off-switch'] = entry }", entry)
    page.goto("/en/eu/")
    page.locator("#done-ai-training").check()
    expect(tally(page)).to_have_text("1 of 8 ticked off")
    assert "done=ai-training" in str(remembered(page))
    assert errors == []


@pytest.fixture
def visitor(page: Page):
    """Somebody who has ticked three steps on this device."""
    page.goto("/en/eu/")
    for count, step in enumerate(("ai-training", "research", "data-copy"), start=1):
        page.locator(f"#done-{step}").check()
        expect(tally(page)).to_have_text(f"{count} of 8 ticked off")
    return page


def delete(page: Page):
    return page.get_by_role("link", name="Delete all ticks, here and on this device")


def choice(page: Page):
    return page.locator("[data-whose-ticks]")


@pytest.mark.parametrize("path", ["/en/eu/", "/en/eu/steps/ads-settings/"])
@pytest.mark.parametrize("query", ["done=visibility", "done=ai-training", "skip=research", "done=gibberish"])
def test_other_ticks_of_an_address_never_replace_the_own_ones_without_being_asked(visitor: Page, path, query):
    visitor.goto(f"{path}?{query}")
    expect(choice(visitor)).to_be_visible()
    visitor.locator("#done-ads-settings").check()
    expect(visitor.locator(".tally__text")).to_contain_text("of 8 ticked off")
    expect(visitor).to_have_url(re.compile("done=ads-settings"))
    assert "done=ai-training&done=research&done=data-copy" in str(remembered(visitor))
    expect(choice(visitor)).to_be_visible()


def test_who_goes_back_to_an_own_state_is_asked_nothing_and_to_a_link_of_others_again(visitor: Page):
    visitor.add_init_script("window.addEventListener('unload', () => {})")  # keeps the page from being put aside whole
    visitor.goto("/en/eu/?done=visibility")
    expect(choice(visitor)).to_be_visible()
    visitor.goto("/en/eu/")
    visitor.goto("/en/eu/steps/ads-settings/")
    visitor.locator("#done-ads-settings").check()
    expect(visitor.locator(".tally__text")).to_have_text("4 of 8 ticked off")
    visitor.go_back()
    expect(tally(visitor)).to_have_text("4 of 8 ticked off")
    expect(choice(visitor)).to_be_hidden()
    visitor.go_back()
    expect(choice(visitor)).to_be_visible()
    expect(visitor.locator("#done-visibility")).to_be_checked()


def test_who_chooses_the_own_ticks_gets_them_back(visitor: Page):
    visitor.goto("/en/eu/?done=visibility")
    expect(choice(visitor)).to_contain_text("This address carries other ticks than this device remembers.")
    choice(visitor).get_by_role(
        "button", name=re.compile(r"Your ticks from \d+ [A-Z][a-z]+|Your ticks from [A-Z]")
    ).click()
    expect(tally(visitor)).to_have_text("3 of 8 ticked off")
    expect(choice(visitor)).to_be_hidden()
    expect(visitor.locator("#done-visibility")).not_to_be_checked()


def test_who_chooses_the_ticks_of_the_address_keeps_those(visitor: Page):
    visitor.goto("/en/eu/?done=visibility")
    visitor.locator("#done-ads-settings").check()
    expect(tally(visitor)).to_have_text("2 of 8 ticked off")
    choice(visitor).get_by_role("button", name="The ticks of this address").click()
    expect(choice(visitor)).to_be_hidden()
    visitor.goto("/en/eu/")
    expect(tally(visitor)).to_have_text("2 of 8 ticked off")
    expect(visitor.locator("#done-ai-training")).not_to_be_checked()


@pytest.mark.parametrize("query", ["done=data-copy&done=research&done=ai-training", "", "utm_source=mail"])
def test_who_comes_with_the_own_ticks_or_with_none_is_asked_nothing(visitor: Page, query):
    visitor.goto(f"/en/eu/?{query}")
    expect(tally(visitor)).to_have_text("3 of 8 ticked off")
    expect(choice(visitor)).to_be_hidden()


def test_who_has_no_ticks_here_is_asked_nothing_and_keeps_those_of_the_address(page: Page):
    page.goto("/en/eu/?done=visibility")
    expect(choice(page)).to_be_hidden()
    assert remembered(page) == []
    page.locator("#done-research").check()
    expect(tally(page)).to_have_text("2 of 8 ticked off")
    assert "done=visibility" in str(remembered(page))


def test_without_javascript_an_address_shows_its_ticks_and_nothing_is_stored(without_javascript: Page):
    without_javascript.goto("/en/eu/?done=visibility&amp;skip=research")
    expect(tally(without_javascript)).to_have_text("1 of 8 ticked off, 1 skipped")
    expect(choice(without_javascript)).to_be_hidden()


def test_an_answer_that_comes_late_does_not_undo_forgetting(page: Page):
    waiting = []
    page.goto("/en/eu/")
    page.locator("#done-research").check()
    expect(tally(page)).to_have_text("1 of 8 ticked off")
    page.route("**/checklist/**", lambda route: waiting.append(route))  # noqa: PLW0108  (Playwright marks it)
    page.locator("#done-ai-training").check()
    stays = "document.querySelector('[data-forget]').addEventListener('click', (event) => event.preventDefault())"
    page.evaluate(stays)
    delete(page).click()  # and stay, as if the new page took long to come
    assert len(waiting) == 1
    waiting[0].continue_()
    expect(tally(page)).to_have_text("2 of 8 ticked off")
    assert remembered(page) == []


def test_two_tabs_show_each_others_ticks(visitor: Page):
    other = visitor.context.new_page()
    other.goto("/en/eu/")
    expect(tally(other)).to_have_text("3 of 8 ticked off")
    other.locator("#done-visibility").check()
    expect(tally(visitor)).to_have_text("4 of 8 ticked off")
    visitor.locator("#done-ads-settings").check()
    expect(tally(other)).to_have_text("5 of 8 ticked off")
    expect(other).to_have_url(re.compile("done=ads-settings"))
    assert "done=visibility" in str(remembered(other))


def test_a_tick_made_while_those_of_another_tab_are_on_their_way_loses_none(visitor: Page):
    other = visitor.context.new_page()
    other.goto("/en/eu/")
    expect(tally(other)).to_have_text("3 of 8 ticked off")
    late: list[Route] = []
    other.route("**/checklist/**", lambda route: late.append(route), times=1)  # noqa: PLW0108  (Playwright marks it)
    with other.expect_request("**/checklist/**"):
        visitor.locator("#done-visibility").check()
    other.locator("#done-ads-settings").click()
    late.pop().continue_()
    expect(tally(other)).to_have_text("5 of 8 ticked off")
    expect(tally(visitor)).to_have_text("5 of 8 ticked off")
    assert "done=visibility" in str(remembered(other))


@pytest.mark.parametrize("script", ["checklist", "memory"])
def test_a_tick_made_before_the_scripts_are_there_is_sent_and_remembered(page: Page, script):
    late: list[Route] = []
    page.route(f"**/js/{script}.*.js", lambda route: late.append(route))  # noqa: PLW0108  (Playwright marks it)
    with page.expect_request(f"**/js/{script}.*.js"):
        page.goto("/en/eu/?done=research", wait_until="commit")
    page.locator("#done-visibility").click()
    page.locator("#done-research").click()
    late.pop().continue_()
    expect(tally(page)).to_have_text("1 of 8 ticked off")
    expect(page).to_have_url(re.compile(r"\?done=visibility$"))
    assert "done=visibility" in str(remembered(page))


def test_a_tab_that_missed_what_another_did_brings_both_together(visitor: Page):
    asleep = visitor.context.new_page()
    asleep.add_init_script("addEventListener('storage', (event) => event.stopImmediatePropagation(), true)")
    asleep.goto("/en/eu/")
    visitor.locator("#done-visibility").check()
    visitor.locator("#done-research").uncheck()
    expect(tally(visitor)).to_have_text("3 of 8 ticked off")
    asleep.locator("#done-ads-settings").check()
    expect(tally(asleep)).to_have_text("4 of 8 ticked off")
    for step, is_done in (("visibility", True), ("ads-settings", True), ("research", False), ("data-copy", True)):
        expect(asleep.locator(f"#done-{step}")).to_be_checked(checked=is_done)
    assert "done=visibility" in str(remembered(asleep))


def test_forgetting_in_one_tab_is_not_undone_by_the_other(visitor: Page):
    other = visitor.context.new_page()
    other.goto("/en/eu/")
    expect(tally(other)).to_have_text("3 of 8 ticked off")
    delete(visitor).click()
    expect(tally(visitor)).to_have_text("0 of 8 ticked off")
    other.bring_to_front()
    assert remembered(other) == []
    expect(tally(other)).to_have_text("3 of 8 ticked off")


def test_who_comes_from_paper_goes_on_with_their_own_ticks_and_is_told_what_changed(visitor: Page):
    visitor.goto("/en/eu/?since=5b25b7e9")
    expect(visitor).to_have_url(re.compile(r"\?done=.*&since=5b25b7e9$"))
    expect(visitor.locator("#printout")).to_contain_text("What is new on this site since then")
    expect(tally(visitor)).to_have_text("3 of 8 ticked off")
