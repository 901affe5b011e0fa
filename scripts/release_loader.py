"""Release static/js/embed_loader.js under an address that never changes, and make it the newest.

usage: scripts/release_loader.py <version>, three numbers with dots between them
"""

from __future__ import annotations

import base64
import hashlib
import re
import sys
from pathlib import Path

import rjsmin

STATIC = Path(__file__).resolve().parent.parent / "static"
SOURCE = STATIC / "js" / "embed_loader.js"
RELEASES = STATIC / "root" / "embed"
NEWEST = STATIC / "root" / "embed.js"


def released(version: str) -> str:
    """Return what a release consists of: the source without comments and indentation, and its version."""
    return f"/*! Off Switch embed.js {version} */\n{rjsmin.jsmin(SOURCE.read_text(encoding='utf-8')).lstrip()}\n"


def main(version: str) -> None:
    """Write the release; what was released before stays as it is."""
    target = RELEASES / f"{version}.js"
    if not re.fullmatch(r"\d+\.\d+\.\d+", version) or target.exists():
        sys.exit(f"{version!r} is no version, or was released before.")
    RELEASES.mkdir(exist_ok=True)
    target.write_text(released(version), encoding="utf-8")
    NEWEST.unlink(missing_ok=True)
    NEWEST.symlink_to(f"embed/{version}.js")
    digest = base64.b64encode(hashlib.sha384(target.read_bytes()).digest()).decode()
    sys.stdout.write(f'Append to RELEASES in tests/test_embed_loader.py: "{version}": "sha384-{digest}"\n')


if __name__ == "__main__":
    main(*sys.argv[1:] or [""])
