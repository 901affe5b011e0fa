from dataclasses import replace

from guide.catalogue.history import get_history
from guide.domain.progress import Progress
from guide.presenters.steps.wordings import path_of, present_all_wordings, present_wordings
from guide.presenters.visits import Visit


def visit_of(edition, region_id="eu", *, has_account=True):
    return Visit(edition, edition.catalogue.regions[region_id], Progress(has_account=has_account))


def test_a_step_says_title_way_address_and_how_one_sees_that_it_worked(edition_en):
    wording = present_wordings(visit_of(edition_en))["ai-training"]
    assert wording[0] == "Switch off AI training"
    assert any(line.startswith("On a computer: 1. Me, 2. ") for line in wording)
    assert any(line.startswith("linkedin.com/") for line in wording)
    assert any("Reload" in line for line in wording)


def test_every_language_region_and_checklist_has_a_place_of_its_own(edition_en):
    assert path_of(visit_of(edition_en, "ca")) == "en/ca/members/"
    assert path_of(visit_of(edition_en, "ca", has_account=False)) == "en/ca/guests/"
    places = present_all_wordings(edition_en)
    for region in edition_en.catalogue.regions:
        assert places[f"de/{region}/members/ai-training"] != places[f"en/{region}/members/ai-training"]
        assert f"de/{region}/guests/ai-training" not in places


def test_what_is_recorded_is_what_the_steps_say_today(edition_de):
    """Else a sheet of today would seem to have changed."""
    assert get_history().wordings_at(edition_de.catalogue.version) == present_all_wordings(edition_de)
    later = replace(edition_de, today=edition_de.today.replace(year=2030))
    assert present_all_wordings(later) == present_all_wordings(edition_de)  # getting older is no change of words
