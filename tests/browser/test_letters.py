"""Letters in a real browser: completed and taken along, with the network recorded; and without JavaScript."""

from __future__ import annotations

import io
import re

import pypdfium2
import pytest
from playwright.sync_api import Page, Request, expect

MILLIMETRE = 72 / 25.4  # points
TYPED = {
    "name": "Zuleika Quarzbach",
    "address": "Xylophonweg 17\n98765 Kauzenhain",
    "profile": "linkedin.com/in/zuleika-quarzbach",
    "email": "zuleika@quarzbach.example",
    "place": "Kauzenhain",
    "grounds": "Weil ich <b>fett</b> bin.\n\tUnd \u202ervierzig\u202c 😀.",
}
TELLING = re.compile("zuleika|quarzbach|xylophon|98765|kauzenhain|weil ich|vierzig", re.IGNORECASE)


@pytest.fixture
def sent(page: Page):
    """Everything that leaves the page: addresses, headers and bodies."""
    requests: list[str] = []

    def record(request: Request) -> None:
        requests.append(f"{request.url} {request.headers} {request.post_data or ''}")

    page.context.on("request", record)
    return requests


def fill_in(page: Page) -> None:
    for name, words in TYPED.items():
        for field in page.locator(f"[data-fills={name}]").all():  # not every letter asks for grounds
            field.fill(words)


def kept_by(page: Page) -> str:
    return str(
        page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, location.href])")
    )


def test_what_is_typed_appears_in_the_letter_as_text_and_goes_nowhere(page: Page, errors, sent):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/de/eu/letters/objection/")
    fill_in(page)
    page.get_by_label("Direktwerbung und Profiling").check()
    expect(page).to_have_url(re.compile("for=marketing"))
    paper = page.get_by_role("article", name="Ihr Brief")
    expect(paper).to_contain_text("Weil ich <b>fett</b> bin.")
    expect(paper.locator("b")).to_have_count(0)
    expect(paper).to_contain_text("Direktwerbung und Profiling")
    page.get_by_label("Englisch").check()
    expect(paper).to_contain_text("Dear Sir or Madam")
    expect(paper).to_contain_text("Zuleika Quarzbach · Xylophonweg 17 · 98765 Kauzenhain")
    page.get_by_role("button", name="Kopieren").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    with page.expect_download() as download:
        page.get_by_role("button", name="Als Text speichern").click()
    saved = download.value.path().read_text(encoding="utf-8")
    assert copied == saved
    for words in ("Zuleika Quarzbach", "linkedin.com/in/zuleika-quarzbach", "😀", "IRELAND", "- direct marketing"):
        assert words in saved
    assert not [each for each in sent if TELLING.search(each)]
    assert not TELLING.search(kept_by(page))
    assert errors == []


def test_a_gap_that_nobody_fills_stays_a_line(page: Page):
    page.goto("/en/uk/letters/access/")
    page.locator("[data-fills=name]").fill("Kim")
    gap = page.locator("#paper [data-field=email]")
    assert gap.bounding_box()["width"] > 100
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as text").click()
    assert "e-mail address ____________________." in download.value.path().read_text(encoding="utf-8")


def test_grounds_that_the_law_does_not_ask_for_leave_no_line(page: Page):
    for region, is_left in (("eu", True), ("ch", False)):
        page.goto(f"/en/{region}/letters/objection/")
        expect(page.locator("#paper [data-field=grounds]")).to_be_visible(visible=is_left)


def test_examples_are_picked_changed_and_put_back(page: Page):
    page.goto("/en/eu/letters/objection/")
    own = page.get_by_label("In your own words")
    example = page.get_by_label("I have written things in groups")
    example.check()
    expect(own).to_have_value(re.compile("^I have written things in groups"))
    own.press_sequentially(" Since 2019.")
    expect(page.get_by_role("article", name="Your letter")).to_contain_text("confidential. Since 2019.")
    example.uncheck()
    expect(own).to_have_value("Since 2019.")


def test_a_complaint_goes_to_the_authority_that_somebody_fills_in(page: Page):
    page.goto("/en/eu/letters/complaint/")
    page.get_by_label("Name and address of the authority").fill("Data Protection Commission\nDublin")
    page.get_by_label("LinkedIn has refused.").check()
    paper = page.get_by_role("article", name="Your letter")
    expect(paper.locator(".paper__to")).to_have_text("Data Protection Commission\nDublin")
    expect(paper).to_contain_text("Since then this has happened: LinkedIn has refused.")


def test_what_is_too_long_for_mail_programs_says_so_and_what_is_short_goes_there(page: Page):
    page.goto("/de/eu/letters/access/")
    page.get_by_role("button", name="Im Mailprogramm").click()
    expect(page.get_by_role("button", name="Zu lang für viele Mailprogramme")).to_be_visible()
    page.goto("/en/hk/letters/reminder/")
    mail = page.get_by_role("button", name="Open in the mail program")
    with page.expect_event("requestfailed", lambda request: request.url.startswith("mailto:")) as opened:
        mail.click()
    assert "subject=Reminder%3A%20your%20answer" in opened.value.url


def test_one_click_erases_everything(page: Page):
    page.goto("/de/ch/letters/objection/")
    fill_in(page)
    page.get_by_role("button", name="Alles löschen").click()
    for name in TYPED:
        expect(page.locator(f"[data-fills={name}]")).to_have_value("")
    assert not TELLING.search(page.locator("#paper").inner_text())


@pytest.mark.parametrize(
    "letter",
    ["eu/letters/objection", "uk/letters/objection", "ch/letters/access", "uk/letters/erasure", "eu/letters/reminder"],
)
@pytest.mark.parametrize("language", ["de", "en"])
def test_a_printed_letter_is_one_page_with_the_address_in_the_window(page: Page, letter, language):
    page.goto(f"/{language}/{letter}")
    fill_in(page)
    document = pypdfium2.PdfDocument(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(document) == 1
    words = document[0].get_textpage()
    width, height = document[0].get_size()
    assert (round(width / MILLIMETRE), round(height / MILLIMETRE)) == (210, 297)
    lines = [words.get_rect(number) for number in range(words.count_rects())]
    to = next(place for place in lines if "LinkedIn" in words.get_text_bounded(*place))
    country = next(place for place in lines if re.search("IRELAND|USA", words.get_text_bounded(*place)))
    for left, bottom, right, top in (to, country):
        assert left / MILLIMETRE >= 20
        assert right / MILLIMETRE <= 105
        assert (height - top) / MILLIMETRE >= 45
        assert (height - bottom) / MILLIMETRE <= 90


def test_a_letter_for_canada_is_printed_on_letter_paper(page: Page):
    page.goto("/en/ca/letters/objection/")
    document = pypdfium2.PdfDocument(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(document) == 1
    assert [round(side) for side in document[0].get_size()] == [612, 792]


def test_without_javascript_the_letter_has_lines_and_follows_the_choices(without_javascript: Page):
    page = without_javascript
    page.goto("/en/eu/letters/objection/")
    expect(page.locator("#fields")).to_be_hidden()
    page.get_by_label("direct marketing").check()
    page.get_by_label("German").check()
    page.get_by_role("button", name="Show").click()
    paper = page.get_by_role("article", name="Your letter")
    expect(paper).to_contain_text("Sehr geehrte Damen und Herren")
    expect(paper).to_contain_text("Direktwerbung")
    for gap in paper.locator("[data-field]").all():
        assert gap.bounding_box()["width"] > 80


def test_the_step_leads_to_the_letter(page: Page):
    page.goto("/en/uk/steps/objection-form/")
    page.get_by_role("link", name="our letter").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Objection to AI training")
