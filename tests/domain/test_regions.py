import pytest

from guide.domain.regions import suggested_region


def suggestion(catalogue, accept_language):
    region = suggested_region(tuple(catalogue.regions.values()), accept_language.lower().split(","))
    return region.id if region else None


@pytest.mark.parametrize(
    ("accept_language", "region_id"),
    [
        ("de-CH", "ch"),
        ("en-GB", "uk"),
        ("fr-CA", "ca"),
        ("en-CA", "ca"),
        ("zh-HK", "hk"),
        ("en-HK", "hk"),
        ("zh-Hant-HK", "hk"),
        ("nb-NO", "eu"),
        ("de-LI", "eu"),
        ("en-IE", "eu"),
    ],
)
def test_a_country_decides_whatever_the_language(catalogue, accept_language, region_id):
    assert suggestion(catalogue, accept_language) == region_id


@pytest.mark.parametrize(
    ("accept_language", "region_id"),
    [("de", "eu"), ("fr", "eu"), ("it", "eu"), ("nb", "eu"), ("cy", "uk"), ("rm", "ch"), ("iu", "ca"), ("yue", "hk")],
)
def test_a_bare_language_decides_where_it_is_one_regions_own(catalogue, accept_language, region_id):
    assert suggestion(catalogue, accept_language) == region_id


@pytest.mark.parametrize("accept_language", ["en", "zh", "zh-Hant", "en-US", "ja-JP", "*", ""])
def test_languages_of_several_or_other_places_suggest_nothing(catalogue, accept_language):
    assert suggestion(catalogue, accept_language) is None


@pytest.mark.parametrize("accept_language", ["pt-BR,pt", "fr-MA,fr", "es-419,es"])
def test_a_country_elsewhere_takes_its_bare_language_with_it(catalogue, accept_language):
    assert suggestion(catalogue, accept_language) is None


@pytest.mark.parametrize(
    ("accept_language", "region_id"),
    [("en-US,de", "eu"), ("pt-BR,pt,de-CH", "ch"), ("en,zh,en-GB", "uk"), ("de,de-CH", "eu"), ("de-CH,de", "ch")],
)
def test_the_most_wanted_language_that_points_somewhere_wins(catalogue, accept_language, region_id):
    assert suggestion(catalogue, accept_language) == region_id
