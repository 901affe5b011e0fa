from guide.domain.glossary import Term

SWITCH = Term("switch", "switch", "Schalter", {}, not_en=("toggle",), not_de=("Regler", "Kippschalter"))


def test_each_language_has_its_own_rejected_names():
    assert SWITCH.rejected("en") == ("toggle",)
    assert SWITCH.rejected("de") == ("Regler", "Kippschalter")


def test_a_language_without_rejected_names_rejects_none():
    assert SWITCH.rejected("fr") == ()
