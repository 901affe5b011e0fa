"""Boxes that are ticked on screen, in the reader of Chromium (PDFium). Firefox's reader: tests/engines."""

import pypdfium2
import pytest
from pypdfium2 import raw

from guide.domain.handouts import Handout, Layout
from guide.domain.progress import Progress

WITH_BOXES = (Layout.SHORT, Layout.SHEET, Layout.LARGE, Layout.HALF)


class Reader:
    """Somebody with a mouse in front of the first page."""

    def __init__(self, pdf):
        self.document = pypdfium2.PdfDocument(pdf)
        self.document.init_forms()
        self.page = self.document[0]

    def boxes(self):
        for number in range(raw.FPDFPage_GetAnnotCount(self.page.raw)):
            annotation = raw.FPDFPage_GetAnnot(self.page.raw, number)
            if raw.FPDFAnnot_GetSubtype(annotation) == raw.FPDF_ANNOT_WIDGET:
                yield annotation

    def place_of(self, box):
        place = raw.FS_RECTF()
        raw.FPDFAnnot_GetRect(box, place)
        return place.left, place.bottom, place.right, place.top

    def is_ticked(self, box):
        return bool(raw.FPDFAnnot_IsChecked(self.document.formenv.raw, box))

    def clicks(self, box):
        left, bottom, right, top = self.place_of(box)
        where = (self.document.formenv.raw, self.page.raw, 0, (left + right) / 2, (bottom + top) / 2)
        raw.FORM_OnMouseMove(*where)
        raw.FORM_OnLButtonDown(*where)
        raw.FORM_OnLButtonUp(*where)

    def ink_in(self, box, scale=3):
        """How many dark points a box shows."""
        left, bottom, right, top = (edge * scale for edge in self.place_of(box))
        height = self.page.get_height() * scale
        picture = self.page.render(scale=scale, may_draw_forms=True).to_pil().convert("L")
        return sum(picture.crop((int(left), int(height - top), int(right), int(height - bottom))).histogram()[:100])


@pytest.mark.parametrize("layout", WITH_BOXES)
def test_a_click_ticks_a_box_for_eye_and_machine_and_another_one_takes_it_back(make_sheet, layout):
    reader = Reader(make_sheet("de", "eu", Handout(layout)).pdf)
    box = next(reader.boxes())
    ink = reader.ink_in(box)

    reader.clicks(box)
    assert reader.is_ticked(box)
    assert reader.ink_in(box) > ink * 1.1

    reader.clicks(box)
    assert not reader.is_ticked(box)
    assert reader.ink_in(box) == ink


def test_ticks_of_the_address_are_ticked_on_screen(make_sheet):
    reader = Reader(make_sheet("en", "uk", Handout(), Progress(done=("ai-training", "visibility"))).pdf)

    assert [reader.is_ticked(box) for box in reader.boxes()].count(True) == 2
