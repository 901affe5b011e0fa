"""The site as in production, for whoever asks it over the wire."""

from __future__ import annotations

import http.client
from urllib.parse import urlsplit

import pytest

from tests.serving import served_site


@pytest.fixture(scope="session")
def access_log(tmp_path_factory):
    return tmp_path_factory.mktemp("server") / "server.log"


@pytest.fixture(scope="session")
def base_url(access_log):
    with served_site(access_log) as address:
        yield address


@pytest.fixture
def ask(base_url):
    """Ask on a connection of one's own, and get status, headers and body."""

    def ask_once(path, method="GET", **headers):
        connection = http.client.HTTPConnection(urlsplit(base_url).netloc, timeout=60)
        try:
            connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    return ask_once
