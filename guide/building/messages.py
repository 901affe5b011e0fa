"""Finds interface strings in templates for Babel, so that no system package is needed."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterator, Mapping
from typing import IO, Any

from babel.messages.extract import extract_python
from django.utils.translation.template import templatize

from guide.building.template_loaders import dense


def extract_template(
    template: IO[bytes],
    keywords: Mapping[str, Any],
    comment_tags: Collection[str],
    options: Mapping[str, Any],  # noqa: ARG001
) -> Iterator[Any]:
    """Yield line, function, message and comments of every string in a Django template.

    The signature is that of a Babel extraction method.
    """
    # Django turns a template into Python-like source with a call per string; without indentation Babel can read it.
    # Read as it is loaded: a string over several lines has no indentation when it is looked up.
    source = templatize(dense(template.read().decode("utf-8")))
    python = "\n".join(line.lstrip() for line in source.splitlines())
    return extract_python(io.BytesIO(python.encode("utf-8")), keywords, comment_tags, {})
