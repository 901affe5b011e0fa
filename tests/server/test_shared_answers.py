"""What workers share is there while the site runs, whole and for nobody else, and gone with it."""

from __future__ import annotations

import gzip
import http.client
from urllib.parse import urlsplit

from tests.serving import served_site

PATIENCE = 5_000
"""Requests until both workers must send the smallest form of a page; each is answered at once."""


def ask(address):
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=60)
    connection.request("GET", "/en/uk/", headers={"Accept-Encoding": "gzip"})
    body = connection.getresponse().read()
    connection.close()
    return body


def test_workers_share_pages_in_a_folder_that_goes_with_the_site(tmp_path):
    folder = tmp_path / "off-switch-answers-test"
    with served_site(tmp_path / "server.log", WORKERS="2", ANSWERS_FOLDER=str(folder)) as address:
        bodies = []
        while len(bodies) < PATIENCE and (len(bodies) < 32 or not folder.exists() or len(set(bodies[-32:])) > 1):
            bodies.append(ask(address))
        assert len({gzip.decompress(body) for body in bodies}) == 1
        assert len(set(bodies)) <= 2  # quickly made, and made small since
        (kept,) = folder.iterdir()
        assert kept.read_bytes().partition(b"\n")[2] == bodies[-1]
        assert folder.stat().st_mode & 0o077 == 0
    assert not folder.exists()
