"""QR codes; the one place that knows segno."""

from __future__ import annotations

import io

import segno

QUIET_ZONE = 4  # modules (ISO/IEC 18004)


def qr_code_svg(address: str, *, has_quiet_zone: bool = True) -> bytes:
    """Return the QR code of an address as SVG, black on white.

    has_quiet_zone: False where what surrounds the picture is white for as much as four of its modules.
    """
    border = QUIET_ZONE if has_quiet_zone else 0
    picture = io.BytesIO()
    segno.make(address, micro=False, error="m").save(
        picture, kind="svg", border=border, dark="#000", light="#fff", svgclass=None, lineclass=None, omitsize=True
    )
    return picture.getvalue()
