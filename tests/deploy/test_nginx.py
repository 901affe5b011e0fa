"""nginx with our configuration: what it keeps, what it leaves alone, and what it does while the site is away."""

from __future__ import annotations

import contextlib
import http.client
import json
import re
import socket
import ssl
import subprocess
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import pytest

from guide.domain import queries
from tests.deploy.asking import ask, ask_application
from tests.deploy.fronting import CONFIGURATION, HOST, SITE, fronted
from tests.serving import served_site

KINDS = (
    "/de/eu/", "/en/uk/embed/?theme=dark", "/en/eu/checklist/?done=ai-training", "/de/eu/steps/ai-training/",
    "/en/services/", "/de/changes.atom", "/authorities.json", "/de/ca/checklist.pdf", "/embed.js", "/sitemap.xml",
    "/en/share.png", "/robots.txt", "/de/no-such-page/", "/en/", "/de/eu/reminder.ics",
)  # fmt: skip
EVIL = {
    "X_Forwarded_Host": "evil.example", "Forwarded": "host=evil.example;proto=http", "X_Forwarded_Proto": "http",
    "X_Original_URL": "/en/imprint/", "X_Rewrite_URL": "/en/imprint/", "HX_Request": "true", "HX_Target": "checklist",
    "Origin": "https://evil.example", "Cookie": "django_language=de", "Range": "bytes=0-9", "If_Match": '"x"',
    "X_HTTP_Method_Override": "POST", "Accept": "application/json", "Purpose": "prefetch", "User_Agent": "evil",
    "X_Forwarded_Prefix": "/evil", "X_Forwarded_Port": "1", "Via": "1.1 evil",
}  # fmt: skip


HALF_OPEN = 300
"""Requests that never end."""


def plain(front):
    return f"127.0.0.1:{front.plain}"


def visits(front):
    return [json.loads(line) for line in (front.folder / "access.log").read_text().splitlines()]


def last_visit(front, path):
    return [visit for visit in visits(front) if visit["path"] == path.partition("?")[0]][-1]


@pytest.mark.parametrize("coding", ["br, gzip", "gzip", "identity"])
@pytest.mark.parametrize("path", KINDS)
def test_answers_are_those_of_the_site_to_the_last_byte_and_header(front, application, path, coding):
    expected = ask_application(application, path, Accept_Encoding=coding)
    for _each in range(2):
        answer = ask(plain(front), path, Accept_Encoding=coding)
        assert answer.status == expected.status
        assert answer["content-encoding"] == expected["content-encoding"]
        if dict(expected.headers).get("etag") == answer["etag"]:
            assert answer.body == expected.body
        untouched = [pair for pair in expected.headers if pair[0] not in {"etag", "content-length", "last-modified"}]
        assert [pair for pair in answer.headers if pair in untouched] == untouched


def test_what_is_kept_is_sent_without_asking_the_site(front):
    for expected in ("MISS", "HIT"):
        ask(plain(front), "/de/hk/")
        assert last_visit(front, "/de/hk/")["cache"] == expected


def test_parameters_of_campaigns_make_no_entries_of_their_own(front):
    first = ask(plain(front), "/en/ch/")
    for query in ("?utm_source=linkedin&utm_campaign=x", "?fbclid=IwAR0", "?ref=in", "?a=1&b=2"):
        assert ask(plain(front), f"/en/ch/{query}") == first
        assert last_visit(front, "/en/ch/")["cache"] == "HIT"


@pytest.mark.parametrize(
    "query", ["?utm_source=x&done=research", "?done[]=research", "?x=1&amp;done=research", "?DONE=research"]
)
def test_a_state_is_never_taken_for_the_plain_page(front, application, query):
    ask(plain(front), "/en/uk/")
    answer = ask(plain(front), f"/en/uk/{query}")
    assert b'value="research" id="done-research" aria-describedby="state-research" checked' in answer.body
    assert answer.body == ask_application(application, f"/en/uk/{query}").body


def test_every_name_that_the_site_reads_is_known_here():
    named = re.findall(r'"~\*\(\^\|\[\^a-z\]\)\(([a-z|]+)\)\(\\\[\\\]\)\?="', CONFIGURATION.read_text(encoding="utf-8"))
    assert {name for group in named for name in group.split("|")} == queries.STATE | queries.OTHERS


def test_of_many_who_want_the_same_at_once_one_asks(tmp_path):
    with (
        served_site(tmp_path / "site.log", **SITE) as address,
        fronted(tmp_path / "nginx", urlsplit(address).netloc) as other,
    ):
        ask(plain(other), "/healthz")
        with ThreadPoolExecutor(40) as people:
            answers = set(people.map(lambda _each: ask(plain(other), "/de/eu/"), range(40)))
        assert len({answer.body for answer in answers}) == 1
        asked = [line for line in (tmp_path / "site.log").read_text().splitlines() if "GET /de/eu/ " in line]
        assert len(asked) == 1


def test_pages_are_served_while_the_site_is_away_also_when_they_have_expired(tmp_path):
    folder = tmp_path / "nginx"
    with served_site(tmp_path / "site.log", **SITE) as address:
        site = urlsplit(address).netloc
        with fronted(folder, site) as front:
            before = ask(plain(front), "/de/eu/")
    with fronted(folder, site) as front:
        assert ask(plain(front), "/de/eu/") == before
        assert ask(plain(front), "/de/uk/").status == 502
    with fronted(folder, site, later="+5h") as front:
        assert ask(plain(front), "/de/eu/").body == before.body
        assert last_visit(front, "/de/eu/")["cache"] == "STALE"


def test_something_new_is_seen_within_the_promised_time(tmp_path):
    """max-age is 300 s, and stale-while-revalidate 600 s more."""
    folder = tmp_path / "nginx"
    with served_site(tmp_path / "old.log", **SITE) as old, fronted(folder, urlsplit(old).netloc) as front:
        for path in ("/en/imprint/", "/de/imprint/"):
            assert b"Erika Mustermann" in ask(plain(front), path).body
    with served_site(tmp_path / "new.log", **{**SITE, "OPERATOR_NAME": "Max Neumann"}) as new:
        site = urlsplit(new).netloc
        assert ask_application(site, "/healthz").status == 200
        with fronted(folder, site, later="+4m") as front:
            assert b"Max Neumann" not in ask(plain(front), "/en/imprint/").body
        with fronted(folder, site, later="+6m") as front:
            # Who comes first gets the old page, and has the new one fetched.
            assert b"Max Neumann" not in ask(plain(front), "/en/imprint/").body
            assert any(b"Max Neumann" in ask(plain(front), "/en/imprint/").body for _each in range(5_000))
        with fronted(folder, site, later="+16m") as front:
            assert b"Max Neumann" in ask(plain(front), "/de/imprint/").body


@pytest.mark.parametrize("header", EVIL)
def test_no_header_that_somebody_makes_up_changes_what_others_get(front, application, header):
    path = (
        f"/en/steps-poison/../eu/steps/research/?done=data-copy&skip=visibility&since={header.lower().replace('_', '')}"
    )
    path = path.replace("/en/steps-poison/../", "/en/")
    ask(plain(front), path, **{header: EVIL[header]})
    answer = ask(plain(front), path)
    expected = ask_application(application, path)
    assert (answer.status, answer.body) == (expected.status, expected.body)
    assert b"evil" not in answer.body


def test_who_prefers_another_language_gets_another_home_page_and_nobody_elses(front, application):
    for languages in ("de-CH", "en-CA", "", "en-GB", "de-CH"):
        headers = {"Accept_Language": languages} if languages else {}
        assert ask(plain(front), "/de/", **headers).body == ask_application(application, "/de/", **headers).body
    assert ask(plain(front), "/", Accept_Language="de")["location"] == "/de/"
    assert ask(plain(front), "/", Accept_Language="en")["location"] == "/en/"


def test_who_asks_for_another_site_gets_no_answer(front):
    with pytest.raises((http.client.HTTPException, OSError)):
        ask(f"127.0.0.1:{front.http}", "/de/eu/", Host="evil.example")
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with socket.create_connection(("127.0.0.1", front.https)) as connection, pytest.raises(ssl.SSLError):
        context.wrap_socket(connection, server_hostname="evil.example")


def test_browsers_come_by_tls_1_3_and_http_2_and_old_tls_is_refused(front):
    context = ssl.create_default_context(cafile=front.folder / "fullchain.pem")
    context.set_alpn_protocols(["h2", "http/1.1"])
    with (
        socket.create_connection(("127.0.0.1", front.https)) as connection,
        context.wrap_socket(connection, server_hostname=HOST) as secured,
    ):
        assert (secured.version(), secured.selected_alpn_protocol()) == ("TLSv1.3", "h2")
    told = subprocess.run(
        ["openssl", "s_client", "-tls1_1", "-cipher", "ALL@SECLEVEL=0", "-connect", f"127.0.0.1:{front.https}"],
        input=b"", capture_output=True, check=False,
    )  # fmt: skip
    assert b"alert protocol version" in told.stderr


def test_without_tls_one_is_sent_to_it_with_everything_that_one_had(front):
    answer = ask(f"127.0.0.1:{front.http}", "/de/eu/?done=research")
    assert (answer.status, answer["location"]) == (301, f"https://{HOST}/de/eu/?done=research")


def test_who_has_a_page_already_is_told_so(front):
    tag = ask(plain(front), "/de/ch/", Accept_Encoding="br")["etag"]
    answer = ask(plain(front), "/de/ch/", Accept_Encoding="br", If_None_Match=tag)
    assert (answer.status, answer.body) == (304, b"")


def test_whether_it_is_ready_only_the_machines_that_run_it_are_told(front, application):
    context = ssl.create_default_context(cafile=front.folder / "fullchain.pem")
    for path, status in (("/healthz", 200), ("/readyz", 404)):
        with (
            socket.create_connection(("127.0.0.1", front.https)) as connection,
            context.wrap_socket(connection, server_hostname=HOST) as secured,
        ):
            secured.sendall(f"GET {path} HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n\r\n".encode())
            assert secured.recv(64).startswith(f"HTTP/1.1 {status}".encode())
    assert ask_application(application, "/readyz").body == b"ready\n"


def test_half_open_requests_are_let_go_and_others_get_their_pages(front):
    waiting = []
    for _each in range(HALF_OPEN):
        connection = socket.create_connection(("127.0.0.1", front.plain), timeout=30)
        connection.sendall(b"GET /de/eu/ HTTP/1.1\r\nHost: ")
        waiting.append(connection)
    assert {ask(plain(front), "/en/eu/").status for _each in range(50)} == {200}
    for connection in waiting:  # each comes to an end by itself, without the word that would name a visitor
        with contextlib.suppress(ConnectionResetError):
            connection.recv(1024)
        connection.close()
    assert {ask(plain(front), "/en/eu/").status for _each in range(50)} == {200}


def test_no_log_names_an_address_or_a_query(front):
    for path in ("/de/eu/?done=research", "/de/no-such-page/?done=research", "/de/eu/?done=" + "x" * 9000):
        ask(plain(front), path, X_Forwarded_For="203.0.113.7")
    assert "research" not in front.log.replace("/steps/research/", "")
    assert "127.0.0.1" not in front.log
    assert "203.0.113.7" not in front.log
    assert {"time", "method", "path", "status", "bytes", "cache", "seconds"} == set(visits(front)[-1])
