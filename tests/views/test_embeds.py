"""What the widget answers, and that nothing else may be framed."""

import re

import brotli
import pytest

WIDGETS = [f"/{locale}/{region}/embed/" for locale in ("de", "en") for region in ("eu", "uk", "ch", "ca", "hk")]
FOR_EVER = [  # addresses in other people's articles: this list only grows
    *WIDGETS,
    "/de/eu/embed/?theme=dark",
    "/en/uk/embed/?theme=light&accent=003366&density=compact&steps=all&header=0&heading=3&memory=off",
    "/de/ch/embed/?done=ai-training&skip=research",
    "/en/ca/embed/?account=no",
    "/de/hk/embed/checklist/",
    "/de/hk/embed/ai-training.svg",
    "/de/uk/embed/guide.svg",
    "/embed.js",
    "/embed/1.0.0.js",
    "/embed.json",
    "/embed.schema.json",
    *(f"/en/eu/embed/code/{form}.txt" for form in ("frame", "loader", "element", "snippet")),
]


@pytest.mark.parametrize("path", FOR_EVER)
def test_an_address_that_worked_once_works_for_ever(client, path):
    answer = client.get(path)
    answer.close()
    assert answer.status_code == 200


@pytest.mark.parametrize("path", ["/de/eu/embed/", "/de/eu/embed/checklist/"])
def test_every_host_may_frame_the_widget_and_read_what_it_fetches(client, path):
    headers = client.get(path).headers
    assert "X-Frame-Options" not in headers
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert "Set-Cookie" not in headers


def test_the_policy_of_the_widget_names_its_host_and_no_ancestors(client):
    headers = client.get("/de/eu/embed/").headers
    policy = dict(rule.split(" ", 1) for rule in headers["Content-Security-Policy"].split("; "))
    assert "frame-ancestors" not in policy
    for name in ("script-src", "style-src", "img-src", "connect-src", "form-action"):
        assert policy[name] == "'self' http://testserver"
    assert headers["Cross-Origin-Embedder-Policy"] == "require-corp"


def test_the_style_of_an_accent_is_allowed_by_its_hash_alone(client):
    answer = client.get("/de/eu/embed/?accent=003366")
    assert "<style>:root{--accent-light:#003366}</style>" in answer.content.decode()
    assert re.search(
        r"style-src 'self' http://testserver 'sha256-[A-Za-z0-9+/=]{44}'", answer.headers["Content-Security-Policy"]
    )
    assert "unsafe" not in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "path", ["/de/", "/en/eu/", "/de/eu/steps/ai-training/", "/en/ca/print/", "/de/eu/checklist/", "/nix/"]
)
def test_nothing_else_may_be_framed(client, path):
    headers = client.get(path).headers
    assert headers["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_a_preflight_is_answered_and_may_be_kept(client):
    answer = client.options(
        "/en/eu/embed/checklist/", headers={"Origin": "null", "Access-Control-Request-Method": "GET"}
    )
    assert answer.status_code == 204
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "HX-Request" in answer.headers["Access-Control-Allow-Headers"]
    assert answer.headers["Access-Control-Max-Age"] == "86400"


def test_what_the_address_says_is_never_repeated_unless_it_is_known(client):
    text = client.get("/en/eu/embed/?theme=%3Cscript%3E&accent=url(x)&header=2&evil=1&done=%22%3E").content.decode()
    assert "&lt;script" not in text
    assert "url(x)" not in text
    assert "evil" not in text
    assert text == client.get("/en/eu/embed/").content.decode()


@pytest.mark.parametrize("heading", [2, 3, 4])
def test_the_headings_start_where_the_article_wants_them(client, heading):
    text = client.get(f"/en/eu/embed/?heading={heading}").content.decode()
    levels = re.findall(r"<h(\d)", text)
    assert levels[0] == str(heading)
    assert set(levels[1:]) == {str(heading + 1)}


def test_without_its_header_the_widget_still_leads_to_the_other_language(client):
    text = client.get("/en/eu/embed/?header=0").content.decode()
    assert "widget__head" not in text
    assert 'href="/de/eu/embed/?header=0"' in text


@pytest.mark.parametrize("path", WIDGETS)
def test_the_widget_is_small_with_all_that_it_loads(client, path):
    text = client.get(path).content.decode()
    assert len(re.findall(r'rel="stylesheet"', text)) == 1
    size = len(brotli.compress(text.encode()))
    for address in re.findall(r'(?:href|src)="(/static/[^"]+\.(?:css|js))"', text):
        answer = client.get(address)
        size += len(brotli.compress(answer.getvalue()))
        answer.close()
    assert size <= 30_000


@pytest.mark.parametrize("path", ["/de/xx/embed/", "/en/europe/embed/?theme=dark"])
def test_an_unknown_region_says_so_in_both_languages_inside_its_frame(client, path):
    answer = client.get(path)
    text = answer.content.decode()
    assert answer.status_code == 404
    assert "X-Frame-Options" not in answer.headers
    assert "frame-ancestors" not in answer.headers["Content-Security-Policy"]
    for words in ("Unter dieser Adresse gibt es keine Checkliste.", "There is no checklist at this address."):
        assert words in text
    assert 'href="/de/"' in text
    assert 'href="/en/"' in text


def test_capitals_and_a_missing_slash_lead_to_the_widget(client):
    answer = client.get("/DE/EU/embed?theme=dark&done=research")
    assert answer.status_code == 301
    assert answer.headers["Location"] == "/de/eu/embed/?theme=dark&done=research"


def test_the_code_of_a_step_is_its_own_address_in_the_region(client):
    codes = {
        path: client.get(path).content
        for path in ("/en/eu/embed/objection-form.svg", "/en/ca/embed/objection-form.svg")
    }
    assert len(set(codes.values())) == 2
    assert all(code.startswith((b"<?xml", b"<svg")) for code in codes.values())


@pytest.mark.parametrize(
    "path", ["/en/eu/embed/ads-sharing.svg", "/en/eu/embed/look-again.svg", "/en/eu/embed/nonsense.svg"]
)
def test_there_is_no_code_where_there_is_no_address(client, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("form", ["frame", "loader", "element"])
def test_a_code_carries_the_options_and_the_measured_height(client, form):
    text = client.get(f"/de/ch/embed/code/{form}.txt?theme=dark&header=0&done=ai-training").content.decode()
    heights = (
        client.get("/de/ch/embed/code/element.txt?header=0").content.decode().partition('heights="')[2].split('"')[0]
    )
    assert "done=" not in text
    assert re.search('theme=(&quot;|")?dark', text)
    assert heights.split()[0] in text
    assert "Checkliste: KI-Training bei LinkedIn ausschalten (Schweiz)" in text


def test_the_snippet_asks_nobody_for_anything_and_says_how_old_it_is(client):
    text = client.get("/en/uk/embed/code/snippet.txt").content.decode()
    assert not re.search(r"<(script|iframe|img|link|style)|\b(src|style)=", text)
    version = client.get("/embed.json").json()["content_version"]
    assert f'data-off-switch="{version}"' in text
    assert f'href="http://testserver/en/uk/?since={version}"' in text
    assert "https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement" in text


@pytest.mark.parametrize("form", ["frame2", "frames", "script"])
def test_another_form_of_code_is_none(client, form):
    assert client.get(f"/en/uk/embed/code/{form}.txt").status_code == 404


def test_search_engines_are_led_from_the_widget_to_the_guide_and_find_no_parts(client):
    answer = client.get("/en/ca/embed/")
    assert "X-Robots-Tag" not in answer.headers
    assert '<link rel="canonical" href="http://testserver/en/ca/">' in answer.content.decode()
    for part in ("checklist/", "guide.svg", "ai-training.svg"):
        assert client.get(f"/en/ca/embed/{part}").headers["X-Robots-Tag"] == "noindex"
