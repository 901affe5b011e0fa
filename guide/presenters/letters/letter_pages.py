"""The page of a letter: what it is good for, what somebody chooses and fills in, and the letter itself."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.safestring import SafeString
from django.utils.translation import get_language_info, gettext

from guide.catalogue.front_matter import LetterWords
from guide.domain.freshness import is_due
from guide.domain.letters import (
    ACCOUNT,
    AUTHORITY,
    LANGUAGE,
    PART,
    PURPOSE,
    SENT,
    Addressee,
    Letter,
    LetterChoices,
)
from guide.presenters.choices import Choice
from guide.presenters.corrections import Correction, present_correction
from guide.presenters.dates import day_in_words
from guide.presenters.layout import Head, PageAddress, PageLayout, present_layout
from guide.presenters.letters.letter_papers import LetterPaper, present_letter_paper
from guide.presenters.links import deadline_url, finder_url, guide_url, letter_url, step_url
from guide.presenters.references import References, SourceEntry
from guide.presenters.sections import PageSection, present_section
from guide.presenters.visits import Visit

IN_FOLDS = ("terms", "sending", "contents", "when-not")
ARTICLE = "letters"


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

    id: str
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
    parts: tuple[Choice, ...]  # of the region
    guest: Choice
    grounds_title: str
    grounds: tuple[Choice, ...]
    enclosures: tuple[Choice, ...]
    not_understood: tuple[str, ...]
    form_url: str  # LinkedIn's form for the same
    step_url: str  # of the step that is done once the letter is sent, "" where there is none
    paper: LetterPaper
    file_name: str  # of what is saved, without its ending
    asks_for_day: bool  # of an earlier letter
    authority: str  # that the address names
    finder_url: str  # where somebody finds the authority that the letter goes to, "" where it goes to LinkedIn
    deadline_url: str
    sections: tuple[PageSection, ...]
    regions: tuple[LetterLink, ...]
    letters: tuple[LetterLink, ...]
    sources: tuple[SourceEntry, ...]
    checked_on: str
    is_due: bool
    correction: Correction


def present_languages(visit: Visit, choices: LetterChoices) -> tuple[Choice, ...]:
    """Return the languages that a letter may be written in."""
    return tuple(
        Choice(LANGUAGE, locale, str(get_language_info(locale)["name_translated"]), "", locale == choices.locale)
        for locale in visit.edition.catalogue.words
    )


def present_parts(front: LetterWords, letter: Letter, region_id: str, choices: LetterChoices) -> tuple[Choice, ...]:
    """Return the parts of the region whose own law the letter can name."""
    return tuple(
        Choice(PART, name, front.parts[name].title, "", name == choices.part) for name in letter.parts_of(region_id)
    )


def present_letter_links(visit: Visit, *, follow_ups: bool) -> tuple[LetterLink, ...]:
    """Return the letters that there are in a region: those that come back to an earlier one, or the others."""
    words = visit.edition.words.letters
    return tuple(
        LetterLink(
            id=letter.id,
            title=words[letter.id].front.title,
            url=letter_url(visit.region.id, letter.id),
            summary=words[letter.id].front.lead,
        )
        for letter in visit.edition.catalogue.letters.values()
        if letter.exists_in(visit.region.id) and letter.is_follow_up is follow_ups
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


def guest_query(choices: LetterChoices) -> str:
    """Return what the addresses of people without an account say."""
    return "" if choices.has_account else f"{ACCOUNT}=no"


def query_of(choices: LetterChoices) -> str:
    """Return the choices as the query of an address."""
    pairs = [*((PURPOSE, purpose) for purpose in choices.purposes), (LANGUAGE, choices.locale), (PART, choices.part)]
    pairs.append((AUTHORITY, choices.authority))
    return "&".join(filter(None, [urlencode([pair for pair in pairs if pair[1]]), guest_query(choices)]))


def present_letter(visit: Visit, letter: Letter, choices: LetterChoices, *, is_variant: bool) -> LetterPage:
    """Return the page of a letter that the region has. is_variant: whether the address carries choices."""
    edition, region_id = visit.edition, visit.region.id
    text = edition.words.letters[letter.id]
    front, references = text.front, References(edition, region_id)
    of_letter = edition.catalogue.words[choices.locale].letters[letter.id].front
    intro = references.render(text.prose.intro)
    found = (text.prose.section(name, choices.part, region_id) for name in IN_FOLDS)
    sections = tuple(present_section(section, references) for section in found if section)
    title = gettext("%(title)s (%(region)s)") % {"title": front.title, "region": visit.front.name}
    paper = present_letter_paper(visit, letter, choices)
    return LetterPage(
        id=letter.id,
        layout=present_layout(
            Head(title, front.summary, "letters", is_variant=is_variant),
            PageAddress("letter", (region_id, letter.id), query_of(choices) if is_variant else ""),
        ),
        kicker=visit.front.name,
        guide_url=guide_url(region_id),
        title=front.title,
        lead=front.lead,
        intro=intro,
        action_url=letter_url(region_id, letter.id),
        purposes_title=front.purposes_title or gettext("What you say no to"),
        purposes=tuple(
            Choice(PURPOSE, name, front.purpose_in(region_id, name), "", name in choices.purposes)
            for name in letter.purposes_in(region_id)
        ),
        languages=present_languages(visit, choices),
        parts=present_parts(front, letter, region_id, choices),
        guest=Choice(ACCOUNT, "no", gettext("I have no LinkedIn account"), "", not choices.has_account),
        grounds_title=grounds_title(letter, front, region_id),
        grounds=tuple(Choice("ground", name, of_letter.grounds[name], "", False) for name in letter.grounds),
        enclosures=tuple(
            Choice("enclosure", name, of_letter.enclosures[name], "", False) for name in letter.enclosures
        ),
        not_understood=choices.not_understood,
        form_url=letter.forms.get(region_id, ""),
        step_url=f"{step_url(region_id, letter.steps[0], guest_query(choices))}#step-progress" if letter.steps else "",
        paper=paper,
        file_name=f"off-switch-{letter.id}-{choices.locale}",
        asks_for_day=SENT in paper.fields,
        authority=choices.authority,
        finder_url=finder_url(region_id) if letter.addressee is Addressee.AUTHORITY else "",
        deadline_url=""
        if letter.addressee is Addressee.AUTHORITY
        else deadline_url(region_id, f"{PURPOSE}={letter.id}"),
        sections=sections,
        regions=present_region_links(visit, letter),
        letters=tuple(
            link
            for follow_ups in (False, True)
            for link in present_letter_links(visit, follow_ups=follow_ups)
            if link.id != letter.id
        ),
        sources=references.entries,
        checked_on=day_in_words(front.checked_on),
        is_due=is_due(front.checked_on, front.review_days, edition.today),
        correction=present_correction(edition, visit.region.id, "letters", letter.id),
    )


@dataclass(frozen=True, slots=True)
class LettersPage:
    """The letters of a region, and what there is instead of those that its law does not have."""

    layout: PageLayout
    kicker: str
    guide_url: str
    title: str
    lead: str
    first: tuple[LetterLink, ...]  # letters
    follow_ups: tuple[LetterLink, ...]
    done: PageSection  # for whom no letter is needed any more
    instead: tuple[PageSection, ...]
    sources: tuple[SourceEntry, ...]


def present_letters(visit: Visit) -> LettersPage:
    """Return the page with the letters of a region."""
    edition, region_id = visit.edition, visit.region.id
    references = References(edition, region_id)
    article = edition.article(ARTICLE)
    in_region = gettext("%(title)s (%(region)s)") % {"title": article.front.title, "region": visit.front.name}
    done = present_section(article.prose.sections_for(region_id)[0], references)
    missing = [each for each in edition.catalogue.letters.values() if not each.exists_in(region_id)]
    fronts = [(letter.id, edition.words.letters[letter.id].front) for letter in missing]
    return LettersPage(
        layout=present_layout(Head(in_region, article.front.summary, "letters"), PageAddress("letters", (region_id,))),
        kicker=visit.front.name,
        guide_url=guide_url(region_id),
        title=article.front.title,
        lead=article.front.summary,
        first=present_letter_links(visit, follow_ups=False),
        follow_ups=present_letter_links(visit, follow_ups=True),
        done=done,
        instead=tuple(
            PageSection(name, front.title, references.render(front.not_here[region_id])) for name, front in fronts
        ),
        sources=references.entries,
    )
