"""The layer around the WSGI application that answers from what is kept, and keeps what can be."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from django.utils.http import parse_etags

from guide.store.answer import Answer, Headers, header_in
from guide.store.answers import VARIES, Answers
from guide.store.keys import Key, key_for, languages_in
from guide.web.middleware import BEST, ROUTE

KEPT = {"200 OK", "301 Moved Permanently", "302 Found"}
FOR_MANY = frozenset({"accept-encoding", "accept-language"})
"""What a kept answer may differ by."""
NOT_MODIFIED = "304 Not Modified"
MOST_WAITING = 8
"""How many wait for the best compression at most, where there are as many answers as people's lists of languages."""
IN_A_QUEUE = (".pdf", ".png")
"""What has a queue of its own, with a bound on those who wait: nobody waits for these here."""


def vary_of(answer: Answer) -> set[str]:
    """Return the names of the headers that an answer depends on, in lower case."""
    return {name.strip().lower() for name in header_in(answer.headers, "vary").split(",")} - {""}


def can_be_kept(answer: Answer) -> bool:
    """Tell whether an answer is the same for everybody who asks for the same."""
    control = header_in(answer.headers, "cache-control")
    return (
        answer.status in KEPT
        and "public" in control
        and "no-store" not in control
        and vary_of(answer) <= FOR_MANY
        and not header_in(answer.headers, "set-cookie")
    )


def is_known(etag: str, if_none_match: str) -> bool:
    """Tell whether a client has this answer already (RFC 9110, section 13.1.2: compared weakly, `*` is everything)."""
    if not etag:
        return False
    if if_none_match == etag:
        return True
    tags = parse_etags(if_none_match)
    return "*" in tags or etag.removeprefix("W/") in {tag.removeprefix("W/") for tag in tags}


class KeepingLayer:
    """Answers GET and HEAD from what is kept; everything else, and the first time, the application answers."""

    def __init__(self, application: WSGIApplication, answers: Answers, background: Executor | None = None) -> None:
        """Stand around an application.

        background: where plain pages are compressed once more, as small as they get; None: nowhere.
        """
        self.application = application
        self.answers = answers
        self.background = background
        self.waiting = 0  # answers other than plain ones; a rough number, since threads count it without a lock

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request (PEP 3333)."""
        key = key_for(environ)
        if key is None:
            return self.application(environ, start_response)
        answer = self.find(key, environ)
        if answer is not None:
            return self.send(answer, environ, start_response)
        if key.path.endswith(IN_A_QUEUE):
            return self.make(key, environ, start_response)
        with self.answers.making(key) as is_mine:
            answer = None if is_mine else self.find(key, environ)
            if answer is None:
                return self.make(key, environ, start_response)
        return self.send(answer, environ, start_response)

    def find(self, key: Key, environ: WSGIEnvironment) -> Answer | None:
        """Return the kept answer, None where there is none."""
        answer = self.answers.get(key)
        return self.answers.get(key._replace(languages=languages_in(environ))) if answer is VARIES else answer

    def make(self, key: Key, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Let the application answer as if to an unconditional GET, and keep that where it can be kept.

        What cannot be kept is asked for once more, as it was asked, where that makes a difference.
        """
        day_ends_at = self.answers.day_ends_at
        plain = {**environ, "REQUEST_METHOD": "GET"}
        is_conditional = plain.pop("HTTP_IF_NONE_MATCH", None) is not None
        answer, stream = ask(self.application, plain)
        if ROUTE in plain:
            environ[ROUTE] = plain[ROUTE]
        if stream is None and can_be_kept(answer):
            if "accept-language" in vary_of(answer):
                self.answers.keep(key, VARIES, day_ends_at)
                key = key._replace(languages=languages_in(environ))
            can_shrink = self.background is not None and self.can_shrink(key, answer)
            self.answers.keep(key, answer, day_ends_at, is_final=not can_shrink)
            if self.background and can_shrink:
                self.waiting += not key.is_plain
                self.background.submit(self.shrink, key, plain, day_ends_at)
            return self.send(answer, environ, start_response)
        if is_conditional or environ["REQUEST_METHOD"] == "HEAD":
            close(stream)
            return self.application(environ, start_response)
        start_response(answer.status, answer.headers)
        return [answer.body] if stream is None else stream

    def can_shrink(self, key: Key, answer: Answer) -> bool:
        """Tell whether an answer is worth the best compression: many will be sent it."""
        is_compressed = bool(header_in(answer.headers, "content-encoding"))
        may_wait = key.is_plain or (not key.pairs and self.waiting < MOST_WAITING)
        return is_compressed and may_wait and self.answers.is_own_host(key)

    def shrink(self, key: Key, environ: WSGIEnvironment, day_ends_at: float) -> None:
        """Keep an answer once more, as small as it gets, unless another worker has done so meanwhile."""
        self.waiting -= not key.is_plain
        if self.answers.get_shared(key):
            return
        smaller, stream = ask(self.application, {**environ, BEST: True})
        close(stream)
        if stream is None and can_be_kept(smaller):
            smaller.not_modified = self.not_modified(smaller, environ)
            self.answers.keep(key, smaller, day_ends_at)

    def not_modified(self, answer: Answer, environ: WSGIEnvironment) -> Headers:
        """Return the headers that go to who has the answer already: whatever they have, the rest is the same."""
        told = ask(self.application, {**environ, "HTTP_IF_NONE_MATCH": "*"})[0].headers
        return [(name, answer.etag if name.lower() == "etag" else value) for name, value in told]

    def send(self, answer: Answer, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Send a kept answer, or only that the client has it already."""
        if_none_match = environ.get("HTTP_IF_NONE_MATCH")
        if if_none_match and is_known(answer.etag, if_none_match):
            if answer.not_modified is None:
                answer.not_modified = self.not_modified(answer, environ)
            start_response(NOT_MODIFIED, answer.not_modified.copy())
            return []
        start_response(answer.status, answer.headers.copy())
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [answer.body]


def ask(application: WSGIApplication, environ: WSGIEnvironment) -> tuple[Answer, Iterable[bytes] | None]:
    """Return the application's answer; a stream comes beside it, unread."""
    begun: list[tuple[str, list[tuple[str, str]]]] = []

    def start_response(status: str, headers: list[tuple[str, str]], _error: Any = None) -> Callable[[bytes], object]:
        begun.append((status, headers))
        return lambda _data: None

    result = application(environ, start_response)
    stream = result if getattr(result, "streaming", False) or not hasattr(result, "status_code") else None
    body = b"" if stream is not None else b"".join(result)
    if stream is None:
        close(result)
    status, headers = begun[-1]
    return Answer(status, headers, body), stream


def close(result: Iterable[bytes] | None) -> None:
    """Tell a result that it is no longer needed (PEP 3333)."""
    if result is not None and hasattr(result, "close"):
        result.close()
