import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from guide.printing.paper_queue import BusyError, PaperQueue


def make_queue(*, places=4, patience_s=5, cache_bytes=100):
    return PaperQueue(places=places, patience_s=patience_s, cache_bytes=cache_bytes)


class SlowProduct:
    """Something that is being made until the test says that it is finished."""

    def __init__(self, product=b"slow"):
        self.product = product
        self.times_made = 0
        self.begun = threading.Event()
        self.finish = threading.Event()

    def make(self):
        self.times_made += 1
        self.begun.set()
        self.finish.wait(5)
        return self.product


@pytest.fixture
def slow():
    product = SlowProduct()
    yield product
    product.finish.set()


@pytest.fixture
def people():
    with ThreadPoolExecutor() as pool:
        yield pool


def test_what_others_ask_for_is_made_once():
    queue, made = make_queue(), []

    assert [queue.get("key", lambda: made.append(1) or b"sheet") for _ in range(3)] == [b"sheet"] * 3
    assert len(made) == 1


def test_what_nobody_else_asks_for_is_not_kept():
    queue, made = make_queue(), []
    for _ in range(2):
        queue.get("key", lambda: made.append(1) or b"sheet", keep=False)

    assert len(made) == 2


def test_paper_is_made_on_one_thread_that_is_not_that_of_the_request():
    queue = make_queue()
    threads = []
    for number in range(3):
        queue.get(number, lambda: threads.append(threading.current_thread()) or b"sheet")

    assert len(set(threads)) == 1
    assert threading.current_thread() not in threads


def test_those_who_ask_for_the_same_wait_for_one_making(people, slow):
    queue = make_queue()
    first = people.submit(queue.get, "key", slow.make, keep=False)
    slow.begun.wait(5)
    others = [people.submit(queue.get, "key", slow.make, keep=False) for _ in range(2)]
    while queue.waiting_for("key") < 3:
        pass
    slow.finish.set()

    assert [first.result(), *(other.result() for other in others)] == [b"slow"] * 3
    assert slow.times_made == 1


def test_when_all_places_are_taken_the_answer_is_no_at_once_but_not_for_what_is_kept(people, slow):
    queue = make_queue(places=1)
    queue.get("old", lambda: b"old")
    waiting = people.submit(queue.get, "slow", slow.make)
    slow.begun.wait(5)

    with pytest.raises(BusyError):
        queue.get("new", lambda: b"new")
    assert queue.get("old", lambda: b"made anew") == b"old"
    slow.finish.set()
    assert waiting.result() == b"slow"
    assert queue.get("new", lambda: b"new") == b"new"


def test_whoever_waits_too_long_is_refused_and_what_nobody_waits_for_is_not_begun(people, slow):
    queue, made = make_queue(), []
    waiting = people.submit(queue.get, "slow", slow.make)
    slow.begun.wait(5)

    with pytest.raises(BusyError):
        queue.get("new", lambda: made.append(1) or b"new", patience_s=0.01)
    slow.finish.set()
    assert waiting.result() == b"slow"
    assert queue.get("other", lambda: b"other") == b"other"  # comes after “new” would have come
    assert not made


def test_who_gives_up_does_not_take_the_order_from_those_who_still_wait(people, slow):
    queue = make_queue()
    in_front = people.submit(queue.get, "slow", slow.make)
    slow.begun.wait(5)
    patient = people.submit(queue.get, "new", lambda: b"new")
    while not queue.waiting_for("new"):
        pass

    with pytest.raises(BusyError):
        queue.get("new", lambda: b"new", patience_s=0.01)
    slow.finish.set()
    assert [in_front.result(), patient.result()] == [b"slow", b"new"]


def test_the_cache_is_bounded_and_loses_what_was_not_asked_for_longest():
    queue, made = make_queue(cache_bytes=10), []
    for name in ("a", "b", "a", "c", "a", "b"):
        queue.get(name, lambda name=name: made.append(name) or b"12345")

    assert made == ["a", "b", "c", "b"]


def test_what_is_larger_than_the_cache_is_handed_out_all_the_same():
    assert make_queue(cache_bytes=3).get("key", lambda: b"12345") == b"12345"


def test_a_failure_reaches_whoever_asked_and_is_not_kept():
    queue = make_queue()

    def fail():
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        queue.get("key", fail)
    assert queue.get("key", lambda: b"now") == b"now"
