"""The real content, read in each language on a fixed day."""

import datetime as dt
import shutil
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import translation

from guide.catalogue import get_catalogue
from guide.presenters.edition import Edition

TODAY = dt.date(2026, 11, 23)


@pytest.fixture(scope="session")
def catalogue():
    return get_catalogue()


@pytest.fixture
def edition_de(catalogue):
    with translation.override("de"):
        yield Edition(catalogue, "de", TODAY)


@pytest.fixture
def edition_en(catalogue):
    with translation.override("en"):
        yield Edition(catalogue, "en", TODAY)


@pytest.fixture(params=["de", "en"])
def edition(request):
    """Each language in turn."""
    return request.getfixturevalue(f"edition_{request.param}")


@pytest.fixture
def content(tmp_path):
    """A copy of the real content, to plant mistakes in."""
    return Path(shutil.copytree(settings.CONTENT_DIR, tmp_path / "content"))
