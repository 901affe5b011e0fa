import pytest

from guide.domain.handouts import Layout
from guide.presenters.paper.print_pages import present_print_page

SIZES = dict.fromkeys(Layout, (720, 1018))


def show(edition, region_id="eu", **options):
    return present_print_page(edition, region_id, SIZES, **{"is_variant": False, **options})


@pytest.mark.parametrize("region_id", ["eu", "uk", "ch", "ca", "hk"])
def test_every_layout_is_shown_on_the_paper_of_the_region(edition, region_id):
    page = show(edition, region_id)
    paper = edition.catalogue.regions[region_id].paper
    assert [card.id for card in page.cards] == list(Layout)
    for card in page.cards:
        query = f"layout={card.id}&paper={paper}"
        base = f"/{edition.locale}/{region_id}"
        assert card.pdf_url == f"{base}/checklist.pdf?{query}"
        assert card.choose_url == f"{base}/print/?{query}"
        assert card.preview.url == f"{base}/print/preview.png?{query}"
        assert card.name in card.preview.alt


def test_one_click_shows_the_sheets_of_another_region(edition_en):
    filters = show(edition_en, "ch").filters
    assert [each.url for each in filters] == [f"/en/print/?region={name}" for name in edition_en.catalogue.regions]
    assert [each.id for each in filters if each.is_current] == ["ch"]


def test_only_the_address_without_a_region_names_its_counterparts(edition_en):
    assert not show(edition_en).layout.is_variant
    assert show(edition_en, is_variant=True).layout.is_variant
