import datetime as dt

import pytest
from django.utils import translation

from guide.domain.sources import SourceDate
from guide.presenters.dates import day_in_words, month_in_words, source_date_in_words, source_date_iso

NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(("locale", "words"), [("de", f"3.{NBSP}November 2025"), ("en", f"3{NBSP}November 2025")])
def test_the_number_of_a_day_never_stands_alone_at_the_end_of_a_line(locale, words):
    with translation.override(locale):
        assert day_in_words(dt.date(2025, 11, 3)) == words


@pytest.mark.parametrize(("locale", "words"), [("de", "März 2026"), ("en", "March 2026")])
def test_a_month_is_named_without_its_day(locale, words):
    with translation.override(locale):
        assert month_in_words(dt.date(2026, 3, 9)) == words


@pytest.mark.parametrize(
    ("date", "german", "english", "iso"),
    [
        (SourceDate(2026, 3, 9), f"9.{NBSP}März 2026", f"9{NBSP}March 2026", "2026-03-09"),
        (SourceDate(2026, 3), "März 2026", "March 2026", "2026-03"),
        (SourceDate(2026), "2026", "2026", "2026"),
        (SourceDate(), "ohne Datum", "undated", ""),
    ],
)
def test_the_date_of_a_source_is_as_exact_as_it_is_known(date, german, english, iso):
    with translation.override("de"):
        assert source_date_in_words(date) == german
    with translation.override("en"):
        assert source_date_in_words(date) == english
    assert source_date_iso(date) == iso
