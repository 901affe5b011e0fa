"""The journey through a checklist: with JavaScript, without it, by keyboard alone, and with a failing network."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.waiting import wait_until

JOURNEYS = [("de", "eu", 8), ("en", "uk", 8), ("de", "ch", 8), ("de", "ca", 9), ("en", "ca", 9), ("en", "hk", 9)]
"""Each region's checklist in one language, the longest one in both."""
SAVE = {"de": "Häkchen übernehmen", "en": "Save ticks"}
TALLY = {"de": "{} von {} abgehakt", "en": "{} of {} ticked off"}
SUM_OF_SHIFTS = """
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
"""


def tally(page: Page):
    return page.locator(".progress .tally__text")


def remembered(page: Page):
    return page.evaluate("Object.entries(localStorage)")


@pytest.mark.parametrize(("locale", "region", "total"), JOURNEYS)
def test_ticking_every_step_with_javascript_ends_with_the_ending(page: Page, errors, locale, region, total):
    page.goto(f"/{locale}/{region}/")
    for settled in range(total):
        expect(tally(page)).to_have_text(TALLY[locale].format(settled, total))
        expect(page.locator(".step--next")).to_have_count(1)
        page.locator(".step--next .tick").click()
        expect(tally(page)).to_have_text(TALLY[locale].format(settled + 1, total))
    expect(page.locator(".ending__title")).to_be_focused()
    expect(page.locator(".ending .ledger").first.locator("li")).to_have_count(total)
    expect(page.locator(".progress .switch--on, .box--matters, .step--matters")).to_have_count(
        0
    )  # the page has gone quiet
    assert page.url.count("done=") == total
    assert errors == []


@pytest.mark.parametrize(("locale", "region", "total"), JOURNEYS)
def test_ticking_every_step_without_javascript_ends_with_the_ending(without_javascript: Page, locale, region, total):
    page = without_javascript
    page.goto(f"/{locale}/{region}/")
    for settled in range(total):
        page.locator(".step--next .tick").check()
        page.locator(".step--next").get_by_role("button", name=SAVE[locale]).click()
        expect(tally(page)).to_have_text(TALLY[locale].format(settled + 1, total))
    expect(page.locator(".ending__title")).to_be_visible()


def test_ticking_a_step_by_keyboard_keeps_the_focus_and_says_how_far_one_is(page: Page):
    page.goto("/en/eu/")
    page.locator("#done-research").focus()
    page.keyboard.press("Space")
    expect(tally(page)).to_have_text("1 of 8 ticked off")
    expect(page.locator("#done-research")).to_be_focused()
    expect(page.locator("#announcer")).to_have_text("1 of 8 ticked off")
    page.keyboard.press("Space")
    expect(tally(page)).to_have_text("0 of 8 ticked off")
    expect(page).to_have_url(re.compile(r"/en/eu/$"))


def test_the_whole_checklist_can_be_done_by_keyboard_alone(page: Page):
    page.goto("/en/uk/")
    settled = 0
    for _press in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.tick:not(:checked)')"):
            page.keyboard.press("Space")
            settled += 1
            expect(tally(page)).to_have_text(f"{settled} of 8 ticked off")
            if settled == 8:
                break
    expect(page.locator(".ending__title")).to_be_focused()


@pytest.mark.parametrize("locale", ["de", "en"])
def test_from_the_top_of_a_guide_it_is_not_far_to_the_first_box_by_keyboard(page: Page, locale):
    page.goto(f"/{locale}/eu/")
    stops = 0
    while stops < 30 and not page.evaluate("document.activeElement.matches('.tick')"):
        page.keyboard.press("Tab")
        stops += not page.evaluate("document.activeElement.matches('.skip')")
    assert stops <= 15


def test_a_skipped_step_counts_as_settled_and_can_be_taken_back(page: Page):
    page.goto("/en/eu/")
    page.get_by_role("button", name="Does not apply to me: skip").click()
    expect(page).to_have_url(re.compile(r"\?skip=ai-training$"))
    expect(tally(page)).to_have_text("0 of 8 ticked off, 1 skipped")
    expect(page.locator("#skip-ai-training")).to_be_focused()
    page.get_by_role("button", name="Take it back in").click()
    expect(tally(page)).to_have_text("0 of 8 ticked off")


def test_several_steps_can_be_skipped_and_the_ending_does_not_praise(page: Page):
    page.goto("/en/eu/")
    for skipped in range(1, 9):
        page.get_by_role("button", name="Does not apply to me: skip").click()
        expect(tally(page)).to_have_text(f"0 of 8 ticked off, {skipped} skipped")
    expect(page.locator(".ending__title")).to_have_text("Everything skipped.")
    expect(page.locator(".ending")).to_contain_text("Nothing yet")


def test_enter_in_a_tick_saves_and_skips_nothing(page: Page):
    page.goto("/en/eu/")
    page.locator("#done-research").check()
    page.locator("#done-research").press("Enter")
    expect(tally(page)).to_have_text("1 of 8 ticked off")
    expect(page).to_have_url(re.compile(r"\?done=research$"))


def test_enter_in_a_tick_saves_without_javascript_too(without_javascript: Page):
    page = without_javascript
    page.goto("/en/eu/")
    page.locator("#done-research").check()
    page.locator("#done-research").press("Enter")
    expect(tally(page)).to_have_text("1 of 8 ticked off")


def test_without_javascript_an_unsaved_tick_says_so_beside_its_own_button(without_javascript: Page):
    page = without_javascript
    page.goto("/en/eu/?done=visibility")
    row = page.locator(".step", has=page.locator("#done-research"))
    expect(row.get_by_text("Not saved yet.")).to_be_hidden()
    expect(page.locator(".step--next").get_by_role("button", name="Save ticks")).to_be_visible()
    page.locator("#done-research").check()
    expect(row.get_by_text("Not saved yet.")).to_be_visible()
    expect(row.locator(".step__word")).to_be_hidden()  # “optional” beside a ticked box would contradict it
    row.get_by_role("button", name="Save ticks").click()
    expect(tally(page)).to_have_text("2 of 8 ticked off")
    expect(row.get_by_text("Not saved yet.")).to_be_hidden()
    page.locator("#done-visibility").uncheck()
    done = page.locator(".step", has=page.locator("#done-visibility"))
    expect(done.get_by_text("Not saved yet.")).to_be_visible()
    expect(done.get_by_text("ticked off")).to_be_hidden()


def test_with_javascript_nothing_needs_to_be_saved(page: Page):
    page.goto("/en/eu/")
    page.locator("#done-research").check()
    expect(tally(page)).to_have_text("1 of 8 ticked off")
    expect(page.get_by_role("button", name="Save ticks")).to_have_count(0)


def test_skipping_without_javascript_keeps_the_ticks_that_were_not_sent_yet(without_javascript: Page):
    page = without_javascript
    page.goto("/en/eu/")
    page.locator("#done-research").check()
    page.get_by_role("button", name="Does not apply to me: skip").click()
    expect(page.locator("#done-research")).to_be_checked()
    expect(page.locator("#skip-ai-training")).to_have_text("Take it back in: Switch off AI training")
    expect(tally(page)).to_have_text("1 of 8 ticked off, 1 skipped")


def test_people_without_an_account_get_only_steps_without_log_in(page: Page):
    page.goto("/en/eu/")
    page.get_by_role("link", name="I have no account").click()
    expect(page.locator(".step")).to_have_count(3)
    page.locator("#done-objection-form").check()
    expect(page).to_have_url(re.compile(r"\?account=no&done=objection-form$"))
    expect(tally(page)).to_have_text("1 of 3 ticked off")


def test_switching_the_language_keeps_the_ticks(page: Page):
    page.goto("/en/eu/")
    page.locator("#done-ai-training").check()
    expect(tally(page)).to_have_text("1 of 8 ticked off")
    page.get_by_role("link", name="Deutsch").click()
    expect(page).to_have_url(re.compile(r"/de/eu/\?done=ai-training$"))
    expect(tally(page)).to_have_text("1 von 8 abgehakt")


def test_switching_the_region_keeps_the_shared_ticks(page: Page):
    page.goto("/en/ca/?done=ai-training&done=ads-sharing")
    page.locator(".where").get_by_text("change").click()
    page.locator(".where").get_by_role("link", name="Switzerland").click()
    expect(page.locator("#done-ai-training")).to_be_checked()
    expect(tally(page)).to_have_text("1 of 8 ticked off")


@pytest.mark.parametrize("has_javascript", [True, False])
def test_the_line_above_the_headline_leads_to_the_other_regions_with_the_ticks(new_context, has_javascript):
    page = new_context(java_script_enabled=has_javascript).new_page()
    page.goto("/en/eu/?done=ai-training")
    page.locator(".where").get_by_text("EU and EEA · change").click()
    expect(page.locator(".where").get_by_role("link")).to_have_text(
        ["EU and EEA", "United Kingdom", "Switzerland", "Canada", "Hong Kong", "I have no account"]
    )
    page.locator(".where").get_by_role("link", name="Hong Kong").click()
    expect(page).to_have_url(re.compile(r"/en/hk/\?done=ai-training$"))
    expect(page.locator("#done-ai-training")).to_be_checked()


def test_the_way_to_the_other_path_above_the_list_keeps_what_was_just_ticked(page: Page):
    page.goto("/en/eu/")
    page.locator("#done-objection-form").click()
    expect(tally(page)).to_have_text("1 of 8 ticked off")
    page.locator(".where").get_by_text("EU and EEA · change").click()
    page.locator(".where").get_by_role("link", name="I have no account").click()
    expect(page).to_have_url(re.compile(r"/en/eu/\?account=no&done=objection-form#checklist$"))
    expect(tally(page)).to_have_text("1 of 3 ticked off")
    page.locator("#done-look-again").click()
    expect(tally(page)).to_have_text("2 of 3 ticked off")
    page.locator(".where").get_by_text("EU and EEA · change").click()
    page.locator(".where").get_by_role("link", name="I have an account").click()
    expect(tally(page)).to_have_text("2 of 8 ticked off")


def test_a_failing_server_loses_no_tick_and_says_so(page: Page):
    page.goto("/en/eu/")
    page.route("**/checklist/**", lambda route: route.abort())
    page.locator("#done-ai-training").check()
    expect(page.locator(".notice")).to_be_visible()
    expect(page.locator("#done-ai-training")).to_be_checked()
    expect(page).to_have_url(re.compile(r"\?done=ai-training$"))
    assert "done=ai-training" in str(remembered(page))
    page.unroute("**/checklist/**")
    page.get_by_role("button", name="Try again").click()
    expect(tally(page)).to_have_text("1 of 8 ticked off")
    expect(page.locator(".notice")).to_be_hidden()


def test_a_skip_that_could_not_be_sent_is_not_lost_either(page: Page):
    page.goto("/en/eu/")
    page.route("**/checklist/**", lambda route: route.abort())
    page.get_by_role("button", name="Does not apply to me: skip").click()
    expect(page.locator(".notice")).to_be_visible()
    expect(page).to_have_url(re.compile(r"\?skip=ai-training$"))
    page.unroute("**/checklist/**")
    page.get_by_role("button", name="Try again").click()
    expect(tally(page)).to_have_text("0 of 8 ticked off, 1 skipped")


def test_without_htmx_the_form_still_saves(page: Page):
    page.route("**/htmx*.js", lambda route: route.abort())
    page.goto("/en/eu/")
    page.locator("#done-ai-training").check()
    page.get_by_role("button", name="Save ticks").click()
    expect(tally(page)).to_have_text("1 of 8 ticked off")


def test_an_error_answer_loses_no_tick_either(page: Page):
    page.goto("/de/hk/")
    page.route("**/checklist/**", lambda route: route.fulfill(status=503))
    page.locator("#done-research").check()
    expect(page.locator(".notice")).to_contain_text("nicht erreichbar")
    page.reload()
    expect(page.locator("#done-research")).to_be_checked()


def test_the_step_page_ticks_counts_and_leads_on(page: Page, errors):
    page.goto("/en/ch/steps/ai-training/?done=research")
    page.locator("#done-ai-training").check()
    expect(page.locator(".tally__text")).to_have_text("2 of 8 ticked off")
    expect(page).to_have_url(re.compile(r"/steps/ai-training/\?done=ai-training&done=research$"))
    page.locator(".stations__link--next").click()
    expect(page).to_have_url(re.compile(r"/steps/objection-form/\?done=ai-training&done=research$"))
    assert errors == []


def test_the_tick_of_a_step_stands_right_after_the_short_way(page: Page):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto("/en/eu/steps/ai-training/")
    link, tick, how = (
        page.locator(name).bounding_box() for name in (".act section", "#done-ai-training", ".step-way .way")
    )
    assert link["y"] + link["height"] <= tick["y"] < how["y"]


def test_a_step_can_be_skipped_and_taken_back_on_its_own_page(page: Page):
    page.goto("/en/eu/steps/research/?skip=ai-training")
    page.get_by_role("button", name="Does not apply to me: skip").click()
    expect(page.locator(".tally__text")).to_have_text("0 of 8 ticked off, 2 skipped")
    page.get_by_role("button", name="Take it back in").click()
    expect(page.locator(".tally__text")).to_have_text("0 of 8 ticked off, 1 skipped")
    expect(page).to_have_url(re.compile(r"/steps/research/\?skip=ai-training$"))


def test_the_step_page_works_without_javascript(without_javascript: Page):
    page = without_javascript
    page.goto("/de/ca/steps/ads-sharing/?done=ai-training")
    page.locator("#done-ads-sharing").check()
    page.get_by_role("button", name="Häkchen übernehmen").first.click()
    expect(page.locator(".tally__text")).to_have_text("2 von 9 abgehakt")


def test_the_qr_code_on_the_page_is_a_picture(page: Page, errors):
    page.goto("/en/eu/?done=ai-training")
    page.get_by_text("Go on on my phone").click()
    picture = page.get_by_role("img", name="QR code: this page with your ticks")
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_js_property("complete", value=True)
    assert picture.evaluate("image => image.naturalWidth") > 0
    assert errors == []


@pytest.mark.parametrize("size", [(360, 740), (1280, 800)])
@pytest.mark.parametrize("path", ["/de/eu/", "/en/", "/de/uk/steps/ai-training/"])
def test_the_first_screen_does_not_shift(page: Page, path, size):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.add_init_script(SUM_OF_SHIFTS)
    page.goto(path)
    page.evaluate("document.fonts.ready")
    assert page.evaluate("window.shift") == 0


@pytest.mark.parametrize("width", [360, 1280])
def test_the_menu_does_not_move_while_the_page_still_arrives(page: Page, hosts, base_url, width):
    page.set_viewport_size({"width": width, "height": 740})
    text = page.request.get("/de/eu/").text().replace("<head>", f'<head><base href="{base_url}">', 1)
    cut = text.index("</a></li>", text.index("masthead__wide"))
    address, may_go_on = hosts.serve_slowly(text[:cut], text[cut:])
    page.add_init_script(SUM_OF_SHIFTS)
    page.goto(address, wait_until="commit")
    wait_until(page, "performance.getEntriesByName('first-paint').length > 0")
    may_go_on.set()
    page.wait_for_load_state()
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    expect(page.locator(".masthead__nav").first).to_be_visible()
    assert page.evaluate("window.shift") == 0
