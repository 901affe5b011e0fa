import pytest

from guide.domain.letters import letter_choices_from
from guide.domain.progress import Progress
from guide.presenters.letters.letter_pages import present_letter, present_letters
from guide.presenters.visits import Visit

REGIONS = ("eu", "uk", "ch", "ca", "hk")


def visit_of(edition, region_id):
    return Visit(edition, edition.catalogue.regions[region_id], Progress())


def show(edition, region_id="eu", letter_id="objection", *pairs, **options):
    letter = edition.catalogue.letters[letter_id]
    choices = letter_choices_from(letter, region_id, pairs, [edition.locale, "en", "de"])
    return present_letter(visit_of(edition, region_id), letter, choices, **{"is_variant": False, **options})


@pytest.mark.parametrize("region_id", REGIONS)
def test_a_page_says_how_to_send_it_when_an_answer_is_due_and_when_it_is_not_needed(edition, region_id):
    page = show(edition, region_id)
    assert [section.id for section in page.sections] == ["terms", "sending", "contents", "when-not"]
    assert all(section.body for section in page.sections)
    assert page.sources


def test_grounds_are_asked_for_where_the_law_asks_for_them(edition_en):
    assert [region for region in REGIONS if show(edition_en, region).grounds_title == "Why"] == ["eu", "uk"]
    assert show(edition_en, "eu", "complaint").grounds_title == "What has happened since"


def test_examples_of_grounds_are_in_the_language_of_the_letter(edition_de):
    examples = [choice.words for choice in show(edition_de, "eu", "objection", ("in", "en")).grounds]
    assert examples == list(edition_de.catalogue.words["en"].letters["objection"].front.grounds.values())


def test_the_letter_leads_to_the_same_one_elsewhere_and_to_others_here(edition_en):
    page = show(edition_en, "ch", "access")
    assert [link.id for link in page.regions] == ["eu", "uk", "ch", "ca"]
    assert [link.id for link in page.regions if link.is_current] == ["ch"]
    assert [link.url for link in page.letters] == [
        f"/en/ch/letters/{name}/"
        for name in ("objection", "marketing", "erasure", "reminder", "refused", "incomplete", "complaint")
    ]


def test_where_the_law_has_no_such_letter_the_list_says_what_there_is(edition_en):
    page = present_letters(visit_of(edition_en, "hk"))
    assert [link.id for link in page.first] == ["objection", "marketing"]
    assert [link.id for link in page.follow_ups] == ["reminder", "refused", "incomplete"]
    assert [section.id for section in page.instead] == ["access", "erasure", "complaint"]
    assert "OPS003" in page.instead[0].body
    assert not present_letters(visit_of(edition_en, "eu")).instead


def test_whatever_came_back_there_is_a_letter_or_a_word(edition):
    page = present_letters(visit_of(edition, "uk"))
    assert [link.id for link in page.follow_ups] == ["reminder", "refused", "incomplete", "complaint"]
    assert "/steps/look-again/" in page.done.body
    assert f"/{edition.locale}/uk/letters/access/" in page.done.body


def test_what_comes_next_is_told_for_the_part_of_the_region(edition_en):
    terms = [show(edition_en, "ca", "access", *pairs).sections[0].body for pairs in ([], [("where", "quebec")])]
    assert ["CAI" in each for each in terms] == [False, True]


@pytest.mark.parametrize("region_id", REGIONS)
def test_a_reminder_asks_for_the_day_of_the_first_letter_and_what_it_was_about(edition_en, region_id):
    page = show(edition_en, region_id, "reminder")
    assert page.asks_for_day
    assert page.purposes_title == "What it was about"
    assert not show(edition_en, region_id).asks_for_day


def test_only_what_is_a_step_leads_to_its_box(edition_en):
    assert show(edition_en, "hk").step_url == "/en/hk/steps/objection-form/#step-progress"
    guests = show(edition_en, "eu", "objection", ("account", "no"))
    assert guests.step_url == "/en/eu/steps/objection-form/?account=no#step-progress"
    assert show(edition_en, "eu", "access").step_url == ""
