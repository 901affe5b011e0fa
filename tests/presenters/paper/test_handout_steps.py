from guide.domain.handouts import Handout
from guide.domain.progress import Progress
from guide.presenters.paper.handouts import present_handout
from guide.presenters.visits import Visit

SITE = "https://off-switch.example"


def show(edition, region_id="eu", progress=None, **handout):
    region = edition.catalogue.regions[region_id]
    return present_handout(Visit(edition, region, progress or Progress(), SITE), Handout(**handout))


def test_what_matters_most_is_drawn_as_on_the_page(edition):
    first, *others = show(edition).parts[0].essential
    assert first.picture.svg.startswith('<svg class="path" xmlns="http://www.w3.org/2000/svg"')
    assert first.picture.description.startswith(first.picture.caption)
    assert all(step.picture is None for step in others)


def test_the_picture_carries_the_colours_and_types_of_paper(edition_en):
    svg = show(edition_en).parts[0].essential[0].picture.svg
    assert 'fill="#1e2030"' in svg
    assert "Inter" in svg
    assert "Charis SIL" in svg
