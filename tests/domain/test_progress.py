from urllib.parse import parse_qs

import pytest

from guide.domain.checklists import checklist_for
from guide.domain.progress import MAX_STATE_CHARACTERS, Progress, QueryTooLongError, progress_from_query
from guide.domain.steps import Audience
from tests.factories import make_step

STEPS = (
    make_step("switch", aliases=("old-switch",)),
    make_step("form", audience=Audience.EVERYBODY),
    make_step("research"),
    make_step("guest-page", audience=Audience.GUESTS),
)
CHECKLIST = checklist_for("eu", STEPS)


def read(query):
    return progress_from_query(query, STEPS)


def test_done_and_skipped_steps_stand_in_the_order_of_the_checklist():
    progress = read("skip=form&done=research&done=switch")
    assert progress.done == ("switch", "research")
    assert progress.skipped == ("form",)


@pytest.mark.parametrize(
    "query",
    [
        "done=research&done=switch&skip=form",
        "skip=form&done=switch&done=research&done=switch",
        "done=old-switch&done=research&skip=form&skip=research&colour=red",
        "account=&skip=form&done=nonsense&done=switch&done=research",
    ],
)
def test_equal_states_give_equal_addresses(query):
    assert read(query).query() == "done=switch&done=research&skip=form"


def test_the_order_never_depends_on_the_order_of_the_address(catalogue):
    ids = tuple(catalogue.steps)
    assert Progress.of(reversed(ids), (), catalogue.step_list).done == ids
    assert Progress.of((), reversed(ids), catalogue.step_list).skipped == ids


def test_reading_the_canonical_address_changes_nothing():
    progress = read("account=no&done=guest-page&skip=form")
    assert read(progress.query()) == progress


def test_the_untouched_checklist_has_no_query():
    assert read("").query() == ""


@pytest.mark.parametrize("name", ["nonsense", "", "SWITCH", "<script>", "switch "])
def test_unknown_ids_are_dropped(name):
    assert Progress.of([name, "form"], [name], STEPS) == Progress(done=("form",))


def test_a_former_id_still_counts_as_the_step_it_became():
    assert read("done=old-switch").done == ("switch",)
    assert read("skip=old-switch").skipped == ("switch",)


def test_a_step_that_is_done_is_not_skipped():
    assert read("done=switch&skip=switch") == Progress(done=("switch",))
    assert read("done=switch&skip=old-switch") == Progress(done=("switch",))


@pytest.mark.parametrize(
    ("query", "has_account"),
    [
        ("", True),
        ("account=yes", True),
        ("account=nonsense", True),
        ("account=no", False),
        ("account=no&account=yes", False),
        ("account=No.", False),
    ],
)
def test_only_a_plain_no_takes_the_path_without_an_account(query, has_account):
    assert read(query).has_account is has_account


def test_a_state_of_the_longest_length_is_read_and_a_longer_one_refused():
    query = "done=switch&open=".ljust(MAX_STATE_CHARACTERS - 1, "x")
    assert read(query).done == ("switch",)
    with pytest.raises(QueryTooLongError, match=str(MAX_STATE_CHARACTERS)):
        read(query + "x")


def test_what_others_append_is_not_counted():
    assert read(f"fbclid={'x' * 6000}&done=switch&{'utm=1&' * 900}").query() == "done=switch"


@pytest.mark.parametrize(
    ("query", "not_understood"),
    [
        ("done=switch&skip=form", 0),
        ("done=nonsense", 1),
        ("done=switch,nonsense&skip=form&skip=other", 2),
        ("account=maybe", 1),
        ("account=&done=&skip=", 0),
        ("done=visibility", 0),  # a step of another checklist: other people's links may carry it
        ("colour=red", 0),
    ],
)
def test_what_was_not_understood_is_counted(query, not_understood):
    assert progress_from_query(query, STEPS, {"visibility"}).not_understood == not_understood


def test_a_mangled_link_loses_no_tick():
    assert read("done=switch&amp;skip=form&done=3Dresearch.") == read("done=switch&skip=form&done=research")


def test_the_longest_real_state_is_far_from_refused(catalogue):
    for steps in ((*catalogue.step_list[::2], *catalogue.step_list[1::2]), catalogue.step_list):
        progress = Progress.of((), (step.id for step in steps), steps, has_account=False)
        assert len(progress.query()) < MAX_STATE_CHARACTERS / 2


def test_the_next_step_is_the_first_that_is_neither_done_nor_skipped():
    assert read("").next_step(CHECKLIST).id == "switch"
    assert read("done=switch&skip=form").next_step(CHECKLIST).id == "research"
    assert read("done=research").next_step(CHECKLIST).id == "switch"


def test_a_checklist_is_finished_when_every_step_is_done_or_skipped():
    assert not read("done=switch&done=form").is_finished(CHECKLIST)
    progress = read("done=switch&done=form&skip=research")
    assert progress.is_finished(CHECKLIST)
    assert progress.next_step(CHECKLIST) is None


def test_only_steps_of_the_checklist_are_counted():
    assert read("").settled_in(CHECKLIST.step_ids) == 0
    assert read("done=switch&skip=form&done=guest-page").settled_in(CHECKLIST.step_ids) == 2


def test_ticking_a_skipped_step_makes_it_done():
    assert read("skip=switch&skip=form&done=switch") == read("done=switch&skip=form")


@pytest.mark.parametrize(
    ("query", "canonical"),
    [
        ("skipping=form", "skip=form"),
        ("done=switch&skip=research&skipping=form", "done=switch&skip=form&skip=research"),
        ("skip=form&skipping=form", "skip=form"),
        ("skipping=old-switch", "skip=switch"),
        ("skipping=nonsense&skip=form", "skip=form"),
        ("account=no&skipping=form", "account=no&skip=form"),
    ],
)
def test_the_button_skip_adds_a_skipped_step_and_keeps_the_others(query, canonical):
    assert read(query).query() == canonical


def test_a_step_that_is_done_cannot_be_skipped():
    assert read("done=switch&skipping=switch") == Progress(done=("switch",))


@pytest.mark.parametrize(
    ("query", "canonical"),
    [
        ("account=no&done=switch&skip=form&open=form", "account=no&done=switch"),
        ("account=no&done=switch&skip=form&open=switch", "account=no&skip=form"),
        ("skip=form&skip=research&open=form", "skip=research"),
        ("done=switch&skip=switch&open=switch", ""),
        ("skipping=form&open=form", ""),
        ("done=switch&skip=form&open=switch&open=form", ""),
        ("done=switch&open=research", "done=switch"),
        ("done=switch&open=nonsense&open=", "done=switch"),
        ("open=form", ""),
    ],
)
def test_the_button_that_takes_a_step_back_leaves_it_neither_done_nor_skipped(query, canonical):
    assert read(query).query() == canonical


def test_the_address_never_names_the_buttons(catalogue):
    query = "&".join(f"skipping={step.id}" for step in catalogue.step_list)
    pressed = progress_from_query(query, catalogue.step_list)
    assert pressed.skipped == tuple(catalogue.steps)
    assert parse_qs(pressed.query()).keys() == {"skip"}


@pytest.mark.parametrize(
    ("query", "authority", "not_understood"),
    [
        ("authority=de-by", "de-by", 0),
        ("authority=gb", "", 0),
        ("authority=atlantis", "", 1),
        ("authority=gb&authority=fr", "fr", 0),
        ("done=switch&authority=DE-BY", "de-by", 0),
    ],
)
def test_the_state_names_an_authority_of_the_region(query, authority, not_understood):
    progress = progress_from_query(query, STEPS, (), {"de-by": True, "fr": True, "gb": False})
    assert (progress.authority, progress.not_understood) == (authority, not_understood)
    assert progress.query().endswith(f"authority={authority}") is bool(authority)
