import pytest

from guide.presenters.steps.click_paths import present_drawing, present_route


@pytest.fixture
def routes(edition):
    """Every path of the catalogue, in words and as both pictures."""
    return [
        (
            path,
            present_route(path, step.end_state, edition),
            present_drawing(path, step.end_state, edition, is_compact=small),
        )
        for step in edition.catalogue.step_list
        for path in step.paths
        for small in (True, False)
    ]


@pytest.fixture
def drawings(routes):
    return [drawing for _path, _route, drawing in routes]
