"""A new version of the content is told of, and what differs from the one before is named."""

from dataclasses import replace

from guide.catalogue.loading import content_version
from guide.catalogue.versions import changed_files, has_entry, record
from tests.catalogue.planting import plant


def test_what_was_changed_added_and_taken_away_is_named(content):
    assert changed_files(content) == []
    plant(content, "facts/steps.toml", lambda text: text + "\n# a remark\n")
    (content / "en" / "articles" / "new.md").write_text("new")
    (content / "de" / "timeline.toml").unlink()
    assert changed_files(content) == ["de/timeline.toml", "en/articles/new.md", "facts/steps.toml"]
    record(content)
    assert changed_files(content) == []


def test_what_is_said_about_versions_makes_no_new_one(content):
    before = content_version(content)
    for file in ("facts/changes.toml", "de/changes.toml", "en/changes.toml"):
        plant(content, file, lambda text: text + "\n# a remark\n")
    assert content_version(content) == before
    assert changed_files(content) == []


def test_a_version_has_an_entry_or_not(catalogue):
    assert has_entry(catalogue)
    assert not has_entry(replace(catalogue, version="00000000"))
