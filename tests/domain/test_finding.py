import pytest

from guide.domain.finding import is_found, words_of

AUSTRIA = {*words_of("Österreichische Datenschutzbehörde (DSB), Austria, Österreich")}


def test_words_have_no_capitals_accents_and_signs():
    assert words_of("Öster-REICH, Straße (DSB)") == ["oster", "reich", "strasse", "dsb"]


@pytest.mark.parametrize(
    "typed", ["Österreich", "oesterreich"[1:], "OSTERREICH", "austria", "Asutria", "datenschutz", "DSB", "  ", "ö"]
)
def test_an_entry_is_found_by_part_of_its_names_without_accents_and_mistyped(typed):
    assert is_found(typed, AUSTRIA)


@pytest.mark.parametrize("typed", ["Germany", "dsx", "x", "Österreich Germany"])
def test_other_words_and_short_mistakes_find_nothing(typed):
    assert not is_found(typed, AUSTRIA)
