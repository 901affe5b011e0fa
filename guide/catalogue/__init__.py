"""content/ → one validated, immutable catalogue at start-up.

model.py says what it is, kinds.py which kinds of content there are, loading.py reads them, checks/ what must hold.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings

from guide.catalogue.checks import problems_in
from guide.catalogue.loading import Loader, ReaderFor
from guide.catalogue.markdown import TextReader
from guide.catalogue.model import Catalogue
from guide.catalogue.problems import ContentError


def load_catalogue(root: Path, locales: Iterable[str], reader_for: ReaderFor = TextReader) -> Catalogue:
    """Read and check a content directory.

    reader_for: makes what reads Markdown; one that remembers is quicker where nearly the same is read again.
    Raises ContentError, with file, key and reason of every mistake.
    """
    loader = Loader(root, reader_for)
    catalogue = loader.catalogue(locales)
    problems = loader.problems or list(problems_in(catalogue))
    if problems:
        raise ContentError(problems)
    return catalogue


@functools.cache
def get_catalogue() -> Catalogue:
    """Return the catalogue of this site, loaded once per process.

    Raises ContentError when the content has mistakes.
    """
    return load_catalogue(settings.CONTENT_DIR, tuple(dict(settings.LANGUAGES)))
