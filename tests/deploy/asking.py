"""Requests as clients of all kinds send them."""

from __future__ import annotations

import http.client
from dataclasses import dataclass

from tests.deploy.fronting import HOST

OWN = {"server", "date", "connection", "keep-alive", "transfer-encoding"}
"""Headers of a connection, not of an answer."""


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def __getitem__(self, name: str) -> str:
        return dict(self.headers).get(name.lower(), "")


def ask(netloc: str, path: str, *, method: str = "GET", **headers: str) -> Answer:
    """Ask for a path of the site. headers: with underscores for hyphens. Raises HTTPException where nothing comes."""
    connection = http.client.HTTPConnection(netloc, timeout=60)
    named = {"Host": HOST, **{name.replace("_", "-"): value for name, value in headers.items()}}
    connection.request(method, path, headers=named)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    kept = sorted((name.lower(), value) for name, value in answer.getheaders() if name.lower() not in OWN)
    return Answer(answer.status, tuple(kept), body)


def ask_application(netloc: str, path: str, **headers: str) -> Answer:
    """Ask the site as nginx asks it."""
    return ask(netloc, path, X_Forwarded_Proto="https", **headers)
