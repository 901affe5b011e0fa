"""What every step said in each version of the content: kept, so that whoever holds an old sheet can be told.

The file has, for each version, only what it changed, and each text once.
"""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from django.conf import settings

from guide.domain.wordings import Wording

FILE = "history.json"
"""Below content/."""


def _digest_of(wording: Wording) -> str:
    return hashlib.sha256("\n".join(wording).encode()).hexdigest()[:12]


class History:
    """The wordings of all versions, the oldest first."""

    def __init__(self, versions: list[dict[str, Any]], texts: dict[str, list[str]]) -> None:
        """Take what the file holds.

        versions: name of each, and what it changed: the digest of a text by its place, None for what was taken away.
        texts: paragraphs by digest.
        """
        self._versions = versions
        self._texts = texts

    @classmethod
    def read(cls, root: Path) -> History:
        """Return the history below a content folder; an empty one where there is none."""
        file = root / FILE
        held = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {"versions": [], "texts": {}}
        return cls(held["versions"], held["texts"])

    @property
    def versions(self) -> tuple[str, ...]:
        """The names of all versions, the oldest first."""
        return tuple(str(each["version"]) for each in self._versions)

    @property
    def newest(self) -> str:
        """The newest version, "" where there is none."""
        return self.versions[-1] if self._versions else ""

    def wordings_at(self, version: str) -> Mapping[str, Wording] | None:
        """Return every wording of a version by its place, None for a version that is not kept."""
        digests: dict[str, str | None] = {}
        for each in self._versions:
            digests |= each["changed"]
            if each["version"] == version:
                return {place: tuple(self._texts[digest]) for place, digest in digests.items() if digest}
        return None

    def with_version(self, version: str, wordings: Mapping[str, Wording]) -> History:
        """Return the history with what a version says; the newest version is replaced when it comes again."""
        kept = self._versions[:-1] if self.newest == version else self._versions
        earlier = History(kept, self._texts)
        before = earlier.wordings_at(earlier.newest) or {}
        changed = {place: _digest_of(wording) for place, wording in wordings.items() if before.get(place) != wording}
        gone = dict.fromkeys(before.keys() - wordings.keys())
        texts = self._texts | {_digest_of(wording): list(wording) for wording in wordings.values()}
        return History([*kept, {"version": version, "changed": changed | dict(sorted(gone.items()))}], texts)

    def of_versions(self, known: Collection[str]) -> History:
        """Return the history of the versions that are known, without those that nobody has seen."""
        history = History([], {})
        for each in self._versions:
            wordings = self.wordings_at(each["version"])
            if each["version"] in known and wordings is not None:
                history = history.with_version(each["version"], wordings)
        return history

    def write(self, root: Path) -> None:
        """Write the history below a content folder, without texts that no version has."""
        named = {digest for each in self._versions for digest in each["changed"].values()}
        held = {"versions": self._versions, "texts": {name: self._texts[name] for name in self._texts if name in named}}
        (root / FILE).write_text(json.dumps(held, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


@functools.cache
def get_history() -> History:
    """Return the history of this site, read once per process."""
    return History.read(settings.CONTENT_DIR)
