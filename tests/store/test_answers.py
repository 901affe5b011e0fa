import datetime as dt
import threading

import pytest
import time_machine

from guide.store.answer import OVERHEAD, Answer
from guide.store.answers import Answers, midnight_after
from guide.store.keys import Key

BERLIN = dt.timezone(dt.timedelta(hours=1))


def key(path="/en/", *pairs):
    return Key("http ", "localhost", path, pairs, "br")


def answer(size=100):
    return Answer("200 OK", [], b"x" * size)


def test_what_was_not_asked_for_longest_goes_first_and_the_bound_holds():
    answers = Answers(plain_bytes=3 * (100 + OVERHEAD), other_bytes=1)
    for path in ("/a/", "/b/", "/c/"):
        answers.keep(key(path), answer(), answers.day_ends_at)
    answers.get(key("/a/"))
    answers.keep(key("/d/"), answer(), answers.day_ends_at)
    assert [answers.get(key(path)) is not None for path in ("/a/", "/b/", "/c/", "/d/")] == [True, False, True, True]


def test_a_hundred_thousand_states_leave_plain_pages_and_the_bound_alone():
    answers = Answers(plain_bytes=10_000, other_bytes=100_000)
    answers.keep(key(), answer(), answers.day_ends_at)
    for number in range(100_000):
        answers.keep(key("/en/", ("done", str(number))), answer(), answers.day_ends_at)
    assert answers.get(key()) is not None
    assert answers.size <= 110_000


def test_what_is_bigger_than_all_room_is_not_kept():
    answers = Answers(plain_bytes=1_000, other_bytes=1_000)
    answers.keep(key(), answer(2_000), answers.day_ends_at)
    assert answers.get(key()) is None


def test_midnight_ends_what_was_kept_and_what_was_begun_before():
    with time_machine.travel(dt.datetime(2026, 11, 28, 23, 59, tzinfo=BERLIN), tick=False) as clock:
        answers = Answers()
        yesterday = answers.day_ends_at
        answers.keep(key(), answer(), yesterday)
        assert answers.get(key()) is not None
        clock.move_to(dt.datetime(2026, 11, 29, 0, 0, tzinfo=BERLIN))
        assert answers.get(key()) is None
        answers.keep(key(), answer(), yesterday)
        assert answers.get(key()) is None
        answers.keep(key(), answer(), answers.day_ends_at)
        assert answers.get(key()) is not None


def test_midnight_is_that_of_the_site_also_when_clocks_change():
    before = dt.datetime(2026, 10, 25, 0, 30, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    assert midnight_after(before.timestamp()) - before.timestamp() == 24.5 * 3600


def test_one_makes_what_many_ask_for_and_the_others_wait():
    answers, told, begun, finish = Answers(), [], threading.Event(), threading.Event()

    def make():
        with answers.making(key()) as is_mine:
            begun.set()
            finish.wait()
            told.append(is_mine)

    def want():
        with answers.making(key()) as is_mine:
            told.append(is_mine)

    maker = threading.Thread(target=make)
    maker.start()
    begun.wait()
    others = [threading.Thread(target=want) for _each in range(20)]
    for thread in others:
        thread.start()
    assert told == []
    finish.set()
    for thread in (maker, *others):
        thread.join()
    assert sorted(told) == [False] * 20 + [True]


def test_who_fails_does_not_keep_others_waiting():
    answers = Answers()
    for _each in range(2):
        with pytest.raises(LookupError), answers.making(key()) as is_mine:
            {True: {}}[is_mine]["no such page"]
