import os

import pytest
from django.core.checks import run_checks

from guide.catalogue.history import FILE
from guide.catalogue.versions import RECORD
from guide.checks import check_content, check_public_site, check_translations
from tests.catalogue.planting import plant, problems_of, replaced

OPERATOR = {
    "OPERATOR_NAME": "Erika Mustermann",
    "OPERATOR_ADDRESS": ["Weg 1"],
    "OPERATOR_EMAIL": "post@example.org",
    "OPERATOR_EDITOR": "Erika Mustermann",
}


@pytest.fixture
def public(settings):
    """A site for everybody, with an address of its own, whose operator is named in full."""
    settings.ALLOWED_HOSTS = ["aus-schalter.example", "localhost"]
    settings.SITE_URL = "https://aus-schalter.example"
    for name, value in OPERATOR.items():
        setattr(settings, name, value)


@pytest.fixture
def compiled(settings, tmp_path):
    """A message catalogue that has just been compiled."""
    folder = tmp_path / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    for name in ("django.po", "django.mo"):
        (folder / name).touch()
        os.utime(folder / name, (1000, 1000))
    settings.LOCALE_PATHS = [tmp_path]
    return folder


@pytest.mark.usefixtures("public")
def test_a_public_site_that_names_its_operator_and_its_address_is_fine():
    assert check_public_site() == []


@pytest.mark.usefixtures("public")
@pytest.mark.parametrize("name", OPERATOR)
def test_a_public_site_is_told_what_its_imprint_lacks(settings, name):
    setattr(settings, name, type(OPERATOR[name])())
    (warning,) = check_public_site()
    assert warning.id == "guide.W001"
    assert name in warning.msg
    assert not [other for other in OPERATOR if other != name and other in warning.msg]


@pytest.mark.usefixtures("public")
@pytest.mark.parametrize("hosts", [["*"], ["aus-schalter.example"], ["localhost", "192.0.2.1"]])
def test_a_public_site_is_told_that_its_address_is_not_set(settings, hosts):
    settings.ALLOWED_HOSTS = hosts
    settings.SITE_URL = ""
    (warning,) = check_public_site()
    assert warning.id == "guide.W002"
    assert warning.msg.startswith("SITE_URL is not set")
    assert "https://off-switch.example" in warning.hint


@pytest.mark.usefixtures("public")
@pytest.mark.parametrize("hosts", [["localhost"], ["127.0.0.1", "[::1]"], ["localhost", "127.0.0.1", "[::1]"], []])
def test_a_site_on_ones_own_machine_needs_neither_imprint_nor_address(settings, hosts):
    settings.ALLOWED_HOSTS = hosts
    settings.OPERATOR_NAME = ""
    settings.SITE_URL = ""
    assert check_public_site() == []


@pytest.mark.usefixtures("compiled")
def test_compiled_translations_are_fine():
    assert check_translations() == []


def test_translations_that_are_not_compiled_are_an_error(compiled):
    (compiled / "django.mo").unlink()
    (error,) = check_translations()
    assert (error.id, error.hint) == ("guide.E002", "Run `make messages`.")
    assert str(compiled / "django.po") in error.msg


def test_translations_that_changed_since_are_an_error(compiled):
    os.utime(compiled / "django.po", (2000, 2000))
    assert [error.id for error in check_translations()] == ["guide.E002"]


def test_the_checks_of_the_site_itself_find_nothing():
    assert run_checks() == []


@pytest.mark.usefixtures("public")
@pytest.mark.parametrize(("name", "warning_id"), [("OPERATOR_NAME", "guide.W001"), ("SITE_URL", "guide.W002")])
def test_imprint_and_address_are_looked_at_before_deployment_only(settings, name, warning_id):
    setattr(settings, name, "")
    assert warning_id not in {message.id for message in run_checks()}
    assert warning_id in {message.id for message in run_checks(include_deployment_checks=True)}


@pytest.mark.parametrize(
    ("file", "edit"),
    [
        ("de/steps/research.md", None),
        ("facts/steps.toml", lambda text: f"{text}\n[broken\n"),
        ("facts/steps.toml", replaced('label = "data-privacy"', 'label = "data-piracy"')),
    ],
)
def test_the_system_check_names_every_mistake_in_the_content(content, settings, file, edit):
    plant(content, file, edit)
    settings.CONTENT_DIR = content
    errors = check_content()
    assert sorted(error.msg for error in errors) == sorted("\n".join(problems_of(content)).splitlines())
    assert {error.id for error in errors} == {"guide.E001"}


def test_the_system_check_is_content_with_the_content():
    assert check_content() == []


def test_a_version_without_an_entry_is_refused_and_what_changed_is_named(settings, content, catalogue):
    plant(content, "en/timeline.toml", lambda text: text + "\n# a remark\n")
    settings.CONTENT_DIR = content
    (error,) = check_content()
    assert error.id == "guide.E003"
    assert catalogue.version not in error.msg
    assert "has no entry of the version" in error.msg
    assert "Changed: en/timeline.toml." in error.msg


def test_a_record_that_was_forgotten_is_missed(settings, content, catalogue):
    (content / RECORD).write_text("{}")
    settings.CONTENT_DIR = content
    (error,) = check_content()
    assert f"is ahead of the record for the version {catalogue.version}" in error.msg


def test_words_that_were_not_kept_are_missed(settings, content, catalogue):
    (content / FILE).unlink()
    settings.CONTENT_DIR = content
    (error,) = check_content()
    assert f"is ahead of the record for the version {catalogue.version}" in error.msg
