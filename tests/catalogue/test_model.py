from dataclasses import replace

import pytest


@pytest.fixture
def renamed(catalogue):
    """The catalogue in which a step had other names before."""
    step = replace(catalogue.steps["research"], aliases=("science", "studies"))
    return replace(catalogue, steps={**catalogue.steps, "research": step})


@pytest.mark.parametrize("name", ["research", "science", "studies"])
def test_a_step_is_found_by_its_id_and_by_every_former_one(renamed, name):
    assert renamed.find_step(name).id == "research"
    assert name in renamed.step_names


def test_no_step_is_found_by_another_name(renamed):
    assert renamed.find_step("Research") is None
    assert renamed.step_names == {*renamed.steps, "science", "studies"}


def test_steps_keep_the_order_of_their_file(catalogue):
    assert catalogue.step_list[0].id == "ai-training"
    assert [step.id for step in catalogue.step_list] == list(catalogue.steps)
