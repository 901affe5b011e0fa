"""`manage.py scaffold` writes the files of an entry, adds to those that are there, and overwrites nothing."""

import pytest
from django.core.management import CommandError, call_command


@pytest.fixture
def root(content, settings):
    """A copy of the content, as the content of the site."""
    settings.CONTENT_DIR = content
    return content


def test_the_files_of_an_entry_are_written_and_named(root, capsys):
    before = (root / "facts/steps.toml").read_text(encoding="utf-8")
    call_command("scaffold", "steps", "letter-box")
    named = ["facts/steps.toml", "de/steps/letter-box.md", "en/steps/letter-box.md"]
    assert capsys.readouterr().out.splitlines() == named
    assert (root / "facts/steps.toml").read_text(encoding="utf-8").startswith(f"{before}\n[letter-box]\n")
    assert (root / "de/steps/letter-box.md").read_text(encoding="utf-8").startswith('+++\ntitle = ""\n')


def test_what_is_refused_writes_nothing(root):
    before = {path: path.read_bytes() for path in root.rglob("*.*")}
    with pytest.raises(CommandError, match="steps have 'research' already"):
        call_command("scaffold", "steps", "research")
    assert {path: path.read_bytes() for path in root.rglob("*.*")} == before


def test_a_second_entry_can_be_begun_while_the_first_is_open(root):
    call_command("scaffold", "steps", "first-letter")
    call_command("scaffold", "steps", "second-letter")
    assert (root / "en/steps/second-letter.md").exists()
