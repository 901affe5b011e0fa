import contextlib
import gzip
from pathlib import Path

import brotli
import pytest
from django.http import FileResponse, HttpResponse
from django.test import RequestFactory

from guide.web.middleware import BEST, CompressionMiddleware, HeadMiddleware

UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("br;q=0, gzip", "gzip"), ("gzip;q=0", ""), ("", "")],
)
@pytest.mark.parametrize("path", ["/de/eu/", "/sitemap.xml", "/de/nix/"])
def test_an_answer_comes_in_the_coding_that_is_wanted_and_says_the_same_in_each(client, path, accepted, coding):
    plain = client.get(path)
    answer = client.get(path, headers={"Accept-Encoding": accepted})

    assert answer.headers.get("Content-Encoding", "") == coding
    assert UNPACK[coding](answer.content) == plain.content
    assert answer.headers["Content-Length"] == str(len(answer.content))
    assert "Accept-Encoding" in answer.headers["Vary"]


@pytest.mark.parametrize("name", ["css/site.css", "js/memory.js"])
@pytest.mark.parametrize(("accepted", "coding"), [("br;q=0, gzip", "gzip"), ("gzip;q=0, br;q=0", None), ("br", "br")])
def test_static_files_obey_what_is_forbidden_too(client, name, accepted, coding):
    with contextlib.closing(client.get(f"/static/{name}", headers={"Accept-Encoding": accepted})) as answer:
        assert answer.getvalue()
    assert answer.headers.get("Content-Encoding") == coding


def test_where_every_form_is_forbidden_the_answer_is_406(client):
    answer = client.get("/de/", headers={"Accept-Encoding": "*;q=0"})
    assert answer.status_code == 406
    assert answer.headers["Cache-Control"] == "no-store"


def test_pictures_and_sheets_are_not_compressed_again(client):
    for path in ("/de/share.png", "/de/eu/checklist.pdf?layout=cards"):
        assert "Content-Encoding" not in client.get(path, headers={"Accept-Encoding": "br, gzip"}).headers


def test_a_short_answer_stays_as_it_is(client):
    assert "Content-Encoding" not in client.get("/healthz", headers={"Accept-Encoding": "br"}).headers


@pytest.mark.parametrize("method", ["get", "head"])
def test_an_answer_that_is_streamed_passes_untouched(tmp_path, method):
    (tmp_path / "file.txt").write_text("x" * 1000)

    def view(_request):
        return FileResponse((tmp_path / "file.txt").open("rb"))

    request = getattr(RequestFactory(), method)("/", headers={"Accept-Encoding": "br"})
    answer = HeadMiddleware(CompressionMiddleware(view))(request)
    answer.close()
    assert answer.status_code == 200
    assert answer.headers["Content-Length"] == "1000"


def test_what_is_compressed_already_is_left_alone():
    view = CompressionMiddleware(lambda _request: HttpResponse(b"x" * 1000, headers={"Content-Encoding": "gzip"}))
    assert view(RequestFactory().get("/", headers={"Accept-Encoding": "br"})).content == b"x" * 1000


@pytest.mark.parametrize(("coding", "decompress"), [("br", brotli.decompress), ("gzip", gzip.decompress)])
def test_where_nobody_waits_answers_get_as_small_as_they_can(coding, decompress):
    content = Path(__file__).read_bytes()
    view = CompressionMiddleware(lambda _request: HttpResponse(content))
    quick = view(RequestFactory().get("/", headers={"Accept-Encoding": coding})).content
    best = view(RequestFactory().get("/", headers={"Accept-Encoding": coding}, **{BEST: True})).content
    assert len(best) < len(quick)
    assert decompress(best) == decompress(quick) == content
