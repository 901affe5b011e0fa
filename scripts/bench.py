"""How fast kept answers are, against bare gunicorn sending the same bytes and headers in the same run: make bench.

One worker on one core, wrk on another, rounds of both in turn; medians of the rounds, and the ratio. A ratio of 1 would
mean that a page view costs nothing but the sending of bytes.
"""

from __future__ import annotations

import http.client
import os
import pickle
import re
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.serving import served_by_granian, served_site

SECONDS = 3
ROUNDS = 7
CONNECTIONS = 16
BROWSER = {"Accept-Encoding": "gzip, deflate, br, zstd", "Accept-Language": "de-DE,de;q=0.9,en;q=0.8"}
PATHS = {
    "guide": "/de/eu/",
    "home": "/de/",
    "state": "/de/eu/?done=ai-training&done=research",
    "fragment": "/de/eu/checklist/?done=ai-training",
    "sheet": "/de/eu/checklist.pdf",
    "json": "/authorities.json",
}
STEPS = ("ai-training", "objection-form", "research", "visibility", "ads-settings")
LAYOUTS = ("short", "sheet", "large", "half", "cards", "poster")
Headers = list[tuple[str, str]]


def fetch(address: str, path: str, headers: dict[str, str]) -> tuple[int, Headers, bytes]:
    """Return status, headers and body of an answer."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=60)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, answer.getheaders(), body


def size_of(answer: tuple[int, Headers, bytes]) -> int:
    """Return how many bytes an answer has, headers included."""
    return len(answer[2]) + sum(len(f"{name}: {value}\r\n") for name, value in answer[1])


def record(address: str, folder: Path) -> dict[str, dict[str, str]]:
    """Record what the site answers for the bare application, and return the headers to ask with, by name."""
    asked: dict[str, dict[str, str]] = {}
    for name, path in PATHS.items():
        status, headers, _body = fetch(address, path, BROWSER)
        fetch(address, path, BROWSER)
        etag = dict(headers).get("ETag", "")
        asked[name] = BROWSER
        if name == "guide":
            asked["304"] = {**BROWSER, "If-None-Match": etag}
    for name, headers_to_ask in asked.items():
        status, headers, body = fetch(address, PATHS.get(name, PATHS["guide"]), headers_to_ask)
        own = [(key, value) for key, value in headers if key not in {"Server", "Date", "Connection"}]
        reason = http.client.responses[status]
        (folder / f"{name}.pickle").write_bytes(pickle.dumps((f"{status} {reason}", own, body)))
    return asked


def requests_per_second(address: str, path: str, headers: dict[str, str]) -> float:
    """Return how many requests a second a server answers to some connections that are kept open."""
    named = [part for name, value in headers.items() for part in ("-H", f"{name}: {value}")]
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", *named, address + path]
    pinned = ["taskset", "-c", "1", *command] if (os.cpu_count() or 1) > 1 else command
    told = subprocess.run(pinned, capture_output=True, text=True, check=True).stdout  # noqa: S603
    if "Non-2xx" in told and "If-None-Match" not in headers:
        raise RuntimeError(told)
    found = re.search(r"Requests/sec:\s+([\d.]+)", told)
    return float(found[1]) if found else 0.0


def fill(address: str) -> None:
    """Ask for everything that can be kept: each page in each coding, hundreds of states, all standard sheets."""
    sitemap = fetch(address, "/sitemap.xml", {})[2].decode()
    pages = re.findall(r"<loc>https?://[^/]+(/[^<]*)</loc>", sitemap)
    for coding in ("br", "gzip", "identity"):
        for path in pages:
            fetch(address, path, {"Accept-Encoding": coding})
    guides = [path for path in pages if re.fullmatch(r"/../../", path)]
    for path in guides:
        for count in range(2 ** len(STEPS)):
            ticks = "&".join(f"done={step}" for number, step in enumerate(STEPS) if count >> number & 1)
            fetch(address, f"{path}?{ticks}", BROWSER)
            fetch(address, f"{path}checklist/?{ticks}", BROWSER)
        for layout in LAYOUTS:
            fetch(address, f"{path}checklist.pdf?layout={layout}", BROWSER)


def memory_of_the_worker() -> float:
    """Return the memory of the only worker of the only server, in MiB; what processes share counts in equal parts."""
    process = os.getpid()
    for _generation in ("server", "worker"):
        (process,) = map(int, Path(f"/proc/{process}/task/{process}/children").read_text().split())
    rollup = Path(f"/proc/{process}/smaps_rollup").read_text()
    return int(re.findall(r"^Pss:\s+(\d+)", rollup, re.MULTILINE)[0]) / 1024


def print_memory() -> None:
    """Print what one worker takes when it starts, and with everything stored."""
    with tempfile.TemporaryDirectory() as folder, served_site(Path(folder) / "site.log", WORKERS="1") as site:
        fetch(site, "/healthz", {})
        before = memory_of_the_worker()
        fill(site)
        print(f"memory of a worker: {before:.0f} MiB, with everything stored {memory_of_the_worker():.0f} MiB")  # noqa: T201


def main() -> None:
    """Measure, and print a table."""
    print_memory()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        started = time.perf_counter()
        site = stack.enter_context(served_site(folder / "site.log", core=0, WORKERS="1"))
        fetch(site, "/healthz", {})
        print(f"start-up: {time.perf_counter() - started:.1f} s")  # noqa: T201
        asked = record(site, folder)
        other = served_site(folder / "bare.log", app="scripts.bare:application", core=0, WORKERS="1", BARE=str(folder))
        bare = stack.enter_context(other)
        fetch(bare, "/guide", {})
        print(f"{'answer':<10}{'site/s':>10}{'bare/s':>10}{'ratio':>8}{'from':>8}{'to':>8}")  # noqa: T201
        faster = stack.enter_context(served_by_granian(folder / "granian.log", core=0, WORKERS="1"))
        fetch(faster, PATHS["guide"], BROWSER)
        for name, headers, server in (
            *((name, headers, site) for name, headers in asked.items()),
            ("guide", BROWSER, faster),
        ):
            ratios, sites, bares = [], [], []
            for _round in range(ROUNDS):
                bares.append(requests_per_second(bare, f"/{name}", headers))
                sites.append(requests_per_second(server, PATHS.get(name, PATHS["guide"]), headers))
                ratios.append(sites[-1] / bares[-1])
            shown = "granian" if server is faster else name
            print(  # noqa: T201
                f"{shown:<10}{statistics.median(sites):>10.0f}{statistics.median(bares):>10.0f}"
                f"{statistics.median(ratios):>8.2f}{min(ratios):>8.2f}{max(ratios):>8.2f}"
            )


if __name__ == "__main__":
    main()
