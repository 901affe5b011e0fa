"""What nobody means and somebody sends: each is answered without a fault of ours, and stands in the log in one line."""

from __future__ import annotations

import collections
import random
import re
import socket
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote, urlsplit

import pytest

REQUESTS = 5_000
SEED = 14
LANGUAGES = ("de", "en", "DE", "de-at", "fr", "zh-hk", "xx", "..", "")
REGIONS = ("eu", "uk", "ch", "ca", "hk", "EU", "us", "%00", "奔", "“eu”", "eu.", "")
PAGES = (
    "", "checklist/", "checklist.pdf?layout=book", "print/?layout=book", "steps/research/", "steps/nix/", "qr.svg",
    "share.png/x", "steps/research/progress/", "questions/", "static/css/site.000000000000.css", "index.html",
    "favicon.ico", ".env", "%", "\x01",
)  # fmt: skip
NAMES = ("done", "skip", "open", "skipping", "account", "amp;done", "done[]", "utm_source", "from", "", "奔", "%00")
VALUES = (
    "research",
    "ai-training",
    "no",
    "x" * 1500,
    "%ff%fe",
    "%0d%0aX-Injected:1",
    "<script>",
    "",
    "%26skip%3Dresearch",
    "\x07",
)
HEADERS = (
    "Accept-Language",
    "Accept-Encoding",
    "If-None-Match",
    "Range",
    "HX-Request",
    "Origin",
    "User-Agent",
    "X-Forwarded-Proto",
    "Cookie",
)
HEADER_VALUES = (
    "",
    "*",
    "de;q=nonsense",
    "br;q=0, *;q=0",
    '"x", W/"y"',
    "bytes=0-",
    "\xff\xfe",
    "a" * 3000,
    "%s%n",
    "gzip;q=1.5.5",
)
METHODS = ("GET",) * 12 + ("HEAD", "HEAD", "POST", "OPTIONS", "PUT", "TRACE", "get", "FOO")


def strange_target(chance: random.Random) -> str:
    """A path and a query; sometimes any bytes at all."""
    if chance.random() < 0.1:
        return "/" + "".join(chr(chance.randrange(33, 256)) for _ in range(chance.randrange(40)))
    slash = chance.choice(("/", "/", "/", "//"))
    path = slash.join(("", chance.choice(LANGUAGES), chance.choice(REGIONS), chance.choice(PAGES)))
    pairs = (f"{chance.choice(NAMES)}={chance.choice(VALUES)}" for _ in range(chance.randrange(4)))
    target = path + ("&" if "?" in path else "?") + chance.choice(("&", ";", "&amp;")).join(pairs)
    return quote(target, safe="/?&=;%.<>\x01\x07") if chance.random() < 0.8 else target


def strange_request(number: int) -> bytes:
    """One request, the same for each number."""
    chance = random.Random(SEED * REQUESTS + number)
    lines = [f"{chance.choice(METHODS)} {strange_target(chance)} HTTP/1.1", "Host: {host}"]
    lines += [f"{name}: {chance.choice(HEADER_VALUES)}" for name in chance.sample(HEADERS, chance.randrange(3))]
    return "\r\n".join((*lines, "Connection: close", "", "")).encode(
        "utf-8" if chance.random() < 0.5 else "latin-1", "replace"
    )


def statuses(address: str, numbers: range) -> list[int]:
    """Send strange requests, and return the status of each answer; 0 where there was none."""
    place = urlsplit(address)

    def send(number: int) -> int:
        with socket.create_connection((place.hostname, place.port), timeout=30) as connection:
            connection.sendall(strange_request(number).replace(b"{host}", place.netloc.encode()))
            start = connection.recv(4096)
            while connection.recv(65536):
                pass
        match = re.match(rb"HTTP/1\.[01] (\d{3}) ", start)
        return int(match[1]) if match else 0

    with ThreadPoolExecutor(8) as people:
        return list(people.map(send, numbers, chunksize=50))


@pytest.fixture(scope="module")
def answers(base_url):
    """The status of each answer."""
    return statuses(base_url, range(REQUESTS))


def test_every_strange_request_is_answered_and_none_by_a_fault_of_ours(answers):
    counts = collections.Counter(answers)
    assert {status for status in counts if status >= 500 or not status} == set()
    assert counts.keys() >= {200, 301, 302, 400, 404, 405}


def test_every_strange_request_stands_in_the_log_in_one_line(answers, access_log):
    lines = access_log.read_text("utf-8").splitlines()
    form = re.compile(
        r'\[[^]]+\] "\S+ [!-~]* HTTP/1\.1" \d{3} \d+ \d+ms|\[[^]]+\] \[\d+\] \[WARNING\] Invalid request refused'
    )
    logged = [line for line in lines if "[INFO]" not in line]

    assert [line for line in logged if not form.fullmatch(line)] == []
    assert len(logged) >= len(answers)
    assert not any("Injected" in line and line.startswith("X") for line in logged)
