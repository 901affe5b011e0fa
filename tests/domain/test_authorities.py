from dataclasses import replace

import pytest


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
