import threading
from concurrent.futures import Executor

import pytest

from guide.store.answers import Answers
from guide.store.folder import SharedFolder
from guide.store.layer import MOST_WAITING, KeepingLayer
from guide.web.middleware import BEST
from tests.store.asking import ask

PUBLIC = ("Cache-Control", "public, max-age=300")
COMPRESSED = ("Content-Encoding", "br")
SMALLER = [PUBLIC, COMPRESSED, ("ETag", '"2"')]


class Result(list):
    """An answer as Django's."""

    status_code = 200

    def __init__(self, *parts, streaming=False):
        super().__init__(parts)
        self.streaming = streaming


class Application:
    """Answers, and counts how often it was asked."""

    def __init__(self, status="200 OK", headers=(PUBLIC, ("ETag", '"1"')), body=b"page", *, streaming=False):
        self.status, self.headers, self.body, self.streaming = status, list(headers), body, streaming
        self.asked = []

    def __call__(self, environ, start_response):
        self.asked.append(environ["REQUEST_METHOD"])
        if environ.get("HTTP_IF_NONE_MATCH") in {'"1"', "*"}:
            start_response("304 Not Modified", [("ETag", '"1"')])
            return Result()
        headers = SMALLER if BEST in environ else self.headers
        start_response(self.status, list(headers))
        return Result(b"pg" if BEST in environ else self.body, streaming=self.streaming)


def layer_around(application):
    return KeepingLayer(application, Answers())


def test_the_second_request_does_not_reach_the_application():
    application = Application()
    layer = layer_around(application)
    assert ask(layer) == ask(layer) == ("200 OK", sorted(application.headers), b"page")
    assert application.asked == ["GET"]


def test_a_head_has_everything_but_the_body_and_the_first_one_fills_the_store():
    application = Application()
    layer = layer_around(application)
    assert ask(layer, method="HEAD")[2] == b""
    assert ask(layer)[2] == b"page"
    assert application.asked == ["GET"]


@pytest.mark.parametrize("tags", ['"1"', 'W/"1"', '"0", "1"', '"0", W/"1"', "*"])
def test_who_has_it_already_is_told_so(tags):
    layer = layer_around(Application())
    for _each in range(2):
        assert ask(layer, HTTP_IF_NONE_MATCH=tags) == ("304 Not Modified", [("ETag", '"1"')], b"")


@pytest.mark.parametrize("tags", ['"2"', "nonsense", '"11"', ""])
def test_who_has_another_one_gets_the_page(tags):
    layer = layer_around(Application())
    for _each in range(2):
        assert ask(layer, HTTP_IF_NONE_MATCH=tags)[0] == "200 OK"


@pytest.mark.parametrize(
    ("status", "headers"),
    [
        ("404 Not Found", [PUBLIC]),
        ("500 Internal Server Error", [PUBLIC]),
        ("503 Service Unavailable", [("Cache-Control", "no-store")]),
        ("200 OK", [("Cache-Control", "no-store")]),
        ("200 OK", [("Cache-Control", "private")]),
        ("200 OK", []),
        ("200 OK", [PUBLIC, ("Set-Cookie", "a=b")]),
        ("200 OK", [PUBLIC, ("Vary", "Cookie")]),
        ("200 OK", [PUBLIC, ("Vary", "Accept-Encoding, Origin")]),
    ],
)
def test_what_is_not_for_everybody_or_failed_is_never_kept(status, headers):
    application = Application(status, headers)
    layer = layer_around(application)
    for _each in range(2):
        assert ask(layer) == (status, sorted(headers), b"page")
    assert len(application.asked) == 2


def test_a_stream_passes_through_unread():
    application = Application(streaming=True)
    layer = layer_around(application)
    assert ask(layer)[2] == ask(layer)[2] == b"page"
    assert len(application.asked) == 2


def test_an_answer_that_depends_on_languages_is_kept_for_each():
    application = Application(headers=[PUBLIC, ("Vary", "Accept-Encoding, Accept-Language")])
    layer = layer_around(application)
    for languages in ("de", "fr", "de", "fr", "de"):
        ask(layer, HTTP_ACCEPT_LANGUAGE=languages)
    assert len(application.asked) == 2


def test_many_at_once_make_it_once():
    application = Application()
    begun = threading.Event()
    inner = application.__call__

    def slow(environ, start_response):
        begun.wait()
        return inner(environ, start_response)

    layer = layer_around(slow)
    bodies = []
    threads = [threading.Thread(target=lambda: bodies.append(ask(layer)[2])) for _each in range(32)]
    for thread in threads:
        thread.start()
    begun.set()
    for thread in threads:
        thread.join()
    assert bodies == [b"page"] * 32
    assert application.asked == ["GET"]


def test_what_cannot_be_kept_is_answered_as_it_was_asked():
    application = Application("404 Not Found", [("Cache-Control", "no-store")])
    layer = layer_around(application)
    ask(layer, method="HEAD")
    assert application.asked == ["GET", "HEAD"]
    assert ask(layer, HTTP_IF_NONE_MATCH='"1"')[0] == "304 Not Modified"


def test_nobody_waits_here_for_what_has_a_queue_of_its_own():
    both = threading.Barrier(2, timeout=10)

    def application(_environ, start_response):
        both.wait()  # passes only where two are in here at once
        start_response("200 OK", [PUBLIC])
        return Result(b"sheet")

    layer, bodies = layer_around(application), []
    threads = [threading.Thread(target=lambda: bodies.append(ask(layer, "/en/eu/checklist.pdf")[2])) for _each in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert bodies == [b"sheet", b"sheet"]


class Later(Executor):
    """Does what it was given when it is told to."""

    def __init__(self):
        self.tasks = []

    def submit(self, task, *arguments):
        self.tasks.append(lambda: task(*arguments))

    def do(self):
        while self.tasks:
            self.tasks.pop(0)()


def test_a_plain_page_is_made_smaller_when_nobody_waits_and_nobody_waits_for_that():
    application, later = Application(headers=[PUBLIC, COMPRESSED, ("ETag", '"1"')]), Later()
    layer = KeepingLayer(application, Answers(), later)
    assert ask(layer)[2] == ask(layer)[2] == b"page"
    assert len(later.tasks) == 1
    later.do()
    assert ask(layer) == ("200 OK", sorted(SMALLER), b"pg")
    asked = len(application.asked)
    assert ask(layer, HTTP_IF_NONE_MATCH='"2"') == ("304 Not Modified", [("ETag", '"2"')], b"")
    assert ask(layer, HTTP_IF_NONE_MATCH='"1"')[0] == "200 OK"
    assert len(application.asked) == asked


@pytest.mark.parametrize(
    ("query", "headers"), [("done=research", [PUBLIC, COMPRESSED]), ("", [PUBLIC])], ids=["a state", "not compressed"]
)
def test_what_few_are_sent_and_what_does_not_shrink_is_left_as_it_is(query, headers):
    later = Later()
    ask(KeepingLayer(Application(headers=headers), Answers(), later), query=query)
    assert later.tasks == []


def test_workers_end_with_the_same_bytes_and_the_second_one_takes_those_of_the_first(tmp_path):
    applications = [Application(headers=[PUBLIC, COMPRESSED, ("ETag", '"1"')]) for _each in range(2)]
    later, shared = Later(), SharedFolder(tmp_path)
    layers = [KeepingLayer(application, Answers(shared=shared), later) for application in applications]
    for layer in layers:
        ask(layer)
    later.do()
    assert ask(layers[0]) == ask(layers[1]) == ("200 OK", sorted(SMALLER), b"pg")
    assert applications[1].asked == ["GET"]


def test_where_that_fails_the_page_stays_as_it_was():
    application, later = Application(headers=[PUBLIC, COMPRESSED]), Later()
    layer = KeepingLayer(application, Answers(), later)
    ask(layer)
    application.status = "500 Internal Server Error"
    later.do()
    assert ask(layer)[2] == b"page"


def test_a_page_that_varies_by_language_gets_small_too_but_not_without_bound():
    headers = [PUBLIC, COMPRESSED, ("ETag", '"1"'), ("Vary", "Accept-Language")]
    later = Later()
    layer = KeepingLayer(Application(headers=headers), Answers(), later)
    for number in range(100):
        ask(layer, HTTP_ACCEPT_LANGUAGE=f"de-{number}")
    assert len(later.tasks) == MOST_WAITING
    later.do()
    assert ask(layer, HTTP_ACCEPT_LANGUAGE="de-1")[2] == b"pg"
    assert ask(layer, HTTP_ACCEPT_LANGUAGE="de-99")[2] == b"page"
    ask(layer, HTTP_ACCEPT_LANGUAGE="en")
    assert len(later.tasks) == 1
