from guide.catalogue.problems import ContentError, Problem


def test_a_mistake_is_named_with_file_and_key():
    assert str(Problem("facts/steps.toml", "research.link", "is empty")) == "facts/steps.toml [research.link]: is empty"


def test_a_mistake_of_a_whole_file_has_no_key():
    assert str(Problem("facts/steps.toml", "", "No such file")) == "facts/steps.toml: No such file"


def test_all_mistakes_are_told_at_once():
    problems = [Problem("a.toml", "", "one"), Problem("b.toml", "x", "two")]
    error = ContentError(problems)
    assert str(error) == "a.toml: one\nb.toml [x]: two"
    assert error.problems == problems
