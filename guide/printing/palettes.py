"""Pictures of paper in few bytes; the one place that knows Pillow."""

from __future__ import annotations

import io

from PIL import Image

COLOURS = 64
"""Ink, greys of the edges of letters, and the few colours of the sheets."""


def with_palette(png: bytes) -> bytes:
    """Return a picture of paper with a palette instead of true colours: about a third of the bytes.

    png: without transparency that matters, since paper is white. Raises OSError for what is no picture.
    """
    small = io.BytesIO()
    with Image.open(io.BytesIO(png)) as picture:
        flat = picture.convert("RGB").quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
        flat.save(small, "PNG", optimize=True)
    return small.getvalue()
