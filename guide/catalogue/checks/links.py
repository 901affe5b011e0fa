"""Ids that must lead somewhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from guide.catalogue.kinds import KINDS
from guide.catalogue.model import Catalogue
from guide.catalogue.problems import Problem


def unknown_ids(ids: Iterable[str], known: Collection[str], file: str, key: str, what: str) -> Iterator[Problem]:
    """Yield a problem for each id that points nowhere. what: the name of one of those that are meant."""
    for name in ids:
        if name not in known:
            yield Problem(file, key, f"unknown {what} {name!r}")


def ids_of(catalogue: Catalogue, kind_name: str) -> Collection[str]:
    """Return the ids of a kind of facts."""
    return next(kind.facts_in(catalogue) for kind in KINDS if kind.name == kind_name).keys()


def named_in(value: object) -> Iterable[str]:
    """Return the ids that a field holds: one, several, or the keys of a mapping."""
    return (value,) if isinstance(value, str) else value  # type: ignore[return-value]


def link_problems(
    catalogue: Catalogue, entry: object, links: Mapping[str, str], file: str, key: str
) -> Iterator[Problem]:
    """Yield a problem for each id in the fields of an entry that points nowhere.

    links: field → kind whose ids it holds. key: of the entry in its file, "" where the file is the entry.
    """
    for name, kind_name in links.items():
        where = f"{key}.{name}" if key else name
        ids = named_in(getattr(entry, name))
        yield from unknown_ids(ids, ids_of(catalogue, kind_name), file, where, kind_name.removesuffix("s"))
