import pytest

from guide.domain.embeds import EmbedOptions, Theme
from guide.domain.progress import Progress
from guide.presenters.embeds.codes import present_embed_code
from guide.presenters.embeds.heights import embed_heights
from guide.presenters.visits import Visit

SITE = "https://off-switch.example"


def code(edition, region_id="eu", *, has_account=True, **options):
    region = edition.catalogue.regions[region_id]
    return present_embed_code(Visit(edition, region, Progress(has_account=has_account), SITE), EmbedOptions(**options))


def test_every_address_is_absolute_and_that_of_the_widget_has_no_fragment(edition_de):
    shown = code(edition_de, theme=Theme.DARK)
    assert shown.address == f"{SITE}/de/eu/embed/?theme=dark"
    assert shown.guide == f"{SITE}/de/eu/"
    assert shown.guide_as_read == "off-switch.example/de/eu"
    assert shown.script == f"{SITE}/embed.js"


def test_a_copy_can_ask_whether_it_is_still_right(edition_en):
    shown = code(edition_en, "hk", has_account=False)
    assert shown.current == f"{SITE}/en/hk/?account=no&since={edition_en.catalogue.version}"
    assert shown.attributes == (("account", "no"),)


def test_the_height_is_the_measured_one(edition_de):
    shown = code(edition_de, "ca", has_header=False)
    assert shown.heights == embed_heights("de", "ca", EmbedOptions(has_header=False), has_account=True)
    assert shown.height == shown.heights[0]
    assert shown.height_at(640) == shown.heights[2]


@pytest.mark.parametrize("region_id", ["eu", "uk", "ch", "ca", "hk"])
def test_the_words_of_a_code_are_those_of_the_checklist(edition, region_id):
    shown = code(edition, region_id)
    checklist = edition.checklist(edition.catalogue.regions[region_id], has_account=True)
    assert [step.title for step in shown.steps] == [
        edition.words.steps[step.id].front.title for step in checklist.steps
    ]
    assert shown.steps[0].link.startswith("https://www.linkedin.com/")
    assert all(step.link or not step.link_as_read for step in shown.steps)


def test_an_address_that_nobody_confirms_is_left_to_the_guide(edition):
    for region in edition.catalogue.regions.values():
        for step in code(edition, region.id).steps:
            by_title = {edition.words.steps[each.id].front.title: each for each in edition.catalogue.step_list}
            assert not (step.link and by_title[step.title].is_link_unverified_in(region.id))
