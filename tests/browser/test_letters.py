"""Letters in a real browser: completed and taken along, with the network recorded; and without JavaScript."""

from __future__ import annotations

import io
import json
import re

import docx
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
    page.get_by_label("Training anderer KI").uncheck()
    expect(page).not_to_have_url(re.compile("for=other"))
    paper = page.get_by_role("article", name="Ihr Brief")
    expect(paper).to_contain_text("Weil ich <b>fett</b> bin.")
    expect(paper.locator("b")).to_have_count(0)
    expect(paper).not_to_contain_text("anderer KI")
    page.get_by_label("Englisch").check()
    expect(paper).to_contain_text("Dear Sir or Madam")
    expect(paper).to_contain_text("Zuleika Quarzbach · Xylophonweg 17 · 98765 Kauzenhain")
    page.get_by_role("button", name="Kopieren").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    with page.expect_download() as download:
        page.get_by_role("button", name="Als Text").click()
    saved = download.value.path().read_text(encoding="utf-8")
    assert copied == saved
    with page.expect_download() as download:
        page.get_by_role("button", name="Für Word").click()
    document = docx.Document(str(download.value.path()))
    for words in ("Zuleika Quarzbach", "linkedin.com/in/zuleika-quarzbach", "😀", "IRELAND", "<b>fett</b>"):
        assert words in saved
        assert words in "\n".join(each.text for each in document.paragraphs)
    assert "- training AI that creates content" in saved
    assert not [each for each in sent if TELLING.search(each)]
    assert not TELLING.search(kept_by(page))
    assert errors == []


def test_a_gap_that_nobody_fills_stays_a_line(page: Page):
    page.goto("/en/uk/letters/access/")
    page.locator("[data-fills=name]").fill("Kim")
    gap = page.locator("#paper [data-field=email]")
    assert gap.bounding_box()["width"] > 100
    with page.expect_download() as download:
        page.get_by_role("button", name="As text").click()
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


def test_picked_examples_follow_the_language_of_the_letter(page: Page):
    page.goto("/en/eu/letters/complaint/")
    page.get_by_label("LinkedIn has refused.").check()
    page.get_by_label("proof that it was sent").check()
    page.get_by_label("German").check()
    paper = page.get_by_role("article", name="Your letter")
    expect(paper).to_contain_text("LinkedIn hat abgelehnt.")
    expect(paper).to_contain_text("Anlagen: Nachweis, dass es abgeschickt ist")
    expect(page.get_by_label("LinkedIn hat abgelehnt.")).to_be_checked()


def test_enclosures_stand_below_the_name_where_there_are_any(page: Page):
    page.goto("/en/uk/letters/reminder/")
    enclosures = page.get_by_role("article", name="Your letter").locator(".paper__enclosures")
    expect(enclosures).to_be_hidden()
    page.get_by_label("copy of my first letter").check()
    page.get_by_label("proof that it was sent").check()
    expect(enclosures).to_have_text("Enclosures: copy of my first letter; proof that it was sent")
    page.get_by_label("copy of my first letter").uncheck()
    expect(enclosures).to_have_text("Enclosures: proof that it was sent")


def test_the_longest_word_neither_widens_the_page_nor_leaves_the_paper(page: Page):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto("/de/eu/letters/objection/")
    fill_in(page)
    page.locator("[data-fills=grounds]").fill("Ärger" * 120 + " \u202eمرحبا " + "😀" * 80)  # noqa: RUF001
    page.locator("[data-fills=name]").fill("Maximiliane" * 9)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    words = pypdfium2.PdfDocument(io.BytesIO(page.pdf(prefer_css_page_size=True)))[0].get_textpage()
    assert max(words.get_rect(number)[2] for number in range(words.count_rects())) / MILLIMETRE <= 195


def test_people_without_an_account_are_not_asked_for_a_profile(page: Page):
    page.goto("/en/eu/letters/erasure/")
    expect(page.get_by_label("Address of your profile")).to_be_visible()
    page.get_by_label("I have no LinkedIn account").check()
    expect(page.get_by_role("article", name="Your letter")).to_contain_text("I have no account with you.")
    expect(page.get_by_label("Address of your profile")).to_be_hidden()
    expect(page).to_have_url(re.compile("account=no"))


def test_quebec_has_a_letter_of_its_own(page: Page):
    page.goto("/de/ca/letters/access/")
    page.get_by_label("Ich wohne in Quebec").check()
    expect(page.get_by_role("article", name="Ihr Brief")).to_contain_text("P-39.1")
    page.reload()
    expect(page.get_by_label("Ich wohne in Quebec")).to_be_checked()


def test_reload_and_back_keep_what_was_typed(page: Page):
    page.goto("/en/eu/letters/objection/")
    fill_in(page)
    page.get_by_label("German").check()
    paper = page.get_by_role("article", name="Your letter")
    expect(paper).to_contain_text("Sehr geehrte")
    page.reload()
    expect(paper).to_contain_text("Sehr geehrte")
    expect(paper).to_contain_text("Zuleika Quarzbach")
    expect(paper).to_contain_text("Weil ich")
    page.get_by_role("link", name="Back to the guide").click()
    page.go_back()
    expect(paper).to_contain_text("Zuleika Quarzbach")
    expect(page.locator("[data-fills=grounds]")).to_have_value(re.compile("Weil ich"))


def test_what_was_erased_does_not_come_back(page: Page):
    page.goto("/en/eu/letters/objection/")
    fill_in(page)
    page.get_by_role("button", name="Erase everything").click()
    page.reload()
    expect(page.locator("[data-fills=name]")).to_have_value("")
    assert not TELLING.search(page.evaluate("JSON.stringify(history.state)"))


def kept_letters(page: Page):
    return json.loads(page.evaluate("localStorage.getItem('off-switch-letters')") or "null")


def test_only_who_asks_for_it_finds_their_words_again_and_in_other_letters(page: Page, sent):
    page.goto("/en/eu/letters/objection/")
    fill_in(page)
    assert kept_letters(page) is None
    page.get_by_label("Keep what I type in this browser for 30 days").check()
    page.locator("[data-fills=name]").fill("Zuleika Quarzbach-Neu")
    page.goto("about:blank")
    page.goto("/en/eu/letters/reminder/")
    expect(page.locator("[data-fills=name]")).to_have_value("Zuleika Quarzbach-Neu")
    expect(page.locator("[data-fills=sent]")).to_have_value("")
    page.locator("[data-fills=sent]").fill("1 October 2026")
    page.goto("/en/eu/letters/objection/")
    expect(page.locator("[data-fills=grounds]")).to_have_value(re.compile("Weil ich"))
    assert not [each for each in sent if TELLING.search(each)]


@pytest.mark.parametrize("way", ["Forget what is kept", "Erase everything", "untick"])
def test_what_is_kept_is_forgotten_at_once(page: Page, way):
    page.goto("/en/eu/letters/objection/")
    keep = page.get_by_label("Keep what I type in this browser for 30 days")
    expect(page.get_by_role("button", name="Forget what is kept")).to_be_hidden()
    keep.check()
    fill_in(page)
    assert kept_letters(page)["typed"]["name"] == TYPED["name"]
    if way == "untick":
        keep.uncheck()
    else:
        page.get_by_role("button", name=way).click()
    assert kept_letters(page) is None
    expect(keep).not_to_be_checked()
    page.locator("[data-fills=name]").fill("Somebody else")
    assert kept_letters(page) is None


@pytest.mark.parametrize(
    "kept", ['{"keptOn": "2026-01-01T00:00:00Z", "typed": {"name": "Old"}}', "{damaged", '{"typed": 1}']
)
def test_what_is_old_or_damaged_is_not_shown(page: Page, kept):
    page.goto("/en/eu/letters/access/")
    page.evaluate("kept => localStorage.setItem('off-switch-letters', kept)", kept)
    page.goto("about:blank")
    page.goto("/en/eu/letters/access/")
    expect(page.locator("[data-fills=name]")).to_have_value("")
    expect(page.get_by_label("Keep what I type")).not_to_be_checked()
    assert kept_letters(page) is None


def test_the_file_for_word_has_the_address_in_the_window_of_an_envelope(page: Page, errors):
    page.goto("/en/ca/letters/objection/")
    fill_in(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="For Word").click()
    assert download.value.suggested_filename == "off-switch-objection-en.docx"
    document = docx.Document(str(download.value.path()))
    section = document.sections[0]
    assert (round(section.page_width.inches, 1), round(section.page_height.inches, 1)) == (8.5, 11.0)
    _sender, frame, _date = document.element.iter(docx.oxml.ns.qn("w:framePr"))
    left, top, height = (int(frame.get(docx.oxml.ns.qn(f"w:{name}"))) / 56.7 for name in ("x", "y", "h"))
    assert (left, top >= 45, top + height <= 90) == (pytest.approx(25, abs=0.1), True, True)
    assert document.paragraphs[1].text.startswith("LinkedIn Corporation\n")
    assert document.core_properties.title == "Withdrawal of my consent to training AI (PIPEDA, principle 4.3.8)"
    assert errors == []


def test_the_library_for_word_is_loaded_only_when_asked_for(page: Page, sent):
    page.goto("/en/eu/letters/objection/")
    fill_in(page)
    assert not [each for each in sent if "letter_docx" in each]
    with page.expect_download():
        page.get_by_role("button", name="For Word").click()
    assert [each for each in sent if "letter_docx" in each]


def test_a_complaint_goes_to_the_authority_that_somebody_fills_in(page: Page):
    page.goto("/en/eu/letters/complaint/")
    page.get_by_label("Name and address of the authority").fill("Data Protection Commission\nDublin")
    page.get_by_label("LinkedIn has refused.").check()
    paper = page.get_by_role("article", name="Your letter")
    expect(paper.locator(".paper__to")).to_have_text("Data Protection Commission\nDublin")
    expect(paper).to_contain_text("Since then this has happened: LinkedIn has refused.")


def test_what_is_too_long_for_mail_programs_says_so_and_what_is_short_goes_there(page: Page):
    page.goto("/de/eu/letters/access/")
    page.get_by_role("button", name="Per E-Mail").click()
    expect(page.get_by_role("button", name="Zu lang für viele Mailprogramme")).to_be_visible()
    page.goto("/en/hk/letters/reminder/")
    mail = page.get_by_role("button", name="By e-mail")
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
    [
        *("eu/letters/objection", "uk/letters/objection", "ch/letters/access", "uk/letters/erasure"),
        *("eu/letters/reminder", "hk/letters/marketing", "uk/letters/refused", "ch/letters/incomplete"),
    ],
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
    page.get_by_label("training other AI").uncheck()
    page.get_by_label("German").check()
    page.get_by_role("button", name="Show").click()
    paper = page.get_by_role("article", name="Your letter")
    expect(paper).to_contain_text("Sehr geehrte Damen und Herren")
    expect(paper).not_to_contain_text("anderer KI")
    for gap in paper.locator("[data-field]").all():
        assert gap.bounding_box()["width"] > 80


def test_the_step_leads_to_the_letter(page: Page):
    page.goto("/en/uk/steps/objection-form/")
    page.get_by_role("link", name="our letter").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Objection to AI training")
