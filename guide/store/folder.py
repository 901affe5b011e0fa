"""What workers share: answers in files, so that each is made once for all of them and a new worker is warm at once."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from pathlib import Path

from guide.store.keys import Key


class SharedFolder:
    """Answers in files, one each: a line with its head, then the body. Files come whole or not at all."""

    def __init__(self, folder: Path) -> None:
        """Use a folder for one start of the site; what was made by another one has no place in it."""
        self.folder = folder

    def read(self, key: Key) -> tuple[str, list[tuple[str, str]], bytes, float] | None:
        """Return status, headers, body and when the answer's day ends; None where there is no such file."""
        try:
            head, _newline, body = self.path_of(key).read_bytes().partition(b"\n")
            status, headers, day_ends_at = json.loads(head)
        except (OSError, ValueError):
            return None
        return status, [(name, value) for name, value in headers], body, day_ends_at

    def write(self, key: Key, status: str, headers: list[tuple[str, str]], body: bytes, day_ends_at: float) -> None:
        """Write an answer for the others. Where that fails, a full disk for one, each worker makes its own."""
        with contextlib.suppress(OSError):
            self.folder.mkdir(mode=0o700, exist_ok=True)
            number, name = tempfile.mkstemp(dir=self.folder)
            try:
                with os.fdopen(number, "wb") as file:
                    file.write(json.dumps([status, headers, day_ends_at]).encode() + b"\n" + body)
                Path(name).replace(self.path_of(key))
            except OSError:
                Path(name).unlink(missing_ok=True)

    def path_of(self, key: Key) -> Path:
        """Return the file of an answer."""
        return self.folder / hashlib.sha256(repr(key).encode()).hexdigest()
