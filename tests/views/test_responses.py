"""Headers, languages, caching and bad input: what every answer must and must not carry."""

from __future__ import annotations

import json

import pytest

PAGES = ("/de/", "/en/eu/", "/de/ca/steps/ads-sharing/", "/en/questions/", "/de/no-such-page/", "/en/uk/checklist/")
STATES = ("", "?account=no", "?done=ai-training&skip=research", "?account=no&done=objection-form")
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


def test_a_304_says_the_same_as_the_page_would_have(client):
    page = client.get("/en/uk/", headers={"Accept-Encoding": "gzip"})
    again = client.get("/en/uk/", headers={"Accept-Encoding": "gzip", "If-None-Match": page.headers["ETag"]})
    assert again.status_code == 304
    for name in ("ETag", "Vary", "Cache-Control"):
        assert again.headers[name] == page.headers[name]
    head = client.head("/en/uk/", headers={"Accept-Encoding": "gzip", "If-None-Match": page.headers["ETag"]})
    assert "Content-Length" not in head.headers


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
        ("de;q=0,en;q=0.1", "/en/"),
        ("en;q=0.2,de;q=0.8", "/de/"),
    ],
)
def test_the_bare_address_leads_to_the_best_language(client, languages, home):
    answer = client.get("/", headers={"Accept-Language": languages})
    assert (answer.status_code, answer.headers["Location"]) == (302, home)
    assert "Accept-Language" in answer.headers["Vary"]
    assert "Cookie" not in answer.headers["Vary"]


@pytest.mark.parametrize("path", ["/eu", "/EU/".lower(), "/questions"])
def test_an_address_without_language_or_last_slash_finds_its_page(client, path):
    answer = client.get(path, headers={"Accept-Language": "de"}, follow=True)
    assert answer.redirect_chain
    assert answer.status_code == 200


def test_what_is_the_same_for_everybody_does_not_vary_by_language(client):
    for path in ("/robots.txt", "/sitemap.xml", "/.well-known/security.txt"):
        assert "Accept-Language" not in client.get(path).headers.get("Vary", "")


def test_an_address_without_a_language_finds_its_page_and_keeps_the_ticks(client):
    answer = client.get("/eu/?done=research", headers={"Accept-Language": "de"})
    assert answer.headers["Location"] == "/de/eu/?done=research"
    assert "Accept-Language" in answer.headers["Vary"]


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
@pytest.mark.parametrize("path", ["/", "/de/", "/en/eu/", "/en/eu/checklist/", "/healthz", "/sitemap.xml"])
def test_only_reading_is_allowed(client, method, path):
    assert getattr(client, method)(path).status_code == 405


def test_each_coding_has_a_strong_tag_of_its_own(client):
    tags = [client.get("/en/uk/", headers={"Accept-Encoding": name}).headers["ETag"] for name in ("br", "gzip", "")]
    assert len({*tags}) == 3
    assert all(tag.startswith('"') for tag in tags)


@pytest.mark.parametrize("path", ["/de/", "/en/eu/", "/en/eu/?done=research", "/de/eu/steps/research/", "/en/privacy/"])
def test_a_page_names_what_a_browser_may_fetch_ahead(client, path):
    rules = client.get(path).headers["Speculation-Rules"].strip('"')
    answer = client.get(rules)
    assert answer.headers["Content-Type"] == "application/speculationrules+json"
    (rule,) = json.loads(b"".join(answer))["prefetch"]
    assert rule["eagerness"] == "moderate"  # pressed or rested upon, not merely seen


@pytest.mark.parametrize(
    "path",
    ["/en/eu/embed/", "/en/eu/checklist/", "/en/eu/embed/checklist/", "/healthz", "/sitemap.xml", "/en/nowhere/"],
)
def test_nothing_else_does(client, path):
    assert "Speculation-Rules" not in client.get(path).headers
