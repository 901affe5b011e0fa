"""What a printed sheet shows: its words, their sizes and places, its codes and its fields."""

import ctypes
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf
import pypdfium2
import zxingcpp
from pypdfium2 import raw


@dataclass(frozen=True, slots=True)
class Glyph:
    """One printed character."""

    text: str
    size: float  # in points, as it is printed
    font: str
    bottom: float  # above the lower edge of the page, in points


def glyphs_on(page) -> Iterator[Glyph]:
    text = page.get_textpage()
    for number in range(text.count_chars()):
        character = chr(raw.FPDFText_GetUnicode(text.raw, number))
        if raw.FPDFText_IsGenerated(text.raw, number) or character.isspace():
            continue
        matrix, name = raw.FS_MATRIX(), ctypes.create_string_buffer(100)
        raw.FPDFText_GetMatrix(text.raw, number, matrix)
        raw.FPDFText_GetFontInfo(text.raw, number, name, 100, ctypes.c_int())
        size = raw.FPDFText_GetFontSize(text.raw, number) * abs(matrix.d)
        font = name.value.decode().partition("+")[2]
        yield Glyph(character, size, font, text.get_charbox(number, loose=True)[1])


def heading_levels_of(sheet):
    """The levels of the headings in the tags, in reading order."""

    def levels(element):
        tag = str(element.get("/S", ""))
        if re.fullmatch(r"/H[1-6]", tag):
            yield int(tag[2:])
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/K" in kid:
                yield from levels(kid)

    with pikepdf.open(io.BytesIO(sheet.pdf)) as pdf:
        return list(levels(pdf.Root.StructTreeRoot))


def pages_of(sheet):
    return pypdfium2.PdfDocument(sheet.pdf)


def copied_from(sheet):
    """What somebody gets who marks everything and copies it."""
    document = pages_of(sheet)
    return " ".join(document[number].get_textpage().get_text_bounded() for number in range(len(document)))


def text_of(sheet):
    """The words of a sheet; pdfium marks a hyphen of the typesetter with U+FFFE."""
    return " ".join(copied_from(sheet).replace("\ufffe", "").split())


def squeezed(text):
    """Without spaces: lines break at slashes too."""
    return "".join(text.replace("\ufffe", "").split())


def codes_on(sheet, page=0, scale=4):
    """The addresses of the QR codes on a page, in any order."""
    picture = pages_of(sheet)[page].render(scale=scale).to_pil()
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def fields_of(sheet):
    """The name for people and the value of each field, by its name."""
    with pikepdf.open(io.BytesIO(sheet.pdf)) as pdf:
        return {str(field.T): (str(field.TU), str(field.V)) for field in pdf.Root.AcroForm.Fields}
