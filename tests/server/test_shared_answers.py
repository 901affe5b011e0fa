"""What workers share is there while the site runs, whole and for nobody else, and gone with it."""

from __future__ import annotations

import http.client
from urllib.parse import urlsplit

from tests.serving import served_site


def test_workers_share_pages_in_a_folder_that_goes_with_the_site(tmp_path):
    folder = tmp_path / "off-switch-answers-test"
    with served_site(tmp_path / "server.log", WORKERS="2", ANSWERS_FOLDER=str(folder)) as address:
        bodies = set()
        for _each in range(8):
            connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=60)
            connection.request("GET", "/en/uk/", headers={"Accept-Encoding": "gzip"})
            bodies.add(connection.getresponse().read())
            connection.close()
        assert len(bodies) == 1
        (kept,) = folder.iterdir()
        assert kept.read_bytes().partition(b"\n")[2] in bodies
        assert folder.stat().st_mode & 0o077 == 0
    assert not folder.exists()
