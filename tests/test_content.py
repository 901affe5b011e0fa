import datetime as dt
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone

from guide.catalogue.kinds import passages_of
from guide.catalogue.markdown import split_front_matter
from guide.presenters.guides.region_guides import present_region_guide
from guide.presenters.visits import Visit

ROOT = Path(settings.CONTENT_DIR)
FILES = sorted(path for path in ROOT.rglob("*") if path.suffix in {".md", ".toml"})
TEXTS = sorted(ROOT.glob("[a-z][a-z]/*/*.md"))
FIRST_EDITION = dt.date(2026, 11, 23)  # a machine whose clock is behind must not call the content wrong
MONTHS = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "en": "January February March April May June July August September October November December",
}
FORBIDDEN = [
    "since 2003",  # nobody outside LinkedIn knows how far back it goes
    "seit 2003",
    "TODO",
    "lorem",
]


def test_the_outdated_number_of_members_is_named_only_to_correct_it():
    for locale, number, verdict in (("en", "900 million", "out of date"), ("de", "900 Millionen", "überholt")):
        sentences = [
            sentence
            for path in TEXTS
            if path.is_relative_to(ROOT / locale)
            for sentence in re.split(r"(?<=[.!?]) ", prose_of(path))
            if number in sentence
        ]
        assert len(sentences) == 1
        assert verdict in sentences[0]


def name_of(path):
    return str(path.relative_to(ROOT))


def strings_in(value):
    """Yield every string of nested front matter."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from strings_in(part)


CORRECTED = re.compile(r"^## .* \{#press-[a-z0-9-]+\}$", re.MULTILINE)
"""What a text repeats only to correct it."""


def prose_of(path):
    """Return everything in a text that people read, and that it means."""
    front, body = split_front_matter(path.read_text(encoding="utf-8"))
    return "\n".join([*strings_in(front), CORRECTED.sub("", body)])


def fronts(catalogue):
    """Yield name and front matter of every text."""
    for locale, words in catalogue.words.items():
        for kind in ("regions", "steps", "articles"):
            for name, text in getattr(words, kind).items():
                yield f"{locale}/{kind}/{name}.md", text.front


def assert_none(offenders):
    """Fail with the whole list, one to a line."""
    offenders = list(offenders)
    assert not offenders, "\n".join(["", *map(str, offenders)])


@pytest.mark.parametrize("phrase", FORBIDDEN)
def test_no_text_says_what_we_know_to_be_wrong_or_unfinished(phrase):
    assert_none(name_of(path) for path in FILES if phrase in CORRECTED.sub("", path.read_text(encoding="utf-8")))


def test_nothing_was_checked_in_the_future(catalogue):
    today = max(timezone.localdate(), FIRST_EDITION)
    days = [(name, front.checked_on) for name, front in fronts(catalogue) if hasattr(front, "checked_on")]
    for step in catalogue.step_list:
        days += [(step.id, step.checked_on), (step.id, step.seen_on), (step.id, step.tried_on or today)]
    for source in catalogue.sources.values():
        days += [(source.id, day) for day in (source.archived_on, source.date.earliest()) if day]
    assert_none(f"{name}: {day}" for name, day in days if day > today)


def test_summaries_fit_into_a_search_result(catalogue):
    assert_none(f"{name}: {len(front.summary)}" for name, front in fronts(catalogue) if len(front.summary) > 170)


def test_titles_of_steps_fit_into_a_row(catalogue):
    titles = [text.front.title for words in catalogue.words.values() for text in words.steps.values()]
    assert_none(title for title in titles if len(title) > 50)


@pytest.mark.parametrize("locale", ["de", "en"])
def test_every_region_has_the_same_title(catalogue, locale):
    assert len({text.front.title for text in catalogue.words[locale].regions.values()}) == 1


def test_nobody_has_tried_a_path(catalogue):
    # Once somebody has, put the day into steps.toml and name the step here.
    assert [step.id for step in catalogue.step_list if step.tried_on] == []


@pytest.mark.parametrize(
    ("edition", "words"),
    [
        ("de", "In einem echten Konto haben wir die Wege noch nicht ausprobiert."),
        ("en", "We have not yet tried the paths in a live account."),
    ],
    indirect=["edition"],
)
def test_every_checklist_says_that_nobody_has_tried_its_paths(edition, words):
    for region in edition.catalogue.regions.values():
        assert words in present_region_guide(Visit(edition, region)).checklist.keep.stamp


@pytest.mark.parametrize(
    ("address", "words"),
    [("/de/eu", "In einem echten Konto noch nicht ausprobiert."), ("/en/eu", "Not yet tried in a live account.")],
)
def test_the_page_of_every_step_that_applies_says_that_nobody_has_tried_it(client, catalogue, address, words):
    applies = {
        step.id: words in client.get(f"{address}/steps/{step.id}/").content.decode() for step in catalogue.step_list
    }
    assert applies == {step.id: step.applies_in("eu") for step in catalogue.step_list}


@pytest.mark.parametrize(
    ("locale", "opening", "closing", "foreign"), [("de", "„", "“", '["”]'), ("en", "“", "”", '["„]')]
)
def test_texts_use_the_quotation_marks_of_their_language(locale, opening, closing, foreign):
    texts = [(name_of(path), prose_of(path)) for path in TEXTS if path.is_relative_to(ROOT / locale)]
    assert_none(
        f"{name}: …{quote}…" for name, text in texts for quote in re.findall(f".{{0,30}}{foreign}.{{0,30}}", text)
    )
    assert_none(f"{name}: unpaired" for name, text in texts if text.count(opening) != text.count(closing))


@pytest.mark.parametrize(("locale", "dot"), [("de", r"\."), ("en", "")])
def test_day_and_month_are_parted_by_a_no_break_space_that_editors_see(catalogue, locale, dot):
    # `3.&nbsp;November 2025`, `3&nbsp;November 2025`: a no-break space of its own looks like any other.
    months = "|".join(MONTHS[locale].split())
    ordinary = re.compile(rf"\b\d{{1,2}}{dot}[ \n]+(?:{months})\b")
    unseen = re.compile(rf"\b\d{{1,2}}{dot}\xa0(?:{months})\b")
    passages = [(name, passage.text) for name, passage in passages_of(catalogue.words[locale])]
    files = [path for path in TEXTS if path.is_relative_to(ROOT / locale)]
    bodies = [(name_of(path), split_front_matter(path.read_text(encoding="utf-8"))[1]) for path in files]
    assert_none(f"{name}: {date!a}" for name, text in passages for date in ordinary.findall(text))
    assert_none(f"{name}: {date!a}" for name, text in bodies for date in unseen.findall(text))


def test_front_matter_that_is_no_markdown_has_no_entities(catalogue):
    # There it would be shown letter by letter.
    strings = [(name, getattr(front, key)) for name, front in fronts(catalogue) for key in front.__slots__]
    assert_none(f"{name}: {text}" for name, text in strings if isinstance(text, str) and re.search(r"&\w+;", text))
