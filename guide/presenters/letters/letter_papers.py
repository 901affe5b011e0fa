"""A letter as it lies on the desk: everything that stands on the paper, with gaps for what somebody fills in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils import translation
from django.utils.translation import gettext

from guide.catalogue.trees import Block, Items, leaves_of, text_of
from guide.domain.controllers import Controller
from guide.domain.letters import CONTROLLER, PLACEHOLDER, PUT_TOGETHER, Addressee, Letter, LetterChoices
from guide.domain.regions import Paper
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
    needs_grounds: bool  # as opposed to what may be left out


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


def present_part(block: Block, purposes: tuple[str, ...], about: str) -> Part:
    """Return a block of the letter's text.

    purposes: the words for those that somebody chose. about: name and address of the company that a complaint names.
    """
    if isinstance(block, Items):
        return Part(items=tuple(text_of(leaf.children) for leaf in leaves_of((block,))))
    text = text_of(block.children).replace("\n", " ").replace(f"{{{CONTROLLER}}}", about)
    if text == f"{{{PUT_TOGETHER[0]}}}":
        return Part(items=purposes)
    return Part(pieces=tuple(pieces_of(text)))


def address_of(controller: Controller) -> tuple[str, ...]:
    """Return the lines of an address; the country stands in capitals, as post to abroad wants it."""
    *lines, country = controller.address
    return (controller.name, *lines, country.upper())


def present_letter_paper(visit: Visit, letter: Letter, choices: LetterChoices) -> LetterPaper:
    """Return a letter in the language that somebody chose, which need not be that of the page."""
    catalogue, region = visit.edition.catalogue, visit.region
    text = catalogue.words[choices.locale].letters[letter.id]
    section = text.prose.section("letter", region.id)
    if section is None:
        raise LookupError(f"the letter {letter.id!r} has no text for {region.id!r}")
    purposes = tuple(text.front.purpose_in(region.id, purpose) for purpose in choices.purposes)
    company = address_of(catalogue.controllers[region.controller])
    with translation.override(choices.locale):
        return LetterPaper(
            locale=choices.locale,
            region_id=region.id,
            paper=region.paper,
            to=company if letter.addressee is Addressee.CONTROLLER else (),
            subject=text.front.subject[region.id],
            salutation=gettext("Dear Sir or Madam,"),
            parts=tuple(present_part(block, purposes, ", ".join(company)) for block in section.body.blocks),
            closing=gettext("Yours faithfully,"),
            needs_grounds=region.id in letter.needs_grounds,
        )
