"""The script around the widget: what was released once never changes."""

import base64
import gzip
import hashlib
import re

import brotli
import pytest
from django.conf import settings

from scripts.release_loader import NEWEST, released
from scripts.release_loader import RELEASES as FOLDER

RELEASES = {  # version and hash, as articles of others name them in `integrity`: this list only grows
    "1.0.0": "sha384-8uFFd0z9h6Xe6tRkTwRNjivnbdEWkO6y1ToyplKGibRy0AAwIDHn+PbHehkG+5Np",
}
MAX_BYTES = 1_500


@pytest.mark.parametrize("version", RELEASES)
def test_a_release_is_what_it_was_and_may_be_kept_for_ever(client, version):
    answer = client.get(f"/embed/{version}.js")
    digest = base64.b64encode(hashlib.sha384(answer.getvalue()).digest()).decode()
    assert f"sha384-{digest}" == RELEASES[version]
    assert "immutable" in answer.headers["Cache-Control"]
    assert re.match(r"text/javascript", answer.headers["Content-Type"])


def test_the_newest_release_is_the_source(client):
    """After a change of the source: make release-loader VERSION=…"""
    newest = NEWEST.resolve()
    assert newest.parent == FOLDER
    assert newest.read_text() == released(newest.stem)
    assert newest.stem in RELEASES
    answer = client.get("/embed.js")
    assert answer.getvalue() == newest.read_bytes()
    assert "immutable" not in answer.headers["Cache-Control"]


@pytest.mark.parametrize("path", ["/embed.js", *(f"/embed/{version}.js" for version in RELEASES)])
def test_every_page_may_load_it(client, path):
    answer = client.get(path)
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert "Set-Cookie" not in answer.headers
    answer.close()


def test_it_is_small():
    script = NEWEST.read_bytes()
    assert len(brotli.compress(script)) <= MAX_BYTES
    assert len(gzip.compress(script)) <= MAX_BYTES + 36  # 1.5 KiB for those who know no Brotli


def test_every_release_is_on_the_list():
    assert {file.stem for file in FOLDER.glob("*.js")} == RELEASES.keys()
    assert (settings.BASE_DIR / "static" / "root" / "embed") == FOLDER
