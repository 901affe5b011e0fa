"""`manage.py record_content`: notes files and words of the content once its version has an entry among the changes."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from guide.catalogue import get_catalogue
from guide.catalogue.history import History
from guide.catalogue.versions import has_entry, record
from guide.presenters.edition import Edition
from guide.presenters.steps.wordings import present_all_wordings


class Command(BaseCommand):
    """Writes the record of the content's files, and what every step says from now on."""

    help = "Note the state of the content: `make check` and old sheets are told from it what has changed since."
    requires_system_checks = ()

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Write the record. Raises CommandError where the version has no entry yet."""
        catalogue = get_catalogue()
        if not has_entry(catalogue):
            raise CommandError(f"facts/changes.toml has no entry of the version {catalogue.version}")
        record(settings.CONTENT_DIR)
        edition = Edition(catalogue, settings.LANGUAGE_CODE, timezone.localdate())
        told = {change.version for change in catalogue.changes.values()}
        history = History.read(settings.CONTENT_DIR).of_versions(told)
        history.with_version(catalogue.version, present_all_wordings(edition)).write(settings.CONTENT_DIR)
        self.stdout.write(catalogue.version)
