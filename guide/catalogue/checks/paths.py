"""Addresses and ways through menus, of steps and of other services."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from guide.catalogue.checks.links import unknown_ids
from guide.catalogue.model import Catalogue
from guide.catalogue.problems import Problem
from guide.domain.click_paths import ClickPath


def address_problems(file: str, entry_id: str, links: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each link that is no web address; "" stands for none."""
    for link in links:
        if link and not link.startswith("https://"):
            yield Problem(file, f"{entry_id}.link", f"is not a web address: {link!r}")


def path_problems(catalogue: Catalogue, file: str, entry_id: str, paths: tuple[ClickPath, ...]) -> Iterator[Problem]:
    """Yield what is wrong with the ways to one goal."""
    for path in paths:
        key = f"{entry_id}.paths.{path.device}"
        yield from unknown_ids(path.labels, catalogue.labels, file, key, "label")
        if not path.stations:
            yield Problem(file, key, "has no stations")
    devices = [path.device for path in paths]
    if len(devices) != len(set(devices)):
        yield Problem(file, f"{entry_id}.paths", "the same device stands twice")
