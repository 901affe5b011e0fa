"""Sources: each is whole, every fact and citation has one, and something rests on each that is still there."""

from __future__ import annotations

from collections.abc import Iterator

from django.conf.locale import LANG_INFO

from guide.catalogue.checks.links import unknown_ids
from guide.catalogue.kinds import KINDS, passages_of
from guide.catalogue.model import Catalogue
from guide.catalogue.problems import Problem
from guide.domain.pages import NAMES_BELOW_SOURCES
from guide.domain.sources import Source

FILE = "facts/sources.toml"


def source_problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield what is wrong with sources and with what rests on them."""
    for source in catalogue.sources.values():
        yield from _own_problems(source)
    yield from _claim_problems(catalogue)
    yield from _unused_problems(catalogue)


def _own_problems(source: Source) -> Iterator[Problem]:
    for key in ("url", "archive_url"):
        if getattr(source, key) and not getattr(source, key).startswith(("https://", "http://")):
            yield Problem(FILE, f"{source.id}.{key}", "is not a web address")
    if source.language not in LANG_INFO:
        yield Problem(FILE, f"{source.id}.language", f"unknown language {source.language!r}")
    if source.id in NAMES_BELOW_SOURCES:
        yield Problem(FILE, source.id, "is the name of a page")
    if source.archived_on and not source.archive_url:
        yield Problem(FILE, f"{source.id}.archived_on", "has no archive_url")


def _claim_problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Check that every fact names its sources, and that they exist; for passages, that they exist."""
    for kind in KINDS:
        for entry_id, entry in kind.facts_in(catalogue).items() if kind.rests_on else ():
            sources = tuple(kind.rests_on(entry)) if kind.rests_on else ()
            if not sources:
                yield Problem(kind.facts_file, f"{entry_id}.sources", "a claim without a source")
            yield from unknown_ids(sources, catalogue.sources, kind.facts_file, f"{entry_id}.sources", "source")
    for words in catalogue.words.values():
        for file, passage in passages_of(words):
            yield from unknown_ids(passage.citations, catalogue.sources, file, "", "source")


def _unused_problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Check that every source supports something: the page of sources promises it."""
    used = {name for words in catalogue.words.values() for _file, text in passages_of(words) for name in text.citations}
    for kind in KINDS:
        if kind.rests_on:
            used.update(name for entry in kind.facts_in(catalogue).values() for name in kind.rests_on(entry))
    for name, source in catalogue.sources.items():
        if name not in used and not source.gone_on:
            yield Problem(FILE, name, "nothing rests on this source")
