"""Static files in production: joined stylesheets for each look, and scripts without their comments."""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from whitenoise.storage import CompressedManifestStaticFilesStorage

TABLES_OF_CONTENTS = (
    "css/site.css",
    "css/embed.css",
    "css/editors.css",
    "css/find.css",
    "css/paper.css",
    "css/letter.css",
    "css/reach.css",
)
"""The looks of the site and of the widget, which share most of their parts, and what some pages add."""
OWN_SCRIPTS = "js/*.js"
IMPORT = re.compile(r'@import url\("(?P<file>[^"]+)"\) layer\((?P<layer>[a-z]+)\);')

DESCENDANT = re.compile(r"(?<=[\w)\]]) :(?=(?:is|where|not|has)\()")


def bundle(table_of_contents: Path) -> str:
    """Return the stylesheet with each `@import url("x.css") layer(y);` replaced by its file inside that layer.

    Raises OSError when an imported file is missing, ValueError for an import of another form.
    """

    def inlined(match: re.Match[str]) -> str:
        css = (table_of_contents.parent / match["file"]).read_text(encoding="utf-8")
        return f"@layer {match['layer']} {{\n{css}}}\n"

    joined = IMPORT.sub(inlined, table_of_contents.read_text(encoding="utf-8"))
    if "@import" in joined:
        raise ValueError(f"{table_of_contents.name} has an import of another form than url(…) layer(…)")
    return joined


def minified(css: str) -> str:
    """Return a stylesheet without comments and needless spaces.

    rcssmin takes the space in `a :is(b)` for one inside a declaration, which would turn descendants into the element
    itself: a `*` before the colon says the same and is understood.
    """
    import rcssmin  # noqa: PLC0415  (only builds have it)

    smaller: str = rcssmin.cssmin(DESCENDANT.sub(" *:", css))
    return smaller


class BundledStaticFilesStorage(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # untyped library
    """Hashed and compressed static files, with one joined stylesheet."""

    def post_process(self, paths: dict[str, Any], dry_run: bool = False, **options: Any) -> Iterator[Any]:  # noqa: FBT001, FBT002
        """Join the stylesheets, take comments and indentation out of our scripts, then hash and compress everything."""
        import rjsmin  # noqa: PLC0415  (only builds have it)

        if not dry_run:
            for name in fnmatch.filter(paths, OWN_SCRIPTS):
                script = Path(self.path(name))
                script.write_text(rjsmin.jsmin(script.read_text(encoding="utf-8")), encoding="utf-8")
                paths = {**paths, name: (self, name)}
            for name in paths.keys() & TABLES_OF_CONTENTS:
                target = Path(self.path(name))
                target.write_text(minified(bundle(target)), encoding="utf-8")
                paths = {**paths, name: (self, name)}  # hash the joined file, not its source
        yield from super().post_process(paths, dry_run, **options)
