"""The table of the widget's heights fits the widget."""

import tomllib

import pytest

from guide.presenters.embeds.heights import TABLE
from tests.embed_heights import FORMS, measured

MAX_HEIGHT = 1_000  # CSS pixels; WordPress cuts there
MAX_WASTE = 24  # CSS pixels that a code may keep too much, so that another version of the browser does not matter


def is_usual(form: str) -> bool:
    """Tell whether a form of the widget stays folded; unfolded it scrolls within the height that WordPress allows."""
    return "steps=all" not in form


@pytest.mark.parametrize("browser_with_fonts", ["dejavu"], indirect=True)
def test_the_table_keeps_enough_room_and_not_too_much(browser_with_fonts, base_url):
    """After a change of the widget: make update-heights."""
    table = tomllib.loads(TABLE.read_text())
    heights = measured(browser_with_fonts, base_url, FORMS)
    stale = {
        at: (found, table[at[0]][at[1]])
        for at, found in heights.items()
        if any(not real <= kept <= real + MAX_WASTE for real, kept in zip(found, table[at[0]][at[1]], strict=True))
    }
    assert stale == {}
    assert max(height for at, found in heights.items() if is_usual(at[1]) for height in found) <= MAX_HEIGHT


@pytest.mark.parametrize("browser_with_fonts", ["charis"], indirect=True)
def test_with_a_larger_serif_the_widget_is_not_too_high_for_wordpress_either(browser_with_fonts, base_url):
    heights = measured(browser_with_fonts, base_url, ("",))
    assert max(height for found in heights.values() for height in found) <= MAX_HEIGHT
