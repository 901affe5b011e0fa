import re

import pytest

from guide.domain.progress import Progress
from guide.presenters.guides.answers import present_answers
from guide.presenters.guides.region_guides import present_region_guide
from guide.presenters.visits import Visit

REGIONS = ("eu", "uk", "ch", "ca", "hk")


def show(edition, region_id, progress=None):
    visit = Visit(edition, edition.catalogue.regions[region_id], progress or Progress())
    return present_answers(visit, present_region_guide(visit).numbers)


@pytest.fixture(params=REGIONS)
def answers(request, edition):
    """The answers of each region in each language."""
    return show(edition, request.param)


def html_of(answers):
    return "".join([*(section.body for section in answers.sections), *(row.cite for row in answers.data_rows)])


def test_no_citation_or_link_is_left_unresolved(answers):
    for unresolved in ("data-source", 'href="page:', 'href="region:', 'href="step:', "[@"):
        assert unresolved not in html_of(answers)


def test_every_kind_of_data_is_judged_with_a_source(answers, catalogue):
    assert len(answers.data_rows) == len(catalogue.data_categories)
    for row in answers.data_rows:
        assert row.name
        assert str(row.use_words)
        assert "#source-" in row.cite


def test_the_table_of_data_differs_by_region(edition_en):
    place = list(edition_en.catalogue.data_categories).index("groups")
    assert show(edition_en, "eu").data_rows[place].use == "used"
    assert show(edition_en, "ca").data_rows[place].use == "unclear"


@pytest.mark.parametrize("region_id", REGIONS)
@pytest.mark.parametrize("has_account", [True, False])
def test_they_answer_the_questions_of_the_guide_with_its_numbers(edition, region_id, has_account):
    visit = Visit(edition, edition.catalogue.regions[region_id], Progress(has_account=has_account))
    guide, answers = present_region_guide(visit), show(edition, region_id, Progress(has_account=has_account))
    assert [section.id for section in answers.sections] == [question.id for question in guide.questions]
    assert {source.id: source.number for source in answers.sources} == dict(guide.numbers)
    cited = {int(number) for number in re.findall(r'href="#source-(\d+)"', html_of(answers))}
    assert cited <= set(guide.numbers.values())
