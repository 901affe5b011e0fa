import dataclasses
import datetime as dt

import pytest

from guide.presenters.services.service_views import present_service_view
from tests.presenters.services.showing import visit_of


def show(edition, name, region="", **state):
    return present_service_view(visit_of(edition, region, **state), edition.catalogue.services[name])


@pytest.mark.parametrize(
    ("state", "word", "mark"),
    [
        ({}, "open", "matters"),
        ({"done": ["claude"]}, "ticked off", "done"),
        ({"skipped": ["claude"]}, "left out", "skipped"),
    ],
)
def test_a_service_says_how_far_it_is(edition_en, state, word, mark):
    view = show(edition_en, "claude", **state)
    assert (view.word, view.mark) == (word, mark)


def test_only_what_is_well_known_stands_out(edition_en):
    assert show(edition_en, "x-grok").mark == "open"


def test_every_service_says_in_a_line_what_it_uses_and_what_is_preset(edition):
    for name in edition.catalogue.services:
        view, words = show(edition, name), edition.words.services[name].front
        assert words.used in view.note
        assert words.preset in view.note


def test_where_no_way_is_known_there_is_a_reason_and_nothing_to_press(edition):
    view = show(edition, "pinterest", "ca")
    assert not view.applies
    assert view.says.not_here


def test_an_address_is_that_of_the_region(edition_en):
    assert not show(edition_en, "snapchat", "eu").link.url
    assert not show(edition_en, "snapchat", "eu").link.note
    assert show(edition_en, "snapchat", "ca").link.url.startswith("https://help.snapchat.com/")


def test_ways_age_as_those_of_steps_do(edition_en):
    assert show(edition_en, "gemini").moved_since == ""
    later = dataclasses.replace(edition_en, today=dt.date(2027, 6, 1))
    assert show(later, "gemini").moved_since == "August 2026"
