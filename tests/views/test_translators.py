"""A translator of a browser must not rename LinkedIn's menus: who looks for a translated entry does not find it."""

import re

import html5lib
import pytest

from guide.catalogue import get_catalogue

LABELS = {name for label in get_catalogue().labels.values() for name in label.words.values() if " " in name}
TITLES = {text.front.title for words in get_catalogue().words.values() for text in words.steps.values()}
MARKS = "„“”"


def translated_texts(element, *, is_translated=True):
    """Yield each piece of text of a page that a translator would touch."""
    is_translated = element.get("translate", "yes" if is_translated else "no") != "no"
    if element.tag in {"script", "style", "title", "head"}:
        return
    if is_translated and element.text:
        yield element.text
    for child in element:
        yield from translated_texts(child, is_translated=is_translated)
        if is_translated and child.tail:
            yield child.tail


def words_of(client, path):
    root = html5lib.parse(client.get(path).content, namespaceHTMLElements=False)
    return [" ".join(text.split()) for text in translated_texts(root)]


@pytest.mark.parametrize("locale", ["de", "en"])
def test_no_page_lets_a_name_of_linkedins_menus_or_of_the_site_be_translated(client, locale):
    sitemap = client.get("/sitemap.xml").content.decode()
    pages = re.findall(rf"<loc>http://[^/]+(/{locale}/[^<]+)</loc>", sitemap)
    for path in [*pages, *(f"/{locale}/{region}/answers/" for region in get_catalogue().regions)]:
        for text in words_of(client, path):
            assert text not in LABELS - TITLES, (path, text)
            assert not any(f"{mark}{label}" in text for label in LABELS for mark in MARKS), (path, text)
            assert "Off Switch" not in text, path
            assert "Aus-Schalter" not in text, path


def test_an_address_is_kept_as_it_is(client):
    texts = words_of(client, "/en/eu/steps/ai-training/")
    assert not any("linkedin.com/mypreferences" in text for text in texts)


def test_everything_else_is_translated(client):
    texts = words_of(client, "/en/eu/") + words_of(client, "/en/eu/answers/")
    assert "Your checklist" in texts
    assert len(" ".join(texts)) > 10_000
