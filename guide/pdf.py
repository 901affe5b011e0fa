"""Sets the printed sheets; the one place that knows Typst and the form fields of a PDF."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import io
import json
from typing import cast

import pikepdf
import typst
from django.conf import settings
from pikepdf import Array, Dictionary, Name, Stream, String

from guide.presenters.handouts import HandoutData

TEMPLATES = settings.BASE_DIR / "templates" / "handouts"
FONTS = settings.BASE_DIR / "guide" / "fonts"
TICK = "tick:"  # the layouts mark each box as a link to tick:<leaf>:<step id>:<on or off>:<its name>
PREVIEW_WIDTH = 720  # pixels
CHECK_MARK = "0.22 0.5 m 0.42 0.28 l 0.8 0.76 l"  # in a box of 1 by 1


@functools.cache
def compiler() -> typst.Compiler:
    """Return the one compiler of this process: fonts and layouts are read once, and nothing else ever."""
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
    return typst.Compiler(TEMPLATES / "handout.typ", root=TEMPLATES, font_paths=fonts)


def as_input(data: HandoutData) -> dict[str, str]:
    """Return the data as Typst takes it: strings in JSON, which it shows as text and never reads as markup."""
    return {"data": json.dumps(dataclasses.asdict(data), default=str, ensure_ascii=False)}


@dataclasses.dataclass(frozen=True, slots=True)
class TypesetHandout:
    """A finished PDF."""

    pdf: bytes
    pages: int

    def __len__(self) -> int:
        """Return the size in bytes."""
        return len(self.pdf)


def handout_pdf(data: HandoutData, made_on: dt.date) -> TypesetHandout:
    """Return a PDF/UA-1 document with boxes that can be ticked on screen.

    The same data gives the same bytes. made_on: date of the document. Raises RuntimeError when a layout is broken.
    """
    pdf = compiler().compile(
        format="pdf",
        sys_inputs=as_input(data),
        pdf_standards=["ua-1"],
        timestamp=int(dt.datetime.combine(made_on, dt.time(12), dt.UTC).timestamp()),
    )
    return with_form_fields(cast("bytes", pdf))


def handout_preview(data: HandoutData, width_mm: float) -> bytes:
    """Return a picture of the first page as PNG, about PREVIEW_WIDTH pixels wide.

    width_mm: of the page.
    """
    pages = compiler().compile(format="png", ppi=PREVIEW_WIDTH / width_mm * 25.4, sys_inputs=as_input(data))
    return cast("bytes", pages[0] if isinstance(pages, list) else pages)


def with_form_fields(source: bytes) -> TypesetHandout:
    """Turn the boxes of a typeset sheet into check boxes.

    Typst has no form fields, but a link has all that a field needs in a tagged PDF: its place, and
    an element of the structure that points to it. So each `tick:` link becomes a widget, and its element a
    Form (ISO 14289-1, 7.18.4; ISO 32000-1, 12.5.6.19 and 12.7.4.2.3).
    """
    with pikepdf.open(io.BytesIO(source)) as pdf:
        pages = len(pdf.pages)
        elements = _elements_by_key(pdf)
        fields = Array()
        for page in pdf.pages:
            for annotation in page.get("/Annots", Array()):
                target = str(annotation.get("/A", Dictionary()).get("/URI", ""))
                if target.startswith(TICK):
                    _make_check_box(pdf, annotation, target.removeprefix(TICK))
                    elements[int(annotation.StructParent)].S = Name.Form
                    fields.append(annotation)
        if len(fields):
            pdf.Root.AcroForm = pdf.make_indirect(Dictionary(Fields=fields, DA=String("/ZaDb 0 Tf 0 g")))
        result = io.BytesIO()
        pdf.save(
            result,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            recompress_flate=False,
        )
    return TypesetHandout(result.getvalue(), pages)


def _elements_by_key(pdf: pikepdf.Pdf) -> dict[int, pikepdf.Object]:
    """Return the structure element of each annotation, by its key in the parent tree."""
    return dict(pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree))


def _make_check_box(pdf: pikepdf.Pdf, annotation: pikepdf.Object, target: str) -> None:
    """Make one link a check box. target: leaf, step id, on or off, and name, with colons between."""
    leaf, step_id, state, name = target.split(":", 3)
    left, bottom, right, top = (float(edge) for edge in annotation.Rect)
    width, height = right - left, top - bottom
    for key in ("/A", "/Border"):
        del annotation[key]
    value = Name.Yes if state == "on" else Name.Off
    annotation.Subtype = Name.Widget
    annotation.FT = Name.Btn
    annotation.T = String(f"{leaf}-{step_id}")
    annotation.TU = String(name)
    annotation.Contents = String(name)
    annotation.V = value
    annotation.AS = value
    annotation.F = 4  # print
    annotation.MK = Dictionary(CA=String("4"))
    annotation.AP = Dictionary(
        N=Dictionary(Yes=_appearance(pdf, width, height, mark=CHECK_MARK), Off=_appearance(pdf, width, height))
    )


def _appearance(pdf: pikepdf.Pdf, width: float, height: float, mark: str = "") -> Stream:
    """Return how a box looks: an ink square, with a mark where it is ticked."""
    line = width * 0.075
    inside = f"{line / 2:.3f} {line / 2:.3f} {width - line:.3f} {height - line:.3f}"
    square = f"1 g 0.118 0.125 0.188 RG {line:.3f} w {inside} re B"
    tick = f"q {width:.3f} 0 0 {height:.3f} 0 0 cm 0.12 w {mark} S Q" if mark else ""
    stream = Stream(pdf, f"q {square} {tick} Q".encode())
    stream.Type = Name.XObject
    stream.Subtype = Name.Form
    stream.BBox = Array([0, 0, width, height])
    stream.Resources = Dictionary()
    return pdf.make_indirect(stream)
