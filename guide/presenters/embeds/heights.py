"""How high the widget is: measured, so that codes keep the right room and articles do not jump."""

from __future__ import annotations

import functools
import tomllib
from pathlib import Path
from urllib.parse import urlencode

from guide.domain.embeds import EmbedOptions

TABLE = Path(__file__).resolve().with_name("heights.toml")
"""Written by `make update-heights`, compared with the widget by tests/browser/test_embed_heights.py."""
OPTIONS_WITH_A_HEIGHT = frozenset({"density", "steps", "header"})


@functools.cache
def read_table() -> tuple[tuple[int, ...], dict[str, dict[str, list[int]]]]:
    """Return the measured widths, ascending in CSS pixels, and by `locale/region` the heights of every form."""
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    return tuple(table.pop("widths")), table


def form_of(options: EmbedOptions, *, has_account: bool) -> str:
    """Return the name of a form of the widget in the table: the options that change its height, as a query."""
    account = [] if has_account else [("account", "no")]
    return urlencode([*account, *((name, value) for name, value in options.pairs if name in OPTIONS_WITH_A_HEIGHT)])


def embed_heights(locale: str, region_id: str, options: EmbedOptions, *, has_account: bool) -> tuple[int, ...]:
    """Return the height of a widget without ticks at each measured width, in CSS pixels.

    Raises KeyError for a region or language that was never measured.
    """
    return tuple(read_table()[1][f"{locale}/{region_id}"][form_of(options, has_account=has_account)])


def height_at(width: int, heights: tuple[int, ...]) -> int:
    """Return the height that is enough at a width in CSS pixels: that of the widest measured width below it."""
    widths, _table = read_table()
    return next((height for at, height in zip(widths[::-1], heights[::-1], strict=True) if at <= width), heights[0])
