"""The other services: addresses, ways, and a reason for every region without one."""

from __future__ import annotations

from collections.abc import Iterator

from guide.catalogue.checks.paths import address_problems, path_problems
from guide.catalogue.model import Catalogue, Words
from guide.catalogue.problems import Problem
from guide.domain.pages import NAMES_BELOW_SERVICES
from guide.domain.services import Service

FILE = "facts/services.toml"


def service_problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield what is wrong with the other services."""
    names: set[str] = set(NAMES_BELOW_SERVICES)
    for service in catalogue.services.values():
        yield from address_problems(FILE, service.id, (service.link, *service.links.values()))
        yield from path_problems(catalogue, FILE, service.id, service.paths)
        yield from _way_problems(catalogue, service)
        for name in (service.id, *service.aliases):
            if name in names:
                yield Problem(FILE, service.id, f"{name!r} already leads somewhere else")
            names.add(name)
    for words in catalogue.words.values():
        yield from _word_problems(catalogue, words)


def _way_problems(catalogue: Catalogue, service: Service) -> Iterator[Problem]:
    if not (service.paths or service.link or service.links):
        yield Problem(FILE, service.id, "neither an address nor a way through menus: nobody could say no")
    if service.names_no_region and set(service.regions) != set(catalogue.regions):
        yield Problem(FILE, f"{service.id}.names_no_region", "is limited to no region, but not listed in all of them")


def _word_problems(catalogue: Catalogue, words: Words) -> Iterator[Problem]:
    """Check that the words of a service fit its facts."""
    for name, text in words.services.items():
        service, file = catalogue.services.get(name), f"{words.locale}/services/{name}.md"
        if service is None:
            continue
        for region_id in catalogue.regions:
            if service.applies_in(region_id) == bool(text.front.not_here.get(region_id)):
                yield Problem(
                    file, f"not_here.{region_id}", "a reason stands there for regions without a way, and those alone"
                )
        if (service.link or service.links) and not text.front.link_text:
            yield Problem(file, "link_text", "the service has a link, but no words for it")
        if service.is_well_known == bool(text.front.weak):
            yield Problem(file, "weak", "says why a way is not well known, and is empty for all others")
