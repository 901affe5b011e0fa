"""Turns the boxes of a typeset sheet into check boxes; the one place that knows the inside of a PDF."""

from __future__ import annotations

import io

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

TICK = "tick:"  # the layouts mark each box as a link to tick:<part>:<step id>:<on or off>:<its name>
CHECK_MARK = "0.22 0.5 m 0.42 0.28 l 0.8 0.76 l"  # in a box of 1 by 1


def with_form_fields(source: bytes) -> tuple[bytes, int]:
    """Return the document with check boxes for boxes, and its number of pages.

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
    return result.getvalue(), pages


def _elements_by_key(pdf: pikepdf.Pdf) -> dict[int, pikepdf.Object]:
    """Return the structure element of each annotation, by its key in the parent tree."""
    return dict(pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree))


def _make_check_box(pdf: pikepdf.Pdf, annotation: pikepdf.Object, target: str) -> None:
    """Make one link a check box. target: part, step id, on or off, and name, with colons between."""
    part, step_id, state, name = target.split(":", 3)
    left, bottom, right, top = (float(edge) for edge in annotation.Rect)
    width, height = right - left, top - bottom
    for key in ("/A", "/Border"):
        del annotation[key]
    value = Name.Yes if state == "on" else Name.Off
    annotation.Subtype = Name.Widget
    annotation.FT = Name.Btn
    annotation.T = String(f"{part}-{step_id}")
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
