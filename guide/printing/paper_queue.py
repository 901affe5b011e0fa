"""Where paper is made: on a thread of its own, one thing after the other; what others will ask for is kept."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Protocol, TypeVar, cast

from cachetools import LRUCache

from guide.web.background import let_pages_go_first


class Sized(Protocol):
    """Something that takes room in the cache."""

    def __len__(self) -> int:
        """Return the size in bytes."""
        ...


Product = TypeVar("Product", bound=Sized)


class BusyError(RuntimeError):
    """Too many wait for paper; `retry_after_s` is a number of seconds after which another try makes sense."""

    retry_after_s = 5


class PaperQueue:
    """A bounded queue before one thread, and a bounded cache.

    A request that waits in the queue holds a thread of the server. gunicorn is therefore given as many
    threads for this as the queue has places, beside those for pages (config/gunicorn.py): however many ask
    for paper, no page waits for a thread.
    """

    def __init__(self, *, places: int, patience_s: float, cache_bytes: int) -> None:
        """Set the queue up; its thread starts with the first order.

        places: how many requests may wait at once, at least 1. patience_s: how long each of them waits.
        cache_bytes: how much is kept; what was not asked for longest goes first.
        """
        self.places = places
        self.patience_s = patience_s
        self._places = threading.BoundedSemaphore(places)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="paper", initializer=let_pages_go_first)
        self._lock = threading.Lock()
        self._cache: LRUCache[Hashable, Any] = LRUCache(cache_bytes, getsizeof=len)
        self._orders: dict[Hashable, Future[Any]] = {}
        self._waiting: dict[Hashable, int] = {}

    def waiting_for(self, key: Hashable) -> int:
        """Return how many requests wait for a product at this moment."""
        with self._lock:
            return self._waiting.get(key, 0)

    def get(
        self, key: Hashable, make: Callable[[], Product], *, keep: bool = True, patience_s: float | None = None
    ) -> Product:
        """Return what `make` makes, from the cache where it is there.

        key: equal keys mean equal products; who asks for what is being made waits for that. keep: False for what
        nobody else will ask for. patience_s: seconds to wait, where they differ from the queue's own.
        Raises BusyError when all places are taken or the wait takes too long, and whatever `make` raises.
        """
        with self._lock:
            if key in self._cache:
                return cast("Product", self._cache[key])
            if not self._places.acquire(blocking=False):
                raise BusyError
            if key not in self._orders:
                self._orders[key] = self._thread.submit(self._fulfil, key, make, keep=keep)
            order = self._orders[key]
            self._waiting[key] = self._waiting.get(key, 0) + 1
        try:
            return cast("Product", order.result(self.patience_s if patience_s is None else patience_s))
        except TimeoutError as error:
            raise BusyError from error
        finally:
            self._leave(key, order)

    def _fulfil(self, key: Hashable, make: Callable[[], Product], *, keep: bool) -> Product:
        """Make a product on the queue's own thread."""
        product = make()
        if keep and len(product) <= self._cache.maxsize:
            with self._lock:
                self._cache[key] = product
        return product

    def _leave(self, key: Hashable, order: Future[Any]) -> None:
        """Free a place. Who leaves last takes the order along: what nobody waits for is not begun."""
        with self._lock:
            self._places.release()
            self._waiting[key] -= 1
            if not self._waiting[key]:
                del self._waiting[key], self._orders[key]
                order.cancel()
