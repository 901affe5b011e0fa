"""What /embed.json says is so, and has the form that it publishes."""

import json
import re

import jsonschema
import pytest
from django.conf import settings

from guide.domain.embeds import OPTION_VALUES
from guide.presenters.embeds.manifests import REMEMBERED_DAYS
from tests.views.test_embeds import WIDGETS


@pytest.fixture
def manifest(client):
    return client.get("/embed.json").json()


def test_it_has_the_form_that_is_published(client, manifest):
    schema = client.get("/embed.schema.json")
    jsonschema.Draft202012Validator.check_schema(schema_data := json.loads(schema.getvalue()))
    validator = jsonschema.Draft202012Validator(schema_data, format_checker=jsonschema.FormatChecker())
    assert list(validator.iter_errors(manifest)) == []
    assert manifest["$schema"] == "http://testserver/embed.schema.json"
    assert schema.headers["Access-Control-Allow-Origin"] == "*"


def test_the_pattern_of_frames_fits_every_widget_and_nothing_else(manifest):
    pattern = re.compile(manifest["frames"])
    assert all(pattern.match(f"http://testserver{path}") for path in [*WIDGETS, "/de/eu/embed/?theme=dark"])
    assert not any(
        pattern.match(address)
        for address in ("http://testserver/de/eu/", "http://elsewhere/de/eu/embed/", "http://testserverX/de/eu/embed/")
    )


def test_the_loader_and_its_hash_are_those_that_are_served(client, manifest):
    loader = manifest["loader"]
    newest, fixed = (
        client.get(loader[name].removeprefix("http://testserver")).getvalue() for name in ("newest", "url")
    )
    assert newest == fixed
    assert loader["version"] in newest.decode()


@pytest.mark.parametrize(("name", "values"), OPTION_VALUES.items())
def test_every_option_is_one_and_its_first_value_is_the_default(client, name, values):
    plain = client.get("/en/eu/embed/").content
    if name != "accent":
        assert client.get(f"/en/eu/embed/?{name}={values[0]}").content == plain
    for value in values[1:]:
        assert client.get(f"/en/eu/embed/?{name}={value}").content != plain


def test_its_codes_are_there(client, manifest):
    for template in manifest["codes"].values():
        path = template.format(language="de", region="uk").removeprefix("http://testserver")
        assert client.get(path).status_code == 200


def test_the_scripts_remember_for_as_long_as_it_says():
    for script in ("embed.js", "memory.js", "greeting.js"):
        text = (settings.BASE_DIR / "static" / "js" / script).read_text()
        assert f"const DAYS = {REMEMBERED_DAYS};" in text


def test_both_languages_are_written(manifest):
    text = manifest["privacy_text"]
    assert "Aus-Schalter (testserver)" in text["memory=on"]["de"]
    assert "180 Tage" in text["memory=on"]["de"]
    assert "180" not in text["memory=off"]["en"]
    for words in (manifest["received"], manifest["retention"], manifest["told_to_the_article"]):
        assert words["de"] != words["en"]
