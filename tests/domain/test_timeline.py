import datetime as dt
import random
from dataclasses import replace

from guide.domain.sources import SourceDate
from guide.domain.timeline import Event, in_order


def event(*date):
    return Event(id="-".join(map(str, date)), date=SourceDate(*date), regions=("eu",), sources=("register",))


def test_events_stand_oldest_first():
    events = [event(2024, 9, 20), event(2024, 10, 3), event(2025, 1, 21), event(2025, 11, 3)]
    shuffled = random.Random(3).sample(events, len(events))
    assert in_order(tuple(shuffled)) == tuple(events)


def test_a_year_comes_before_its_months_and_a_month_before_its_days():
    year, month, day = event(2025), event(2025, 10), event(2025, 10, 1)
    assert in_order((day, month, year)) == (year, month, day)


def test_events_of_one_day_keep_their_order():
    first, second = (Event(name, SourceDate(2025, 11, 3), ("eu",), ("register",)) for name in ("b", "a"))
    assert in_order((first, second)) == (first, second)


def test_an_event_lies_ahead_until_its_day_has_come():
    day = event(2027, 4, 2)
    assert day.is_to_come(dt.date(2027, 4, 1))
    assert not day.is_to_come(dt.date(2027, 4, 2))


def test_a_month_lies_ahead_until_it_begins():
    assert event(2027, 4).is_to_come(dt.date(2027, 3, 31))
    assert not event(2027, 4).is_to_come(dt.date(2027, 4, 1))


def test_what_is_open_lies_ahead_whenever_it_began():
    assert replace(event(2025, 11, 19), is_open=True).is_to_come(dt.date(2026, 11, 27))
