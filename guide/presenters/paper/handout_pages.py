"""The page on which people choose how to print the checklist."""

from __future__ import annotations

from dataclasses import dataclass

from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language_info, gettext, ngettext
from django.utils.translation import gettext_lazy as _

from guide.domain.handouts import MAX_SENDER_CHARACTERS, Handout, Layout
from guide.domain.progress import Progress
from guide.domain.regions import Paper, Region
from guide.presenters.edition import Edition
from guide.presenters.layout import Layout as PageLayout
from guide.presenters.layout import present_layout
from guide.presenters.links import guide_url, with_query

LAYOUT_WORDS: dict[Layout, tuple[Promise, Promise]] = {
    Layout.SHEET: (_("Sheet"), _("everything, on both sides of one sheet")),
    Layout.LARGE: (_("Large print"), _("the same in letters of at least 16 points")),
    Layout.HALF: (_("Half sheets"), _("two short sheets on one page, to cut apart")),
    Layout.CARDS: (_("Cards"), _("four cards on one page, to cut apart")),
    Layout.POSTER: (_("Poster"), _("one glance, for a notice board")),
}
PAPER_WORDS: dict[Paper, Promise] = {Paper.A4: _("A4 (poster: A3)"), Paper.LETTER: _("US Letter (poster: Tabloid)")}


@dataclass(frozen=True, slots=True)
class Choice:
    """One radio button."""

    name: str
    value: str
    words: str
    note: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class HandoutPage:
    """Everything the page shows."""

    layout: PageLayout
    kicker: str
    region_id: str
    guide_url: str
    action_url: str
    layouts: tuple[Choice, ...]
    papers: tuple[Choice, ...]
    languages: tuple[Choice, ...]
    accounts: tuple[Choice, ...]
    done: tuple[str, ...]
    skipped: tuple[str, ...]
    blank_url: str  # the same without ticks, "" where there are none
    sender: str
    is_sender_rejected: bool
    max_sender: int
    pdf_url: str
    picture_url: str
    picture_size: tuple[int, int]
    picture_alt: str
    is_partly_understood: bool  # the address carried something that says nothing to us
    facts: str  # pages and size, "" while the press is busy
    region_links: tuple[tuple[str, str, bool], ...]  # name, address, whether it is this one


def present_choices(edition: Edition, handout: Handout, progress: Progress) -> dict[str, tuple[Choice, ...]]:
    """Return all radio buttons, by group."""
    chosen_languages = "all" if handout.all_languages else "one"
    return {
        "layouts": tuple(
            Choice("layout", layout.value, str(words), str(note), layout is handout.layout)
            for layout, (words, note) in LAYOUT_WORDS.items()
        ),
        "papers": tuple(
            Choice("paper", paper.value, str(words), "", paper is handout.paper) for paper, words in PAPER_WORDS.items()
        ),
        "languages": tuple(
            Choice("languages", value, words, "", value == chosen_languages)
            for value, words in (
                ("one", str(get_language_info(edition.locale)["name_translated"])),
                # Translators: of the languages of the site
                ("all", gettext("All languages in one file, this one first")),
            )
        ),
        "accounts": tuple(
            Choice("account", value, words, "", progress.has_account is (value == "yes"))
            for value, words in (
                ("yes", gettext("People with a LinkedIn account")),
                ("no", gettext("People without one")),
            )
        ),
    }


def present_handout_page(
    edition: Edition,
    region: Region,
    progress: Progress,
    handout: Handout,
    *,
    pages: int,
    size_bytes: int,
    picture_size: tuple[int, int],
    rejected: str = "",
) -> HandoutPage:
    """Return the page.

    pages, size_bytes: of the finished PDF, 0 while it is not there. picture_size: of the preview, in pixels.
    rejected: a line that cannot be printed.
    """
    front = edition.region_words(region).front
    state = "&".join(filter(None, (progress.query(), handout.query)))
    facts = ""
    if pages:
        # Translators: size is something like “54 KB”
        words = ngettext("%(pages)s page, %(size)s", "%(pages)s pages, %(size)s", pages)
        facts = words % {"pages": pages, "size": filesizeformat(size_bytes)}
    # Translators: title of the page on which people choose how to print
    title = gettext("Print the checklist")
    action_url = reverse("handout", args=[region.id])
    blank = "&".join(filter(None, (Progress(has_account=progress.has_account).query(), handout.query)))
    choices = present_choices(edition, handout, progress)
    chosen = next(choice for choice in choices["layouts"] if choice.is_chosen)
    return HandoutPage(
        layout=present_layout(
            gettext("%(title)s (%(region)s)") % {"title": title, "region": front.name},
            gettext(
                "The steps against AI training on LinkedIn as a PDF: sheet, large print, half sheets, cards or poster."
            ),
            "handout",
            [region.id],
            query=state,
            section="print",
            region_id=region.id,
            is_variant=bool(progress.query()) or handout != Handout(paper=region.paper),
        ),
        kicker=gettext("Guide for people %(in_region)s") % {"in_region": front.in_name},
        region_id=region.id,
        guide_url=guide_url(region.id, progress.query()),
        action_url=action_url,
        **choices,
        done=progress.done,
        skipped=progress.skipped,
        blank_url=with_query(action_url, blank) if progress.done or progress.skipped else "",
        sender=rejected or handout.sender,
        is_sender_rejected=bool(rejected),
        max_sender=MAX_SENDER_CHARACTERS,
        pdf_url=with_query(reverse("checklist_pdf", args=[region.id]), state),
        picture_url=with_query(reverse("handout_picture", args=[region.id]), state),
        picture_size=picture_size,
        # Translators: text alternative of the preview; layout is “Sheet”, “Poster” and so on
        picture_alt=gettext("Preview of the first page: %(layout)s") % {"layout": chosen.words},
        is_partly_understood=bool(progress.not_understood),
        facts=facts,
        region_links=tuple(
            (
                edition.region_words(other).front.name,
                with_query(reverse("handout", args=[other.id]), progress.query()),
                other is region,
            )
            for other in edition.catalogue.regions.values()
        ),
    )
