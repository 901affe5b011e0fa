import datetime as dt
from dataclasses import replace

import pytest

from guide.presenters.pages.citing import CitingPlace, citing_places
from guide.presenters.pages.source_pages import due_on, present_due, present_source_page


def show(edition, name, **changes):
    return present_source_page(edition, replace(edition.catalogue.sources[name], **changes))


def on(edition, *day):
    return replace(edition, today=dt.date(*day))


def test_a_source_shows_what_rests_on_it_and_when_it_is_compared_again(edition_en):
    page = show(edition_en, "gemini-privacy-hub")
    assert ("Google Gemini", "/en/services/gemini/") in [(place.words, place.url) for place in page.places]
    assert page.due_on.split() == ["22", "May", "2027"]
    assert not page.is_due
    assert page.meaning.startswith("We have read")
    assert show(on(edition_en, 2027, 5, 23), "gemini-privacy-hub").is_due
    assert not show(on(edition_en, 2027, 5, 22), "gemini-privacy-hub").is_due


def test_the_first_page_that_is_compared_again_counts():
    days = [dt.date(2027, 5, 22), None, dt.date(2027, 3, 1)]
    assert due_on([CitingPlace("A page", "/", day) for day in days]) == dt.date(2027, 3, 1)
    assert due_on([CitingPlace("An event", "/")]) is None


def test_a_source_that_is_gone_keeps_its_page_and_says_since_when(edition_en):
    page = show(edition_en, "gemini-privacy-hub", gone_on=dt.date(2027, 1, 2), id="gone")
    assert page.entry.gone_on.split() == ["2", "January", "2027"]
    assert page.places == ()
    assert page.due_on == ""


def test_pages_of_single_sources_are_not_for_search_engines(edition):
    assert not show(edition, "gdpr").layout.is_indexed
    assert not present_due(edition).layout.is_indexed


def test_today_none_is_due_and_every_source_of_a_text_has_its_day(edition_en):
    page = present_due(edition_en)
    assert page.overdue == ()
    listed = {source.entry.id for day in page.next for source in day.sources}
    ageing = {name for name, places in citing_places(edition_en).items() if any(place.due_on for place in places)}
    assert listed == ageing


@pytest.mark.parametrize("day", [(2027, 5, 23), (2028, 1, 1)])
def test_what_is_late_is_told_apart_from_what_is_next(edition, day):
    page = present_due(on(edition, *day))
    assert page.overdue
    late = {source.entry.id for each in page.overdue for source in each.sources}
    assert not late & {source.entry.id for each in page.next for source in each.sources}
