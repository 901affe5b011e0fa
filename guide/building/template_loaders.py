"""Loads templates without their indentation: it helps us, but every visitor would download it."""

from __future__ import annotations

import re

from django.template import Origin
from django.template.loaders.filesystem import Loader

INDENTATION = re.compile(r"\n\s+")


def dense(source: str) -> str:
    """Return the source of a template with each line break and the space after it made one line break."""
    return INDENTATION.sub("\n", source)


class DenseLoader(Loader):
    """The loader for files; pages come without their indentation, whatever else people read or run keeps it."""

    def get_contents(self, origin: Origin) -> str:
        """Return the source of a template. Raises TemplateDoesNotExist when there is none."""
        source: str = super().get_contents(origin)
        return dense(source) if str(origin.template_name).endswith(".html") else source
