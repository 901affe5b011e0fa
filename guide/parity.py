"""What must be equal in both languages: the sections of a text, and the sources it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING

from guide.problems import Problem
from guide.texts import Passage, Prose
from guide.words import Front

if TYPE_CHECKING:
    from guide.catalogue import Catalogue


def parity_problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Check that the languages have the same sections, resting on the same sources."""
    first, *others = catalogue.words.values()
    for other in others:
        for folder in ("regions", "steps", "articles"):
            for name, text in getattr(first, folder).items():
                counterpart = getattr(other, folder).get(name)
                if counterpart is not None:
                    file = f"{other.locale}/{folder}/{name}.md"
                    yield from _front_difference(text.front, counterpart.front, file, first.locale)
                    yield from _difference(text.prose, counterpart.prose, file, first.locale)


def _front_difference(one: Front, other: Front, file: str, locale: str) -> Iterator[Problem]:
    sources, others = ({name for line in front.lines for name in line.citations} for front in (one, other))
    if sources != others:
        yield Problem(file, "front matter", f"cites other sources than {locale}: {', '.join(sorted(sources ^ others))}")


def _difference(one: Prose, other: Prose, file: str, locale: str) -> Iterator[Problem]:
    ones = {(section.id, section.readers): section for section in one.sections}
    others = {(section.id, section.readers): section for section in other.sections}
    for key in ones.keys() ^ others.keys():
        yield Problem(file, " ".join((key[0], *key[1])), f"the section stands in one of this file and {locale} only")
    for key in ones.keys() & others.keys():
        yield from _citation_difference(ones[key].body, others[key].body, file, " ".join((key[0], *key[1])), locale)
    yield from _citation_difference(one.intro, other.intro, file, "", locale)


def _citation_difference(one: Passage, other: Passage, file: str, key: str, locale: str) -> Iterator[Problem]:
    """Check that each paragraph and each entry of a list rests on the same sources."""
    nothing: frozenset[str] = frozenset()
    pairs = zip_longest(one.cited_by_paragraph, other.cited_by_paragraph, fillvalue=nothing)
    for number, (sources, others) in enumerate(pairs, start=1):
        if sources != others:
            names = ", ".join(sorted(sources ^ others))
            yield Problem(file, key, f"paragraph {number} cites other sources than in {locale}: {names}")
