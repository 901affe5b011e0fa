"""How fast a page comes out of nginx's cache, against a file of as many bytes from the same nginx: make test-deploy.

Rounds of both in turn; medians, and their ratio. Fails below LEAST.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts.bench import BROWSER, fetch, requests_per_second, size_of
from tests.deploy.fronting import HOST, SITE, fronted
from tests.serving import served_site

LEAST = 0.8
ROUNDS = 11
PAGE = "/de/eu/"


def main() -> int:
    """Measure, print one line, and return 1 where the ratio is too small."""
    asked = {**BROWSER, "Host": HOST}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with (
            served_site(folder / "site.log", **SITE) as site,
            fronted(folder / "nginx", urlsplit(site).netloc) as front,
        ):
            address = f"http://127.0.0.1:{front.plain}"
            (front.folder / "file").mkdir()
            file = front.folder / "file" / "page.html"
            page = fetch(address, PAGE, asked)
            file.write_bytes(page[2])
            file.write_bytes(page[2] + b" " * (size_of(page) - size_of(fetch(address, "/file/page.html", asked))))
            rounds = [
                (requests_per_second(address, PAGE, asked), requests_per_second(address, "/file/page.html", asked))
                for _each in range(ROUNDS)
            ]
    spread = sorted(kept / plain for kept, plain in rounds)
    ratio = statistics.median(spread)
    kept, plain = (statistics.median(column) for column in zip(*rounds, strict=True))
    told = f"page from the cache {kept:.0f}/s, file {plain:.0f}/s, ratio {ratio:.2f} ({spread[0]:.2f}–{spread[-1]:.2f})"  # noqa: RUF001
    print(told)  # noqa: T201
    return int(ratio < LEAST)


if __name__ == "__main__":
    sys.exit(main())
