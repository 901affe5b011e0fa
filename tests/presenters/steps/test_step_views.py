import pytest

from guide.domain.progress import Progress, StepState
from guide.presenters.steps.step_views import present_step_view
from guide.presenters.visits import Visit


def view_of(edition, step_id, region_id="eu", progress=None):
    catalogue = edition.catalogue
    return present_step_view(
        Visit(edition, catalogue.regions[region_id], progress or Progress()), catalogue.steps[step_id]
    )


@pytest.mark.parametrize(
    ("progress", "state", "word", "mark"),
    [
        (Progress(), StepState.OPEN, "optional", "open"),
        (Progress(done=("research",)), StepState.DONE, "ticked off", "done"),
        (Progress(skipped=("research",)), StepState.SKIPPED, "skipped", "skipped"),
    ],
)
def test_a_step_has_one_state_and_everything_follows_from_it(edition_en, progress, state, word, mark):
    view = view_of(edition_en, "research", progress=progress)
    assert (view.state, view.word, view.mark) == (state, word, mark)
    assert view.is_settled is (state is not StepState.OPEN)
    assert (view.is_done, view.is_skipped) == (state is StepState.DONE, state is StepState.SKIPPED)


def test_where_a_step_does_not_apply_there_is_a_reason_and_nothing_to_press(edition):
    view = view_of(edition, "ads-sharing", "eu")
    assert not view.applies
    assert view.says.not_here
    assert view.link.url == ""
    assert view.moved_since == ""


def test_the_computers_path_stands_first(edition):
    assert [path.device.value for path in view_of(edition, "ai-training").paths] == ["desktop", "app"]


def test_its_page_is_linked_with_the_ticks(edition_en):
    assert view_of(edition_en, "research", progress=Progress(done=("research",))).url == (
        "/en/eu/steps/research/?done=research"
    )
