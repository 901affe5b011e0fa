"""A catalogue with many times the regions, steps and languages, to see what grows with them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from guide.catalogue.model import Catalogue, Words
from guide.domain.steps import Audience


def copies(entries: Any, times: int) -> dict[str, str]:
    """Return the ids of copies, each with the id that it is a copy of."""
    return {f"{name}-{number}": name for number in range(1, times) for name in entries}


def grown_words(words: Words, times: int) -> Words:
    """Return the words of one language for a grown catalogue."""
    regions, steps = copies(words.regions, times), copies(words.steps, times)
    return replace(
        words,
        regions={**words.regions, **{new: words.regions[old] for new, old in regions.items()}},
        steps={**words.steps, **{new: words.steps[old] for new, old in steps.items()}},
    )


def grown(catalogue: Catalogue, times: int) -> Catalogue:
    """Return a catalogue with as many times the regions, steps and languages.

    The new steps are for guests in the new regions: no list that is measured gets longer, only what is searched.
    """
    regions = {
        new: replace(catalogue.regions[old], id=new, countries=(), languages=())
        for new, old in copies(catalogue.regions, times).items()
    }
    steps = {
        new: replace(
            catalogue.steps[old], id=new, short=new, aliases=(), regions=tuple(regions), audience=Audience.GUESTS
        )
        for new, old in copies(catalogue.steps, times).items()
    }
    words = {locale: grown_words(own, times) for locale, own in catalogue.words.items()}
    return replace(
        catalogue,
        regions={**catalogue.regions, **regions},
        steps={**catalogue.steps, **steps},
        words={**words, **{new: words[old] for new, old in copies(words, times).items()}},
        version=f"grown-{times}",
    )
