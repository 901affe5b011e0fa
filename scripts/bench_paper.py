"""What a rush for paper does: how long 64 people wait for sheets with ticks, and what pages cost meanwhile.

One run serves the site as in production and prints the wait for sheets, the refusals, the speed of kept sheets,
and how long a page takes during the rush and in the quiet after it, as a ratio.
"""

from __future__ import annotations

import http.client
import itertools
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.serving import served_site

CLIENTS = 64
ROUNDS = 3
STEPS = ("ai-training", "objection-form", "research", "ads-settings", "visibility", "data-copy", "content-cleanup")
LAYOUTS = ("sheet", "half", "poster", "cards", "large")


def different_sheets() -> Iterator[str]:
    """Yield addresses of sheets, no two with the same ticks and layout."""
    for count, layout, language in itertools.product(range(1, len(STEPS)), LAYOUTS, ("de", "en")):
        for ticks in itertools.combinations(STEPS, count):
            yield f"/{language}/eu/checklist.pdf?layout={layout}&" + "&".join(f"done={step}" for step in ticks)


class Client:
    """One person with one connection."""

    def __init__(self, address: str) -> None:
        self.connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=60)

    def get(self, path: str) -> tuple[int, float]:
        """Return the status of the answer and how many milliseconds it took."""
        started = time.perf_counter()
        self.connection.request("GET", path)
        answer = self.connection.getresponse()
        answer.read()
        return answer.status, (time.perf_counter() - started) * 1000


def read_pages(address: str, end: threading.Event, times: list[float]) -> None:
    """Read guides one after the other until the end, with a pause as a reader makes it."""
    client = Client(address)
    while not end.wait(0.05):
        times.append(client.get("/de/eu/?done=research")[1])


def pages_during(address: str, rush: float | None, work: object = None) -> list[float]:
    """Return the milliseconds of pages that are read while `work` runs, or for `rush` seconds."""
    times: list[float] = []
    end = threading.Event()
    reader = threading.Thread(target=read_pages, args=(address, end, times))
    reader.start()
    if callable(work):
        work()
    else:
        end.wait(rush)
    end.set()
    reader.join()
    return times


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder, served_site(Path(folder) / "log") as address:
        sheets = different_sheets()
        standard = [f"/{language}/{region}/checklist.pdf" for language in ("de", "en") for region in ("eu", "uk", "ch")]
        quiet_client = Client(address)
        for path in [*standard * 4, "/de/eu/"] * 2:
            quiet_client.get(path)
        for number in range(ROUNDS):
            answers: list[tuple[int, float]] = []

            def rush(answers: list[tuple[int, float]] = answers) -> None:
                with ThreadPoolExecutor(CLIENTS) as people:
                    paths = list(itertools.islice(sheets, CLIENTS))
                    answers += people.map(lambda path: Client(address).get(path), paths)

            busy = pages_during(address, None, rush)
            quiet = pages_during(address, 3.0)
            waits = sorted(ms for _, ms in answers)
            refused = sum(status != 200 for status, _ in answers)  # noqa: PLR2004
            print(  # noqa: T201
                f"round {number + 1}: {CLIENTS} sheets with ticks: median {statistics.median(waits):.0f} ms, "
                f"longest {waits[-1]:.0f} ms, refused {refused}; a page meanwhile {statistics.median(busy):.0f} ms "
                f"(longest {max(busy):.0f}), in quiet {statistics.median(quiet):.0f} ms: "
                f"ratio {statistics.median(busy) / statistics.median(quiet):.2f}"
            )
        quiet_client = Client(address)
        kept = [quiet_client.get(path)[1] for path in standard * 20]
        page = [quiet_client.get("/de/eu/")[1] for _ in kept]
        ratio = statistics.median(kept) / statistics.median(page)
        print(f"a kept sheet takes {ratio:.2f} of the time of a page")  # noqa: T201


if __name__ == "__main__":
    main()
