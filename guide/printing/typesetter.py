"""Sets pages and pictures; the one place that knows Typst."""

from __future__ import annotations

import datetime as dt
import json
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import typst
from django.conf import settings

LAYOUTS = settings.BASE_DIR / "templates" / "printing"
FONTS = Path(__file__).parent / "fonts"


class Typesetter:
    """Typst with our layouts and fonts, for one caller at a time.

    Typst's compiler cannot be used from two threads, and keeps what it has read from one document to the
    next. So there is one, and nobody reaches it but through its lock.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._compiler: typst.Compiler | None = None

    def pdf(self, layout: str, data: Mapping[str, Any], made_on: dt.date) -> bytes:
        """Return a PDF/UA-1 document; the same arguments give the same bytes.

        layout: name of a file of templates/printing/. data: what it shows, finished strings, numbers and
        booleans. made_on: date of the document. Raises TypeError for data that JSON does not know, such as a
        translation that waits for its language, and RuntimeError when a layout is broken.
        """
        noon = dt.datetime.combine(made_on, dt.time(12), dt.UTC)
        return self._compile(layout, data, format="pdf", pdf_standards=["ua-1"], timestamp=int(noon.timestamp()))[0]

    def png(self, layout: str, data: Mapping[str, Any], pixels_per_inch: float) -> bytes:
        """Return a picture of the first page. Raises as `pdf` does."""
        return self._compile(layout, data, format="png", ppi=pixels_per_inch)[0]

    def _compile(self, layout: str, data: Mapping[str, Any], **options: Any) -> list[bytes]:
        # Typst shows the strings of JSON as text and never reads them as markup.
        sys_inputs = {"data": json.dumps(data, ensure_ascii=False)}
        with self._lock:
            if self._compiler is None:
                fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
                self._compiler = typst.Compiler(root=LAYOUTS, font_paths=fonts)
            made = self._compiler.compile(LAYOUTS / layout, sys_inputs=sys_inputs, **options)
        return cast("list[bytes]", made if isinstance(made, list) else [made])


TYPESETTER = Typesetter()
