"""The page of a letter: what it is good for, what somebody chooses and fills in, and the letter itself."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.safestring import SafeString
from django.utils.translation import get_language_info, gettext

from guide.catalogue.front_matter import LetterWords
from guide.domain.freshness import is_due
from guide.domain.letters import SENT, Letter, LetterChoices
from guide.presenters.choices import Choice
from guide.presenters.dates import day_in_words
from guide.presenters.layout import Head, PageAddress, PageLayout, present_layout
from guide.presenters.letters.letter_papers import LetterPaper, present_letter_paper
from guide.presenters.links import guide_url, letter_url, step_url
from guide.presenters.references import References, SourceEntry
from guide.presenters.sections import PageSection, present_section
from guide.presenters.visits import Visit

IN_FOLDS = ("terms", "sending", "when-not")


@dataclass(frozen=True, slots=True)
class LetterLink:
    """The same letter elsewhere, or another one here."""

    id: str
    title: str
    url: str
    is_current: bool = False
    summary: str = ""


@dataclass(frozen=True, slots=True)
class LetterPage:
    """Everything the page shows."""

    layout: PageLayout
    kicker: str
    guide_url: str
    title: str
    lead: str
    intro: SafeString
    action_url: str
    purposes_title: str
    purposes: tuple[Choice, ...]
    languages: tuple[Choice, ...]
    grounds_title: str
    grounds: tuple[Choice, ...]
    not_understood: tuple[str, ...]
    form_url: str  # LinkedIn's form for the same
    step_url: str  # of the step that is done once the letter is sent, "" where there is none
    paper: LetterPaper
    asks_for_day: bool  # of an earlier letter
    sections: tuple[PageSection, ...]
    regions: tuple[LetterLink, ...]
    letters: tuple[LetterLink, ...]
    sources: tuple[SourceEntry, ...]
    checked_on: str
    is_due: bool


def present_languages(visit: Visit, choices: LetterChoices) -> tuple[Choice, ...]:
    """Return the languages that a letter may be written in."""
    return tuple(
        Choice("in", locale, str(get_language_info(locale)["name_translated"]), "", locale == choices.locale)
        for locale in visit.edition.catalogue.words
    )


def present_letter_links(visit: Visit) -> tuple[LetterLink, ...]:
    """Return the letters that there are in a region."""
    words = visit.edition.words.letters
    return tuple(
        LetterLink(
            id=letter.id,
            title=words[letter.id].front.title,
            url=letter_url(visit.region.id, letter.id),
            summary=words[letter.id].front.lead,
        )
        for letter in visit.edition.catalogue.letters.values()
        if letter.exists_in(visit.region.id)
    )


def present_region_links(visit: Visit, letter: Letter) -> tuple[LetterLink, ...]:
    """Return the same letter in each region that has it."""
    regions = visit.edition.words.regions
    return tuple(
        LetterLink(name, regions[name].front.name, letter_url(name, letter.id), is_current=name == visit.region.id)
        for name in letter.regions
    )


def grounds_title(letter: Letter, front: LetterWords, region_id: str) -> str:
    """Return what stands above the grounds: whether the law of the region asks for them."""
    if front.grounds_title:
        return front.grounds_title
    return gettext("Why") if region_id in letter.needs_grounds else gettext("Why (optional)")


def present_letter(visit: Visit, letter: Letter, choices: LetterChoices, *, is_variant: bool) -> LetterPage:
    """Return the page of a letter that the region has. is_variant: whether the address carries choices."""
    edition, region_id = visit.edition, visit.region.id
    text = edition.words.letters[letter.id]
    front, references = text.front, References(edition, region_id)
    of_letter = edition.catalogue.words[choices.locale].letters[letter.id].front
    intro = references.render(text.prose.intro)
    found = (text.prose.section(name, region_id) for name in IN_FOLDS)
    sections = tuple(present_section(section, references) for section in found if section)
    title = gettext("%(title)s (%(region)s)") % {"title": front.title, "region": visit.front.name}
    paper = present_letter_paper(visit, letter, choices)
    query = urlencode([("for", purpose) for purpose in choices.purposes] + [("in", choices.locale)])
    return LetterPage(
        layout=present_layout(
            Head(title, front.summary, "letters", is_variant=is_variant),
            PageAddress("letter", (region_id, letter.id), query if is_variant else ""),
        ),
        kicker=visit.front.name,
        guide_url=guide_url(region_id),
        title=front.title,
        lead=front.lead,
        intro=intro,
        action_url=letter_url(region_id, letter.id),
        purposes_title=front.purposes_title or gettext("What you say no to"),
        purposes=tuple(
            Choice("for", name, front.purpose_in(region_id, name), "", name in choices.purposes)
            for name in letter.purposes_in(region_id)
        ),
        languages=present_languages(visit, choices),
        grounds_title=grounds_title(letter, front, region_id),
        grounds=tuple(Choice("ground", name, of_letter.grounds[name], "", False) for name in letter.grounds),
        not_understood=choices.not_understood,
        form_url=letter.forms.get(region_id, ""),
        step_url=step_url(region_id, letter.steps[0]) if letter.steps else "",
        paper=paper,
        asks_for_day=any(piece.field == SENT for part in paper.parts for piece in part.pieces),
        sections=sections,
        regions=present_region_links(visit, letter),
        letters=tuple(link for link in present_letter_links(visit) if link.id != letter.id),
        sources=references.entries,
        checked_on=day_in_words(front.checked_on),
        is_due=is_due(front.checked_on, front.review_days, edition.today),
    )


@dataclass(frozen=True, slots=True)
class LettersPage:
    """The letters of a region, and what there is instead of those that its law does not have."""

    layout: PageLayout
    kicker: str
    guide_url: str
    title: str
    lead: str
    letters: tuple[LetterLink, ...]
    instead: tuple[PageSection, ...]
    sources: tuple[SourceEntry, ...]


def present_letters(visit: Visit) -> LettersPage:
    """Return the page with the letters of a region."""
    edition, region_id = visit.edition, visit.region.id
    references = References(edition, region_id)
    title, lead = (
        gettext("Letters"),
        gettext("Completed in your browser, sent by you. What you type does not leave this page."),
    )
    in_region = gettext("%(title)s (%(region)s)") % {"title": title, "region": visit.front.name}
    missing = [each for each in edition.catalogue.letters.values() if not each.exists_in(region_id)]
    fronts = [(letter.id, edition.words.letters[letter.id].front) for letter in missing]
    return LettersPage(
        layout=present_layout(Head(in_region, lead, "letters"), PageAddress("letters", (region_id,))),
        kicker=visit.front.name,
        guide_url=guide_url(region_id),
        title=title,
        lead=lead,
        letters=present_letter_links(visit),
        instead=tuple(
            PageSection(name, front.title, references.render(front.not_here[region_id])) for name, front in fronts
        ),
        sources=references.entries,
    )
