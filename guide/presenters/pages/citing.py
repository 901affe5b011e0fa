"""Where each source is cited: the way back from the page of sources."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext

from guide.catalogue.passages import Section, passages_in
from guide.domain.freshness import Reviewed, next_look_on
from guide.domain.services import Service
from guide.domain.steps import Step
from guide.presenters.dates import source_date_in_words
from guide.presenters.edition import Edition
from guide.presenters.links import guide_url, letter_url, path_to, step_url

ON_HOME = frozenset({"home", "too-late"})
"""Articles that the home page shows."""
REGIONAL = {"letters": "letters", "authority": "authority_finder", "deadline": "deadline"}
"""Articles that pages of a region show, and the names of these."""


@dataclass(frozen=True, slots=True)
class CitingPlace:
    """A page, or a part of one, that cites a source."""

    words: str
    url: str
    due_on: dt.date | None = field(default=None, compare=False)  # when it is compared again, None where it does not age


Citations = Iterator[tuple[Iterable[str], CitingPlace]]


def place_of(words: str, url: str, reviewed: Reviewed) -> CitingPlace:
    """Return a place that is compared with its sources now and then. reviewed: says when."""
    return CitingPlace(words, url, next_look_on([reviewed]))


def cited_in(*texts: object) -> Iterator[str]:
    """Yield the ids of the sources that texts cite."""
    for text in texts:
        for passage in passages_in(text):
            yield from passage.citations


def citing_places(edition: Edition) -> Mapping[str, tuple[CitingPlace, ...]]:
    """Return the places that cite each source, by its id: guides, steps, articles, then the timeline."""
    found: dict[str, dict[CitingPlace, None]] = {}
    for citations in (_by_guides, _by_steps, _by_letters, _by_services, _by_articles, _by_lists):
        for sources, place in citations(edition):
            for source in sources:
                found.setdefault(source, {})[place] = None
    return {source: tuple(places) for source, places in found.items()}


def _by_guides(edition: Edition) -> Citations:
    categories = edition.catalogue.data_categories.values()
    for region in edition.catalogue.regions.values():
        words = edition.words.regions[region.id]
        place = place_of(words.front.name, guide_url(region.id), words.front)
        yield (*region.sources, *cited_in(words)), place
        for category in categories:
            if region.id in category.use:
                yield category.sources_in(region.id), place


def _by_steps(edition: Edition) -> Citations:
    for step in edition.catalogue.step_list:
        region_id = next(name for name in edition.catalogue.regions if step.applies_in(name))
        words = edition.words.steps[step.id]
        place = place_of(words.front.title, step_url(region_id, step.id), step)
        yield (*step.sources, *cited_in(words), *_of_labels(edition, step)), place


def _of_labels(edition: Edition, walked: Step | Service) -> Iterator[str]:
    for path in walked.paths:
        for name in (path.goal, *(label for each in path.stations for label in (each.label, each.heading))):
            yield from edition.catalogue.labels[name].sources if name else ()


def _by_letters(edition: Edition) -> Citations:
    for letter in edition.catalogue.letters.values():
        words = edition.words.letters[letter.id]
        yield (
            (*letter.sources, *cited_in(words)),
            place_of(words.front.title, letter_url(letter.regions[0], letter.id), words.front),
        )


def _by_services(edition: Edition) -> Citations:
    for service in edition.catalogue.services.values():
        words = edition.words.services[service.id]
        place = place_of(words.front.title, path_to("service", service.id), service)
        yield (*service.sources, *cited_in(words), *_of_labels(edition, service)), place


def _by_articles(edition: Edition) -> Citations:
    for name, text in edition.words.articles.items():
        if name == "questions":
            yield from (_by_question(section, text.front) for section in text.prose.sections)
        elif name == "cannot-find":
            region_id, step_id = next(iter(edition.catalogue.regions)), edition.catalogue.step_list[0].id
            yield cited_in(text), place_of(text.front.title, step_url(region_id, step_id) + "#cannot-find", text.front)
        elif name in REGIONAL:
            region_id = next(iter(edition.catalogue.regions))
            yield cited_in(text), place_of(text.front.title, path_to(REGIONAL[name], region_id), text.front)
        else:
            yield cited_in(text), place_of(text.front.title, path_to("home" if name in ON_HOME else name), text.front)


def _by_question(section: Section, reviewed: Reviewed) -> tuple[Iterable[str], CitingPlace]:
    return section.body.citations, place_of(section.title, f"{path_to('questions')}#{section.id}", reviewed)


def _by_lists(edition: Edition) -> Citations:
    questions, directory = edition.article("questions"), edition.article("authorities").front
    responsible = next(each for each in questions.prose.sections if each.id == "responsible")
    for controller in edition.catalogue.controllers.values():
        yield controller.sources, _by_question(responsible, questions.front)[1]
    authorities = place_of(directory.title, path_to("authorities"), directory)
    for authority in edition.catalogue.authorities.values():
        yield authority.sources, authorities
    for event in edition.catalogue.events.values():
        words = gettext("Timeline, %(day)s") % {"day": source_date_in_words(event.date)}
        yield event.sources, CitingPlace(words, f"{path_to('timeline')}#{event.id}")
