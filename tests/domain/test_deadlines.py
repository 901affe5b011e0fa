import datetime as dt

import pytest

from guide.domain.deadlines import due_on, months_later

DAY = dt.date.fromisoformat
# Reckoned by hand with a calendar: rule, received, due, due when extended.
TABLE = [
    ("eu", "2025-11-03", "2025-12-03", "2026-02-03"),
    ("eu", "2026-01-31", "2026-02-28", "2026-04-30"),
    ("eu", "2028-01-31", "2028-02-29", "2028-04-30"),
    ("eu", "2026-11-30", "2026-12-30", "2027-02-28"),
    ("eu", "2026-12-31", "2027-01-31", "2027-03-31"),
    ("uk", "2026-03-31", "2026-04-30", "2026-06-30"),
    ("uk-access", "2027-02-28", "2027-03-28", "2027-05-28"),
    ("uk-complaint", "2026-12-15", "2027-01-14", "2027-01-14"),
    ("ch-access", "2026-01-31", "2026-03-02", "2026-03-02"),
    ("ch", "2028-02-01", "2028-03-02", "2028-03-02"),
    ("ca-access", "2026-12-15", "2027-01-14", "2027-02-13"),
    ("ca", "2027-02-01", "2027-03-03", "2027-03-03"),
    ("hk-access", "2026-11-28", "2027-01-07", "2027-01-07"),
    ("hk", "2028-01-31", "2028-03-11", "2028-03-11"),
    ("follow-up", "2026-12-24", "2027-01-07", "2027-01-07"),
]


@pytest.mark.parametrize(("rule", "received", "due", "extended"), TABLE)
def test_an_answer_is_due_by_the_rule_of_the_region(catalogue, rule, received, due, extended):
    deadline = catalogue.deadlines[rule]
    assert due_on(DAY(received), deadline) == DAY(due)
    assert due_on(DAY(received), deadline, is_extended=True) == DAY(extended)


def test_every_rule_was_reckoned_by_hand(catalogue):
    assert {row[0] for row in TABLE} == {*catalogue.deadlines}


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [("2026-08-31", 6, "2027-02-28"), ("2027-08-31", 6, "2028-02-29"), ("2026-12-01", 1, "2027-01-01")],
)
def test_a_month_ends_on_its_last_day_where_it_has_no_such_day(day, months, later):
    assert months_later(DAY(day), months) == DAY(later)


def test_every_letter_to_linkedin_has_a_rule_in_its_region(catalogue):
    for region_id in catalogue.regions:
        for letter in catalogue.letters.values():
            rules = [
                each for each in catalogue.deadlines.values() if region_id in each.regions and letter.id in each.letters
            ]
            is_wanted = letter.addressee.value == "controller" and letter.exists_in(region_id)
            assert len(rules) == (1 if is_wanted or (region_id, letter.id) == ("hk", "access") else 0)
