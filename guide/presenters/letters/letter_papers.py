"""A letter as it lies on the desk: everything that stands on the paper, with gaps for what somebody fills in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from django.utils import translation
from django.utils.translation import gettext

from guide.catalogue.trees import Block, Items, leaves_of, text_of
from guide.domain.controllers import Controller
from guide.domain.letters import CONTROLLER, IDENTITY, PLACEHOLDER, PUT_TOGETHER, Addressee, Letter, LetterChoices
from guide.domain.regions import Paper
from guide.presenters.authorities.entries import postal_lines
from guide.presenters.visits import Visit


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of the letter, or a gap for a field."""

    text: str
    field: str = ""  # what fills the gap; then text is empty


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, or a list."""

    pieces: tuple[Piece, ...] = ()
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LetterPaper:
    """One letter."""

    locale: str
    region_id: str
    paper: Paper
    to: tuple[str, ...]  # nothing where somebody fills it in
    subject: str
    salutation: str
    parts: tuple[Part, ...]
    closing: str
    enclosures: str  # the word before them, "" where the letter has none
    needs_grounds: bool  # as opposed to what may be left out

    @property
    def fields(self) -> frozenset[str]:
        """What somebody fills in within the text."""
        return frozenset(piece.field for part in self.parts for piece in part.pieces if piece.field)


def pieces_of(text: str) -> Iterator[Piece]:
    """Yield the words of a paragraph and the gaps between them."""
    end = 0
    for match in PLACEHOLDER.finditer(text):
        if text[end : match.start()]:
            yield Piece(text[end : match.start()])
        yield Piece("", field=match["name"])
        end = match.end()
    if text[end:]:
        yield Piece(text[end:])


def present_part(block: Block, purposes: tuple[str, ...], phrases: Mapping[str, str]) -> Part:
    """Return a block of the letter's text.

    purposes: the words for those that somebody chose. phrases: what stands for other placeholders, gaps included.
    """
    if isinstance(block, Items):
        return Part(items=tuple(text_of(leaf.children) for leaf in leaves_of((block,))))
    text = text_of(block.children).replace("\n", " ")
    if text == f"{{{PUT_TOGETHER[0]}}}":
        return Part(items=purposes)
    for name, phrase in phrases.items():
        text = text.replace(f"{{{name}}}", phrase)
    return Part(pieces=tuple(pieces_of(text)))


def identity_of(choices: LetterChoices, addressee: Addressee) -> str:
    """Return how the addressee finds the writer, in the active language, with gaps for what they fill in."""
    if addressee is Addressee.AUTHORITY:
        if choices.has_account:
            return gettext("My profile at LinkedIn: {profile}. E-mail address of my account: {email}.")
        return gettext("I have no account at LinkedIn. My e-mail address: {email}.")
    if choices.has_account:
        return gettext("So that you can find me: address of my profile {profile}, e-mail address {email}.")
    return gettext("I have no account with you. So that you can find data about me: e-mail address {email}.")


def address_of(controller: Controller) -> tuple[str, ...]:
    """Return the lines of an address; the country stands in capitals, as post to abroad wants it."""
    *lines, country = controller.address
    return (controller.name, *lines, country.upper())


def authority_lines(visit: Visit, choices: LetterChoices) -> tuple[str, ...]:
    """Return the address of the authority that somebody chose, nothing where they fill it in."""
    if not choices.authority:
        return ()
    edition = replace(visit.edition, locale=choices.locale)
    return postal_lines(edition, edition.catalogue.authorities[choices.authority])


def present_letter_paper(visit: Visit, letter: Letter, choices: LetterChoices) -> LetterPaper:
    """Return a letter in the language that somebody chose, which need not be that of the page."""
    catalogue, region = visit.edition.catalogue, visit.region
    text = catalogue.words[choices.locale].letters[letter.id]
    section = text.prose.section("letter", choices.part, region.id)
    if section is None:
        raise LookupError(f"the letter {letter.id!r} has no text for {region.id!r}")
    purposes = tuple(text.front.purpose_in(region.id, purpose) for purpose in choices.purposes)
    company = address_of(catalogue.controllers[region.controller])
    left_out = {} if choices.has_account else dict.fromkeys(text.front.for_members, "")
    with translation.override(choices.locale):
        phrases = {
            CONTROLLER: ", ".join(company),
            IDENTITY: identity_of(choices, letter.addressee),
            **text.front.for_members,
            **left_out,
        }
        parts = (present_part(block, purposes, phrases) for block in section.body.blocks)
        return LetterPaper(
            locale=choices.locale,
            region_id=region.id,
            paper=region.paper,
            to=company if letter.addressee is Addressee.CONTROLLER else authority_lines(visit, choices),
            subject=text.front.subject_for(region.id, choices.part),
            salutation=gettext("Dear Sir or Madam,"),
            parts=tuple(part for part in parts if part.pieces or part.items),
            closing=gettext("Yours faithfully,"),
            enclosures=gettext("Enclosures:") if letter.enclosures else "",
            needs_grounds=region.id in letter.needs_grounds,
        )
