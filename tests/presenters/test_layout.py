"""Each page names itself in the other languages; a state of a page belongs to the page and names nothing."""

import re

import pytest

ALTERNATE = re.compile(r'<link rel="alternate" hreflang="([a-z-]+)" href="http://testserver([^"]+)">')
CANONICAL = re.compile(r'<link rel="canonical" href="http://testserver([^"]+)">')


@pytest.mark.parametrize("path", ["/de/", "/de/eu/", "/en/eu/steps/research/", "/de/ca/print/", "/en/questions/"])
def test_a_page_and_its_counterparts_agree(client, path):
    page = client.get(path).content.decode()
    alternates = dict(ALTERNATE.findall(page))

    assert alternates.keys() == {"de", "en", "x-default"}
    assert CANONICAL.findall(page) == [path]
    assert alternates[path[1:3]] == path
    for locale in ("de", "en"):
        assert dict(ALTERNATE.findall(client.get(alternates[locale]).content.decode())) == alternates


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("/de/eu/", "account=no"),
        ("/de/eu/", "done=research"),
        ("/en/uk/steps/research/", "skip=research"),
        ("/en/uk/steps/research/", "account=no"),
        ("/en/eu/print/", "layout=poster"),
        ("/en/eu/print/", "done=research"),
        ("/en/eu/print/", "paper=letter"),
    ],
)
def test_a_state_of_a_page_is_canonicalised_and_has_no_counterparts(client, path, query):
    page = client.get(f"{path}?{query}").content.decode()
    assert CANONICAL.findall(page) == [path]
    assert ALTERNATE.findall(page) == []
