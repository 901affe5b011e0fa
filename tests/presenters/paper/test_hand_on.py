import pytest

from guide.domain.hand_ons import HandOn
from guide.domain.handouts import Layout
from guide.domain.progress import Progress
from guide.presenters.paper.hand_on import present_hand_on
from guide.presenters.paper.hand_on_texts import present_hand_on_text
from guide.presenters.visits import Visit

SIZES = dict.fromkeys(Layout, (720, 1018))
SITE = "https://off-switch.example"


def show(edition, region_id="eu", **options):
    visit = Visit(edition, edition.catalogue.regions[region_id], Progress(), SITE)
    return visit, present_hand_on(visit, SIZES, **{"is_variant": False, **options})


@pytest.mark.parametrize("region_id", ["eu", "uk", "ch", "ca", "hk"])
def test_every_text_is_there_for_the_region_and_as_a_file_in_every_language(edition, region_id):
    visit, page = show(edition, region_id)
    other = {"de": "en", "en": "de"}[edition.locale]
    assert [entry.id for entry in page.texts] == list(HandOn)
    for entry in page.texts:
        assert entry.text == present_hand_on_text(visit, HandOn(entry.id)).text
        assert entry.characters == len(entry.text)
        assert entry.rows == len(entry.text.splitlines())
        path = f"/hand-on/{entry.id}.txt?region={region_id}"
        assert [file.url for file in entry.files] == [f"/{edition.locale}{path}", f"/{other}{path}"]


def test_poster_and_cards_are_those_of_the_region(edition_en):
    _visit, page = show(edition_en, "ca")
    assert [card.pdf_url for card in page.papers] == [
        f"/en/ca/checklist.pdf?layout={layout}&paper=letter" for layout in ("poster", "cards")
    ]


def test_every_source_of_a_text_is_in_the_list(edition):
    visit, page = show(edition, "hk")
    told = {name for kind in HandOn for name in present_hand_on_text(visit, kind).source_ids}
    assert told == {source.id for source in page.sources}


def test_only_the_address_without_a_region_names_its_counterparts(edition_en):
    assert not show(edition_en)[1].layout.is_variant
    assert show(edition_en, is_variant=True)[1].layout.is_variant
