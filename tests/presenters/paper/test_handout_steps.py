import pytest

from guide.domain.handouts import Handout
from guide.domain.progress import Progress
from guide.presenters.paper.handouts import present_handout
from guide.presenters.steps.step_views import present_step_view
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


REGIONS = ("eu", "uk", "ch", "ca", "hk")


def words_of(paragraphs):
    return "\n".join("".join(run.text for run in paragraph) for paragraph in paragraphs)


@pytest.mark.parametrize("region_id", REGIONS)
@pytest.mark.parametrize("has_account", [True, False])
def test_whoever_has_only_the_paper_can_say_no_in_writing(edition, region_id, has_account):
    essential = show(edition, region_id, Progress(has_account=has_account)).parts[0].essential
    (step,) = [step for step in essential if step.id == "objection-form"]
    assert step.is_sent
    assert len(words_of(step.how).split()) > 20
    assert len(step.details) > 1


@pytest.mark.parametrize("region_id", REGIONS)
def test_no_caveat_of_the_page_is_lost_on_the_way_to_paper(edition, region_id):
    visit = Visit(edition, edition.catalogue.regions[region_id], Progress(), SITE)
    (part,) = show(edition, region_id).parts
    for step in (*part.essential, *part.optional):
        view = present_step_view(visit, edition.catalogue.steps[step.id])
        assert words_of(step.link_note) == view.link.note.uncited.text
        assert step.note == (view.note if view.paths else "")


def test_every_step_has_an_address_to_type_and_a_code_of_it(edition_en):
    (part,) = show(edition_en, "ca").parts
    for step in (*part.essential, *part.optional):
        short = edition_en.catalogue.steps[step.id].short
        assert step.code.url == f"{SITE}/en/ca/{short}"
        assert step.code.address == f"off-switch.example/en/ca/{short}"
        assert step.code.address in step.code.description


@pytest.mark.parametrize("region_id", REGIONS)
def test_the_step_that_a_letter_does_names_its_address(edition_en, region_id):
    (part,) = show(edition_en, region_id).parts
    letters = {step.id: step.letter.address for step in (*part.essential, *part.optional) if step.letter}
    assert letters == {"objection-form": f"off-switch.example/en/{region_id}/letters/objection"}
