"""Whether each version of the content has an entry among the changes, and which files differ from the one before."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from guide.catalogue.loading import content_files
from guide.catalogue.model import Catalogue

RECORD = "files.json"
"""The state of each file in the newest version that has an entry, below content/."""


def states_of_files(root: Path) -> dict[str, str]:
    """Return the first eight digits of the SHA-256 of each content file, by its path below the content folder."""
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()[:8]
        for path in content_files(root)
    }


def has_entry(catalogue: Catalogue) -> bool:
    """Tell whether the version of the content has an entry among the changes."""
    return any(change.version == catalogue.version for change in catalogue.changes.values())


def changed_files(root: Path) -> list[str]:
    """Return the files that were changed, added or taken away since the content was recorded."""
    record = root / RECORD
    before = json.loads(record.read_text()) if record.exists() else {}
    now = states_of_files(root)
    return sorted(name for name in before.keys() | now.keys() if before.get(name) != now.get(name))


def record(root: Path) -> None:
    """Note the state of all files."""
    (root / RECORD).write_text(json.dumps(states_of_files(root), indent=1) + "\n")
