"""What changed on this site, read by people and by a feed reader."""

from __future__ import annotations

import feedparser
import pytest
from django.test import Client

FEEDS = [f"/{locale}/{region}changes.atom" for locale in ("de", "en") for region in ("", "eu/", "ca/")]


def read(client: Client, path: str, **headers):
    """Return the feed as a reader understands it."""
    answer = client.get(path, headers=headers)
    assert answer.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    return feedparser.parse(answer.content)


@pytest.mark.parametrize("path", FEEDS)
def test_a_feed_reader_finds_nothing_wrong_and_every_entry(client, path):
    feed = read(client, path)
    assert not feed.bozo
    assert feed.version == "atom10"
    assert feed.feed.links[1].href == f"http://testserver{path}"
    assert feed.feed.updated == feed.entries[0].updated == max(entry.updated for entry in feed.entries)
    for entry in feed.entries:
        assert entry.title
        assert entry.summary
        assert client.get(entry.link.partition("#")[0]).status_code == 200
        assert f'id="{entry.link.partition("#")[2]}"' in client.get(entry.link.partition("#")[0]).content.decode()


def test_ids_stay_whatever_the_site_is_called_and_differ_between_languages(client, settings):
    before = [entry.id for entry in read(client, "/en/changes.atom").entries]
    settings.SITE_URL = "https://off-switch.example"
    again = read(client, "/en/changes.atom")
    assert [entry.id for entry in again.entries] == before
    assert again.entries[0].link.startswith("https://off-switch.example/en/changes/#")
    german = [entry.id for entry in read(client, "/de/changes.atom").entries]
    assert not set(german) & set(before)
    # Readers know entries by these, for ever.
    assert before[-1] == "urn:uuid:f7963ba4-02b0-5cc6-943b-f4fee549caeb"


def test_who_has_a_feed_already_is_told_so(client):
    answer = client.get("/en/changes.atom")
    again = client.get("/en/changes.atom", headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_the_page_is_narrowed_down_by_an_address_and_leads_to_its_feed(client):
    everything = client.get("/en/changes/").content.decode()
    canada = client.get("/en/changes/?region=ca").content.decode()
    hong_kong = client.get("/en/changes/?region=hk").content.decode()
    assert 'id="quebec"' in everything
    assert 'id="quebec"' in canada
    assert 'id="quebec"' not in hong_kong
    assert 'href="/en/ca/changes.atom"' in canada


def test_there_is_no_feed_of_an_unknown_region(client):
    assert client.get("/en/atlantis/changes.atom").status_code == 404
