"""With and without the store the site answers the same, byte for byte."""

from __future__ import annotations

import gzip
import random
import re
from concurrent.futures import ThreadPoolExecutor

import brotli
import pytest
import time_machine
from django.core.wsgi import get_wsgi_application
from django.test import Client

from guide.store.answers import Answers
from guide.store.layer import KeepingLayer
from tests.store.asking import ask

SEED = 20261128
CODINGS = ("gzip, deflate, br, zstd", "gzip", "")
CONDITIONS = ({}, {"HTTP_IF_NONE_MATCH": "*"}, {"HTTP_IF_NONE_MATCH": '"other"'})
ODD = (
    ("/", ""),
    ("/en/no-such-page/", ""),
    ("/EN/eu/", ""),
    ("/en/eu", "done=ai-training"),
    ("/en/eu/", "utm_source=x"),
    ("/en/eu/", "done=" + "x" * 3_000),
    ("/en/eu/", "done=%ff%fe"),
    ("/healthz", ""),
    ("/robots.txt", ""),
    ("/authorities.json", ""),
    ("/oembed", "url=http://localhost/en/eu/"),
    ("/en/eu/authority/atlantis/", ""),
)


@pytest.fixture(scope="module")
def applications():
    """The site without and with the store."""
    application = get_wsgi_application()
    return application, KeepingLayer(application, Answers())


@pytest.fixture(autouse=True)
def patience(monkeypatch):
    """On a busy machine the pages about printing would say now and then that their sheet is still being made."""
    monkeypatch.setattr("guide.views.handouts.PAGE_PATIENCE_S", 60)


def same(applications, path, query="", **headers):
    """Ask without the store, and twice with it: the second answer is a kept one, where it can be kept."""
    plain, keeping = applications
    expected = ask(plain, path, query, **headers)
    for _each in range(2):
        assert ask(keeping, path, query, **headers) == expected, (path, query, headers)


def pages():
    text = Client().get("/sitemap.xml").content.decode()
    return re.findall(r"<loc>http://[^/]+(/[^<]*)</loc>", text)


def test_every_page_is_the_same_in_every_coding_as_a_whole_and_as_a_head(applications):
    with time_machine.travel("2026-11-28T12:00:00+01:00", tick=False):
        for number, path in enumerate(pages()):
            coding = {"HTTP_ACCEPT_ENCODING": CODINGS[number % 3]}
            same(applications, path, method="HEAD" if number % 5 == 0 else "GET", **coding)


@pytest.mark.parametrize(("coding", "decompress"), [("br", brotli.decompress), ("gzip", gzip.decompress)])
def test_what_was_made_smaller_is_the_same_page(applications, coding, decompress):
    plain, _keeping = applications
    with time_machine.travel("2026-11-28T12:00:00+01:00", tick=False), ThreadPoolExecutor(1) as background:
        layer = KeepingLayer(plain, Answers(), background)
        for path in pages()[7::40]:
            status, headers, body = ask(layer, path, HTTP_ACCEPT_ENCODING=coding)
            background.submit(int).result()  # after what was submitted before
            again = ask(layer, path, HTTP_ACCEPT_ENCODING=coding)
            assert again[0] == status
            changed = {name for name, value in set(again[1]) ^ set(headers)}
            assert {"ETag"} <= changed <= {"ETag", "Content-Length"}  # now and then the size is the same
            assert decompress(again[2]) == decompress(body)
            assert dict(again[1])["Content-Length"] == str(len(again[2]))


def test_five_hundred_states_are_the_same(applications, catalogue):
    dice = random.Random(SEED)
    steps = [step.id for step in catalogue.step_list]
    with time_machine.travel("2026-11-28T12:00:00+01:00", tick=False):
        for _each in range(500):
            region = dice.choice([*catalogue.regions])
            path = dice.choice([f"/de/{region}/", f"/en/{region}/checklist/", f"/en/{region}/embed/checklist/"])
            pairs = [f"{dice.choice(['done', 'skip'])}={step}" for step in dice.sample(steps, dice.randrange(5))]
            query = "&".join([*pairs, *dice.choice([[], ["account=no"], ["utm=1"], ["authority=gb"]])])
            same(applications, path, query, HTTP_ACCEPT_ENCODING=dice.choice(CODINGS), **dice.choice(CONDITIONS))


@pytest.mark.parametrize(("path", "query"), ODD)
def test_odd_requests_are_answered_the_same(applications, path, query):
    with time_machine.travel("2026-11-28T12:00:00+01:00", tick=False):
        for headers in (
            {},
            {"method": "HEAD"},
            {"method": "POST", "CONTENT_LENGTH": "0"},
            {"HTTP_ACCEPT_LANGUAGE": "de-CH"},
            {"HTTP_ACCEPT_ENCODING": "identity;q=0"},
            {"HTTP_ACCEPT_ENCODING": "br;q=0"},
            {"HTTP_HOST": "evil.example"},
            {"HTTP_X_FORWARDED_HOST": "evil.example", "HTTP_HX_REQUEST": "true"},
        ):
            same(applications, path, query, **headers)
