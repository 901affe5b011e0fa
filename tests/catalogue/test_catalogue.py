"""What holds of the loaded catalogue, whatever its content."""

import dataclasses
import re
from collections.abc import Mapping
from types import MappingProxyType

import pytest
from django.conf import settings

from guide.catalogue import load_catalogue
from guide.catalogue.loading import content_version
from tests.catalogue.planting import plant, problems_of, reader_for


def mappings_in(value):
    """Every mapping that a value holds, however deep."""
    if isinstance(value, Mapping):
        yield value
        for item in value.values():
            yield from mappings_in(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from mappings_in(item)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from mappings_in(getattr(value, field.name))


def test_nothing_in_the_catalogue_can_be_changed(catalogue):
    found = list(mappings_in(catalogue))

    assert len(found) > 100
    assert {type(mapping) for mapping in found} == {MappingProxyType}
    with pytest.raises(TypeError):
        catalogue.labels["me"].words["de"] = "X"


def test_the_version_changes_when_words_move_from_one_file_to_another(tmp_path):
    (tmp_path / "a.md").write_text("x")
    before = content_version(tmp_path)
    (tmp_path / "a.md").rename(tmp_path / "c.md")

    assert content_version(tmp_path) != before


def test_the_content_of_this_site_has_no_mistakes(catalogue):
    assert tuple(catalogue.regions) == ("eu", "uk", "ch", "ca", "hk")
    assert set(catalogue.words) == {"de", "en"}


def test_an_unchanged_copy_reads_the_same(content, catalogue):
    assert load_catalogue(content, ("de", "en"), reader_for) == catalogue


def test_all_mistakes_are_named_at_once(content):
    for file in ("de/steps/research.md", "en/regions/uk.md"):
        plant(content, file, None)
    assert {line.partition(" ")[0] for line in problems_of(content)} >= {"de/steps/research.md", "en/regions/uk.md"}


def test_entries_keep_the_order_of_their_file(catalogue):
    written = re.findall(r"^\[([a-z-]+)\]$", (settings.CONTENT_DIR / "facts/steps.toml").read_text(), re.MULTILINE)
    assert [step.id for step in catalogue.step_list] == written


def test_nothing_can_be_added_to_the_catalogue(catalogue):
    with pytest.raises(TypeError):
        catalogue.regions["us"] = catalogue.regions["eu"]
    with pytest.raises(AttributeError):
        catalogue.steps["research"].link = "https://example.com/"
