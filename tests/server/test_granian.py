"""The other server answers as gunicorn does."""

from __future__ import annotations

import http.client
from urllib.parse import urlsplit

import pytest

from tests.serving import served_by_granian

OF_THE_SERVER = {"server", "date", "connection", "transfer-encoding", "keep-alive"}


@pytest.fixture(scope="module")
def other_url(tmp_path_factory):
    with served_by_granian(tmp_path_factory.mktemp("granian") / "server.log", WORKERS="1") as address:
        yield address


def in_order(value):
    """A policy has its directives in any order."""
    return "; ".join(sorted(value.split("; ")))


def ask(address, path, method="GET", **headers):
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=60)
    connection.request(method, path, headers=headers)
    answer = connection.getresponse()
    told = {name.lower(): in_order(value) for name, value in answer.getheaders() if name.lower() not in OF_THE_SERVER}
    body = answer.read().replace(str(urlsplit(address).port).encode(), b"PORT")
    connection.close()
    return answer.status, told, body


@pytest.mark.parametrize(
    ("path", "options"),
    [
        ("/de/eu/?done=ai-training", {}),
        ("/de/eu/", {"method": "HEAD"}),
        ("/", {"Accept-Language": "de"}),
        ("/en/no-such-page/", {}),
        ("/en/eu/checklist/?done=ai-training", {}),
        ("/en/eu/", {"method": "POST"}),
    ],
)
def test_both_servers_answer_the_same(base_url, other_url, path, options):
    one, other = (ask(address, path, **options) for address in (base_url, other_url))
    lengths = [told.pop("content-length", None) for _status, told, _body in (one, other)]  # addresses differ in length
    tags = [told.pop("etag", None) for _status, told, _body in (one, other)]
    assert bool(tags[0]) is bool(tags[1])
    assert bool(lengths[0]) is bool(lengths[1])
    assert one == other


def test_it_compresses_and_keeps(other_url):
    for _each in range(2):
        status, told, _body = ask(other_url, "/de/eu/", **{"Accept-Encoding": "br"})
        assert (status, told["content-encoding"]) == (200, "br")
    again = ask(other_url, "/de/eu/", **{"Accept-Encoding": "br", "If-None-Match": told["etag"]})
    assert again[0] == 304


def test_its_log_knows_no_visitor(other_url, tmp_path_factory):
    ask(other_url, "/de/eu/?done=ai-training&secret=42")
    logs = [file.read_text() for file in tmp_path_factory.getbasetemp().glob("granian*/server.log")]
    assert logs
    assert not any("secret" in log or "127.0.0.1" in log.replace(other_url, "") for log in logs)
