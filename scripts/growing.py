"""A catalogue with many times the regions, steps and languages, to see what grows with them."""

from __future__ import annotations

import re
import shutil
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from guide.catalogue.checks import problems_in
from guide.catalogue.loading import Loader
from guide.catalogue.markdown import TextReader
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


def grown_folder(content: Path, into: Path, times: int) -> Path:
    """Return a folder with as many times the files and entries of a content folder, under other ids."""
    folder = Path(shutil.copytree(content, into / f"{times}"))
    for file in list(folder.rglob("*.md")):
        for number in range(1, times):
            shutil.copy(file, file.with_name(f"{file.stem}-{number}.md"))
    for file in folder.rglob("*.toml"):
        text = file.read_text()
        start = r"^(\[)([a-z0-9-]+)" if re.search(r"^\[", text, re.MULTILINE) else r"^()([a-z0-9-]+)(?= = )"
        more = [re.sub(start, rf"\1\2-{number}", text, flags=re.MULTILINE) for number in range(1, times)]
        file.write_text("\n".join([text, *more]))
    return folder


def cost_of_reading(folder: Path, locales: tuple[str, ...]) -> float:
    """Return the CPU time that reading and checking a content folder takes, in seconds; what is wrong is no matter."""
    begun = time.process_time()
    list(problems_in(Loader(folder, TextReader).catalogue(locales)))
    return time.process_time() - begun
