import pytest

from guide.presenters.pages.printouts import NEWEST, present_printout
from guide.presenters.visits import Visit

FIRST, PAPER, SECOND = "6cfaf9c5", "0d1bc772", "5b25b7e9"


@pytest.fixture
def visit(edition_en):
    return Visit(edition_en, edition_en.catalogue.regions["eu"])


def test_a_sheet_of_today_is_current(visit):
    printout = present_printout(visit, visit.edition.catalogue.version)
    assert printout.is_known
    assert printout.changes == ()


def test_an_older_sheet_lists_exactly_what_changed_since_in_its_region(visit):
    printout = present_printout(visit, SECOND)
    assert [change.id for change in printout.changes][-2:] == ["authorities-and-deadlines", "letters"]
    assert printout.printed_on.split() == ["27", "November", "2026"]
    steps = {step.url for change in printout.changes for step in change.steps}
    assert steps == {"/en/eu/steps/objection-form/"}
    everything = present_printout(visit, FIRST).changes
    assert (
        len(everything) == len([each for each in visit.edition.catalogue.changes.values() if "eu" in each.regions]) - 1
    )


def test_versions_of_one_day_are_told_apart(visit):
    ids = {change.id for change in present_printout(visit, PAPER).changes}
    assert "on-paper" not in ids
    assert "act-at-once" in ids


@pytest.mark.parametrize("since", ["ffffffff", "6cfaf9c", "%00", "<b>", "", "6cfaf9c56cfaf9c5"])
def test_what_is_no_version_of_ours_shows_the_newest_changes(visit, since):
    printout = present_printout(visit, since)
    assert not printout.is_known
    assert len(printout.changes) == NEWEST


def test_a_version_is_read_as_it_was_meant(visit):
    assert present_printout(visit, f" {FIRST.upper()}. ").is_known
