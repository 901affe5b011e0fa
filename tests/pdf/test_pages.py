"""How the pages are filled: what has to fit on one fits, nothing is too small, no heading stands alone."""

import datetime as dt
import itertools

import pytest

from guide.domain.handouts import Handout, Layout
from guide.domain.progress import Progress
from guide.domain.regions import Paper
from tests.pdf.reading import glyphs_on, pages_of, squeezed, text_of

REGIONS = ("eu", "uk", "ch", "ca", "hk")
LANGUAGES = ("de", "en")
EVERYWHERE = list(itertools.product(LANGUAGES, REGIONS))
PAGES = {layout: {1} for layout in Layout} | {Layout.SHEET: {3, 4}, Layout.LARGE: {7, 8, 9, 10, 11}}
ON_ONE_PAGE = tuple(layout for layout in Layout if PAGES[layout] == {1})
LONG = (Layout.SHEET, Layout.LARGE)
SMALLEST = 8  # points
MARGIN = 17  # points, less than that of any layout
FOOTER = 42  # points: below them stands the number of the page
LATE = dt.date(2027, 9, 24)  # every way may have moved by then
LONG_LINES = (
    "Verbraucherzentrale und Betriebsrat der Musterwerke Süd, Raum 3.14",
    "Beratung dienstags 10 bis 12 Uhr und nach Vereinbarung, Erdgeschoss",
    "Telefon 0123 4567890, Durchwahl 12345",
)


def lowest_on(page, above=0):
    """How far above the lower edge the lowest words of a page stand, in points."""
    text = page.get_textpage()
    bottoms = (text.get_rect(number)[1] for number in range(text.count_rects()))
    return min(bottom for bottom in bottoms if bottom > above)


@pytest.mark.parametrize(("locale", "region_id"), EVERYWHERE)
def test_every_layout_on_every_paper_has_its_number_of_pages(make_sheet, locale, region_id):
    for layout, paper in itertools.product(Layout, Paper):
        assert make_sheet(locale, region_id, Handout(layout, paper)).pages in PAGES[layout], (layout, paper)


@pytest.mark.parametrize(("locale", "region_id"), EVERYWHERE)
def test_a_page_still_fits_when_every_way_may_have_moved_and_somebody_adds_lines(make_sheet, locale, region_id):
    for layout, paper in itertools.product(ON_ONE_PAGE, Paper):
        sheet = make_sheet(locale, region_id, Handout(layout, paper, local_help=LONG_LINES), None, LATE)

        assert sheet.pages == 1, (layout, paper)
        assert lowest_on(pages_of(sheet)[0]) > MARGIN, (layout, paper)
        for line in LONG_LINES:
            assert squeezed(line) in squeezed(text_of(sheet)), (layout, paper)


@pytest.mark.parametrize(("locale", "region_id"), EVERYWHERE)
def test_nothing_is_smaller_than_8_points(make_sheet, locale, region_id):
    for layout, has_account in itertools.product(Layout, (True, False)):
        sheet = make_sheet(locale, region_id, Handout(layout), Progress(has_account=has_account))
        small = [glyph.text for page in pages_of(sheet) for glyph in glyphs_on(page) if glyph.size < SMALLEST - 0.01]

        assert "".join(small) == "", layout


@pytest.mark.parametrize(("locale", "region_id"), EVERYWHERE)
def test_the_pages_of_long_sheets_are_full(make_sheet, locale, region_id):
    for layout, paper in itertools.product(LONG, Paper):
        *full, last = pages_of(make_sheet(locale, region_id, Handout(layout, paper)))
        for number, page in enumerate(full, start=1):
            assert lowest_on(page, FOOTER) < page.get_height() * 0.25, (layout, paper, number)
        words = last.get_textpage().get_text_bounded()
        assert "Notizen" in words or "Notes" in words or lowest_on(last, FOOTER) < last.get_height() * 0.2


def lowest_line_of(page):
    """The lowest line of a page above the page number, without spaces."""
    lowest = lowest_on(page, FOOTER)
    return squeezed(page.get_textpage().get_text_bounded(bottom=lowest - 1, top=lowest + SMALLEST))


@pytest.mark.parametrize(("locale", "region_id"), EVERYWHERE)
def test_no_heading_stands_alone_at_the_foot_of_a_page(make_sheet, present_sheet, locale, region_id):
    part = present_sheet(locale, region_id).parts[0]
    steps = (*part.essential, *part.optional)
    headings = [*(step.title for step in steps), *(duty.term for duty in part.duties)]
    headings += [route.device_name for step in steps for route in step.routes]
    headings += [
        part.words[name] for name in ("worked", "evidence", "optional", "law", "local_help", "sources", "notes")
    ]
    for layout, paper in itertools.product(LONG, Paper):
        *full, _last = pages_of(make_sheet(locale, region_id, Handout(layout, paper)))
        for number, page in enumerate(full, start=1):
            assert lowest_line_of(page) not in map(squeezed, headings), (layout, paper, number)
