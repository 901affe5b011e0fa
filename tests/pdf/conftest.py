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
def present_sheet(catalogue):
    """Return a function that gives what a sheet of a region says in a language."""

    def present(locale, region_id, handout=None, progress=None, today=TODAY):
        with translation.override(locale):
            visit = Visit(Edition(catalogue, locale, today), catalogue.regions[region_id], progress or Progress(), SITE)
            return present_handout(visit, handout or Handout(paper=visit.region.paper))

    return present


@pytest.fixture(scope="session")
def make_sheet(present_sheet):
    """Return a function that makes a sheet of a region in a language."""

    @functools.cache
    def make(locale, region_id, handout=None, progress=None, today=TODAY):
        return typeset(present_sheet(locale, region_id, handout, progress, today), today)

    return make
