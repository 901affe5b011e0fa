"""What must be equal in both languages: the sections of a text, and the sources it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from guide.problems import Problem
from guide.texts import Prose
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
        if set(ones[key].body.citations) != set(others[key].body.citations):
            names = sorted(set(ones[key].body.citations) ^ set(others[key].body.citations))
            yield Problem(file, key[0], f"cites other sources than {locale}: {', '.join(names)}")
    if set(one.intro.citations) != set(other.intro.citations):
        yield Problem(file, "", f"the intro cites other sources than {locale}")
