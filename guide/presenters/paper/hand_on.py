"""The page with texts to hand on."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import translation
from django.utils.safestring import SafeString

from guide.domain.freshness import is_due
from guide.domain.hand_ons import HandOn
from guide.domain.handouts import Layout
from guide.presenters.dates import day_in_words
from guide.presenters.layout import Head, PageAddress, PageLayout, present_alternates, present_layout
from guide.presenters.links import path_to
from guide.presenters.paper.hand_on_texts import ARTICLE, present_hand_on_text
from guide.presenters.paper.print_pages import LayoutCard, PictureSizes, present_card
from guide.presenters.references import References, SourceEntry
from guide.presenters.region_filters import RegionFilter, present_region_filters
from guide.presenters.visits import Visit

HUNG_OR_HANDED = (Layout.POSTER, Layout.CARDS)


@dataclass(frozen=True, slots=True)
class TextFile:
    """A text as a file in one language."""

    locale: str
    language: str
    url: str


@dataclass(frozen=True, slots=True)
class HandOnEntry:
    """One text as the page shows it."""

    id: str
    title: str
    text: str
    rows: int  # lines that it takes at least, for the field that shows it
    characters: int
    cite: SafeString
    files: tuple[TextFile, ...]  # the page's language first


@dataclass(frozen=True, slots=True)
class HandOnPage:
    """Everything the page shows."""

    layout: PageLayout
    title: str
    intro: SafeString
    filters: tuple[RegionFilter, ...]
    region: str
    texts: tuple[HandOnEntry, ...]
    papers: tuple[LayoutCard, ...]
    sources: tuple[SourceEntry, ...]
    checked_on: str
    is_due: bool


def present_text_files(visit: Visit, kind: HandOn) -> tuple[TextFile, ...]:
    """Return the text of a region as a file in every language."""
    files = []
    for alternate in present_alternates(PageAddress(ARTICLE)):
        with translation.override(alternate.locale):
            url = f"{path_to('hand_on_file', kind.value)}?region={visit.region.id}"
        files.append(TextFile(alternate.locale, alternate.name, url))
    return tuple(sorted(files, key=lambda file: file.locale != visit.edition.locale))


def present_hand_on(visit: Visit, picture_sizes: PictureSizes, *, is_variant: bool) -> HandOnPage:
    """Return the page for a region.

    visit: without ticks, with the address of the site. picture_sizes: of the previews on the region's paper, in
    pixels. is_variant: whether the address names the region.
    """
    edition = visit.edition
    article = edition.article(ARTICLE)
    front, references = article.front, References(edition)
    intro = references.render(article.prose.intro)
    texts = []
    for kind in HandOn:
        told = present_hand_on_text(visit, kind)
        texts.append(
            HandOnEntry(
                id=kind.value,
                title=told.title,
                text=told.text,
                rows=told.text.count("\n") + 1,
                characters=len(told.text),
                cite=references.cite(told.source_ids),
                files=present_text_files(visit, kind),
            )
        )
    return HandOnPage(
        layout=present_layout(Head(front.title, front.summary, is_variant=is_variant), PageAddress(ARTICLE)),
        title=front.title,
        intro=intro,
        filters=present_region_filters(edition, ARTICLE, visit.region.id),
        region=visit.front.name,
        texts=tuple(texts),
        papers=tuple(present_card(visit.region, layout, picture_sizes[layout]) for layout in HUNG_OR_HANDED),
        sources=references.entries,
        checked_on=day_in_words(front.checked_on),
        is_due=is_due(front.checked_on, front.review_days, edition.today),
    )
