"""Sets pages and pictures; what sets them is Typst, in a process of its own (typesetting.py)."""

from __future__ import annotations

import atexit
import datetime as dt
import json
import pickle
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any, cast

from django.conf import settings

LAYOUTS = settings.BASE_DIR / "templates" / "printing"
FONTS = Path(__file__).parent / "fonts"
COMMAND = (sys.executable, "-m", "guide.printing.typesetting", str(LAYOUTS), str(FONTS))
DOCUMENTS = 10
"""After how many the process is renewed: by then it holds about 300 MB."""


class Typesetter:
    """Typst with our layouts and fonts, for one caller at a time; its process starts with the first document."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.process: subprocess.Popen[bytes] | None = None
        self._made = 0

    def pdf(self, layout: str, data: Mapping[str, Any], made_on: dt.date) -> tuple[bytes, int]:
        """Return a PDF/UA-1 document with boxes that can be ticked, and its number of pages.

        The same arguments give the same bytes. layout: name of a file of templates/printing/. data: what it shows,
        finished strings, numbers and booleans. made_on: date of the document. Raises TypeError for data that JSON does
        not know, such as a translation that waits for its language, and RuntimeError when a layout is broken.
        """
        noon = dt.datetime.combine(made_on, dt.time(12), dt.UTC)
        options = {"format": "pdf", "pdf_standards": ["ua-1"], "timestamp": int(noon.timestamp())}
        return cast("tuple[bytes, int]", self._make(layout, data, options, "form fields"))

    def png(self, layout: str, data: Mapping[str, Any], pixels_per_inch: float, *, has_palette: bool = False) -> bytes:
        """Return a picture of the first page. has_palette: of few colours, and small. Raises as `pdf` does."""
        finish = "palette" if has_palette else ""
        return cast("bytes", self._make(layout, data, {"format": "png", "ppi": pixels_per_inch}, finish))

    def _make(self, layout: str, data: Mapping[str, Any], options: dict[str, Any], finish: str) -> Any:
        # Typst shows the strings of JSON as text and never reads them as markup.
        sys_inputs = {"data": json.dumps(data, ensure_ascii=False)}
        order = (layout, {"sys_inputs": sys_inputs, **options}, finish)
        with self._lock:
            try:
                product, reason = self._ask(order)
            except (BrokenPipeError, EOFError, pickle.UnpicklingError):  # it has ended, for want of orders or by force
                self.end()
                product, reason = self._ask(order)
            self._made += 1
            if self._made >= DOCUMENTS:
                self.end()
        if reason:
            raise RuntimeError(reason)
        return product

    def _ask(self, order: tuple[str, dict[str, Any], str]) -> tuple[Any, str]:
        if self.process is None:
            self._made = 0
            self.process = subprocess.Popen(  # noqa: S603  (a fixed command)
                COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=settings.BASE_DIR
            )
        orders, answers = cast("IO[bytes]", self.process.stdin), cast("IO[bytes]", self.process.stdout)
        pickle.dump(order, orders)
        orders.flush()
        return cast("tuple[Any, str]", pickle.load(answers))  # noqa: S301  (from our own process)

    def end(self) -> None:
        """End the process, if there is one; the next document starts another."""
        if self.process is None:
            return
        for stream in (self.process.stdin, self.process.stdout):
            try:
                cast("IO[bytes]", stream).close()
            except BrokenPipeError:
                continue
        self.process.wait()
        self.process = None


TYPESETTER = Typesetter()
atexit.register(TYPESETTER.end)
