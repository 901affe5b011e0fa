import pytest

from guide.web.languages import accepted_languages, preferred_language


@pytest.mark.parametrize(
    ("header", "tags"),
    [
        ("", []),
        ("de", ["de"]),
        ("de-CH, EN-gb;q=0.5", ["de-ch", "en-gb"]),
        ("en;q=0.3, de;q=0.8, fr", ["fr", "de", "en"]),
        ("de, en;q=0", ["de"]),
        ("de;q=0.0, en;q=0.000", []),
        ("en;q=0.001", ["en"]),
        ("de;q=0, *", ["*"]),
        ("de; q=0.2 , en", ["en", "de"]),
        ("de;q=nonsense", []),
        (";;;", []),
    ],
)
def test_languages_are_read_most_wanted_first_and_without_the_unwanted(header, tags):
    assert accepted_languages(header) == tags


@pytest.mark.parametrize(
    ("header", "locale"),
    [
        ("de", "de"),
        ("DE-AT", "de"),
        ("en-US, de;q=0.9", "en"),
        ("en;q=0.4, de;q=0.5", "de"),
        ("fr, it;q=0.9, de;q=0.1, en;q=0.05", "de"),
        ("de;q=0, en", "en"),
        ("fr, de;q=0", "en"),
        ("en;q=0, de;q=0.1", "de"),
        ("fr-FR", "en"),
        ("*", "en"),
        ("", "en"),
        ("nonsense of a header", "en"),
    ],
)
def test_the_site_speaks_the_language_that_is_wanted_most_and_english_otherwise(header, locale):
    assert preferred_language(header) == locale
