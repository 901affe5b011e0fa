"""Typst in a process of its own: python -m guide.printing.typesetting LAYOUTS FONTS.

It reads orders from its standard input and writes what it has made to its standard output, as pickles, in turn. It
ends when nobody has ordered anything for a while, and when whoever started it is gone. Typst keeps hundreds of
megabytes from one document to the next, and only the end of a process gives them back.
"""

from __future__ import annotations

import os
import pickle
import select
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO, cast

import typst

from guide.printing.form_fields import with_form_fields
from guide.printing.palettes import with_palette

IDLE_S = 60.0
"""How long it waits for an order."""
FINISHES: dict[str, Callable[[bytes], Any]] = {
    "": lambda made: made,
    "form fields": with_form_fields,
    "palette": with_palette,
}
"""What is done with what Typst has made."""


def make(compiler: typst.Compiler, path: Path, options: dict[str, Any], finish: str) -> tuple[Any, str]:
    """Return what a layout gives, and "" or why it is broken.

    Where each page is a file of its own, it is the first one. options: of Typst's compiler. finish: one of FINISHES.
    """
    try:
        made = compiler.compile(path, **options)
    except RuntimeError as error:
        return None, str(error)
    first = made[0] if isinstance(made, list) else made
    return FINISHES[finish](cast("bytes", first)), ""


def serve(orders: BinaryIO, products: BinaryIO, layouts: Path, fonts: Path) -> None:
    """Make what is ordered until nothing more is."""
    own = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
    compiler = typst.Compiler(root=layouts, font_paths=own)
    while select.select([orders], [], [], IDLE_S)[0]:
        try:
            layout, options, finish = pickle.load(orders)  # noqa: S301  (from the process that started this one)
        except EOFError:
            return
        pickle.dump(make(compiler, layouts / layout, options, finish), products)
        products.flush()


if __name__ == "__main__":
    products = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # nothing else may write between the products
    serve(sys.stdin.buffer, products, *map(Path, sys.argv[1:]))
