"""The answers that are kept: within a bound of bytes, until midnight, each made once however many ask."""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from cachetools import LRUCache
from django.conf import settings
from django.utils import timezone

from guide.store.answer import Answer
from guide.store.folder import SharedFolder
from guide.store.keys import Key

PLAIN_BYTES = 10_000_000
"""Room for pages without state; all of them in all codings need more. What has no room here lies in the folder."""
OTHER_BYTES = 6_000_000
"""Room for states, choices and sheets; who asks for many different ones only pushes out others of these."""
LONGEST_WAIT_S = 20.0
"""How long a request waits for another one that makes the same answer."""


VARIES = Answer("", [], b"")
"""Stands for an answer that depends on the languages of the browser: the key with them has it."""


def midnight_after(moment: float) -> float:
    """Return the next midnight of the site's time zone. Both: seconds since the epoch."""
    day = dt.datetime.fromtimestamp(moment, timezone.get_default_timezone()).date() + dt.timedelta(days=1)
    return timezone.make_aware(dt.datetime.combine(day, dt.time())).timestamp()


class Answers:
    """Kept answers. All methods may be called by many threads."""

    def __init__(
        self, plain_bytes: int = PLAIN_BYTES, other_bytes: int = OTHER_BYTES, shared: SharedFolder | None = None
    ) -> None:
        """Start empty. plain_bytes, other_bytes: how much is kept of plain addresses, and of all others.

        shared: where plain addresses are kept for other workers, too.
        """
        self._shared = shared
        self._host = settings.SITE_URL.partition("://")[2]
        self._plain: LRUCache[Key, Answer] = LRUCache(plain_bytes, getsizeof=lambda answer: answer.size)
        self._others: LRUCache[Key, Answer] = LRUCache(other_bytes, getsizeof=lambda answer: answer.size)
        self._lock = threading.Lock()
        self._being_made: dict[Key, threading.Event] = {}
        self._day_ends_at = midnight_after(time.time())

    def get(self, key: Key) -> Answer | None:
        """Return what is kept, None where nothing is."""
        with self._lock:
            if time.time() >= self._day_ends_at:
                self._forget()
            answer = (self._plain if key.is_plain else self._others).get(key)
        return answer or self.get_shared(key)

    def get_shared(self, key: Key) -> Answer | None:
        """Return what a worker has made for all of them today, and keep it here as well."""
        found = self._shared.read(key) if self._shared and key.is_plain else None
        if found is None:
            return None
        answer, day_ends_at = found
        answer = answer if answer.status else VARIES
        return answer if self._keep_here(key, answer, day_ends_at) else None

    def keep(self, key: Key, answer: Answer, day_ends_at: float, *, is_final: bool = True) -> None:
        """Keep an answer that was begun on the day that ends then; nothing that is too big or of yesterday.

        is_final: False for one that will be replaced by a smaller one: other workers do not get it.
        """
        is_kept = self._keep_here(key, answer, day_ends_at)
        if is_kept and is_final and self._shared and key.is_plain and self.is_own_host(key):
            self._shared.write(key, answer, day_ends_at)

    def _keep_here(self, key: Key, answer: Answer, day_ends_at: float) -> bool:
        room = self._plain if key.is_plain else self._others
        with self._lock:
            if day_ends_at != self._day_ends_at or answer.size > room.maxsize:
                return False
            room[key] = answer
            return True

    def is_own_host(self, key: Key) -> bool:
        """Whether the host is that of the site, or the first that was asked: any other would make files without end."""
        self._host = self._host or key.host
        return self._host == key.host

    @property
    def day_ends_at(self) -> float:
        """When the day ends that answers are made for, in seconds since the epoch."""
        return self._day_ends_at

    @property
    def size(self) -> int:
        """Bytes that are kept."""
        return int(self._plain.currsize + self._others.currsize)

    @contextmanager
    def making(self, key: Key) -> Iterator[bool]:
        """Yield whether the caller shall make the answer; other threads wait until it has, and are told False."""
        with self._lock:
            event = self._being_made.get(key)
            if event is None:
                self._being_made[key] = threading.Event()
        if event is not None:
            event.wait(LONGEST_WAIT_S)
            yield False
            return
        try:
            yield True
        finally:
            with self._lock:
                self._being_made.pop(key).set()

    def _forget(self) -> None:
        self._plain.clear()
        self._others.clear()
        self._day_ends_at = midnight_after(time.time())
