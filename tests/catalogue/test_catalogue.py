"""What holds of the loaded catalogue, whatever its content."""

import dataclasses
from collections.abc import Mapping
from types import MappingProxyType

import pytest

from guide.catalogue.loading import content_version


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
