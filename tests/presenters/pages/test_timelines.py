import re

from guide.presenters.pages.timelines import present_timeline


def test_every_event_is_told_in_order_with_its_sources(edition):
    page = present_timeline(edition)
    dates = [event.date_iso for event in page.events]
    assert dates == sorted(dates)
    assert {event.id for event in page.events} == set(edition.catalogue.events)
    assert [event.id for event in page.events if 'href="#source-' not in event.cite] == []


def test_sources_are_numbered_as_one_reads(edition_en):
    page = present_timeline(edition_en)
    numbers = [int(number) for event in page.events for number in re.findall(r"#source-(\d+)", event.cite)]
    assert list(dict.fromkeys(numbers)) == list(range(1, len(page.sources) + 1))


def test_an_event_that_concerns_everybody_names_no_region(edition_en):
    events = {event.id: event for event in present_timeline(edition_en).events}
    facts = edition_en.catalogue.events
    for event_id, event in events.items():
        assert len(event.regions) == (0 if len(facts[event_id].regions) == 5 else len(facts[event_id].regions))
    assert sum(event.is_start for event in events.values()) == 1
