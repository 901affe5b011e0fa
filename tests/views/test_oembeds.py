"""What /oembed answers, and what article systems make of it."""

import re
from html.parser import HTMLParser
from urllib.parse import parse_qsl, quote, urlsplit
from xml.etree import ElementTree as ET

import pytest

from tests.wordpress import SECRET, filtered

FOR_EVER = [  # addresses that somebody pasted into an article: this list only grows
    *(f"/{locale}/{region}/" for locale in ("de", "en") for region in ("eu", "uk", "ch", "ca", "hk")),
    "/de/eu/?done=ai-training&skip=research",
    "/en/uk/?account=no",
    "/de/ch/?theme=dark&accent=003366&density=compact&steps=all&header=0&heading=3&memory=off",
    "/en/ca/steps/ai-training/",
    "/de/hk/print/",
    "/en/eu/full/",
    "/de/eu/embed/",
    "/DE/EU",
    "/uk/",
    "/de/",
    "/en",
    "/",
]


def ask(client, page, **parameters):
    return client.get("/oembed", {"url": f"http://testserver{page}", **parameters})


class _Codes(HTMLParser):
    def __init__(self):
        super().__init__()
        self.seen = []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))


def elements(html):
    parser = _Codes()
    parser.feed(html)
    return parser.seen


def frame_of(answer):
    return next(attributes for tag, attributes in elements(answer["html"]) if tag == "iframe")


@pytest.mark.parametrize("page", FOR_EVER)
def test_an_address_that_worked_once_works_for_ever(client, page):
    answer = ask(client, page)
    assert answer.status_code == 200
    data = answer.json()
    assert data["version"] == "1.0"
    assert data["type"] == ("link" if page in {"/de/", "/en", "/"} else "rich")
    if data["type"] == "rich":
        source = urlsplit(frame_of(data)["src"])
        assert client.get(f"{source.path}?{source.query}").status_code == 200


@pytest.mark.parametrize(
    ("page", "widget"),
    [
        ("/DE/EU", "/de/eu/embed/"),
        ("/en/uk", "/en/uk/embed/"),
        ("/en/ca/steps/ai-training/?done=ai-training", "/en/ca/embed/"),
        ("/de/hk/print/?layout=poster", "/de/hk/embed/"),
        ("/de/hk/checklist.pdf", "/de/hk/embed/"),
        ("/en/eu/?account=no&done=objection-form", "/en/eu/embed/?account=no"),
        ("/de/ch/embed/?theme=dark&amp;header=0&nonsense=1", "/de/ch/embed/?theme=dark&header=0"),
        ("/de/ch/?accent=%23003366", "/de/ch/embed/?accent=003366"),
        ("/en/eu/#checklist", "/en/eu/embed/"),
    ],
)
def test_any_form_of_an_address_becomes_the_widget_of_its_region(client, page, widget):
    assert frame_of(ask(client, page).json())["src"] == f"http://testserver{widget}"


def test_the_html_is_one_line_a_quotation_and_a_frame(client):
    data = ask(client, "/de/eu/").json()
    tags = [tag for tag, _attributes in elements(data["html"])]
    assert tags == ["blockquote", "a", "iframe"]
    assert "\n" not in data["html"]
    assert data["html"].endswith("></iframe>")
    frame = frame_of(data)
    assert frame["title"] == data["title"] == "Checkliste: KI-Training bei LinkedIn ausschalten (EU und EWR)"
    assert frame["width"] == "100%"
    assert frame["height"] == str(data["height"])
    words = re.sub("<[^>]+>", "", data["html"])
    assert "KI-Training bei LinkedIn ausschalten (EU und EWR)." in words
    assert "testserver/de/eu" in words


@pytest.mark.parametrize(("width", "height"), [(300, 400), (320, 2000), (100, 100), (1000, 900)])
def test_the_room_of_the_article_is_obeyed(client, width, height):
    data = ask(client, "/en/eu/", maxwidth=width, maxheight=height).json()
    assert data["width"] <= width
    assert data["height"] <= height
    assert int(frame_of(data)["height"]) == data["height"]
    assert "thumbnail_url" not in data


def test_without_limits_there_is_a_picture_too_and_it_is_there(client):
    data = ask(client, "/en/eu/").json()
    assert (data["thumbnail_width"], data["thumbnail_height"]) == (1200, 630)
    assert client.get(urlsplit(data["thumbnail_url"]).path).status_code == 200


@pytest.mark.parametrize("limit", ["0", "-3", "wide", "", "1e3", "٣", "9" * 5000, "000"])
def test_a_limit_that_is_no_number_is_none(client, limit):
    assert ask(client, "/en/eu/", maxwidth=limit, maxheight=limit).json() == ask(client, "/en/eu/").json()


def test_where_the_article_is_narrower_the_frame_is_higher(client):
    narrow, wide = (ask(client, "/de/ca/", maxwidth=width).json()["height"] for width in (320, 640))
    assert narrow > wide


def test_xml_says_the_same(client):
    answer = ask(client, "/en/uk/", format="xml", maxwidth=320)
    root = ET.fromstring(answer.content)  # noqa: S314  (our own)
    assert answer.headers["Content-Type"].startswith("text/xml")
    assert root.tag == "oembed"
    expected = ask(client, "/en/uk/", format="json", maxwidth=320).json()
    assert {child.tag: child.text for child in root} == {name: str(value) for name, value in expected.items()}


@pytest.mark.parametrize("wanted", ["yaml", "jsonp", "xml2"])
def test_another_format_is_not_implemented(client, wanted):
    assert ask(client, "/en/uk/", format=wanted).status_code == 501


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "nonsense",
        "http://elsewhere.example/de/eu/",
        "http://testserver.elsewhere.example/de/eu/",
        "http://testserver/de/xx/",
        "http://testserver/de/xx/embed/",
        "http://testserver/de/timeline/",
        "http://[/",
        "javascript:alert(1)",
        "http://testserver/de/eu/\x00",
        "http://testserver/" + "de/" * 3000,
        "http://testserver/%ff%fe/",
        "http://testserver\u202e/de/eu/",
        "/de/eu/",
    ],
)
def test_for_other_addresses_there_is_nothing_and_nobody_mistakes_that_for_an_answer(client, address):
    answer = client.get("/oembed", {} if address is None else {"url": address})
    assert answer.status_code == 404
    assert answer.headers["Content-Type"].startswith("text/plain")
    assert b"{" not in answer.content


def test_what_else_is_asked_is_ignored(client):
    assert ask(client, "/en/eu/", dnt=1, theme="dark", callback="x").json() == ask(client, "/en/eu/").json()


def test_scripts_of_other_sites_may_read_the_answer(client):
    headers = ask(client, "/en/eu/").headers
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert "Set-Cookie" not in headers


PAGES_WITH_DISCOVERY = [
    "/de/", "/en/", "/de/eu/", "/en/uk/", "/en/ca/full/", "/de/hk/steps/ai-training/", "/en/ch/print/", "/de/eu/embed/",
]  # fmt: skip


@pytest.mark.parametrize("page", PAGES_WITH_DISCOVERY)
@pytest.mark.parametrize("query", ["", "?theme=dark&account=no&done=ai-training"])
def test_pages_say_where_to_ask_with_the_options_of_their_address(client, page, query):
    text = client.get(page + query).content.decode()
    head = text[: text.index("</head>")]
    assert len(head.encode()) < 150_000
    links = {
        attributes["type"]: attributes for tag, attributes in elements(head) if "oembed" in attributes.get("type", "")
    }
    assert list(links) == ["application/json+oembed", "text/xml+oembed"]
    for kind, wanted in [("application/json+oembed", "json"), ("text/xml+oembed", "xml")]:
        address = urlsplit(links[kind]["href"])
        asked = dict(parse_qsl(address.query, strict_parsing=True))
        expected = f"http://testserver{page}" + ("?account=no&theme=dark" if query else "")
        assert asked == {"url": expected, "format": wanted}
        assert links["application/json+oembed"]["title"]
        assert client.get(links[kind]["href"]).status_code == 200


def test_other_pages_offer_nothing_to_embed(client):
    assert "oembed" not in client.get("/de/questions/").content.decode()


@pytest.mark.parametrize("page", ["/de/eu/", "/en/ca/?theme=dark&header=0"])
def test_wordpress_keeps_quotation_and_frame(client, page):
    data = ask(client, page, maxwidth=500, maxheight=750).json()
    shown = filtered(data["html"])
    assert shown.startswith('<blockquote class="wp-embedded-content"')
    frame = next(attributes for tag, attributes in elements(shown) if tag == "iframe")
    assert frame["src"].endswith(f"#?secret={SECRET}")
    assert frame["sandbox"] == "allow-scripts"
    assert frame["width"] == "100%"
    assert frame["title"] == data["title"]


def test_the_endpoint_understands_an_address_that_was_quoted_twice(client):
    address = quote("http://testserver/de/eu/", safe="")
    assert client.get(f"/oembed?url={address}&format=json").status_code == 200
