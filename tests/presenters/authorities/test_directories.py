import csv
import io

import jsonschema
import pytest

from guide.presenters.authorities.directories import (
    COLUMNS,
    directory_schema,
    present_directory,
    present_directory_csv,
)

SITE = "https://aus-schalter.example"


def test_the_directory_has_its_form_as_an_independent_validator_sees_it(catalogue):
    schema, directory = directory_schema(SITE), present_directory(catalogue, SITE)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(directory, schema, format_checker=jsonschema.FormatChecker())
    assert len(directory["authorities"]) == 52
    assert directory["licence"] == "CC0-1.0"


def test_the_form_refuses_what_is_missing(catalogue):
    directory = present_directory(catalogue, SITE)
    del directory["authorities"][0]["native"]
    with pytest.raises(jsonschema.ValidationError, match="native"):
        jsonschema.validate(directory, directory_schema(SITE))


def test_the_table_says_the_same_as_the_file(catalogue):
    rows = list(csv.DictReader(io.StringIO(present_directory_csv(catalogue, SITE))))
    assert tuple(rows[0]) == COLUMNS
    for row, record in zip(rows, present_directory(catalogue, SITE)["authorities"], strict=True):
        assert row["id"] == record["id"]
        assert row["address"] == "; ".join(record["address"])
        assert row["name_de"] == record["name_de"]
