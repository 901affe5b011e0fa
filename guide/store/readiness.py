"""/readyz: whether this process should be sent visitors yet."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from django.conf import settings

from guide.store.layer import ask, close

PATH = "/readyz"
BROWSER = {"HTTP_ACCEPT_ENCODING": "gzip, deflate, br, zstd"}
OF_THE_ASKER = ("HTTP_ACCEPT_LANGUAGE", "HTTP_IF_NONE_MATCH", "HTTP_X_FORWARDED_PROTO")


class Readiness:
    """Stands around an application, and answers one path: “ready” once the pages that most people want are there.

    They are asked for as visitors will ask for them, so that they are kept and the first visitor need not wait.
    """

    def __init__(self, application: WSGIApplication, paths: Sequence[str]) -> None:
        """Stand around an application. paths: of the pages."""
        self.application = application
        self.paths = paths
        self._lock = threading.Lock()
        self._is_ready = False

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request (PEP 3333)."""
        if environ["PATH_INFO"] != PATH or environ["REQUEST_METHOD"] not in {"GET", "HEAD"}:
            return self.application(environ, start_response)
        with self._lock:
            self._is_ready = self._is_ready or all(self.answers(path, environ) for path in self.paths)
        status, words = ("200 OK", b"ready\n") if self._is_ready else ("503 Service Unavailable", b"not ready\n")
        start_response(
            status,
            [
                ("Content-Type", "text/plain; charset=utf-8"),
                ("Content-Length", str(len(words))),
                ("Cache-Control", "no-store"),
                ("X-Content-Type-Options", "nosniff"),
            ],
        )
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [words]

    def answers(self, path: str, environ: WSGIEnvironment) -> bool:
        """Ask for a page as a visitor of the public address, and tell whether it came."""
        plain = {name: value for name, value in environ.items() if name not in OF_THE_ASKER}
        public = urlsplit(settings.SITE_URL)
        own = {"HTTP_HOST": public.netloc} if public.netloc else {}
        if settings.BEHIND_PROXY:
            own["HTTP_X_FORWARDED_PROTO"] = public.scheme or "https"
        asked = {**plain, **BROWSER, **own, "REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": ""}
        answer, stream = ask(self.application, asked)
        close(stream)
        return answer.status.startswith(("2", "3"))  # a redirect to HTTPS is an answer
