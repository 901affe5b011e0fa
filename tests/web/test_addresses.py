import pytest

from guide.web.addresses import language_in, meant_paths


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("/de/", "de"),
        ("/DE/eu/", "de"),
        ("/de-at/eu/", "de"),
        ("/de_CH", "de"),
        ("//en-GB/", "en"),
        ("/eu/", ""),
        ("/uk/", ""),
        ("/fr/eu/", ""),
        ("/zh-hk/", ""),
        ("/", ""),
        ("/../de/", ""),
        ("/design/", ""),
        ("/奔/", ""),
    ],
)
def test_the_language_is_that_of_the_first_segment_however_it_is_written(path, language):
    assert language_in(path) == language


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("/EU", "/de/eu/"),
        ("/DE/EU/", "/de/eu/"),
        ("/de//eu/", "/de/eu/"),
        ("//de/eu/", "/de/eu/"),
        ("/de/eu/).", "/de/eu/"),
        ("/de/eu\u201d", "/de/eu/"),
        ("/de/eu/\u200b", "/de/eu/"),
        ("/de/eu/index.html", "/de/eu/"),
        ("/index.html", "/de/"),
        ("/.", "/de/"),
        ("/en-gb/uk/steps/AI-Training", "/en/uk/steps/ai-training/"),
    ],
)
def test_the_first_meaning_is_the_page_in_plain_spelling(path, meant):
    assert next(iter(meant_paths(path, "de"))) == meant


def test_a_language_of_others_is_replaced_by_the_visitors_and_a_region_is_no_language():
    assert "/de/eu/" in meant_paths("/fr/eu/", "de")
    assert "/de/hk/" in meant_paths("/zh-hk/hk/", "de")
    assert next(iter(meant_paths("/uk/", "de"))) == "/de/uk/"
    assert "/de/eu/" not in meant_paths("/foo/eu/", "de")


def test_files_are_found_without_a_language():
    assert "/robots.txt" in meant_paths("/Robots.txt", "de")
    assert "/de/eu/checklist.pdf" in meant_paths("/de/EU/Checklist.PDF.", "en")
