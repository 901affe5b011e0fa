import datetime as dt

import pytest

from guide.domain.freshness import Timing, is_due, moved_since, next_look_on, timing_on
from tests.factories import make_step

SUMMER, WINTER = dt.date(2026, 6, 1), dt.date(2025, 12, 1)


def days_after(day, days):
    return day + dt.timedelta(days=days)


@pytest.mark.parametrize(
    ("today", "timing"),
    [
        (dt.date(2025, 11, 2), Timing.BEFORE),
        (dt.date(2025, 11, 3), Timing.ON_THE_DAY),
        (dt.date(2025, 11, 4), Timing.SINCE),
        (dt.date(2030, 1, 1), Timing.SINCE),
    ],
)
def test_the_answer_changes_on_the_day_of_the_start_and_after_it(today, timing):
    assert timing_on(dt.date(2025, 11, 3), today) is timing


def test_the_answer_depends_on_the_day_of_the_start():
    assert timing_on(SUMMER, WINTER) is Timing.BEFORE
    assert timing_on(WINTER, SUMMER) is Timing.SINCE
    assert timing_on(SUMMER, SUMMER) is Timing.ON_THE_DAY


def test_a_look_is_due_the_day_after_the_interval_and_not_on_its_last_day():
    assert not is_due(SUMMER, 180, days_after(SUMMER, 180))
    assert is_due(SUMMER, 180, days_after(SUMMER, 181))


def test_a_fresh_step_has_not_moved():
    assert moved_since(make_step(checked_on=SUMMER, seen_on=SUMMER), days_after(SUMMER, 180)) is None


def test_the_next_look_is_due_where_the_first_interval_ends():
    steps = [make_step(checked_on=SUMMER, review_days=180), make_step(checked_on=WINTER, review_days=10)]
    assert next_look_on(steps) == min(days_after(SUMMER, 180), days_after(WINTER, 10))


def test_a_step_may_have_moved_since_the_last_look_once_the_interval_is_over():
    assert moved_since(make_step(checked_on=SUMMER, seen_on=SUMMER), days_after(SUMMER, 181)) == SUMMER


@pytest.mark.parametrize(("checked_on", "seen_on"), [(SUMMER, WINTER), (WINTER, SUMMER)])
def test_the_older_of_the_two_looks_counts(checked_on, seen_on):
    step = make_step(checked_on=checked_on, seen_on=seen_on)
    assert moved_since(step, days_after(WINTER, 181)) == WINTER


def test_walking_the_path_is_a_look_at_way_and_words():
    step = make_step(checked_on=WINTER, seen_on=WINTER, tried_on=SUMMER)
    assert moved_since(step, days_after(SUMMER, 180)) is None
    assert moved_since(step, days_after(SUMMER, 181)) == SUMMER


def test_a_walk_long_ago_does_not_make_newer_looks_older():
    step = make_step(checked_on=SUMMER, seen_on=SUMMER, tried_on=WINTER)
    assert moved_since(step, days_after(WINTER, 181)) is None


def test_each_step_has_an_interval_of_its_own():
    step = make_step(checked_on=SUMMER, seen_on=SUMMER, review_days=30)
    assert moved_since(step, days_after(SUMMER, 31)) == SUMMER
