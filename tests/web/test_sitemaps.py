from __future__ import annotations

import datetime as dt
import re

import pytest

from guide.catalogue import get_catalogue


@pytest.fixture
def last_changes(client):
    """The day of each address."""
    body = client.get("/sitemap.xml").content.decode()
    entries = re.findall(r"<url><loc>http://testserver([^<]+)</loc>(?:<lastmod>([^<]+)</lastmod>)?", body)
    return {path: dt.date.fromisoformat(day) if day else None for path, day in entries}


def test_each_guide_and_step_names_the_day_of_its_last_comparison_with_the_sources(last_changes):
    catalogue = get_catalogue()
    for locale in catalogue.words:
        for region_id, text in catalogue.words["en"].regions.items():
            assert last_changes[f"/{locale}/{region_id}/"] == text.front.checked_on
        for step in catalogue.step_list:
            assert last_changes[f"/{locale}/{step.regions[0]}/steps/{step.id}/"] == step.checked_on
        assert last_changes[f"/{locale}/questions/"] == catalogue.words["en"].articles["questions"].front.checked_on


def test_the_sitemap_names_every_page_in_both_languages(client):
    body = client.get("/sitemap.xml").content.decode()
    addresses = re.findall(r"<loc>http://testserver(/[^<]+)</loc>", body)
    assert len(addresses) == len(set(addresses)) > 100
    assert body.count('hreflang="x-default"') == len(addresses)
    assert all(client.get(address).status_code == 200 for address in addresses)
