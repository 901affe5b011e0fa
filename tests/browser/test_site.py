"""The served site as a whole: every link, every page, sizes, logs, and nothing stored or fetched elsewhere."""

from __future__ import annotations

import re
from urllib.error import HTTPError
from urllib.parse import urldefrag, urljoin
from urllib.request import Request, urlopen

import brotli
import pytest
from playwright.sync_api import Page, expect

FIRST_VIEW = {"/de/": 14_000, "/en/": 14_000, "/de/eu/steps/ai-training/": 16_000} | {
    f"/{locale}/{region}/": 14_000 for locale in ("de", "en") for region in ("eu", "uk", "ch", "ca", "hk")
}

PATIENCE = 3_000
"""Requests until a page must be as small as it gets, each answered at once."""


def get(address: str, **headers: str):
    try:
        with urlopen(Request(address, headers=headers)) as answer:
            return answer.status, answer.headers, answer.read()
    except HTTPError as error:
        return error.code, error.headers, error.read()


@pytest.fixture(scope="module")
def crawl(base_url):
    """Every address of the site that a visitor can reach by links, with its answer."""
    found: dict[str, tuple] = {}
    waiting = [f"{base_url}/de/", f"{base_url}/en/", f"{base_url}/robots.txt", f"{base_url}/.well-known/security.txt"]
    while waiting:
        address = waiting.pop()
        if address in found or len(found) > 2000:
            continue
        status, headers, content = get(address)
        found[address] = (status, headers, content)
        if "text/html" not in headers.get("Content-Type", ""):
            continue
        links = re.findall(r'(?:href|src|content)="((?:/|https?://127|\?|#)[^"]*)"', content.decode())
        absolute = (urldefrag(urljoin(address, link.replace("&amp;", "&")))[0] for link in links)
        # The ticks multiply the addresses without end; one of them on each page is enough.
        waiting += [link for link in absolute if link.startswith(base_url) and "?" not in link]
    return found


def test_every_internal_link_leads_somewhere(crawl):
    assert {address: answer[0] for address, answer in crawl.items() if answer[0] != 200} == {}
    assert sum(1 for answer in crawl.values() if "text/html" in answer[1]["Content-Type"]) > 100


def test_no_answer_sets_a_cookie(crawl):
    assert [address for address, answer in crawl.items() if "Set-Cookie" in answer[1]] == []


def test_static_files_are_hashed_compressed_and_kept_for_ever(crawl):
    static = {address: answer for address, answer in crawl.items() if "/static/" in address}
    assert len(static) >= 5
    for address, (_status, headers, _content) in static.items():
        assert re.search(r"\.[0-9a-f]{12}\.", address)
        assert "immutable" in headers["Cache-Control"]
    script = next(address for address in static if address.endswith(".js"))
    assert get(script, **{"Accept-Encoding": "br"})[1]["Content-Encoding"] == "br"


@pytest.mark.parametrize(("path", "limit"), FIRST_VIEW.items())
def test_the_first_view_is_small(base_url, path, limit):
    as_browsers_do = {"Accept-Encoding": "gzip, deflate, br, zstd"}
    for _request in range(PATIENCE):
        _status, headers, page = get(base_url + path, **as_browsers_do)
        assert headers["Content-Encoding"] == "br"
        if len(page) == len(brotli.compress(brotli.decompress(page))):
            break  # whoever came first was sent a page that is quicker made
    [stylesheet] = re.findall(r'rel="stylesheet" href="([^"]+)"', brotli.decompress(page).decode())
    css = get(base_url + stylesheet, **as_browsers_do)[2]
    assert len(page) + len(css) <= limit


def test_own_scripts_are_small(crawl):
    own = {address: len(brotli.compress(answer[2])) for address, answer in crawl.items() if "/static/js/" in address}
    for_editors = sum(size for address, size in own.items() if re.search(r"/(doctor|desk)\.", address))
    for_lists = sum(size for address, size in own.items() if "/find." in address)
    for_letters = sum(size for address, size in own.items() if re.search(r"/(letter(_keep)?|deadline)\.", address))
    assert len(own) == 10
    assert sum(own.values()) - for_editors - for_lists - for_letters <= 5_000
    assert 0 < for_letters <= 3_200  # a letter has neither checklist nor memory
    assert for_editors <= 5_000
    assert 0 < for_lists <= 1_000  # on pages that have neither checklist nor memory


def test_a_page_asks_for_nothing_elsewhere_and_breaks_no_rule(page: Page, base_url, errors):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in ("/de/", "/en/ca/", "/de/uk/steps/ai-training/", "/en/questions/"):
        page.goto(path)
    assert [address for address in asked if not address.startswith(base_url)] == []
    assert errors == []


def test_the_log_knows_no_address_and_no_query(base_url, access_log):
    get(f"{base_url}/de/eu/?done=ai-training&secret=42")
    get(f"{base_url}/de/no-such-page/?secret=43")
    text = access_log.read_text()
    assert '"GET /de/eu/ HTTP/1.1" 200' in text
    assert "secret" not in text
    assert "done=" not in text
    assert '"127.0.0.1' not in text
    assert not re.search(r"^127\.0\.0\.1", text, re.MULTILINE)


@pytest.mark.parametrize(
    "path",
    [
        "/%ff%fe/",
        "/de/%00/",
        "/de/eu/%2e%2e/%2e%2e/etc/passwd",
        "/static/nope.css",
        "/de/eu/?done=" + "a" * 5000,
    ],
)
def test_bad_addresses_get_a_clear_4xx(base_url, path):
    assert 400 <= get(base_url + path)[0] < 500


def test_the_printed_guide_shows_the_addresses_of_its_sources_and_no_navigation(page: Page):
    page.goto("/de/eu/?done=ai-training")
    page.emulate_media(media="print")
    expect(page.locator(".masthead__nav")).to_be_hidden()
    expect(page.locator(".spread__margin")).to_be_hidden()
    after = page.locator(".sources a").first.evaluate("link => getComputedStyle(link, '::after').content")
    assert "https://" in after


def test_the_printed_step_page_opens_the_way_in_words(page: Page):
    page.goto("/en/eu/steps/ai-training/")
    page.emulate_media(media="print")
    expect(page.locator(".route").first).to_be_visible()
