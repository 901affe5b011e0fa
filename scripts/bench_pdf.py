"""How long a printed sheet takes: cold, warm and kept, and the ratio to fpdf2 in the same run.

fpdf2 sets the words of the same sheet as plain paragraphs: no picture, no tags, no boxes. It is the
simplest thing that could be done instead. Rounds alternate, so that a busy machine slows both alike.
"""

from __future__ import annotations

import datetime as dt
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 15
sys.path.insert(0, str(ROOT))
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"


def words_in(value: object) -> Iterator[str]:
    """Yield every string of the data of a sheet."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from words_in(part)
    elif isinstance(value, tuple | list):
        for part in value:
            yield from words_in(part)


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long some work takes."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def main() -> None:
    """Print the table."""
    import django  # noqa: PLC0415  (the settings must be named first)

    django.setup()
    import dataclasses  # noqa: PLC0415

    from django.utils import translation  # noqa: PLC0415
    from fpdf import FPDF  # noqa: PLC0415

    from guide.catalogue import get_catalogue  # noqa: PLC0415
    from guide.domain.handouts import Handout, Layout  # noqa: PLC0415
    from guide.presenters.edition import Edition  # noqa: PLC0415
    from guide.presenters.paper.handouts import present_handout  # noqa: PLC0415
    from guide.presenters.visits import Visit  # noqa: PLC0415
    from guide.printing.paper_queue import PaperQueue  # noqa: PLC0415
    from guide.printing.sheets import typeset  # noqa: PLC0415
    from guide.printing.typesetter import FONTS  # noqa: PLC0415

    today = dt.date(2026, 11, 24)
    catalogue = get_catalogue()
    edition = Edition(catalogue, "de", today)
    visit = Visit(edition, catalogue.regions["eu"], site_url="https://off-switch.example")

    def make(layout: Layout, number: int = 0) -> object:
        # A new line each time, so that nothing that Typst remembers of the last sheet is of use.
        with translation.override("de"):
            return typeset(present_handout(visit, Handout(layout, sender=f"Beratung {number}")), today)

    def plain(number: int) -> bytes:
        with translation.override("de"):
            data = present_handout(visit, Handout(sender=f"Beratung {number}"))
        pdf = FPDF()
        pdf.add_font("Inter", fname=FONTS / "Inter_400Regular.ttf")
        pdf.add_page()
        pdf.set_font("Inter", size=10)
        for words in words_in(dataclasses.asdict(data.leaves[0])):
            if not words.startswith("<?xml"):
                pdf.multi_cell(0, 5, words, new_x="LMARGIN", new_y="NEXT")
        return bytes(pdf.output())

    if sys.argv[1:] == ["cold"]:
        print(milliseconds(lambda: make(Layout.SHEET)))  # noqa: T201
        return
    command = [sys.executable, __file__, "cold"]
    cold = [float(subprocess.run(command, capture_output=True, text=True, check=True).stdout) for _ in range(3)]  # noqa: S603
    print(f"{'layout':<10}{'pages':>6}{'kB':>8}{'warm ms':>9}{'kept ms':>10}")  # noqa: T201
    for layout in Layout:
        make(layout)
        warm = statistics.median(milliseconds(lambda n=n, chosen=layout: make(chosen, n)) for n in range(ROUNDS))
        queue = PaperQueue(places=1, patience_s=9, cache_bytes=10**7)
        sheet = queue.get("sheet", lambda chosen=layout: make(chosen))
        kept = statistics.median(milliseconds(lambda q=queue: q.get("sheet", lambda: None)) for _ in range(99))
        print(f"{layout:<10}{sheet.pages:>6}{len(sheet) / 1000:>8.1f}{warm:>9.1f}{kept:>10.4f}")  # noqa: T201
    pairs = [
        (milliseconds(lambda n=n: make(Layout.SHEET, n)), milliseconds(lambda n=n: plain(n)))
        for n in range(100, 100 + ROUNDS)
    ]
    ours, theirs = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(f"cold (first sheet of a process): {statistics.median(cold):.0f} ms")  # noqa: T201
    print(f"warm sheet {ours:.1f} ms, fpdf2's plain words {theirs:.1f} ms, ratio {theirs / ours:.2f}")  # noqa: T201


if __name__ == "__main__":
    main()
