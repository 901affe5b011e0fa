"""Headers, languages, caching and bad input: what every answer must and must not carry."""

from __future__ import annotations

import re

import pytest
from django.test import Client

PAGES = ("/de/", "/en/eu/", "/de/ca/steps/ads-sharing/", "/en/questions/", "/de/no-such-page/", "/en/uk/checklist/")
OFF = ("camera", "geolocation", "microphone", "payment", "usb")


@pytest.mark.parametrize("path", PAGES)
def test_every_answer_carries_the_safety_headers_and_no_cookie(client, path):
    headers = client.get(path).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert all(f"{feature}=()" in headers["Permissions-Policy"] for feature in OFF)
    assert "Set-Cookie" not in headers
    assert "Cookie" not in headers.get("Vary", "")


def test_pages_may_be_cached_by_everybody(client):
    headers = client.get("/de/eu/").headers
    assert headers["Cache-Control"].startswith("public, max-age=")
    assert headers["Vary"] == "Accept-Encoding"


def test_errors_are_not_cached(client):
    assert client.get("/de/no-such-page/").headers["Cache-Control"] == "no-store"


def test_a_known_page_is_not_sent_again(client):
    etag = client.get("/en/uk/").headers["ETag"]
    answer = client.get("/en/uk/", headers={"If-None-Match": f'"other", {etag}'})
    assert answer.status_code == 304
    assert answer.content == b""
    assert "Cache-Control" in answer.headers


@pytest.mark.parametrize("path", ["/de/", "/en/eu/?done=research", "/robots.txt"])
def test_head_answers_like_get_without_the_body(client, path):
    get, head = client.get(path), client.head(path)
    assert head.content == b""
    assert head.headers["Content-Length"] == str(len(get.content))
    assert head.headers["ETag"] == get.headers["ETag"]


@pytest.mark.parametrize(
    ("languages", "home"),
    [
        ("de-AT,de;q=0.9,en;q=0.5", "/de/"),
        ("fr,en;q=0.4", "/en/"),
        ("", "/en/"),
        ("ja", "/en/"),
        ("en;q=0.2,de;q=0.8", "/de/"),
    ],
)
def test_the_bare_address_leads_to_the_best_language(client, languages, home):
    answer = client.get("/", headers={"Accept-Language": languages})
    assert (answer.status_code, answer.headers["Location"]) == (302, home)
    assert answer.headers["Vary"] == "Accept-Language"


def test_an_address_without_a_language_finds_its_page_and_keeps_the_ticks(client):
    answer = client.get("/eu/?done=research", headers={"Accept-Language": "de"})
    assert answer.headers["Location"] == "/de/eu/?done=research"
    assert "Accept-Language" in answer.headers["Vary"]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/de/nix/", "Diese Seite gibt es nicht"),
        ("/en/nope/", "This page does not exist"),
        ("/de/eu/steps/nope/", "gibt es nicht"),
    ],
)
def test_a_missing_page_says_so_in_its_language(client, path, words):
    answer = client.get(path)
    assert answer.status_code == 404
    assert words in answer.content.decode()


def test_an_over_long_state_is_a_clear_400(client):
    answer = client.get("/de/eu/?" + "&".join(f"done=step-{number}" for number in range(500)))
    assert answer.status_code == 400
    assert "Diese Adresse verstehen wir nicht" in answer.content.decode()


@pytest.mark.parametrize(
    "query",
    [
        "done=%00",
        "done=%ff%fe",
        "done=<script>alert(1)</script>",
        "account=maybe",
        "done=",
        "&&&=",
        "done[]=x",
        "done=ai-training%0d%0aX:1",
    ],
)
def test_a_strange_state_is_ignored_and_never_shown(client, query):
    answer = client.get(f"/en/eu/?{query}")
    assert answer.status_code == 200
    assert "alert(1)" not in answer.content.decode()


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options", "trace"])
@pytest.mark.parametrize("path", ["/", "/de/", "/en/eu/", "/en/eu/checklist/", "/healthz"])
def test_only_reading_is_allowed(client, method, path):
    assert getattr(client, method)(path).status_code == 405


def test_an_unknown_host_is_refused(client):
    assert client.get("/de/", headers={"Host": "evil.example"}).status_code == 400


def test_a_fault_of_ours_is_a_500_page_in_the_right_language(monkeypatch):
    monkeypatch.setattr("guide.views.pages.present_timeline", lambda _edition: 1 / 0)
    answer = Client(raise_request_exception=False).get("/de/timeline/")
    assert answer.status_code == 500
    assert "Bei uns ist etwas kaputt" in answer.content.decode()


def test_the_sitemap_names_every_page_in_both_languages(client):
    body = client.get("/sitemap.xml").content.decode()
    addresses = re.findall(r"<loc>http://testserver(/[^<]+)</loc>", body)
    assert len(addresses) == len(set(addresses)) > 100
    assert body.count('hreflang="x-default"') == len(addresses)
    assert all(client.get(address).status_code == 200 for address in addresses)


def test_robots_and_security_texts_point_to_real_addresses(client, settings):
    assert "Sitemap: http://testserver/sitemap.xml" in client.get("/robots.txt").content.decode()
    text = client.get("/.well-known/security.txt").content.decode()
    assert "Contact: http://testserver/en/imprint/" in text
    assert re.search(r"Expires: 20\d\d-\d\d-\d\dT00:00:00\+0[12]:00", text)
    settings.OPERATOR_EMAIL = "post@example.org"
    assert "Contact: mailto:post@example.org" in client.get("/.well-known/security.txt").content.decode()


def test_the_health_check_answers_and_is_never_cached(client):
    answer = client.get("/healthz")
    assert answer.content == b"ok\n"
    assert "no-store" in answer.headers["Cache-Control"]


def test_the_configured_address_stands_in_everything_absolute(client, settings):
    settings.SITE_URL = "https://off-switch.example"
    body = client.get("/en/eu/").content.decode()
    assert '<link rel="canonical" href="https://off-switch.example/en/eu/">' in body
    assert "<loc>http://off-switch.example/en/eu/</loc>" in client.get("/sitemap.xml").content.decode()
