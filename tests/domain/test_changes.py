import datetime as dt

from guide.domain.changes import Change, day_of, newest_first, told_since


def change(name, day, *regions):
    return Change(name, dt.date(2026, 11, day), "12345678", regions)


def test_the_newest_comes_first_and_of_one_day_what_was_written_last():
    changes = (change("a", 23, "eu"), change("b", 25, "eu"), change("c", 25, "uk"))
    assert [each.id for each in newest_first(changes)] == ["c", "b", "a"]


def test_of_one_region_only_what_concerns_it():
    changes = (change("a", 23, "eu", "uk"), change("b", 25, "eu"))
    assert [each.id for each in newest_first(changes, "uk")] == ["a"]


def test_what_was_told_since_a_version_is_what_stands_after_it():
    changes = tuple(
        Change(name, dt.date(2026, 11, day), version, ("eu",))
        for name, day, version in (("a", 23, "v1"), ("b", 25, "v2"), ("c", 25, "v2"), ("d", 26, "v3"))
    )
    assert [each.id for each in told_since(changes, "v1") or ()] == ["b", "c", "d"]
    assert [each.id for each in told_since(changes, "v2") or ()] == ["d"]
    assert told_since(changes, "v3") == ()
    assert told_since(changes, "v4") is None
    assert day_of(changes, "v2") == dt.date(2026, 11, 25)
