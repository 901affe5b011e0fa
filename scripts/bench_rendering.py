"""What a state costs that nobody has had yet, today and with ten times the content: make bench.

CPU time of Django's answer in a process of its own, Brotli included.
"""

from __future__ import annotations

import gc
import io
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
os.environ["KEEP_ANSWERS"] = "0"

from django.conf import settings

import guide.catalogue
from scripts.growing import cost_of_reading, grown, grown_folder

TIMES = int(os.environ.get("TIMES", "1"))
if TIMES > 1:
    load = guide.catalogue.load_catalogue
    guide.catalogue.load_catalogue = lambda *arguments: grown(load(*arguments), TIMES)

from django.core.wsgi import get_wsgi_application  # noqa: E402  (addresses are made from the catalogue)

application = get_wsgi_application()

from guide.catalogue import get_catalogue  # noqa: E402  (needs the settings)
from guide.web.warming import warm_up  # noqa: E402

REQUESTS = 150
ROUNDS = 3
GROWTH = 10

PATHS = {
    "guide": "/de/eu/",
    "fragment of the checklist": "/de/eu/checklist/",
    "step": "/de/eu/steps/ai-training/",
    "fragment of a step": "/de/eu/steps/ai-training/progress/",
    "widget": "/de/eu/embed/",
    "fragment of the widget": "/de/eu/embed/checklist/",
}


def cost_of(path: str, query: str) -> float:
    """Return the CPU time of one answer, in milliseconds."""
    environ: dict[str, Any] = {
        "REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": query, "SERVER_NAME": "localhost",
        "SERVER_PORT": "80", "SERVER_PROTOCOL": "HTTP/1.1", "HTTP_HOST": "localhost", "HTTP_ACCEPT_ENCODING": "br",
        "wsgi.url_scheme": "http", "wsgi.input": io.BytesIO(), "wsgi.errors": sys.stderr,
    }  # fmt: skip
    begun = time.process_time()
    result = application(environ, lambda *_told: lambda _data: None)
    b"".join(result)
    return (time.process_time() - begun) * 1000


def measure() -> dict[str, list[float]]:
    """Return the cost of each kind of answer in random states, Brotli included, in milliseconds."""
    get_catalogue()
    warm_up()
    gc.collect()
    gc.freeze()  # as config/gunicorn.py does before the workers start
    chance = random.Random(1)  # noqa: S311  (states, no secrets)
    steps = [step for step in get_catalogue().step_list if step.applies_in("eu")]
    found: dict[str, list[float]] = {name: [] for name in PATHS}
    for _request in range(REQUESTS):
        ticks = [f"{chance.choice(('done', 'skip'))}={step.id}" for step in steps if chance.random() < 1 / 2]
        for name, path in PATHS.items():
            found[name].append(cost_of(path, "&".join(ticks)))
    return found


def measured_in_a_process(times: int) -> dict[str, list[float]]:
    """Return what a new process measures with as many times the regions, steps and languages."""
    command = [sys.executable, "-m", "scripts.bench_rendering", "measure"]
    told = subprocess.run(command, env={**os.environ, "TIMES": str(times)}, capture_output=True, check=True)  # noqa: S603
    found: dict[str, list[float]] = json.loads(told.stdout)
    return found


def print_reading() -> None:
    """Print how long the content takes at the start, and ten times as much."""
    with tempfile.TemporaryDirectory() as name:
        own, grown = (
            statistics.median(cost_of_reading(folder, tuple(dict(settings.LANGUAGES))) for _round in range(ROUNDS))
            for folder in (grown_folder(settings.CONTENT_DIR, Path(name), times) for times in (1, GROWTH))
        )
    print(f"reading the content: {own:.2f} s; {GROWTH} times as much: {grown:.2f} s, ratio {grown / own:.1f}")  # noqa: T201


def main() -> None:
    """Measure in turn with the catalogue as it is and with one of ten times the size, and print a table."""
    if "measure" in sys.argv:
        print(json.dumps(measure()))  # noqa: T201
        return
    print_reading()
    own: dict[str, list[float]] = {name: [] for name in PATHS}
    bigger: dict[str, list[float]] = {name: [] for name in PATHS}
    for _round in range(ROUNDS):
        for times, results in ((1, own), (GROWTH, bigger)):
            for name, costs in measured_in_a_process(times).items():
                results[name] += costs
    print(f"{'not kept yet':<28}{'ms':>6}{'90 %':>7}{f'{GROWTH} times':>10}{'ratio':>7}")  # noqa: T201
    for name, costs in own.items():
        median, ninety, big = (
            statistics.median(costs),
            statistics.quantiles(costs, n=10)[-1],
            statistics.median(bigger[name]),
        )
        print(f"{name:<28}{median:>6.1f}{ninety:>7.1f}{big:>10.1f}{big / median:>7.2f}")  # noqa: T201


if __name__ == "__main__":
    main()
