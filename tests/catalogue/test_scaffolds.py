"""A scaffold has a place for everything that an entry needs, and nothing of it passes before it is filled in."""

import pytest

from guide.catalogue import load_catalogue
from guide.catalogue.kinds import KINDS, WRITTEN
from guide.catalogue.scaffolds import ScaffoldError, scaffold
from tests.catalogue.planting import plant, problems_of, reader_for, replaced

LOCALES = ("de", "en")
WITH_FACTS = [kind for kind in KINDS if kind.entry]


def build(root, kind_name, entry_id):
    """Write a scaffold into a content directory, and return what it added to which file."""
    additions = scaffold(root, LOCALES, kind_name, entry_id)
    for file, text in additions.items():
        plant(root, file, lambda before, text=text: before + text)
    return additions


@pytest.mark.parametrize("kind", WITH_FACTS, ids=[kind.name for kind in WITH_FACTS])
def test_every_kind_has_its_facts_and_its_words_in_every_language(content, kind):
    words = {kind.words_file(locale, "a-new-one") for locale in LOCALES} if kind in WRITTEN else set()
    assert set(scaffold(content, LOCALES, kind.name, "a-new-one")) == {kind.facts_file, *words}


@pytest.mark.parametrize("kind", WITH_FACTS, ids=[kind.name for kind in WITH_FACTS])
def test_what_is_left_open_stops_the_start(content, kind):
    additions = build(content, kind.name, "a-new-one")
    problems = problems_of(content)
    assert [problem for problem in problems if problem.startswith(tuple(additions))]


def test_every_open_field_of_a_step_is_named(content):
    build(content, "steps", "letter-box")
    named = {problem.partition(": ")[0] for problem in problems_of(content)}
    open_facts = ("kind", "essential", "audience", "end_state", "checked_on", "seen_on", "review_days")
    assert {f"facts/steps.toml [letter-box.{field}]" for field in open_facts} <= named
    for locale in LOCALES:
        file = f"{locale}/steps/letter-box.md"
        assert {f"{file} [{field}]" for field in ("title", "summary", "confirm", "achieved")} <= named


def test_a_scaffold_that_is_filled_in_is_content(content):
    build(content, "events", "new-notice")
    plant(content, "facts/timeline.toml", replaced(r'^date = "" .*$', "date = 2026-11-20"))
    plant(content, "facts/timeline.toml", replaced(r"^regions = \[\] .*$", 'regions = ["uk"]'))
    plant(content, "facts/timeline.toml", replaced(r"^sources = \[\]$", 'sources = ["ico-2024-statement"]'))
    for locale in LOCALES:
        plant(content, f"{locale}/timeline.toml", replaced('^new-notice = ""$', 'new-notice = "Etwas Neues."'))
    catalogue = load_catalogue(content, LOCALES, reader_for)
    assert catalogue.words["de"].events["new-notice"].text == "Etwas Neues."


def test_sections_are_called_what_the_other_texts_of_a_language_call_them(content):
    additions = scaffold(content, LOCALES, "steps", "letter-box")
    assert "## So sehen Sie, dass es geklappt hat {#worked}\n" in additions["de/steps/letter-box.md"]
    assert "## How you can tell it worked {#worked}\n" in additions["en/steps/letter-box.md"]


def test_the_names_of_what_may_be_linked_stand_beside_a_field(content):
    facts = scaffold(content, LOCALES, "steps", "letter-box")["facts/steps.toml"]
    assert "regions = []  # of regions: eu, uk, ch, ca, hk\n" in facts
    assert 'kind = ""  # setting, form, check\n' in facts


def test_an_article_of_the_table_that_is_not_written_gets_its_texts(content):
    plant(content, "de/articles/imprint.md", None)
    plant(content, "en/articles/imprint.md", None)
    additions = scaffold(content, LOCALES, "articles", "imprint")
    assert set(additions) == {"de/articles/imprint.md", "en/articles/imprint.md"}
    assert "## operator {#operator}\n" in additions["de/articles/imprint.md"]


@pytest.mark.parametrize(
    ("kind_name", "entry_id", "reason"),
    [
        ("letter", "first", "no kind 'letter': there are regions, steps, "),
        ("steps", "New Step", "'New Step' is no id"),
        ("steps", "../x", "'../x' is no id"),
        ("steps", "research", "steps have 'research' already"),
        ("articles", "about", "articles have 'about' already"),
        ("articles", "press", "articles have no 'press': list it in guide/catalogue/kinds.py first"),
    ],
)
def test_what_cannot_become_an_entry_is_refused(content, kind_name, entry_id, reason):
    with pytest.raises(ScaffoldError) as caught:
        scaffold(content, LOCALES, kind_name, entry_id)
    assert str(caught.value).startswith(reason)
