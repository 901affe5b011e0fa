"""QR codes; the one place that knows segno."""

from __future__ import annotations

import io

import segno


def qr_code_svg(address: str) -> bytes:
    """Return the QR code of an address as SVG, black on white with its quiet zone of four modules (ISO/IEC 18004)."""
    picture = io.BytesIO()
    segno.make(address, micro=False, error="m").save(
        picture, kind="svg", border=4, dark="#000", light="#fff", svgclass=None, lineclass=None, omitsize=True
    )
    return picture.getvalue()
