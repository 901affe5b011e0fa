"""Letters: each region that has one has its words, and a letter asks only for what can be filled in."""

from __future__ import annotations

from collections.abc import Iterator

from guide.catalogue.front_matter import LetterWords
from guide.catalogue.model import Catalogue, Text
from guide.catalogue.problems import Problem
from guide.domain.letters import CONTROLLER, IDENTITY, PLACEHOLDER, PUT_TOGETHER, SENT, Letter


def letter_problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield what is wrong with the letters of every language."""
    for words in catalogue.words.values():
        for letter_id, text in words.letters.items():
            letter = catalogue.letters.get(letter_id)
            if letter:
                file = f"{words.locale}/letters/{letter_id}.md"
                yield from _region_problems(catalogue, letter, text, file)
                yield from _choice_problems(letter, text.front, file)
                yield from _placeholder_problems(letter, text, file)


def _region_problems(catalogue: Catalogue, letter: Letter, text: Text[LetterWords], file: str) -> Iterator[Problem]:
    """Check that every region has the letter and its terms, or the reason why it has none."""
    for region_id in catalogue.regions:
        if not letter.exists_in(region_id):
            if not text.front.not_here.get(region_id):
                yield Problem(
                    file, f"not_here.{region_id}", "there is no such letter there, and no word on what there is"
                )
            continue
        if not text.front.subject.get(region_id):
            yield Problem(file, f"subject.{region_id}", "is missing")
        for section_id in ("letter", "terms"):
            for reader in (region_id, *letter.parts_of(region_id)):
                if text.prose.section(section_id, reader) is None:
                    yield Problem(file, f"{section_id} {reader}", "the section is missing")


def _choice_problems(letter: Letter, front: LetterWords, file: str) -> Iterator[Problem]:
    """Check that all that can be chosen has its words."""
    named = {purpose for purposes in letter.purposes.values() for purpose in purposes}
    parts = {part for parts in letter.parts.values() for part in parts}
    for key, wanted, present in (
        ("purposes", named, front.purposes),
        ("grounds", letter.grounds, front.grounds),
        ("enclosures", letter.enclosures, front.enclosures),
        ("parts", parts, front.parts),
    ):
        for name in sorted({*wanted} ^ {*present}):
            yield Problem(file, f"{key}.{name}", "stands in one of facts and words only")


def _placeholder_problems(letter: Letter, text: Text[LetterWords], file: str) -> Iterator[Problem]:
    """Check that a letter asks for what somebody fills in, and shows what they choose."""
    for section in text.prose.sections:
        if section.id != "letter":
            continue
        found = {match["name"] for match in PLACEHOLDER.finditer(section.body.text)} - {SENT, CONTROLLER}
        wanted = {IDENTITY, *(("purposes",) if letter.purposes else ()), *(("grounds",) if letter.grounds else ())}
        for name in sorted((found - {*text.front.for_members}) ^ wanted):
            what = "cannot be filled in" if name not in {IDENTITY, *PUT_TOGETHER} else "is missing, or too much"
            yield Problem(file, " ".join((section.id, *section.readers)), f"{{{name}}} {what}")
