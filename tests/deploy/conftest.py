"""The site behind nginx."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from tests.deploy.fronting import SITE, Front, fronted
from tests.serving import served_site


@pytest.fixture(scope="module")
def application(tmp_path_factory) -> Iterator[str]:
    """Host and port of the site itself."""
    with served_site(tmp_path_factory.mktemp("site") / "site.log", **SITE) as address:
        yield urlsplit(address).netloc


@pytest.fixture(scope="module")
def front(application, tmp_path_factory) -> Iterator[Front]:
    """nginx in front of it."""
    with fronted(tmp_path_factory.mktemp("nginx"), application) as running:
        yield running
