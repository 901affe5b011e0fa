"""By when an answer is due, in a real browser with the network recorded; and the calendar that comes of it."""

from __future__ import annotations

import datetime as dt
import re

import icalendar
import pytest
import vobject
from playwright.sync_api import Page, Request, expect

from tests.domain.test_deadlines import TABLE

TODAY = dt.datetime(2028, 6, 1, 12, tzinfo=dt.UTC)
RULES = {
    "eu": ("eu", "objection"),
    "uk": ("uk", "objection"),
    "uk-access": ("uk", "access"),
    "uk-complaint": ("uk", "reminder"),
    "ch-access": ("ch", "access"),
    "ch": ("ch", "objection"),
    "ca-access": ("ca", "access"),
    "ca": ("ca", "objection"),
    "hk-access": ("hk", "access"),
    "hk": ("hk", "objection"),
    "follow-up": ("eu", "reminder"),
}


def in_words(day: str) -> str:
    date = dt.date.fromisoformat(day)
    return f"{date:%A} {date.day} {date:%B %Y}"


def due(page: Page) -> str:
    return page.locator("#due").inner_text().replace(",", "")


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/Los_Angeles"])
def test_the_browser_reckons_as_the_table_that_was_reckoned_by_hand(new_context, zone, base_url):
    page = new_context(timezone_id=zone).new_page()
    page.clock.set_fixed_time(TODAY)
    for rule, received, day, extended in TABLE:
        region, letter = RULES[rule]
        page.goto(f"{base_url}/en/{region}/deadline/?for={letter}")
        page.get_by_label("Day on which you sent it").fill(received)
        assert in_words(day) in due(page), (rule, received)
        assert (in_words(extended) in due(page)) is (extended != day) or extended == day
    page.context.close()


def test_the_post_takes_five_days_and_another_letter_has_another_rule(page: Page):
    page.clock.set_fixed_time(TODAY)
    page.goto("/en/ch/deadline/")
    page.get_by_label("Day on which you sent it").fill("2026-11-01")
    page.get_by_label("by post").check()
    assert in_words("2026-12-06") in due(page)
    page.get_by_role("radio", name="Reminder").check()
    assert in_words("2026-11-20") in due(page)
    expect(page.get_by_role("link", name="Nothing has come? Complain")).to_have_attribute(
        "href", "/en/ch/letters/complaint/"
    )


@pytest.mark.parametrize(
    ("day", "said"), [("2025-11-02", "before the training began"), ("2028-06-02", "still to come")]
)
def test_a_wrong_day_is_told_at_the_field(page: Page, day, said):
    page.clock.set_fixed_time(TODAY)
    page.goto("/en/eu/deadline/")
    page.get_by_label("Day on which you sent it").fill(day)
    expect(page.get_by_role("alert")).to_contain_text(said)
    expect(page.locator("#due")).to_be_hidden()


def test_a_day_that_does_not_exist_is_told_in_words(page: Page):
    page.goto("/en/eu/deadline/")
    page.get_by_label("Day on which you sent it").focus()
    page.keyboard.type("02312026")
    expect(page.get_by_role("alert")).to_have_text("This day does not exist.")


def test_the_day_goes_into_a_calendar_and_into_no_request(page: Page, errors):
    sent: list[str] = []
    page.context.on("request", lambda request: sent.append(describe(request)))
    page.clock.set_fixed_time(TODAY)
    page.goto("/de/eu/deadline/?for=access")
    page.get_by_label("Tag, an dem Sie es abgeschickt haben").fill("2026-01-31")
    with page.expect_download() as download:
        page.get_by_role("button", name="In den Kalender").click()
    text = download.value.path().read_bytes()
    (event,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    other = vobject.readOne(text.decode()).vevent
    assert event.decoded("dtstart") == other.dtstart.value == dt.date(2026, 2, 28)
    assert event.decoded("dtend") == dt.date(2026, 3, 1)
    assert str(event["uid"]).startswith("off-switch-due-eu-access-20260228@")
    assert str(event["summary"]) == "Antwort von LinkedIn fällig"
    assert not re.search("2026-?0[12]-?(31|28)", " ".join(sent))
    assert page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, location.href])").count("2026") == 0
    assert errors == []


def describe(request: Request) -> str:
    return f"{request.url} {request.headers} {request.post_data or ''}"


def test_without_javascript_the_rules_have_examples(without_javascript: Page):
    page = without_javascript
    page.goto("/en/hk/deadline/")
    expect(page.locator("#deadline")).to_be_hidden()
    expect(page.get_by_text("For example").first).to_be_visible()


def test_an_authority_and_the_rules_can_be_printed(page: Page):
    page.emulate_media(media="print")
    for path, words in (("/en/uk/authority/gb/", "5 Hawkshaw Street"), ("/en/ch/deadline/", "How we count")):
        page.goto(path)
        expect(page.get_by_text(words).first).to_be_visible()
