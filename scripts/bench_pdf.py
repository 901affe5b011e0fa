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
from collections.abc import Callable
from dataclasses import asdict

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from django.utils import translation  # noqa: E402
from fpdf import FPDF  # noqa: E402

from guide.catalogue import get_catalogue  # noqa: E402
from guide.catalogue.passages import strings_in  # noqa: E402
from guide.domain.handouts import Handout, Layout  # noqa: E402
from guide.presenters.edition import Edition  # noqa: E402
from guide.presenters.paper.handouts import HandoutData, present_handout  # noqa: E402
from guide.presenters.visits import Visit  # noqa: E402
from guide.printing.handouts import HandoutPdf, typeset  # noqa: E402
from guide.printing.paper_queue import PaperQueue  # noqa: E402
from guide.printing.typesetter import FONTS  # noqa: E402

ROUNDS = 15
TODAY = dt.date(2026, 11, 24)


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long some work takes."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def data_of(handout: Handout) -> HandoutData:
    """Return what a German sheet for the EU shows."""
    catalogue = get_catalogue()
    visit = Visit(Edition(catalogue, "de", TODAY), catalogue.regions["eu"], site_url="https://off-switch.example")
    with translation.override("de"):
        return present_handout(visit, handout)


def make(layout: Layout, number: int = 0) -> HandoutPdf:
    """Return a sheet. number: a new one each time, so that nothing that Typst remembers of the last is of use."""
    return typeset(data_of(Handout(layout, sender=f"Beratung {number}")), TODAY)


def plain(number: int) -> bytes:
    """Return the words of a sheet as fpdf2 sets them. number: as above."""
    data = data_of(Handout(sender=f"Beratung {number}"))
    pdf = FPDF()
    pdf.add_font("Inter", fname=FONTS / "Inter_400Regular.ttf")
    pdf.add_page()
    pdf.set_font("Inter", size=10)
    for words in strings_in(asdict(data.leaves[0])):
        if not words.startswith("<?xml"):
            pdf.multi_cell(0, 5, words, new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


def cold_times() -> list[float]:
    """Return the milliseconds of the first sheet of three fresh processes."""
    command = [sys.executable, "-m", "scripts.bench_pdf", "cold"]
    runs = (subprocess.run(command, capture_output=True, text=True, check=True) for _ in range(3))  # noqa: S603
    return [float(run.stdout) for run in runs]


def print_layouts() -> None:
    """Print a line for each layout: new, and kept."""
    print(f"{'layout':<10}{'pages':>6}{'kB':>8}{'warm ms':>9}{'kept ms':>10}")  # noqa: T201
    for layout in Layout:
        make(layout)
        warm = statistics.median(milliseconds(lambda n=n, chosen=layout: make(chosen, n)) for n in range(ROUNDS))
        queue = PaperQueue(places=1, patience_s=9, cache_bytes=10**7)
        sheet = queue.get("sheet", lambda chosen=layout: make(chosen))
        kept = statistics.median(milliseconds(lambda q=queue: q.get("sheet", lambda: None)) for _ in range(99))
        print(f"{layout:<10}{sheet.pages:>6}{len(sheet) / 1000:>8.1f}{warm:>9.1f}{kept:>10.4f}")  # noqa: T201


def main() -> None:
    """Print the table."""
    if sys.argv[1:] == ["cold"]:
        print(milliseconds(lambda: make(Layout.SHEET)))  # noqa: T201
        return
    cold = statistics.median(cold_times())
    print_layouts()
    pairs = [
        (milliseconds(lambda n=n: make(Layout.SHEET, n)), milliseconds(lambda n=n: plain(n)))
        for n in range(100, 100 + ROUNDS)
    ]
    ours, theirs = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(f"cold (first sheet of a process): {cold:.0f} ms")  # noqa: T201
    print(f"warm sheet {ours:.1f} ms, fpdf2's plain words {theirs:.1f} ms, ratio {theirs / ours:.2f}")  # noqa: T201


if __name__ == "__main__":
    main()
