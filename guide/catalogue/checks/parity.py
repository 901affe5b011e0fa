"""What must be equal in both languages: the sections of a text, and the sources it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from guide.catalogue.kinds import TEXTS
from guide.catalogue.model import Catalogue
from guide.catalogue.passages import Passage, Prose, passages_in
from guide.catalogue.problems import Problem


def parity_problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Check that the languages have the same sections, resting on the same sources."""
    first, *others = catalogue.words.values()
    for other in others:
        for kind in TEXTS:
            for name, text in kind.words_in(first).items():
                counterpart = kind.words_in(other).get(name)
                if counterpart is not None:
                    file = kind.words_file(other.locale, name)
                    yield from _front_difference(text.front, counterpart.front, file, first.locale)
                    yield from _group_difference(text.front, counterpart.front, file, first.locale)
                    yield from _difference(text.prose, counterpart.prose, file, first.locale)


def _front_difference(one: object, other: object, file: str, locale: str) -> Iterator[Problem]:
    sources, others = ({name for line in passages_in(front) for name in line.citations} for front in (one, other))
    if sources != others:
        yield Problem(file, "front matter", f"cites other sources than {locale}: {', '.join(sorted(sources ^ others))}")


def _group_difference(one: object, other: object, file: str, locale: str) -> Iterator[Problem]:
    groups, others = (
        [(name, group.questions) for name, group in getattr(front, "groups", {}).items()] for front in (one, other)
    )
    if groups != others:
        yield Problem(file, "groups", f"other groups, or other questions in them, than in {locale}")


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
