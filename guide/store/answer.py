"""One kept answer."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from dataclasses import dataclass, field

Headers = list[tuple[str, str]]
OVERHEAD = 1_500
"""Bytes of an entry besides its body: headers and key."""


def header_in(headers: Iterable[tuple[str, str]], wanted: str) -> str:
    """Return the value of a header, "" where there is none. wanted: in lower case."""
    return next((value for name, value in headers if name.lower() == wanted), "")


@functools.lru_cache(maxsize=256)
def shared(name: str, value: str) -> tuple[str, str]:
    """Return a header, the same object for equal ones."""
    return name, value


@dataclass(slots=True)
class Answer:
    """What is sent."""

    status: str
    headers: Headers
    body: bytes
    not_modified: Headers | None = None  # headers of the answer to who has it already; None while nobody has asked
    etag: str = field(init=False)  # "" where there is none

    def __post_init__(self) -> None:
        """Look up the ETag among the headers, of which most are the same for every answer."""
        self.headers = [shared(*pair) for pair in self.headers]
        self.etag = header_in(self.headers, "etag")

    @property
    def size(self) -> int:
        """Bytes that it takes."""
        return len(self.body) + OVERHEAD
