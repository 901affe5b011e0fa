import datetime as dt

from guide.domain.changes import Change, newest_first


def change(name, day, *regions):
    return Change(name, dt.date(2026, 11, day), "12345678", regions)


def test_the_newest_comes_first_and_of_one_day_what_was_written_last():
    changes = (change("a", 23, "eu"), change("b", 25, "eu"), change("c", 25, "uk"))
    assert [each.id for each in newest_first(changes)] == ["c", "b", "a"]


def test_of_one_region_only_what_concerns_it():
    changes = (change("a", 23, "eu", "uk"), change("b", 25, "eu"))
    assert [each.id for each in newest_first(changes, "uk")] == ["a"]
