import re

import pytest

from guide.presenters.pages.authorities import place_in_order, present_authorities

LAENDER = {"bw", "by", "be", "bb", "hb", "hh", "he", "mv", "ni", "nw", "rp", "sl", "sn", "st", "sh", "th"}
EU = {
    "at", "be", "bg", "hr", "cy", "cz", "dk", "ee", "fi", "fr", "gr", "hu", "ie", "it",
    "lv", "lt", "lu", "mt", "nl", "pl", "pt", "ro", "sk", "si", "es", "se",
}  # fmt: skip
OTHERS = {"in-uk": {"gb"}, "in-ch": {"ch"}, "in-ca": {"ca", "ca-qc", "ca-bc", "ca-ab"}, "in-hk": {"hk"}}


def ids_of(group):
    return {authority.id for authority in group.authorities}


def test_everybody_in_the_five_regions_finds_one(edition):
    groups = {group.section.id: ids_of(group) for group in present_authorities(edition).groups if group.authorities}
    assert groups == {"germany": {f"de-{land}" for land in LAENDER}, "in-eu": EU | {"is", "li", "no"}} | OTHERS


def test_each_has_an_address_and_says_where_that_comes_from(edition):
    for group in present_authorities(edition).groups:
        for authority in group.authorities:
            assert authority.website.startswith("http")
            assert "doc-noteref" in authority.cite, authority.id


def test_what_only_the_directory_says_is_cited_as_the_directory(edition_en):
    for authority in edition_en.catalogue.authorities.values():
        assert (
            authority.seen_on_site == (authority.sources != ("datenanfragen-authorities",)) or authority.id == "ca-bc"
        )


def test_places_stand_in_the_order_of_the_alphabet_with_umlauts_among_their_letters(edition_de):
    groups = {
        group.section.id: [each.place for each in group.authorities] for group in present_authorities(edition_de).groups
    }
    europe = groups["in-eu"]
    assert europe.index("Norwegen") < europe.index("Österreich") < europe.index("Polen")
    assert groups["germany"] == sorted(groups["germany"])


def test_who_is_there_for_the_whole_country_stands_first(edition_de):
    federal, quebec = (edition_de.catalogue.authorities[name] for name in ("ca", "ca-qc"))
    assert place_in_order(federal, "Kanada") < place_in_order(quebec, "Alberta")


@pytest.mark.parametrize("words", ["Bayern", "Bavaria", "Landesamt"])
def test_an_authority_is_found_by_its_names_in_every_language(edition_en, words):
    (germany, *_others) = present_authorities(edition_en).groups
    assert [each.id for each in germany.authorities if words in each.in_other_words] == ["de-by"]


def test_sources_are_numbered_as_one_reads(edition_en):
    page = present_authorities(edition_en)
    read = page.intro + "".join(g.section.body + "".join(each.cite for each in g.authorities) for g in page.groups)
    numbers = [int(number) for number in re.findall(r"#source-(\d+)", read)]
    assert list(dict.fromkeys(numbers)) == list(range(1, len(page.sources) + 1))
