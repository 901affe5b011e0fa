"""`manage.py record_content`: notes the state of the content once its version has an entry among the changes."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from guide.catalogue import get_catalogue
from guide.catalogue.versions import has_entry, record


class Command(BaseCommand):
    """Writes the record of the content's files."""

    help = "Note the state of the content, from which `make check` tells what has changed since."
    requires_system_checks = ()

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Write the record. Raises CommandError where the version has no entry yet."""
        catalogue = get_catalogue()
        if not has_entry(catalogue):
            raise CommandError(f"facts/changes.toml has no entry of the version {catalogue.version}")
        record(settings.CONTENT_DIR)
        self.stdout.write(catalogue.version)
