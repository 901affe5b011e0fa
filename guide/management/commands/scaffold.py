"""`manage.py scaffold <kind> <id>`: the files of a new entry of content, with everything that has to be filled in."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from guide.catalogue.kinds import KINDS
from guide.catalogue.scaffolds import ScaffoldError, scaffold


class Command(BaseCommand):
    """Writes the scaffold of an entry into the content directory."""

    help = "Write the facts and the words of a new entry, to be filled in; `make check` names what is still open."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask for kind and id."""
        parser.add_argument("kind", help=f"one of {', '.join(kind.name for kind in KINDS)}")
        parser.add_argument("id", help="permanent: it stands in addresses, embed codes and printed codes")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Write the files and name them.

        Raises CommandError, and writes nothing, for an unknown kind and for an id that is no id or is taken.
        """
        root = settings.CONTENT_DIR
        try:
            additions = scaffold(root, tuple(dict(settings.LANGUAGES)), options["kind"], options["id"])
        except ScaffoldError as error:
            raise CommandError(str(error)) from error
        for file, text in additions.items():
            path = root / file
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("a", encoding="utf-8") as opened:
                opened.write(text)
            self.stdout.write(file)
