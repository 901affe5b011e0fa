from guide.catalogue.checks.links import link_problems, unknown_ids
from guide.catalogue.problems import Problem
from tests.factories import make_step


def test_each_id_that_points_nowhere_is_named():
    assert list(unknown_ids(["eu", "us", "mars"], ["eu"], "facts/steps.toml", "x", "region")) == [
        Problem("facts/steps.toml", "x", "unknown region 'us'"),
        Problem("facts/steps.toml", "x", "unknown region 'mars'"),
    ]


def test_the_ids_of_a_field_are_one_several_or_the_keys_of_a_mapping(catalogue):
    step = make_step(regions=("eu", "us"), link="nobody", links={"gb": "https://example.com"})
    links = {"regions": "regions", "link": "controllers", "links": "regions"}
    problems = list(link_problems(catalogue, step, links, "facts/steps.toml", "switch"))
    assert [str(problem) for problem in problems] == [
        "facts/steps.toml [switch.regions]: unknown region 'us'",
        "facts/steps.toml [switch.link]: unknown controller 'nobody'",
        "facts/steps.toml [switch.links]: unknown region 'gb'",
    ]


def test_a_file_that_is_one_entry_is_named_by_its_field_alone(catalogue):
    problems = link_problems(catalogue, make_step(regions=("us",)), {"regions": "regions"}, "de/steps/x.md", "")
    assert [str(problem) for problem in problems] == ["de/steps/x.md [regions]: unknown region 'us'"]
