"""Draws the icons that browsers ask for by fixed addresses, from the sign of the site: static/root/."""

from __future__ import annotations

import io
from pathlib import Path

import typst
from PIL import Image

ROOT = Path(__file__).resolve().parent.parent / "static" / "root"
DRAWING = """
#set page(width: 52pt, height: 52pt, margin: 0pt, fill: {fill})
#let off = rgb("#006662")
#place(dx: {inset}pt + 2.5pt * {scale}, dy: {inset}pt + 12.5pt * {scale},
  rect(width: 47pt * {scale}, height: 27pt * {scale}, radius: 13.5pt * {scale}, stroke: 5pt * {scale} + off))
#place(dx: {inset}pt + 8.5pt * {scale}, dy: {inset}pt + 18.5pt * {scale}, circle(radius: 7.5pt * {scale}, fill: off))
"""


def sign(pixels: int, *, fill: str = "none", inset: float = 0) -> bytes:
    """Return the sign as a square PNG. inset: room around it, in 52nds of the side."""
    source = DRAWING.format(fill=fill, inset=inset, scale=(52 - 2 * inset) / 52)
    picture = typst.compile(source.encode(), format="png", ppi=pixels * 72 / 52)
    assert isinstance(picture, bytes)  # noqa: S101  (one page, so one picture)
    return picture


def main() -> None:
    """Write the files."""
    sizes = [(side, side) for side in (16, 32, 48)]
    pictures = [Image.open(io.BytesIO(sign(side))) for side, _ in sizes]
    pictures[-1].save(ROOT / "favicon.ico", sizes=sizes, append_images=pictures[:-1])
    for name in ("apple-touch-icon.png", "apple-touch-icon-precomposed.png"):
        (ROOT / name).write_bytes(sign(180, fill='rgb("#f9f4ec")', inset=6))


if __name__ == "__main__":
    main()
