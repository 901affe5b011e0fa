import datetime as dt
from dataclasses import replace

import icalendar
import pytest

from guide.domain.progress import Progress
from guide.presenters.deadlines.pages import present_deadlines, present_look_again
from guide.presenters.visits import Visit

REGIONS = ("eu", "uk", "ch", "ca", "hk")


def visit_of(edition, region_id, **options):
    return Visit(edition, edition.catalogue.regions[region_id], site_url="https://off-switch.example", **options)


@pytest.mark.parametrize("region_id", REGIONS)
def test_a_page_has_a_rule_with_source_and_example_for_everything_that_is_sent(edition, region_id):
    page = present_deadlines(visit_of(edition, region_id), "")
    assert {each.rule for each in page.sent} == {rule.id for rule in page.rules}
    for rule in page.rules:
        assert "doc-noteref" in rule.cite
        assert "2027" in rule.example
        assert "{day}" in rule.due_words
    assert [each.is_chosen for each in page.sent].count(True) == 1


def test_the_example_shows_the_end_of_a_month(edition_en):
    (rule, *_others) = present_deadlines(visit_of(edition_en, "eu"), "").rules
    assert (
        " ".join(rule.example.split())
        == "For example: received on 31 January 2027, to be answered by 28 February 2027."
    )


def test_the_letter_that_was_sent_is_chosen_and_an_unknown_one_does_no_harm(edition_en):
    for named, chosen in (("access", "access"), ("love", "objection")):
        page = present_deadlines(visit_of(edition_en, "eu"), named)
        assert [each.id for each in page.sent if each.is_chosen] == [chosen]


def test_on_that_day_there_is_the_next_letter_or_form(edition_en):
    urls = {rule.id: rule.next_url for rule in present_deadlines(visit_of(edition_en, "uk"), "").rules}
    assert urls["uk"] == "/en/uk/letters/reminder/"
    assert urls["uk-complaint"] == "/en/uk/letters/complaint/"
    hongkong = {rule.id: rule.next_url for rule in present_deadlines(visit_of(edition_en, "hk"), "").rules}
    assert hongkong["follow-up"] == "/en/hk/letters/#complaint"


@pytest.mark.parametrize(("today", "day"), [((2026, 8, 31), (2027, 2, 28)), ((2026, 11, 28), (2027, 5, 28))])
def test_the_reminder_comes_in_six_months_with_the_ticks_and_is_one_entry_for_ever(edition_en, today, day):
    edition = replace(edition_en, today=dt.date(*today))
    visit = visit_of(edition, "eu", progress=Progress(done=("ai-training",)))
    (event,) = icalendar.Calendar.from_ical(present_look_again(visit)).walk("VEVENT")
    assert event.decoded("dtstart") == dt.date(*day)
    assert str(event["url"]) == "https://off-switch.example/en/eu/?done=ai-training"
    assert str(event["uid"]) == "off-switch-look-again-eu@off-switch.example"
