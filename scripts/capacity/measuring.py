"""What each kind of request costs one core: with one worker, or one process of nginx, on a core of its own."""

from __future__ import annotations

import contextlib
import itertools
import os
import re
import socket
import ssl
import statistics
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit

from scripts.bench import BROWSER, fetch, requests_per_second, size_of
from scripts.bench_paper import different_sheets
from scripts.capacity.model import Measured
from tests.deploy.fronting import HOST, SITE, fronted
from tests.serving import served_site

ROUNDS = 3
SHEETS = 30
CONNECTIONS = 1_500
STEPS = ("ai-training", "objection-form", "research", "ads-settings", "visibility", "data-copy", "content-cleanup")
KEPT = {
    "page": "/de/eu/",
    "fragment": "/de/eu/checklist/?done=ai-training",
    "widget": "/de/eu/embed/",
    "sheet": "/de/eu/checklist.pdf",
}


def new_fragments() -> list[str]:
    """Return addresses of fragments, no two with the same ticks."""
    chosen = itertools.chain.from_iterable(itertools.combinations(STEPS, count) for count in range(1, len(STEPS)))
    return [f"/en/uk/checklist/?{'&'.join(f'done={step}' for step in ticks)}" for ticks in chosen]


def seconds_each(address: str, paths: Iterable[str]) -> float:
    """Return the median of the seconds that answers take, one after the other."""
    taken = []
    for path in paths:
        began = time.perf_counter()
        fetch(address, path, BROWSER)
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


def measure_site() -> tuple[dict[str, float], dict[str, float]]:
    """Return seconds and bytes for each kind of request, of the site itself."""
    with tempfile.TemporaryDirectory() as name, served_site(Path(name) / "log", core=0, WORKERS="1") as site:
        page = fetch(site, KEPT["page"], {})[2].decode()
        paths = {**KEPT, "static file": re.findall(r'src="(/static/django_htmx/[^"]+)"', page)[0]}
        sheets = list(itertools.islice(different_sheets(), SHEETS))
        seconds_each(site, [*paths.values(), sheets.pop()])
        seconds = {
            kind: statistics.median(1 / requests_per_second(site, path, BROWSER) for _round in range(ROUNDS))
            for kind, path in paths.items()
        }
        seconds["new fragment"] = seconds_each(site, new_fragments())
        seconds["new sheet"] = seconds_each(site, sheets)
        sent = {kind: float(size_of(fetch(site, path, BROWSER))) for kind, path in paths.items()}
        files = re.findall(r'(?:href|src)="(/static/[^"]+\.(?:css|js|svg))"', page)
        sent["static file"] = statistics.mean(size_of(fetch(site, path, BROWSER)) for path in files)
        return seconds, {**sent, "new fragment": sent["fragment"], "new sheet": sent["sheet"]}


def processor_seconds(log_folder: Path) -> float:
    """Return how long the processes of nginx have worked. log_folder: where it noted its first one."""
    master = int((log_folder / "nginx.pid").read_text())
    children = map(int, Path(f"/proc/{master}/task/{master}/children").read_text().split())
    fields = (Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split() for child in children)
    return sum(int(each[11]) + int(each[12]) for each in fields) / os.sysconf("SC_CLK_TCK")


def measure_nginx() -> tuple[float, float]:
    """Return the seconds of a core for one answer out of the cache, and for one new connection with TLS."""
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        site = stack.enter_context(served_site(folder / "site.log", core=1, **SITE))
        front = stack.enter_context(fronted(folder / "nginx", urlsplit(site).netloc, core=0))
        asked = {**BROWSER, "Host": HOST}
        plain = f"http://127.0.0.1:{front.plain}"
        fetch(plain, KEPT["page"], asked)
        answer_s = statistics.median(1 / requests_per_second(plain, KEPT["page"], asked) for _round in range(ROUNDS))
        trusting = ssl.create_default_context(cafile=folder / "nginx" / "fullchain.pem")
        before = processor_seconds(folder / "nginx")
        for _each in range(CONNECTIONS):
            with (
                socket.create_connection(("127.0.0.1", front.https)) as plain_socket,
                trusting.wrap_socket(plain_socket, server_hostname=HOST),
            ):
                pass
        return answer_s, (processor_seconds(folder / "nginx") - before) / CONNECTIONS


def measure() -> Measured:
    """Measure everything, in some minutes."""
    site_s, sent = measure_site()
    nginx_s, tls_s = measure_nginx()
    return Measured(site_s, nginx_s, tls_s, sent)
