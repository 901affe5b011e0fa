"""The table of the kinds of content is whole."""

from dataclasses import replace

import pytest

from guide.catalogue import kinds
from guide.catalogue.kinds import KINDS, WRITTEN, Kind, passages_of


def test_a_kind_without_a_field_stops_the_start(monkeypatch):
    monkeypatch.setattr(kinds, "KINDS", (*KINDS, Kind("recipes", entry=dict)))
    with pytest.raises(TypeError, match="Catalogue and the table of kinds differ: recipes"):
        kinds.refuse_gaps()


def test_a_field_without_a_kind_stops_the_start(monkeypatch):
    monkeypatch.setattr(kinds, "WRITTEN", WRITTEN[1:])
    with pytest.raises(TypeError, match=f"Words and the table of kinds differ: {WRITTEN[0].name}"):
        kinds.refuse_gaps()


def test_every_link_is_a_field_and_leads_to_a_kind_of_facts():
    facts = {kind.name for kind in KINDS if kind.entry}
    for kind in KINDS:
        assert set(kind.links) <= set(getattr(kind.entry, "__slots__", ()))
        assert set(kind.word_links) <= set(getattr(kind.words, "__slots__", ()))
        assert {*kind.links.values(), *kind.word_links.values()} <= facts


def test_every_file_with_words_is_one_of_a_kind(catalogue, settings):
    files = {path.relative_to(settings.CONTENT_DIR).as_posix() for path in settings.CONTENT_DIR.glob("??/**/*.*")}
    known = {
        kind.words_file(locale, entry_id)
        for locale, words in catalogue.words.items()
        for kind in WRITTEN
        for entry_id in kind.words_in(words)
    }
    assert files == known


def test_the_passages_of_a_language_come_with_their_file(catalogue):
    words = catalogue.words["de"]
    text = words.articles["about"]
    others = {kind.name: {} for kind in WRITTEN if kind.name != "authorities"}
    changed = replace(words, **{**others, "articles": {"about": text}})
    assert {file for file, _passage in passages_of(changed)} == {"de/articles/about.md"}
