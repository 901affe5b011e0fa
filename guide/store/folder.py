"""What workers share: answers in files, so that each is made once for all of them and a new worker is warm at once."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from pathlib import Path

from guide.store.answer import Answer, Headers
from guide.store.keys import Key


def pairs(headers: list[list[str]]) -> Headers:
    """Return headers as WSGI has them, from JSON."""
    return [(name, value) for name, value in headers]


class SharedFolder:
    """Answers in files, one each: a line with its head, then the body. Files come whole or not at all."""

    def __init__(self, folder: Path) -> None:
        """Use a folder for one start of the site; what was made by another one has no place in it."""
        self.folder = folder

    def read(self, key: Key) -> tuple[Answer, float] | None:
        """Return an answer and when its day ends; None where there is no such file."""
        try:
            head, _newline, body = self.path_of(key).read_bytes().partition(b"\n")
            status, headers, not_modified, day_ends_at = json.loads(head)
        except (OSError, ValueError):
            return None
        return Answer(status, pairs(headers), body, not_modified and pairs(not_modified)), day_ends_at

    def write(self, key: Key, answer: Answer, day_ends_at: float) -> None:
        """Write an answer for the others. Where that fails, a full disk for one, each worker makes its own."""
        with contextlib.suppress(OSError):
            self.folder.mkdir(mode=0o700, exist_ok=True)
            number, name = tempfile.mkstemp(dir=self.folder)
            try:
                with os.fdopen(number, "wb") as file:
                    head = [answer.status, answer.headers, answer.not_modified, day_ends_at]
                    file.write(json.dumps(head).encode() + b"\n" + answer.body)
                Path(name).replace(self.path_of(key))
            except OSError:
                Path(name).unlink(missing_ok=True)

    def path_of(self, key: Key) -> Path:
        """Return the file of an answer."""
        return self.folder / hashlib.sha256(repr(key).encode()).hexdigest()
