import pytest
from django.utils import translation

from guide.domain.click_paths import EndState
from guide.presenters.steps.drawings import end_word, second_end_word


@pytest.mark.parametrize(
    ("end_state", "locale", "word"),
    [
        (EndState.OFF, "de", "Aus"),
        (EndState.OFF, "en", "Off"),
        (EndState.DONE, "de", "Erledigt"),
        (EndState.OFF, "", ""),
    ],
)
def test_the_word_at_the_goal_is_in_the_language_that_is_asked_for(end_state, locale, word):
    for active in ("de", "en"):
        with translation.override(active):
            assert end_word(end_state, locale) == word


def test_only_linkedins_own_word_stands_there_in_a_second_language(edition_de):
    assert second_end_word(EndState.OFF, edition_de) == "Off"
    assert second_end_word(EndState.DONE, edition_de) == ""


def test_a_page_in_linkedins_own_language_has_no_second_word(edition_en):
    assert second_end_word(EndState.OFF, edition_en) == ""


def test_a_drawing_stays_inside_its_frame(drawings):
    for drawing in drawings:
        assert drawing.frame_height < drawing.height
        assert 0 < drawing.goal_axis_y < drawing.height
        assert drawing.goal_text < drawing.right
