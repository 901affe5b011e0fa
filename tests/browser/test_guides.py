"""A guide in use: the device in hand first, rows that open in place, notes beside their marks, the way to paper."""

from __future__ import annotations

import re

import pypdfium2
import pytest
from playwright.sync_api import Page, Route, expect

PHONE = {"width": 360, "height": 740}
TABLET = {"width": 1180, "height": 820}
COMPUTER = {"width": 1280, "height": 800}
NO_SCRIPT = pytest.mark.parametrize("has_javascript", [True, False])


def held_back(page: Page, pattern: str) -> list[Route]:
    """Return the list in which requests to addresses of a pattern wait for an answer."""
    waiting: list[Route] = []

    def wait(route: Route) -> None:
        waiting.append(route)

    page.route(pattern, wait)
    return waiting


def devices_shown(page: Page):
    """Return the device of each picture that is seen without opening anything."""
    pictures = page.locator(".way:visible .way__device")
    return [pictures.nth(index).inner_text() for index in range(pictures.count())]


@NO_SCRIPT
@pytest.mark.parametrize("path", ["/en/eu/", "/en/hk/steps/ai-training/"])
@pytest.mark.parametrize(
    "situation",
    [
        (PHONE, False, "In the app", "On a computer"),
        (TABLET, True, "In the app", "On a computer"),
        (COMPUTER, False, "On a computer", "In the app"),
    ],
)
def test_the_device_in_hand_comes_first(new_context, has_javascript, path, situation):
    screen, has_touch, shown, folded = situation
    context = new_context(java_script_enabled=has_javascript, viewport=screen, has_touch=has_touch, is_mobile=has_touch)
    page = context.new_page()
    page.goto(path)
    assert devices_shown(page) == [shown]
    summary = page.locator(".fold:visible > summary").filter(has_text=re.compile(f"^{folded}$"))
    picture = summary.locator("xpath=..").locator(".path")
    expect(picture).to_be_hidden()
    summary.click()
    expect(picture).to_be_visible()


@NO_SCRIPT
def test_the_device_in_hand_comes_first_in_the_list_too(new_context, has_javascript):
    page = new_context(java_script_enabled=has_javascript, viewport=PHONE).new_page()
    page.goto("/en/eu/?done=ai-training&done=objection-form")
    step = page.locator(".step--next")
    expect(step.get_by_text("Your next step")).to_be_visible()
    expect(step.locator(".path:visible")).to_have_count(1)


def test_the_way_that_is_the_only_one_is_shown_on_every_device(new_context):
    for screen in (PHONE, COMPUTER):
        page = new_context(viewport=screen).new_page()
        page.goto("/en/eu/steps/data-copy/")
        assert devices_shown(page) == ["On a computer"]


def test_questions_are_folded(page: Page):
    page.goto("/en/eu/")
    question = page.locator(".fold", has=page.locator("#rights")).locator("> summary")
    expect(question).to_be_visible()
    expect(page.locator("#rights .prose")).to_be_hidden()
    question.click()
    expect(page.locator("#rights .prose")).to_be_visible()


def test_without_scripts_a_question_leads_to_its_answer_on_the_page_that_has_everything(without_javascript: Page):
    page = without_javascript
    page.goto("/en/eu/?done=research#rights")
    page.locator(".asked").get_by_role("link", name="Your rights").click()
    expect(page).to_have_url(re.compile(r"/en/eu/full/\?done=research#rights$"))
    expect(page.locator("#rights .prose")).to_be_in_viewport()


@pytest.mark.parametrize("size", [PHONE, COMPUTER])
@pytest.mark.parametrize("locale", ["de", "en"])
def test_nothing_moves_when_the_answers_arrive(new_context, size, locale):
    """The rows of the answers take the place of the links exactly, so the page keeps its length."""
    page = new_context(viewport=size).new_page()
    answers = held_back(page, "**/answers/")
    tops = """() => [...document.querySelectorAll(".fold--question > * > h3, .guide__foot")].map(
      (each) => each.getBoundingClientRect().top)"""
    for region in ("eu", "hk"):
        with page.expect_request("**/answers/"):
            page.goto(f"/{locale}/{region}/")
        before = page.evaluate(tops)
        answers.pop().continue_()
        expect(page.locator(".asked .fold__link")).to_have_count(0)
        assert page.evaluate(tops) == before


def test_a_guide_whose_answers_do_not_arrive_leads_to_them(page: Page):
    page.route("**/answers/", lambda route: route.abort())
    page.goto("/de/eu/")
    expect(page.get_by_role("button", name="Alle öffnen")).to_be_hidden()
    expect(page.locator(".notice")).to_be_hidden()
    page.locator(".asked").get_by_role("link", name="Ihre Rechte").click()
    expect(page.locator("#rights .prose")).to_be_visible()


def test_ticks_made_while_the_answers_are_on_their_way_stay_as_they_were_made(page: Page):
    answers = held_back(page, "**/answers/")
    with page.expect_request("**/answers/"):
        page.goto("/en/eu/")
    page.route("**/checklist/*", lambda _route: None)  # its answer does not come either
    page.get_by_role("checkbox", name="Switch off AI training").check()
    answers.pop().continue_()
    expect(page.locator("details.fold--question").first).to_be_visible()
    page.unroute("**/checklist/*")
    page.get_by_role("checkbox", name="Switch off AI training").uncheck()
    page.get_by_role("checkbox", name="Switch off research").check()
    expect(page).to_have_url(re.compile(r"\?done=research$"))
    assert "ai-training" not in page.evaluate("localStorage.getItem('off-switch')")
    expect(page.locator("#announcer")).to_contain_text("1 of 8")


def test_the_address_of_a_question_opens_it_and_leaves_its_row_in_sight(page: Page):
    page.goto("/en/eu/#rights")
    expect(page.locator("#rights .prose")).to_be_visible()
    page.locator(".guide__side .contents").get_by_role("link", name="What Microsoft gets").click()
    expect(page.locator("#microsoft .prose")).to_be_visible()
    expect(page.get_by_role("heading", name="What Microsoft gets")).to_be_in_viewport()


@NO_SCRIPT
@pytest.mark.parametrize("name", ["cannot-find", "languages"])
def test_help_has_an_address_of_its_own_that_opens_it(new_context, has_javascript, name):
    page = new_context(java_script_enabled=has_javascript).new_page()
    page.goto(f"/en/eu/steps/research/#{name}")
    expect(page.locator(f"#{name}")).to_be_visible()


def test_the_address_of_a_source_opens_the_list(page: Page):
    page.goto("/en/eu/#source-3")
    expect(page.locator("#source-3")).to_be_visible()


def test_all_questions_open_and_close_at_once(page: Page):
    page.goto("/de/uk/")
    questions = page.locator("details.fold--question")
    page.get_by_role("button", name="Alle öffnen").click()
    expect(page.locator(".fold--question[open]")).to_have_count(questions.count())
    page.get_by_role("button", name="Alle schließen").click()
    expect(page.locator(".fold--question[open]")).to_have_count(0)


def test_a_button_that_needs_scripts_is_not_there_without_them(without_javascript: Page):
    without_javascript.goto("/de/uk/")
    expect(without_javascript.get_by_role("button", name="Alle öffnen")).to_be_hidden()
    expect(without_javascript.get_by_role("button", name="Kopieren")).to_have_count(0)


def test_a_source_opens_beside_its_mark_and_closes_again(page: Page, errors):
    page.goto("/en/eu/#rights")
    mark = page.locator("#rights [role=doc-noteref]").first
    mark.click()
    note = page.locator(".note")
    expect(note).to_be_visible()
    expect(note).to_contain_text("European Regional Privacy Notice")
    expect(note).to_have_css("word-spacing", "0px")  # not that of the marks between which it stands
    expect(page.locator("#sources .sources")).to_be_hidden()
    assert page.url.endswith("#rights")
    page.keyboard.press("Tab")
    expect(note.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    for _again in range(2):
        mark.click()
        expect(note).to_be_visible()
        mark.click()
        expect(note).to_be_hidden()
    mark.focus()
    for is_open in (True, False):
        page.keyboard.press("Enter")
        expect(note).to_be_visible(visible=is_open)
    assert errors == []


@pytest.mark.parametrize("width", [320, 1280])
def test_a_note_stays_on_the_screen(page: Page, width):
    page.set_viewport_size({"width": width, "height": 740})
    page.goto("/en/eu/#rights")
    marks = page.locator("#rights [role=doc-noteref]")
    for index in range(0, marks.count(), 5):
        marks.nth(index).click()
        box = page.locator(".note").bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["width"] >= 280  # pixels, so that it can be read
        page.keyboard.press("Escape")


def test_without_scripts_a_mark_leads_to_its_source(without_javascript: Page):
    page = without_javascript
    page.goto("/en/eu/full/")
    page.locator("#rights [role=doc-noteref]").first.click()
    expect(page.locator(".sources li:target")).to_be_visible()
    page.goto("/en/eu/#cannot-find")
    page.locator("#cannot-find [role=doc-noteref]").first.click()
    expect(page).to_have_url(re.compile("/en/sources/[a-z0-9-]+/$"))


def test_a_mark_in_the_checklist_opens_its_source_once_the_list_is_there(page: Page):
    page.goto("/en/eu/#cannot-find")
    expect(page.locator("details.fold--question").first).to_be_visible()
    page.locator("#cannot-find [role=doc-noteref]").first.click()
    expect(page.locator(".note")).to_be_visible()


def test_marks_are_large_enough_to_be_touched(page: Page):
    page.goto("/en/eu/#rights")
    mark = page.locator("#rights [role=doc-noteref]").first.bounding_box()
    assert min(mark["width"], mark["height"]) >= 24


@pytest.mark.parametrize("path", ["/de/questions/", "/en/uk/steps/ai-training/", "/de/ch/full/"])
@pytest.mark.parametrize("width", [360, 1280])
def test_no_mark_stands_alone_at_the_start_of_a_line(page: Page, path, width):
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(path)
    alone = page.evaluate(
        """() => [...document.querySelectorAll(".cites")].filter((group) => {
          const text = group.previousSibling;
          if (text?.nodeType !== Node.TEXT_NODE) return false;
          const range = document.createRange();
          range.setStart(text, text.length - 1);
          range.setEnd(text, text.length);
          const [mark, end] = [group, range].map((each) => each.getBoundingClientRect().left);
          return mark < end - 24; // far to the left: on a new line
        }).map((group) => group.parentElement.textContent)"""
    )
    assert alone == []


@NO_SCRIPT
def test_on_a_phone_a_menu_folds_out_at_the_top(new_context, has_javascript):
    page = new_context(java_script_enabled=has_javascript, viewport=PHONE).new_page()
    page.goto("/en/eu/?done=research")
    page.locator(".masthead").get_by_text("Menu").click()
    entries = page.locator(".menu__list")
    for name in ("Guides", "Questions", "Print", "Timeline", "Sources", "About"):
        expect(entries.get_by_role("link", name=name)).to_be_visible()
    entries.get_by_role("link", name="Print").click()
    expect(page).to_have_url(re.compile(r"/en/eu/print/\?done=research$"))


@NO_SCRIPT
def test_on_a_phone_the_contents_are_one_tap_away(new_context, has_javascript):
    page = new_context(java_script_enabled=has_javascript, viewport=PHONE).new_page()
    page.goto("/en/eu/")
    contents = page.locator(".fold--contents")
    contents.locator("summary").click()
    contents.get_by_role("link", name="Your checklist").click()
    expect(page).to_have_url(re.compile("#checklist$"))


@NO_SCRIPT
def test_whoever_cannot_find_the_setting_is_helped(new_context, has_javascript):
    page = new_context(java_script_enabled=has_javascript).new_page()
    page.goto("/en/ch/")
    page.get_by_text("I can\N{RIGHT SINGLE QUOTATION MARK}t find it").click()
    fold = page.locator("#cannot-find")
    expect(fold).to_contain_text("that proves nothing")
    expect(fold.get_by_role("link", name="linkedin.com/mypreferences")).to_be_visible()
    expect(fold.get_by_role("link", name="objection")).to_have_attribute("href", "/en/ch/steps/objection-form/")
    page.get_by_text("My LinkedIn speaks another language").click()
    french = page.locator("#languages [lang=fr]")
    expect(french).to_contain_text("IA générative")
    expect(french).to_have_attribute("translate", "no")


def test_the_list_goes_along_to_the_phone(new_context):
    page = new_context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.goto("/en/eu/?done=ai-training")
    page.locator("#done-research").check()
    expect(page.locator(".tally__text")).to_have_text("2 of 8 ticked off")
    page.get_by_text("Go on on my phone").click()
    expect(page.get_by_text("Scan this with the camera of your phone")).to_be_visible()
    page.locator("#elsewhere").get_by_role("button", name="Copy").click()
    expect(page.locator("#elsewhere").get_by_role("button", name="Copied")).to_be_visible()
    expect(page.locator("#announcer")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()").endswith("/en/eu/?done=ai-training&done=research")


def test_the_guide_is_passed_on_without_ticks(page: Page):
    page.add_init_script("navigator.share = async (what) => { window.shared = what.url }")
    page.goto("/en/eu/?done=ai-training")
    page.get_by_text("Pass it on").first.click()
    page.get_by_role("button", name="Share").click()
    assert page.evaluate("window.shared").endswith("/en/eu/")


def test_without_scripts_an_address_can_be_selected(without_javascript: Page):
    page = without_javascript
    page.goto("/en/eu/?done=ai-training")
    page.get_by_text("Pass it on").first.click()
    expect(page.get_by_label("This guide, without your ticks")).to_have_value(re.compile(r"^http://.+/en/eu/$"))


def test_on_paper_everything_is_open_and_the_way_to_better_paper_is_named(page: Page):
    page.goto("/de/eu/")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 700, "height": 1000})
    expect(page.locator("#rights .prose")).to_be_visible()
    expect(page.locator(".sources")).to_be_visible()
    expect(page.get_by_text("Kürzer, als PDF für Papier:")).to_be_visible()
    expect(page.get_by_text(re.compile(r"http://.+/de/eu/full/"))).to_be_visible()
    expect(page.locator(".take")).to_be_hidden()


@pytest.mark.parametrize("path", ["/de/eu/", "/en/ca/full/", "/de/hk/full/"])
def test_on_paper_no_heading_stands_alone_at_the_foot_of_a_page(page: Page, path):
    page.goto(path)
    headings = {" ".join(words.split()) for words in page.locator("h1, h2, h3").all_text_contents()}
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    feet = [sheet.get_textpage().get_text_range().split("\r\n")[-1].strip() for sheet in document]
    assert len(feet) > 5
    assert [foot for foot in feet if foot in headings] == []


@NO_SCRIPT
def test_everything_stands_on_one_page(new_context, has_javascript):
    page = new_context(java_script_enabled=has_javascript).new_page()
    page.goto("/en/ca/?done=ai-training")
    page.locator(".guide__foot").get_by_role("link", name="All on one page").click()
    expect(page).to_have_url(re.compile(r"/en/ca/full/\?done=ai-training$"))
    for words in ("Switch off data sharing for ads", "PIPEDA", "OPC", "In the app", "On a computer"):
        expect(page.get_by_text(words).first).to_be_visible()
    expect(page.locator(".sources li").first).to_be_visible()
    expect(page.locator(".box--done")).to_have_count(1)
    expect(page.locator("link[rel=canonical]")).to_have_attribute("href", re.compile(r"/en/ca/full/$"))


@pytest.mark.parametrize(
    "address", ["/en/eu/?device=fridge", "/en/eu/?done=nonsense", "/en/eu/#no-such-fold", "/en/eu/#%E0%A4%A"]
)
def test_a_hand_made_address_is_the_plain_page(page: Page, errors, address):
    page.goto(address)
    expect(page.locator(".tally__text")).to_have_text("0 of 8 ticked off")
    expect(page.locator(".fold[open]")).to_have_count(0)
    assert errors == []


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("path", ["/de/#compared", "/en/#compared", "/de/eu/#data", "/en/hk/#data"])
def test_a_table_tears_no_word_and_scrolls_within_its_own_frame(page: Page, path, width):
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(path)
    expect(page.locator(".timetable").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    torn = page.evaluate(
        """() => [...document.querySelectorAll(".timetable th, .timetable td")]
             .filter((cell) => cell.scrollWidth > cell.clientWidth || getComputedStyle(cell).overflowWrap !== "normal")
             .map((cell) => cell.textContent)"""
    )
    assert torn == []
