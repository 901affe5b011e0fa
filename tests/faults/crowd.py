"""People who ask all the time, and keep count of what they get."""

from __future__ import annotations

import contextlib
import http.client
import itertools
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

PATHS = (
    "/de/eu/", "/en/uk/?done=research", "/de/ca/checklist/?done=ai-training&skip=research", "/en/", "/authorities.json",
    "/de/eu/checklist.pdf", "/en/ch/embed/", "/de/services/?done=claude", "/en/hk/steps/research/",
)  # fmt: skip


@dataclass
class Crowd:
    """What a crowd has got so far."""

    statuses: Counter[int] = field(default_factory=Counter)
    lost: list[str] = field(default_factory=list)  # requests that got no answer, and why
    answered_at: list[float] = field(default_factory=list)

    @property
    def faults(self) -> dict[int, int]:
        """Answers that are a fault of ours, the announced 503 left out."""
        return {status: count for status, count in self.statuses.items() if status >= 500 and status != 503}

    def wait_for(self, more: int) -> None:
        """Return when that many more answers have come, at the latest after a minute."""
        wanted, until = len(self.answered_at) + more, time.monotonic() + 60
        while len(self.answered_at) < wanted and time.monotonic() < until:
            threading.Event().wait(0.01)
        assert len(self.answered_at) >= wanted, self


def ask(netloc: str, path: str) -> tuple[int, bytes]:
    """Ask on a connection of one's own, and return status and body. Raises OSError and HTTPException."""
    connection = http.client.HTTPConnection(netloc, timeout=60)
    try:
        connection.request("GET", path, headers={"Connection": "close"})
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


@contextlib.contextmanager
def crowd(address: str, paths: Sequence[str] = PATHS, people: int = 8) -> Iterator[Crowd]:
    """Let people ask for paths in turn until the block ends."""
    told, is_over, lock = Crowd(), threading.Event(), threading.Lock()
    netloc, numbers = urlsplit(address).netloc, itertools.count()

    def go_on() -> None:
        while not is_over.is_set():
            path = paths[next(numbers) % len(paths)]
            try:
                status, _body = ask(netloc, path)
            except (OSError, http.client.HTTPException) as error:
                with lock:
                    told.lost.append(f"{path}: {error!r}")
            else:
                with lock:
                    told.statuses[status] += 1
                    told.answered_at.append(time.monotonic())

    threads = [threading.Thread(target=go_on) for _each in range(people)]
    for thread in threads:
        thread.start()
    try:
        yield told
    finally:
        is_over.set()
        for thread in threads:
            thread.join()
