"""A picture is made once, and is the same as the one in a file of its own but for what a page brings along."""

from django.template.loader import render_to_string

from guide.domain.steps import Step
from guide.presenters.steps.click_paths import present_ways
from guide.templatetags.drawings import click_path


def drawing_of(step: Step, edition):
    return present_ways(step.paths, step.end_state, edition, is_compact=True)[0].drawing


def test_a_picture_is_made_once_for_all_pages(edition_en, catalogue):
    drawings = [drawing_of(catalogue.steps["ai-training"], edition_en) for _each in range(2)]
    assert click_path(drawings[0]) is click_path(drawings[1])
    assert click_path(drawings[0]) == render_to_string("components/_click_path.html", {"drawing": drawings[0]})


def test_pictures_of_other_paths_are_others(edition_en, catalogue):
    one, other = (drawing_of(catalogue.steps[name], edition_en) for name in ("ai-training", "research"))
    assert click_path(one) != click_path(other)
