from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from guide.catalogue.history import FILE, History
from guide.catalogue.versions import RECORD, changed_files


def test_the_state_of_the_content_is_noted(settings, content, catalogue):
    settings.CONTENT_DIR = content
    (content / RECORD).unlink()
    (content / FILE).unlink()
    told = StringIO()
    call_command("record_content", stdout=told)
    assert told.getvalue().strip() == catalogue.version
    assert History.read(content).wordings_at(catalogue.version)["en/eu/members/ai-training"]
    assert changed_files(content) == []


def test_not_before_the_version_has_an_entry(settings, content, monkeypatch, catalogue):
    settings.CONTENT_DIR = content
    monkeypatch.setattr("guide.management.commands.record_content.has_entry", lambda _catalogue: False)
    with pytest.raises(CommandError, match=catalogue.version):
        call_command("record_content")
