import pytest

from guide.domain.handouts import (
    MAX_HELP_CHARACTERS,
    MAX_HELP_LINES,
    Handout,
    Layout,
    UnknownHandoutError,
    UnprintableError,
    handout_from_query,
    local_help_from,
)
from guide.domain.regions import Paper


def test_without_parameters_it_is_the_short_sheet_on_the_paper_of_the_region():
    assert handout_from_query({}, Paper.LETTER) == Handout(Layout.SHORT, Paper.LETTER)


def test_every_parameter_is_read():
    chosen = handout_from_query(
        {"layout": "poster", "paper": "a4", "languages": "all", "from": "Help desk\nRoom 3"}, Paper.LETTER
    )

    assert chosen == Handout(Layout.POSTER, Paper.A4, all_languages=True, local_help=("Help desk", "Room 3"))


@pytest.mark.parametrize("wrong", [{"layout": "book"}, {"paper": "a5"}, {"languages": "two"}, {"layout": "SHEET"}])
def test_an_unknown_value_is_refused(wrong):
    with pytest.raises(UnknownHandoutError):
        handout_from_query(wrong, Paper.A4)


def test_a_handout_asks_for_itself():
    chosen = Handout(Layout.HALF, Paper.LETTER, all_languages=True, local_help=("Łódź & Söhne", "Raum 3"))

    assert chosen.query == "layout=half&paper=letter&languages=all&from=%C5%81%C3%B3d%C5%BA+%26+S%C3%B6hne%0ARaum+3"


def test_lines_are_composed_and_lose_invisible_characters_and_empty_lines():
    raw = "  Betriebsra\u0308te\tder \u202eWerke\u200b\x00 \r\n\r\n \u200b \n Raum\xa03"
    assert local_help_from(raw) == ("Betriebsräte der Werke", "Raum 3")


@pytest.mark.parametrize("line", ["Łódź", "Ελλάδα", "Київ", '#read("/etc/passwd") $x$ *b* _i_ @ref <a>', "100 % „ja“"])
def test_words_and_signs_stay_as_they_are(line):
    assert local_help_from(line) == (line,)


@pytest.mark.parametrize("line", ["😀", "香港", "مرحبا", "שלום"])
def test_letters_that_the_fonts_lack_are_refused(line):
    with pytest.raises(UnprintableError, match="lack"):
        local_help_from(f"Help desk\n{line}")


def test_what_does_not_fit_is_refused():
    whole = "\n".join(["x" * (MAX_HELP_CHARACTERS // MAX_HELP_LINES)] * MAX_HELP_LINES)
    assert len(local_help_from(whole)) == MAX_HELP_LINES
    with pytest.raises(UnprintableError, match="characters"):
        local_help_from(f"{whole}x")
    with pytest.raises(UnprintableError, match="lines"):
        local_help_from("x\n" * (MAX_HELP_LINES + 1))


def test_the_sizes_are_those_of_the_papers():
    assert Handout(Layout.SHEET, Paper.A4).size_mm == (210, 297)
    assert Handout(Layout.HALF, Paper.A4).size_mm == (297, 210)
    assert Handout(Layout.POSTER, Paper.LETTER).size_mm == (279.4, 431.8)
