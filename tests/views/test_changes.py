"""What changed on this site, read by people and by a feed reader."""

from __future__ import annotations

import datetime as dt
import xml.etree.ElementTree as ET
from collections import Counter

import feedparser
import pytest
from django.test import Client

FEEDS = [f"/{locale}/{region}changes.atom" for locale in ("de", "en") for region in ("", "eu/", "ca/")]


ATOM = "{http://www.w3.org/2005/Atom}"
ONCE = {"feed": ("id", "title", "updated", "author", "rights"), "entry": ("id", "title", "updated", "summary")}
KNOWN = {*ONCE["feed"], *ONCE["entry"], "subtitle", "link", "category", "entry", "published"}


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


@pytest.mark.parametrize("path", FEEDS)
def test_a_feed_has_what_the_rfc_demands_and_nothing_it_does_not_know(client, path):
    """RFC 4287, section 4.1: no package that we know carries its schema, so these are its rules for what we use."""
    feed = ET.fromstring(client.get(path).content)  # noqa: S314  (our own)
    assert feed.tag == f"{ATOM}feed"
    ids = []
    for holder in (feed, *feed.iter(f"{ATOM}entry")):
        name = holder.tag.removeprefix(ATOM)
        count = Counter(child.tag.removeprefix(ATOM) for child in holder)
        assert [each for each in ONCE[name] if count[each] != 1] == []
        assert set(count) <= KNOWN
        ids.append(holder.findtext(f"{ATOM}id"))
        for moment in (*holder.findall(f"{ATOM}updated"), *holder.findall(f"{ATOM}published")):
            assert dt.datetime.fromisoformat(moment.text).tzinfo is not None  # RFC 3339
        links = [
            (link.get("rel", "alternate"), link.get("type"), link.get("hreflang"))
            for link in holder.iter(f"{ATOM}link")
        ]
        assert holder.tag == f"{ATOM}feed" or len(links) == len(set(links)) == 1
        assert all(link.get("href", "").startswith("http://testserver/") for link in holder.iter(f"{ATOM}link"))
        assert all(category.get("term") for category in holder.iter(f"{ATOM}category"))
    assert len(ids) == len(set(ids))
    assert all(each.startswith("urn:uuid:") for each in ids)
    assert feed.find(f"{ATOM}author/{ATOM}name").text
    days = [entry.findtext(f"{ATOM}updated") for entry in feed.iter(f"{ATOM}entry")]
    assert days == sorted(days, reverse=True)
