import re

import pytest

from guide.presenters.pages.citing import CitingPlace, citing_places


def test_every_source_leads_back_to_what_rests_on_it(edition):
    places = citing_places(edition)
    assert set(edition.catalogue.sources) - set(places) == set()
    assert all(len(set(each)) == len(each) for each in places.values())


@pytest.mark.parametrize(
    ("source", "url"),
    [
        ("fadp", "/en/ch/"),
        ("stellarsand-linkedin-settings", "/en/eu/steps/"),
        ("iehc-2026-235", "/en/questions/#fine"),
        ("arthur-cox-cross-border-complaints", "/en/timeline/#ask-first"),
        ("datenanfragen-authorities", "/en/authorities/"),
        ("linkedin-copyright-policy", "/en/questions/#responsible"),
    ],
)
def test_a_source_leads_to_the_place_that_cites_it(edition_en, source, url):
    assert [place for place in citing_places(edition_en)[source] if place.url.startswith(url)]


def test_a_place_is_called_by_its_title_in_the_language_of_the_page(edition_de):
    places = citing_places(edition_de)["dpc-2025-11-07-irish-legal"]
    assert CitingPlace("Zeitleiste, 7.\N{NO-BREAK SPACE}November 2025", "/de/timeline/#dpc-statement") in places
    assert CitingPlace("EU und EWR", "/de/eu/") in places


def test_what_is_said_to_cite_a_source_does(client, edition_en):
    """Each page that is named lists the source, among those that it numbers."""
    address = edition_en.catalogue.sources["noyb-2026-05-05"].url
    pages = {re.sub("#.*", "", place.url) for place in citing_places(edition_en)["noyb-2026-05-05"]}
    assert pages
    assert [page for page in pages if address not in client.get(page).content.decode()] == []
