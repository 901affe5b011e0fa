from dataclasses import replace

import pytest

from guide.domain.authorities import suggested_authority


@pytest.mark.parametrize(
    ("authority_id", "group"),
    [("de-by", "germany"), ("at", "in-eu"), ("li", "in-eu"), ("gb", "in-uk"), ("ca-qc", "in-ca"), ("hk", "in-hk")],
)
def test_germany_stands_by_itself_and_the_others_with_their_region(catalogue, authority_id, group):
    assert catalogue.authorities[authority_id].group == group


def test_ids_say_country_and_part_of_it(catalogue):
    for authority in catalogue.authorities.values():
        assert authority.id == (authority.subdivision or authority.country).lower()
        assert replace(authority, subdivision="").group == authority.group


@pytest.mark.parametrize(
    ("region_id", "preferences", "suggested"),
    [
        ("eu", ["de-at", "de"], "at"),
        ("eu", ["fr-be"], "be"),
        ("eu", ["pl", "en"], "pl"),
        ("eu", ["hu-hu", "hu"], "hu"),
        ("eu", ["de-de", "de"], None),
        ("eu", ["de"], None),
        ("eu", ["en"], None),
        ("eu", ["pt-br"], None),
        ("uk", ["en-gb"], "gb"),
        ("ca", ["fr-ca"], "ca"),
        ("hk", ["zh-hant-hk"], "hk"),
        ("eu", [], None),
    ],
)
def test_the_languages_of_a_browser_suggest_an_authority_where_they_leave_no_doubt(
    catalogue, region_id, preferences, suggested
):
    own = [each for each in catalogue.authorities.values() if each.is_for(region_id)]
    found = suggested_authority(own, preferences)
    assert (found.id if found else None) == suggested
