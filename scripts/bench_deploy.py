"""How fast a page comes out of nginx's cache, against a file of the same bytes from the same nginx: make test-deploy.

Rounds of both in turn; medians, and their ratio. Fails below LEAST.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts.bench import BROWSER, ROUNDS, fetch, requests_per_second
from tests.deploy.fronting import HOST, SITE, fronted
from tests.serving import served_site

LEAST = 0.8
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
            _status, _headers, body = fetch(address, PAGE, asked)
            (front.folder / "file").mkdir()
            (front.folder / "file" / "page.html").write_bytes(body)
            rounds = [
                (requests_per_second(address, PAGE, asked), requests_per_second(address, "/file/page.html", asked))
                for _each in range(ROUNDS)
            ]
    ratio = statistics.median(page / file for page, file in rounds)
    spread = sorted(page / file for page, file in rounds)
    page, file = (statistics.median(column) for column in zip(*rounds, strict=True))
    told = f"page from the cache {page:.0f}/s, file {file:.0f}/s, ratio {ratio:.2f} ({spread[0]:.2f}–{spread[-1]:.2f})"  # noqa: RUF001
    print(told)  # noqa: T201
    return int(ratio < LEAST)


if __name__ == "__main__":
    sys.exit(main())
