"""What a state costs that nobody has had yet: CPU time of Django's answer, in this process: make bench."""

from __future__ import annotations

import io
import os
import random
import statistics
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
os.environ["KEEP_ANSWERS"] = "0"

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()

from guide.catalogue import get_catalogue  # noqa: E402  (needs the settings)
from guide.web.warming import warm_up  # noqa: E402

REQUESTS = 300
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


def main() -> None:
    """Measure, and print a table: medians over random states, Brotli included."""
    get_catalogue()
    warm_up()
    chance, steps = random.Random(1), get_catalogue().step_list  # noqa: S311  (states, no secrets)
    print(f"{'not kept yet':<28}{'ms':>6}{'90 %':>7}")  # noqa: T201
    for name, path in PATHS.items():
        costs = []
        for _request in range(REQUESTS):
            ticks = [f"{chance.choice(('done', 'skip'))}={step.id}" for step in steps if chance.random() < 0.5]  # noqa: PLR2004
            costs.append(cost_of(path, "&".join(ticks)))
        median, ninety = statistics.median(costs), statistics.quantiles(costs, n=10)[-1]
        print(f"{name:<28}{median:>6.1f}{ninety:>7.1f}")  # noqa: T201


if __name__ == "__main__":
    main()
