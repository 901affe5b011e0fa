"""Every sheet of the real content, made once per test run."""

import functools

import pytest
from django.utils import translation

from guide.domain.handouts import Handout
from guide.domain.progress import Progress
from guide.presenters.edition import Edition
from guide.presenters.paper.handouts import present_handout
from guide.presenters.visits import Visit
from guide.printing.handouts import typeset
from tests.conftest import TODAY

SITE = "https://off-switch.example"


@pytest.fixture(scope="session")
def make_sheet(catalogue):
    """Return a function that makes a sheet of a region in a language."""

    @functools.cache
    def make(locale, region_id, handout=None, progress=None, today=TODAY):
        with translation.override(locale):
            edition = Edition(catalogue, locale, today)
            region = catalogue.regions[region_id]
            handout = handout or Handout(paper=region.paper)
            return typeset(present_handout(Visit(edition, region, progress or Progress(), SITE), handout), today)

    return make
