"""The page on which people choose how to print the checklist."""

from __future__ import annotations

from dataclasses import dataclass

from django.template.defaultfilters import filesizeformat
from django.utils.functional import Promise
from django.utils.translation import get_language_info, gettext, ngettext
from django.utils.translation import gettext_lazy as _

from guide.domain.handouts import MAX_HELP_CHARACTERS, MAX_HELP_LINES, Handout, Layout
from guide.domain.progress import Progress
from guide.domain.regions import Paper
from guide.presenters.choices import Choice
from guide.presenters.layout import Head, PageAddress, PageLayout, present_layout
from guide.presenters.links import guide_url, joined, path_to, with_query
from guide.presenters.visits import Visit

LAYOUT_WORDS: dict[Layout, tuple[Promise, Promise]] = {
    Layout.SHORT: (_("One page"), _("what matters most, to hand out")),
    Layout.SHEET: (_("Everything"), _("all steps written out, with sources")),
    Layout.LARGE: (_("Large print"), _("the same in letters of at least 16 points")),
    Layout.HALF: (_("Half sheets"), _("two short sheets on one page, to cut apart")),
    Layout.CARDS: (_("Cards"), _("four cards on one page, to cut apart")),
    Layout.POSTER: (_("Poster"), _("one glance, for a notice board")),
}
PAPER_WORDS: dict[Paper, Promise] = {Paper.A4: _("A4 (poster: A3)"), Paper.LETTER: _("US Letter (poster: Tabloid)")}


@dataclass(frozen=True, slots=True)
class Choices:
    """All radio buttons, by group."""

    layouts: tuple[Choice, ...]
    papers: tuple[Choice, ...]
    languages: tuple[Choice, ...]
    accounts: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """What is known of the sheet before it is printed."""

    picture_size: tuple[int, int]  # of the preview, in pixels
    pages: int = 0  # 0 while the sheet is not there
    size_bytes: int = 0
    rejected: str = ""  # lines that cannot be printed


@dataclass(frozen=True, slots=True)
class Preview:
    """The picture of the first page."""

    url: str
    size: tuple[int, int]  # in pixels
    alt: str


@dataclass(frozen=True, slots=True)
class RegionChoice:
    """The same page for a region."""

    name: str
    url: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class HandoutPage:
    """Everything the page shows."""

    layout: PageLayout
    kicker: str
    region_id: str
    guide_url: str
    action_url: str
    choices: Choices
    done: tuple[str, ...]
    skipped: tuple[str, ...]
    blank_url: str  # the same without ticks, "" where there are none
    local_help: str  # one line after the other
    is_help_rejected: bool
    max_help_lines: int
    max_help_characters: int
    pdf_url: str
    preview: Preview
    is_partly_understood: bool  # the address carried something that says nothing to us
    facts: str  # pages and size, "" while the queue is long
    regions: tuple[RegionChoice, ...]


def present_choices(visit: Visit, handout: Handout) -> Choices:
    """Return all radio buttons."""
    chosen_languages = "all" if handout.all_languages else "one"
    own_language = str(get_language_info(visit.edition.locale)["name_translated"])
    # Translators: of the languages of the site
    languages = (("one", own_language), ("all", gettext("All languages in one file, this one first")))
    accounts = (("yes", gettext("People with a LinkedIn account")), ("no", gettext("People without one")))
    return Choices(
        layouts=tuple(
            Choice("layout", layout.value, str(words), str(note), layout is handout.layout)
            for layout, (words, note) in LAYOUT_WORDS.items()
        ),
        papers=tuple(
            Choice("paper", paper.value, str(words), "", paper is handout.paper) for paper, words in PAPER_WORDS.items()
        ),
        languages=tuple(Choice("languages", value, words, "", value == chosen_languages) for value, words in languages),
        accounts=tuple(
            Choice("account", value, words, "", visit.has_account is (value == "yes")) for value, words in accounts
        ),
    )


def facts_of(proof: Proof) -> str:
    """Return how many pages a sheet has and how large it is, "" while it is not there."""
    if not proof.pages:
        return ""
    # Translators: size is something like “54 KB”
    words = ngettext("%(pages)s page, %(size)s", "%(pages)s pages, %(size)s", proof.pages)
    return words % {"pages": proof.pages, "size": filesizeformat(proof.size_bytes)}


def preview_alt(layout: Layout) -> str:
    """Return the text alternative of the picture of a layout."""
    # Translators: text alternative of the preview; layout is “One page”, “Poster” and so on
    return gettext("Preview of the first page: %(layout)s") % {"layout": LAYOUT_WORDS[layout][0]}


def present_preview(visit: Visit, handout: Handout, proof: Proof) -> Preview:
    """Return the picture of a sheet's first page."""
    state = joined(visit.query, handout.query)
    return Preview(
        url=with_query(path_to("handout_preview", visit.region.id), state),
        size=proof.picture_size,
        alt=preview_alt(handout.layout),
    )


def present_region_choices(visit: Visit) -> tuple[RegionChoice, ...]:
    """Return the same page for every region."""
    return tuple(
        RegionChoice(
            name=visit.edition.words.regions[region.id].front.name,
            url=with_query(path_to("handout_page", region.id), visit.query),
            is_current=region is visit.region,
        )
        for region in visit.edition.catalogue.regions.values()
    )


def present_handout_layout(visit: Visit, handout: Handout) -> PageLayout:
    """Return the surroundings of the page."""
    # Translators: title of the page on which people choose how to print
    words = {"title": gettext("Print the checklist"), "region": visit.front.name}
    head = Head(
        gettext("%(title)s (%(region)s)") % words,
        gettext(
            "The steps against AI training on LinkedIn as a PDF: sheet, large print, half sheets, cards or poster."
        ),
        "print",
        is_variant=bool(visit.query) or handout != Handout(paper=visit.region.paper),
    )
    return present_layout(head, PageAddress("handout_page", (visit.region.id,), joined(visit.query, handout.query)))


def present_handout_page(visit: Visit, handout: Handout, proof: Proof) -> HandoutPage:
    """Return the page."""
    region_id, progress = visit.region.id, visit.progress
    action_url = path_to("handout_page", region_id)
    blank = joined(Progress(has_account=progress.has_account).query(), handout.query)
    return HandoutPage(
        layout=present_handout_layout(visit, handout),
        kicker=gettext("Guide for people %(in_region)s") % {"in_region": visit.front.in_name},
        region_id=region_id,
        guide_url=guide_url(region_id, visit.query),
        action_url=action_url,
        choices=present_choices(visit, handout),
        done=progress.done,
        skipped=progress.skipped,
        blank_url=with_query(action_url, blank) if progress.done or progress.skipped else "",
        local_help=proof.rejected or "\n".join(handout.local_help),
        is_help_rejected=bool(proof.rejected),
        max_help_lines=MAX_HELP_LINES,
        max_help_characters=MAX_HELP_CHARACTERS,
        pdf_url=with_query(path_to("handout_pdf", region_id), joined(visit.query, handout.query)),
        preview=present_preview(visit, handout, proof),
        is_partly_understood=bool(progress.not_understood),
        facts=facts_of(proof),
        regions=present_region_choices(visit),
    )
