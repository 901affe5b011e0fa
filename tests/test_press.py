import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from guide.press import BusyError, Press


def make_press(*, queue=4, patience_s=5, shelf_bytes=100):
    return Press(queue=queue, patience_s=patience_s, shelf_bytes=shelf_bytes)


def test_a_piece_is_made_once():
    press, made = make_press(), []

    def make():
        made.append(1)
        return b"sheet"

    assert [press.copy_of("key", make) for _ in range(3)] == [b"sheet"] * 3
    assert len(made) == 1


def test_what_nobody_else_asks_for_is_not_kept():
    press, made = make_press(), []
    for _ in range(2):
        press.copy_of("key", lambda: made.append(1) or b"sheet", keep=False)

    assert len(made) == 2


def test_those_who_ask_for_the_same_wait_for_one_making():
    press, made, started, go_on = make_press(), [], threading.Event(), threading.Event()

    def make():
        made.append(1)
        started.set()
        go_on.wait(5)
        return b"sheet"

    with ThreadPoolExecutor() as pool:
        first = pool.submit(press.copy_of, "key", make)
        started.wait(5)
        others = [pool.submit(press.copy_of, "key", make) for _ in range(2)]
        go_on.set()
        assert [first.result(), *(other.result() for other in others)] == [b"sheet"] * 3
    assert len(made) == 1


def test_a_full_queue_refuses_at_once_and_what_lies_on_the_shelf_is_still_handed_out():
    press, started, go_on = make_press(queue=1), threading.Event(), threading.Event()
    press.copy_of("old", lambda: b"old")

    def make():
        started.set()
        go_on.wait(5)
        return b"slow"

    with ThreadPoolExecutor() as pool:
        slow = pool.submit(press.copy_of, "slow", make)
        started.wait(5)
        with pytest.raises(BusyError):
            press.copy_of("new", lambda: b"new")
        assert press.copy_of("old", lambda: b"made anew") == b"old"
        go_on.set()
        assert slow.result() == b"slow"
    assert press.copy_of("new", lambda: b"new") == b"new"


def test_whoever_waits_too_long_is_refused():
    press, started, go_on = make_press(patience_s=0.01), threading.Event(), threading.Event()

    def make():
        started.set()
        go_on.wait(5)
        return b"slow"

    with ThreadPoolExecutor() as pool:
        slow = pool.submit(press.copy_of, "slow", make)
        started.wait(5)
        with pytest.raises(BusyError):
            press.copy_of("new", lambda: b"new")
        go_on.set()
        assert slow.result() == b"slow"


def test_the_shelf_is_bounded_and_loses_what_was_not_asked_for_longest():
    press, made = make_press(shelf_bytes=10), []

    def ask(name):
        press.copy_of(name, lambda: made.append(name) or b"12345")

    for name in ("a", "b", "a", "c", "a", "b"):
        ask(name)

    assert made == ["a", "b", "c", "b"]


def test_a_failure_reaches_whoever_asked_and_is_not_kept():
    press = make_press()

    def fail():
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        press.copy_of("key", fail)
    assert press.copy_of("key", lambda: b"now") == b"now"
