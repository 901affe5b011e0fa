"""The page that shows every layout, with its picture, for each region."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from django.utils.translation import gettext

from guide.domain.handouts import Handout, Layout
from guide.domain.regions import Region
from guide.presenters.edition import Edition
from guide.presenters.layout import Head, PageAddress, PageLayout, present_layout
from guide.presenters.links import path_to, with_query
from guide.presenters.paper.handout_pages import LAYOUT_WORDS, Preview, preview_alt
from guide.presenters.region_filters import RegionFilter, present_region_filters

PictureSizes: TypeAlias = Mapping[Layout, tuple[int, int]]
"""Width and height of the preview of each layout, in pixels."""


@dataclass(frozen=True, slots=True)
class LayoutCard:
    """One layout as it looks in a region."""

    id: str
    name: str
    note: str
    preview: Preview
    pdf_url: str
    choose_url: str  # of the page on which people choose paper and language, and add lines of their own


@dataclass(frozen=True, slots=True)
class PrintPage:
    """Everything the page shows."""

    layout: PageLayout
    title: str
    lead: str
    filters: tuple[RegionFilter, ...]
    region: str
    cards: tuple[LayoutCard, ...]


def present_card(region: Region, layout: Layout, picture_size: tuple[int, int]) -> LayoutCard:
    """Return one layout on the paper of the region. picture_size: of the preview, in pixels."""
    name, note = LAYOUT_WORDS[layout]
    query = Handout(layout, region.paper).query

    def address(view: str) -> str:
        return with_query(path_to(view, region.id), query)

    return LayoutCard(
        id=layout.value,
        name=str(name),
        note=str(note),
        preview=Preview(address("handout_preview"), picture_size, preview_alt(layout)),
        pdf_url=address("handout_pdf"),
        choose_url=address("handout_page"),
    )


def present_print_page(edition: Edition, region_id: str, picture_sizes: PictureSizes, *, is_variant: bool) -> PrintPage:
    """Return the page for a region.

    picture_sizes: of the previews on the region's paper, in pixels. is_variant: whether the address names the region.
    """
    region = edition.catalogue.regions[region_id]
    title = gettext("Print and hand out")
    lead = gettext(
        "Sheets, cards and a poster for each of the five regions, in German and English. They may be copied and "
        "handed out (CC BY 4.0)."
    )
    return PrintPage(
        layout=present_layout(Head(title, lead, is_variant=is_variant), PageAddress("print")),
        title=title,
        lead=lead,
        filters=present_region_filters(edition, "print", region_id),
        region=edition.words.regions[region_id].front.name,
        cards=tuple(present_card(region, layout, picture_sizes[layout]) for layout in Layout),
    )
