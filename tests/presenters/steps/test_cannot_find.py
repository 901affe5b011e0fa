import pytest

from guide.domain.translations import Evidence
from guide.presenters.references import References
from guide.presenters.steps.cannot_find import present_cannot_find
from guide.presenters.steps.step_views import present_step_view
from guide.presenters.visits import Visit


def show(edition, step_id="ai-training", region_id="eu"):
    region, step = edition.catalogue.regions[region_id], edition.catalogue.steps[step_id]
    visit = Visit(edition, region)
    return present_cannot_find(visit, present_step_view(visit, step), References(edition, region.id))


@pytest.mark.parametrize("region_id", ["eu", "uk", "ch", "ca", "hk"])
def test_whoever_looks_in_vain_is_sent_on_to_the_objection_of_the_own_region(edition, region_id):
    help_text = show(edition, region_id=region_id)
    assert f'href="/{edition.locale}/{region_id}/steps/objection-form/"' in help_text.body
    assert "#source-" in help_text.body


def test_every_foreign_name_says_how_firm_it_is(edition):
    entries = {entry.language: entry for entry in show(edition).translations}
    assert list(entries) == list(edition.catalogue.translations)
    assert all(entry.entry and entry.language_name and entry.evidence for entry in entries.values())
    weak = {name for name, entry in edition.catalogue.translations.items() if entry.evidence is Evidence.WEAK}
    assert {name for name, entry in entries.items() if entry.is_weak} == weak == {"es", "zh-Hans"}


def test_a_foreign_name_is_shown_with_its_path_and_who_printed_it(edition_en):
    czech = next(entry for entry in show(edition_en).translations if entry.language == "cs")
    assert czech.language_name == "Czech"
    assert czech.path.startswith("Já ")
    assert czech.path.endswith(" Ochrana dat soukromí")
    assert czech.evidence == "Smartmania · one report"


def test_only_the_setting_that_is_known_has_foreign_names(edition):
    assert show(edition, "research").translations == ()
