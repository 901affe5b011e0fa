"""The sheet of other services, as it is printed: its pages, its smallest type, its boxes, its tags."""

import itertools

import pytest

from guide.domain.progress import Progress
from guide.domain.regions import Paper
from guide.presenters.edition import Edition
from guide.presenters.services.visits import ServicesVisit
from guide.printing.handouts import ServicesOrder, typeset
from tests.conftest import TODAY
from tests.pdf.conftest import SITE
from tests.pdf.reading import glyphs_on, heading_levels_of, pages_of, text_of
from tests.pdf.test_pages import SMALLEST
from tests.pdf.test_verapdf import findings

REGIONS = ("", "eu", "uk", "ch", "ca", "hk")


def sheet_of(catalogue, locale, region, paper=Paper.A4, **state):
    visit = ServicesVisit(Edition(catalogue, locale, TODAY), Progress(region=region, **state), SITE)
    return typeset(ServicesOrder(visit, paper).data(), TODAY)


@pytest.mark.parametrize(("locale", "region"), [*itertools.product(("de", "en"), REGIONS)])
def test_all_services_of_a_region_fit_on_one_leaf_and_nothing_is_smaller_than_8_points(catalogue, locale, region):
    usual = catalogue.regions[region].paper if region else Paper.A4
    for paper in {Paper.A4, usual}:
        sheet = sheet_of(catalogue, locale, region, paper)
        assert sheet.pages == 2, (region, paper)
        small = [glyph.text for page in pages_of(sheet) for glyph in glyphs_on(page) if glyph.size < SMALLEST - 0.01]
        assert "".join(small) == ""


def test_three_services_fit_on_one_page(catalogue):
    kept = {"chatgpt", "claude", "gemini"}
    skipped = tuple(name for name in catalogue.services if name not in kept)
    sheet = sheet_of(catalogue, "de", "eu", skipped=skipped)
    assert sheet.pages == 1
    assert "Pinterest" not in text_of(sheet)


def test_validators_find_nothing_and_headings_step_down_one_by_one(catalogue, tmp_path):
    paths = []
    for locale in ("de", "en"):
        sheet = sheet_of(catalogue, locale, "ca", done=("claude",))
        levels = heading_levels_of(sheet)
        assert levels[0] == 1
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
        path = tmp_path / f"{locale}.pdf"
        path.write_bytes(sheet.pdf)
        paths.append(path)
    assert findings(paths) == [f"{path}\tcompliant\t" for path in paths]
