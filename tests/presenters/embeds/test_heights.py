import pytest

from guide.domain.embeds import EmbedOptions, StepsShown, Theme
from guide.presenters.embeds.heights import embed_heights, form_of, height_at


def test_only_what_changes_the_height_names_a_form():
    assert form_of(EmbedOptions(theme=Theme.DARK, accent="003366", heading=3), has_account=True) == ""
    options = EmbedOptions(steps=StepsShown.ALL, has_header=False)
    assert form_of(options, has_account=False) == "account=no&steps=all&header=0"


@pytest.mark.parametrize("region_id", ["eu", "uk", "ch", "ca", "hk"])
@pytest.mark.parametrize("locale", ["de", "en"])
def test_every_widget_was_measured_and_is_lower_where_there_is_more_room(locale, region_id):
    heights = embed_heights(locale, region_id, EmbedOptions(), has_account=True)
    assert list(heights) == sorted(heights, reverse=True)
    assert all(200 < height <= 1_000 for height in heights)


@pytest.mark.parametrize(("width", "height"), [(200, 30), (320, 30), (479, 30), (480, 20), (640, 10), (2000, 10)])
def test_a_width_between_two_takes_the_higher_one(width, height):
    assert height_at(width, (30, 20, 10)) == height
