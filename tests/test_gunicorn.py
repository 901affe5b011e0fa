"""What the logs know of a visitor, with gunicorn's own worker writing them."""

import datetime as dt
import io
import logging
import os
import runpy
import socket
from types import SimpleNamespace

import pytest
from gunicorn.config import Config
from gunicorn.http.errors import InvalidHeader, InvalidRequestLine
from gunicorn.workers.gthread import ThreadWorker

from config import gunicorn
from config.gunicorn import SilentLogger, WithoutVisitors, access_log_format

VISITOR = ("203.0.113.7", 51234)
QUERY = "done=ai-training&skip=research"


@pytest.fixture
def written():
    """Everything that is logged."""
    return io.StringIO()


@pytest.fixture
def logger(written):
    """The site's logger, writing into a string; gunicorn's loggers are as before afterwards."""
    names = ("gunicorn.error", "gunicorn.access")
    before = {name: (logging.getLogger(name).handlers[:], logging.getLogger(name).filters[:]) for name in names}
    config = Config()
    config.set("accesslog", "-")
    config.set("access_log_format", access_log_format)
    logger = SilentLogger(config)
    for name in names:
        logging.getLogger(name).handlers = [logging.StreamHandler(written)]
    yield logger
    for name, (handlers, filters) in before.items():
        logging.getLogger(name).handlers, logging.getLogger(name).filters = handlers, filters


@pytest.fixture
def worker(logger):
    """A worker that only knows where to log."""
    worker = ThreadWorker.__new__(ThreadWorker)
    worker.log, worker.cfg = logger, logger.cfg
    return worker


def fail(worker, error, request=None):
    """Let the worker answer a request that went wrong."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        try:
            raise error
        except type(error) as caught:
            worker.handle_error(request, ours, VISITOR, caught)


def record(message, *arguments):
    return logging.LogRecord("gunicorn.error", logging.WARNING, __file__, 1, message, arguments, None)


def access(logger, path):
    """Log one answered request."""
    environ = {
        "REQUEST_METHOD": "GET",
        "RAW_URI": f"{path}?{QUERY}",
        "PATH_INFO": path,
        "QUERY_STRING": QUERY,
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": VISITOR[0],
        "HTTP_USER_AGENT": "Firefox",
        "HTTP_REFERER": "https://example.com/",
    }
    answer = SimpleNamespace(status="200 OK", sent=1234, headers=[])
    request = SimpleNamespace(headers=[("X-FORWARDED-FOR", VISITOR[0])])
    logger.access(answer, request, environ, dt.timedelta(milliseconds=5))


@pytest.mark.parametrize("error", [InvalidRequestLine("GET /en/?done=x"), InvalidHeader("X-Real-IP: 203.0.113.7")])
def test_an_invalid_request_is_logged_without_address_and_content(worker, written, error):
    fail(worker, error)
    assert written.getvalue() == "Invalid request refused\n"


@pytest.mark.parametrize("request_line", [{"method": "GET", "uri": f"/en/eu/?{QUERY}"}, {"uri": f"/en/eu/?{QUERY}"}])
def test_an_error_is_logged_with_the_path_and_without_the_query(logger, written, request_line):
    form = "Error handling request" + " %s" * len(request_line)
    logger.error(form, *request_line.values())
    assert written.getvalue() == f"{form % tuple(request_line.values())}\n".replace(f"?{QUERY}", "")


def test_a_worker_that_fails_logs_the_path_and_the_traceback_without_the_query(worker, written, monkeypatch):
    monkeypatch.setattr(worker.log, "access", lambda *_: None)
    monkeypatch.setattr("gunicorn.workers.base.default_environ", lambda *_: {})
    monkeypatch.setattr("gunicorn.workers.base.Response", lambda *_: SimpleNamespace())
    fail(worker, RuntimeError("broken"), SimpleNamespace(method="GET", uri=f"/en/eu/?{QUERY}"))
    first, *rest = written.getvalue().splitlines()
    assert first == "Error handling request GET /en/eu/"
    assert rest[-1] == "RuntimeError: broken"
    assert QUERY not in written.getvalue()
    assert VISITOR[0] not in written.getvalue()


def test_every_record_is_kept_and_others_stay_as_they_are():
    kept = [
        record("Listening at: %s (%s)", "http://127.0.0.1:8000", 7),
        record("Booting worker with pid: %s", 42),
        record("Nothing to fill in"),
        record(ValueError("no string")),
    ]
    before = [(entry.msg, entry.args) for entry in kept]
    assert all(WithoutVisitors().filter(entry) for entry in kept)
    assert [(entry.msg, entry.args) for entry in kept] == before
    for message in ("Invalid request from ip=203.0.113.7: x", "Invalid request from ip=2001:db8::1: 100%"):
        entry = record(message)
        assert WithoutVisitors().filter(entry)
        assert entry.getMessage() == "Invalid request refused"


def test_the_access_log_knows_the_path_and_nothing_of_the_visitor(logger, written):
    access(logger, "/en/eu/")
    line = written.getvalue()
    assert line.endswith('"GET /en/eu/ HTTP/1.1" 200 1234 5ms\n')
    for secret in (VISITOR[0], "done", "research", "Firefox", "example.com", "?"):
        assert secret not in line


@pytest.mark.parametrize(
    ("path", "quoted"),
    [
        ("/en/eu/\n[2026-11-23] forged", "/en/eu/%0A%5B2026-11-23%5D%20forged"),
        ("/en/\r\nforged", "/en/%0D%0Aforged"),
        ('/en/" 200 "', "/en/%22%20200%20%22"),
        ("/en/\x1b[31m", "/en/%1B%5B31m"),
        ("/en/%(a)s", "/en/%%28a%29s"),
        ("/%E5%A5%94/%00%0d%0a", "/%E5%A5%94/%00%0d%0a"),
        ("/de/\u201ceu\u201d", "/de/%E2%80%9Ceu%E2%80%9D"),
        ("/\ud800\xff", "/%5Cud800%C3%BF"),
        ("/en/eu/steps/ai-training/", "/en/eu/steps/ai-training/"),
    ],
)
def test_no_path_can_write_a_line_of_its_own(logger, written, path, quoted):
    access(logger, path)
    (line,) = written.getvalue().splitlines()
    assert f'"GET {quoted} HTTP/1.1" 200' in line


def test_a_request_without_a_path_can_be_logged(logger, written):
    access(logger, "")
    assert '"GET  HTTP/1.1" 200' in written.getvalue()


def test_who_waits_for_paper_takes_no_thread_from_pages(settings):
    assert gunicorn.threads == gunicorn.env.int("THREADS", 8) + settings.PAPER_PLACES


@pytest.mark.parametrize(
    ("inherited", "is_kept"),
    [
        ("/dev/shm/off-switch-answers-{own}-abc", True),  # noqa: S108  (a reload)
        ("/dev/shm/off-switch-answers-1{own}-abc", False),  # noqa: S108  (a new server takes over)
        ("/srv/answers", True),
        ("", False),
    ],
)
def test_a_new_server_never_takes_what_another_one_has_kept(monkeypatch, inherited, is_kept):
    folder = inherited.format(own=os.getpid())
    monkeypatch.setenv("ANSWERS_FOLDER", folder)
    if not folder:
        monkeypatch.delenv("ANSWERS_FOLDER")
    runpy.run_path(gunicorn.__file__)
    assert (os.environ["ANSWERS_FOLDER"] == folder) is is_kept
    if not is_kept:
        assert f"off-switch-answers-{os.getpid()}-" in os.environ["ANSWERS_FOLDER"]


def test_who_was_too_slow_is_let_go_without_a_word(worker, written):
    error = BlockingIOError(11, "Resource temporarily unavailable")
    worker.log.error("Socket error processing request.", exc_info=error)
    assert written.getvalue() == ""


def test_connections_take_over_how_long_a_visitor_may_be_silent():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        gunicorn.when_ready(SimpleNamespace(LISTENERS=[SimpleNamespace(sock=listener)]))
        with socket.create_connection(listener.getsockname()), listener.accept()[0] as connection:
            for option in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
                seconds = int.from_bytes(connection.getsockopt(socket.SOL_SOCKET, option, 16)[:8], "little")
                assert seconds == gunicorn.SLOW_S
