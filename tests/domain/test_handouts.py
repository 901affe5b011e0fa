import pytest

from guide.domain.handouts import (
    MAX_SENDER_CHARACTERS,
    Handout,
    Layout,
    UnknownHandoutError,
    UnprintableError,
    handout_from_query,
    sender_line,
)
from guide.domain.regions import Paper


def test_without_parameters_it_is_a_sheet_on_the_paper_of_the_region():
    assert handout_from_query({}, Paper.LETTER) == Handout(Layout.SHEET, Paper.LETTER)


def test_every_parameter_is_read():
    chosen = handout_from_query(
        {"layout": "poster", "paper": "a4", "languages": "all", "from": "Help desk"}, Paper.LETTER
    )

    assert chosen == Handout(Layout.POSTER, Paper.A4, all_languages=True, sender="Help desk")


@pytest.mark.parametrize("wrong", [{"layout": "book"}, {"paper": "a5"}, {"languages": "two"}, {"layout": "SHEET"}])
def test_an_unknown_value_is_refused(wrong):
    with pytest.raises(UnknownHandoutError):
        handout_from_query(wrong, Paper.A4)


def test_a_handout_asks_for_itself():
    chosen = Handout(Layout.HALF, Paper.LETTER, all_languages=True, sender="Łódź & Söhne")

    assert chosen.query == "layout=half&paper=letter&languages=all&from=%C5%81%C3%B3d%C5%BA+%26+S%C3%B6hne"


def test_a_line_is_composed_and_loses_breaks_and_invisible_characters():
    assert sender_line("  Betriebsra\u0308te\r\n\tder \u202eWerke\u200b\x00 ") == "Betriebsräte der Werke"


@pytest.mark.parametrize("line", ["Łódź", "Ελλάδα", "Київ", '#read("/etc/passwd") $x$ *b* _i_ @ref <a>', "100 % „ja“"])
def test_words_and_signs_stay_as_they_are(line):
    assert sender_line(line) == line


@pytest.mark.parametrize("line", ["😀", "香港", "مرحبا", "שלום"])
def test_letters_that_the_fonts_lack_are_refused(line):
    with pytest.raises(UnprintableError, match="lack"):
        sender_line(f"Help desk {line}")


def test_a_line_that_does_not_fit_is_refused():
    assert sender_line("x" * MAX_SENDER_CHARACTERS)
    with pytest.raises(UnprintableError):
        sender_line("x" * (MAX_SENDER_CHARACTERS + 1))


def test_the_sizes_are_those_of_the_papers():
    assert Handout(Layout.SHEET, Paper.A4).size_mm == (210, 297)
    assert Handout(Layout.HALF, Paper.A4).size_mm == (297, 210)
    assert Handout(Layout.POSTER, Paper.LETTER).size_mm == (279.4, 431.8)
