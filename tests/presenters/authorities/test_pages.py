import pytest

from guide.presenters.authorities.entries import postal_lines
from guide.presenters.authorities.pages import present_authority_page
from guide.presenters.visits import Visit


def show(edition, authority_id):
    authority = edition.catalogue.authorities[authority_id]
    return present_authority_page(Visit(edition, edition.catalogue.regions[authority.region]), authority)


def test_each_says_where_it_is_what_a_complaint_costs_and_what_to_enclose(edition):
    for authority_id in edition.catalogue.authorities:
        page = show(edition, authority_id)
        assert len(page.postal) >= 3
        assert len(page.sections) == 3
        assert page.postal_from
        assert bool(page.complaint_from) is bool(page.complaint_url)


def test_a_reader_sees_what_is_second_hand(edition_en):
    assert show(edition_en, "gb").postal_from == "from one public document only"
    assert show(edition_en, "pl").postal_from.startswith("from several recent public documents")
    assert show(edition_en, "at").complaint_from == "from a page of the authority"
    assert "have not seen" in show(edition_en, "de-by").complaint_from
    assert show(edition_en, "at").record_of.split() == ["27", "February", "2023"]


@pytest.mark.parametrize(
    ("authority_id", "first", "last"),
    [
        ("de-by", "Bayerisches Landesamt für Datenschutzaufsicht (BayLDA)", "GERMANY"),
        ("fr", None, "FRANCE"),
        ("hk", None, "Wanchai, Hong Kong"),
        ("ca-qc", None, "CANADA"),
    ],
)
def test_an_address_is_that_of_an_envelope(edition_en, authority_id, first, last):
    lines = postal_lines(edition_en, edition_en.catalogue.authorities[authority_id])
    assert lines[0] == (first or lines[0])
    assert lines[-1] == last


def test_what_comes_next_is_a_letter_with_its_address_and_the_guide_that_names_it(edition_en):
    page = show(edition_en, "de-by")
    assert page.letter_url == "/en/eu/letters/complaint/?authority=de-by"
    assert page.kept_url == "/en/eu/?authority=de-by"
    assert show(edition_en, "hk").letter_url == "/en/hk/letters/#complaint"


def test_the_way_of_a_complaint_is_that_of_its_place(edition_en):
    assert "40(1)" in show(edition_en, "de-sn").sections[0].body
    assert "report" in show(edition_en, "ch").sections[0].body
    assert show(edition_en, "ie").sections[0].id == "in-eu"
