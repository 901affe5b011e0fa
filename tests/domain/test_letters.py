import pytest

from guide.domain.letters import Letter, letter_choices_from

LETTER = Letter(
    id="objection",
    regions=("eu", "uk"),
    sources=("notice",),
    purposes={"eu": ("generative", "other", "images"), "uk": ("generative", "microsoft")},
    usual=("generative", "other", "microsoft"),
)


PARTED = Letter(id="access", regions=("ca",), sources=("notice",), parts={"ca": ("quebec",)})


def choose(*pairs, region_id="eu", locales=("de", "en")):
    return letter_choices_from(LETTER, region_id, pairs, locales)


@pytest.mark.parametrize(("region_id", "usual"), [("eu", ("generative", "other")), ("uk", ("generative", "microsoft"))])
def test_without_a_choice_the_usual_one_of_the_region_holds_in_the_language_of_the_page(region_id, usual):
    choices = choose(region_id=region_id)
    assert (choices.purposes, choices.locale, choices.not_understood) == (usual, "de", ())


def test_purposes_stand_in_the_order_of_the_letter_each_once():
    choices = choose(("for", "images"), ("for", "generative"), ("for", "images"))
    assert choices.purposes == ("generative", "images")


def test_the_language_of_the_letter_need_not_be_that_of_the_page():
    assert choose(("in", "en")).locale == "en"


def test_what_is_not_known_is_named_and_the_usual_choice_holds():
    choices = choose(("for", "world-peace"), ("in", "xx"))
    assert (choices.purposes, choices.locale) == (("generative", "other"), "de")
    assert choices.not_understood == ("world-peace", "xx")


def test_a_purpose_of_another_region_is_not_known_here():
    assert choose(("for", "microsoft"), ("for", "other")).purposes == ("other",)
    assert choose(("for", "microsoft")).not_understood == ("microsoft",)


def test_a_part_of_the_region_has_a_letter_of_its_own():
    assert letter_choices_from(PARTED, "ca", [("where", "quebec")], ("en",)).part == "quebec"
    assert letter_choices_from(PARTED, "ca", [], ("en",)).part == ""
    elsewhere = letter_choices_from(LETTER, "eu", [("where", "quebec")], ("en",))
    assert (elsewhere.part, elsewhere.not_understood) == ("", ("quebec",))


@pytest.mark.parametrize(("value", "has_account"), [("no", False), ("yes", True), ("maybe", True)])
def test_people_without_an_account_have_a_letter_of_their_own(value, has_account):
    assert choose(("account", value)).has_account is has_account


def test_a_letter_without_purposes_has_nothing_to_choose():
    access = Letter(id="access", regions=("eu",), sources=("notice",))
    assert letter_choices_from(access, "eu", [], ("en",)).purposes == ()
