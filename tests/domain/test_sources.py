import datetime as dt

import pytest

from guide.domain.sources import Confidence, Source, SourceDate, SourceEdition, SourceKind


@pytest.mark.parametrize(
    ("written", "year", "month", "day"),
    [
        (dt.date(2026, 8, 21), 2026, 8, 21),
        ("2025-10", 2025, 10, None),
        ("2025", 2025, None, None),
        ("undated", None, None, None),
    ],
)
def test_a_date_is_read_as_exactly_as_it_is_written(written, year, month, day):
    assert SourceDate.parse(written) == SourceDate(year, month, day)


@pytest.mark.parametrize(
    "written", ["", "yesterday", "2025-13", "2025-00", "2025-10-05", "10/2025", None, True, [2025]]
)
def test_anything_else_is_refused(written):
    # A day is written without quotes, so that TOML checks it; as text it is a mistake.
    with pytest.raises(ValueError):  # noqa: PT011  (several reasons)
        SourceDate.parse(written)


@pytest.mark.parametrize(
    ("date", "first_day"),
    [
        (SourceDate(2026, 8, 21), dt.date(2026, 8, 21)),
        (SourceDate(2025, 10), dt.date(2025, 10, 1)),
        (SourceDate(2025), dt.date(2025, 1, 1)),
        (SourceDate(), None),
    ],
)
def test_the_earliest_day_is_the_first_that_the_date_covers(date, first_day):
    assert date.earliest() == first_day


def test_a_source_is_named_in_the_language_of_its_readers_where_there_is_an_edition_for_them():
    notice = Source(
        id="notice",
        title="Help page 1: data",
        publisher="P",
        kind=SourceKind.COMPANY,
        language="en",
        date=SourceDate(),
        url="https://example.org/en",
        confidence=Confidence.QUOTED,
        editions={
            "de": SourceEdition("Hilfeseite 1: Daten"),
            "fr": SourceEdition("Aide", "https://example.org/fr", "fr"),
        },
    )
    assert notice.edition_in("de") == SourceEdition("Hilfeseite 1: Daten", "https://example.org/en", "en")
    assert notice.edition_in("fr") == SourceEdition("Aide", "https://example.org/fr", "fr")
    assert notice.edition_in("en") == SourceEdition("Help page 1: data", "https://example.org/en", "en")
