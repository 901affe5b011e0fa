"""Makes sheets one after the other, each once, and refuses when too many wait."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from typing import Generic, Protocol, TypeVar


class Weighed(Protocol):
    """Something that takes room on the shelf."""

    def __len__(self) -> int:
        """Return the size in bytes."""
        ...


Piece = TypeVar("Piece", bound=Weighed)


class BusyError(RuntimeError):
    """Too many wait for a sheet; `retry_after_s` is a number of seconds after which another try makes sense."""

    retry_after_s = 2


class Press(Generic[Piece]):
    """One machine, a short queue before it, and a shelf for what it has made.

    Typesetting takes a thread of the server for some hundredths of a second. The queue leaves the
    other threads to the pages, whatever the number of sheets that are asked for at once.
    """

    def __init__(self, *, queue: int, patience_s: float, shelf_bytes: int) -> None:
        """Set the press up.

        queue: how many may wait or print at once, at least 1. patience_s: how long one of them waits.
        shelf_bytes: how much is kept; what was not asked for longest goes first.
        """
        self.queue = queue
        self.patience_s = patience_s
        self.shelf_bytes = shelf_bytes
        self._lock = threading.Lock()
        self._machine = threading.Lock()
        self._shelf: OrderedDict[Hashable, Piece] = OrderedDict()
        self._weight = 0
        self._jobs: dict[Hashable, Future[Piece]] = {}
        self._waiting = 0

    def copy_of(self, key: Hashable, make: Callable[[], Piece], *, keep: bool = True) -> Piece:
        """Return what `make` makes, from the shelf where it is there.

        key: equal keys mean equal pieces. keep: False for what nobody else will ask for.
        Raises BusyError when the queue is full or a place in it takes too long, and whatever `make` raises.
        """
        with self._lock:
            if key in self._shelf:
                self._shelf.move_to_end(key)
                return self._shelf[key]
            if self._waiting >= self.queue:
                raise BusyError
            self._waiting += 1
            job = self._jobs.get(key)
            is_mine = job is None
            if job is None:
                job = self._jobs[key] = Future()
        try:
            if is_mine:
                self._print(key, make, job, keep=keep)
            return job.result(timeout=self.patience_s)
        except TimeoutError as error:
            raise BusyError from error
        finally:
            with self._lock:
                self._waiting -= 1

    def _print(self, key: Hashable, make: Callable[[], Piece], job: Future[Piece], *, keep: bool) -> None:
        """Make one piece and tell everybody who waits for it."""
        try:
            piece = self._in_turn(make)
        except BaseException as error:  # noqa: BLE001  (the future raises it again, for all who wait)
            with self._lock:
                del self._jobs[key]
            job.set_exception(error)
            return
        with self._lock:
            del self._jobs[key]
            if keep:
                self._store(key, piece)
        job.set_result(piece)

    def _in_turn(self, make: Callable[[], Piece]) -> Piece:
        """Make one piece while nobody else does."""
        if not self._machine.acquire(timeout=self.patience_s):
            raise BusyError
        try:
            return make()
        finally:
            self._machine.release()

    def _store(self, key: Hashable, piece: Piece) -> None:
        """Put a piece on the shelf, and take off what no longer fits."""
        self._shelf[key] = piece
        self._weight += len(piece)
        while self._weight > self.shelf_bytes and self._shelf:
            _, oldest = self._shelf.popitem(last=False)
            self._weight -= len(oldest)
