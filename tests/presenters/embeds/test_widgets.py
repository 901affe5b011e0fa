import pytest

from guide.domain.embeds import EmbedOptions, StepsShown, Theme
from guide.domain.progress import Progress
from guide.presenters.embeds.widgets import present_embed
from guide.presenters.visits import Visit

REGIONS = ("eu", "uk", "ch", "ca", "hk")


def show(edition, region_id="eu", progress=None, **options):
    region = edition.catalogue.regions[region_id]
    return present_embed(Visit(edition, region, progress or Progress()), EmbedOptions(**options))


@pytest.mark.parametrize("region_id", REGIONS)
def test_the_widget_has_every_step_of_the_checklist_the_important_ones_first(edition, region_id):
    page = show(edition, region_id)
    region = edition.catalogue.regions[region_id]
    rows = [*page.essential, *page.optional]
    assert [row.step.id for row in rows] == list(edition.checklist(region, has_account=True).step_ids)
    assert all(row.step.is_essential for row in page.essential)
    assert page.essential[0].ways


def test_its_links_lead_to_the_guide_with_the_ticks(edition_de):
    page = show(edition_de, progress=Progress(done=("ai-training",)))
    assert page.guide_url == "/de/eu/?done=ai-training"
    assert page.print_url == "/de/eu/print/?done=ai-training"
    assert page.essential[0].step.url.endswith("?done=ai-training")


def test_the_other_language_keeps_ticks_and_options(edition_en):
    page = show(edition_en, "uk", Progress(done=("research",)), theme=Theme.DARK, heading=3)
    assert [(other.locale, other.url) for other in page.others] == [
        ("de", "/de/uk/embed/?theme=dark&heading=3&done=research")
    ]


def test_the_form_keeps_the_options(edition_en):
    page = show(edition_en, steps=StepsShown.ALL, has_memory=False)
    assert page.option_pairs == (("steps", "all"), ("memory", "off"))
    assert page.is_unfolded
    assert page.form.addresses.fragment == "/en/eu/embed/checklist/"


@pytest.mark.parametrize(
    ("accent", "style"),
    [
        ("", ""),
        ("003366", ":root{--accent-light:#003366}"),
        ("ffcc66", ":root{--accent-dark:#ffcc66}"),
    ],
)
def test_an_accent_is_used_only_in_the_scheme_in_which_it_can_be_read(edition_en, accent, style):
    page = show(edition_en, accent=accent)
    assert page.accent_style == style
    assert bool(page.accent_hash) is bool(style)


def test_headings_fit_into_the_article(edition_en):
    assert show(edition_en).row_level == 3
    assert show(edition_en, heading=4).row_level == 5


def test_whoever_has_no_account_reads_of_no_switch(edition_de):
    page = show(edition_de, progress=Progress(has_account=False))
    assert [row.step.id for row in page.essential] == ["objection-form"]
    assert "keinen Schalter" in page.lead


def test_when_everything_is_settled_the_widget_knows(edition_en):
    region = edition_en.catalogue.regions["hk"]
    ids = edition_en.checklist(region, has_account=True).step_ids
    assert not show(edition_en, "hk", Progress(done=ids[1:])).is_finished
    assert show(edition_en, "hk", Progress(done=ids[1:], skipped=ids[:1])).is_finished
