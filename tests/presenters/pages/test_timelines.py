import datetime as dt
import re
from dataclasses import replace

import pytest

from guide.presenters.pages.timelines import present_timeline


def told(page):
    return (*page.to_come, *page.events)


def test_every_event_is_told_newest_first_with_its_sources(edition):
    page = present_timeline(edition)
    for events in (page.to_come, page.events):
        dates = [event.date_iso for event in events]
        assert dates == sorted(dates, reverse=True)
    assert {event.id for event in told(page)} == set(edition.catalogue.events)
    assert [event.id for event in told(page) if 'href="#source-' not in event.cite] == []


def test_what_lies_ahead_and_what_has_no_known_outcome_stand_before_today(edition_en):
    page = present_timeline(edition_en)
    assert [event.id for event in page.to_come] == ["ask-first", "bill-c-36", "omnibus-council"]
    assert all(event.date_iso <= edition_en.today.isoformat() for event in page.events)


def test_a_day_that_has_come_lies_ahead_no_longer(edition_en):
    later = replace(edition_en, today=dt.date(2027, 4, 2))
    assert "ask-first" in [event.id for event in present_timeline(later).events]


@pytest.mark.parametrize("region_id", ["eu", "uk", "ch", "ca", "hk"])
def test_a_region_sees_what_concerns_it_alone(edition_en, region_id):
    page = present_timeline(edition_en, region_id)
    facts = edition_en.catalogue.events
    assert {event.id for event in told(page)} == {name for name, fact in facts.items() if region_id in fact.regions}
    assert [each.id for each in page.filters if each.is_current] == [region_id]
    assert page.layout.is_variant


@pytest.mark.parametrize("region_id", ["", "xx", "EU", "<script>"])
def test_what_is_no_region_shows_everything(edition_en, region_id):
    page = present_timeline(edition_en, region_id)
    assert len(told(page)) == len(edition_en.catalogue.events)
    assert [each.id for each in page.filters] == ["all", *edition_en.catalogue.regions]
    assert [each.id for each in page.filters if each.is_current] == ["all"]


def test_sources_are_numbered_as_one_reads(edition_en):
    page = present_timeline(edition_en)
    numbers = [int(number) for event in told(page) for number in re.findall(r"#source-(\d+)", event.cite)]
    assert list(dict.fromkeys(numbers)) == list(range(1, len(page.sources) + 1))


def test_an_event_that_concerns_everybody_names_no_region(edition_en):
    events = {event.id: event for event in told(present_timeline(edition_en))}
    facts = edition_en.catalogue.events
    for event_id, event in events.items():
        assert len(event.regions) == (0 if len(facts[event_id].regions) == 5 else len(facts[event_id].regions))
    assert sum(event.is_start for event in events.values()) == 1
