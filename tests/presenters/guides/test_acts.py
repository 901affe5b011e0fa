import pytest

from guide.domain.progress import Progress
from guide.presenters.guides.acts import present_act
from guide.presenters.references import References
from guide.presenters.visits import Visit


@pytest.mark.parametrize("has_account", [True, False])
def test_the_first_screen_shows_the_step_that_matters_most(edition, has_account):
    for region in edition.catalogue.regions.values():
        visit = Visit(edition, region, Progress(has_account=has_account))
        act = present_act(visit, References(edition, region.id))
        assert act.step.id == visit.checklist.steps[0].id
        assert act.step.is_essential
        assert bool(act.cannot_find) == act.step.is_setting
