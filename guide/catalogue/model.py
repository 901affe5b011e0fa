"""What the catalogue is: facts, and the words of each language. Which kinds of content there are: kinds.py."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from guide.catalogue.front_matter import (
    ArticleWords,
    AuthorityWords,
    DataCategoryWords,
    LetterWords,
    RegionWords,
    ServiceWords,
    StepWords,
)
from guide.catalogue.passages import Passage, Prose
from guide.domain.authorities import Authority
from guide.domain.changes import Change
from guide.domain.click_paths import Label
from guide.domain.controllers import Controller
from guide.domain.data_categories import DataCategory
from guide.domain.deadlines import Deadline
from guide.domain.glossary import Term
from guide.domain.letters import Letter
from guide.domain.regions import Region
from guide.domain.services import Service
from guide.domain.sources import Source
from guide.domain.steps import Step
from guide.domain.timeline import Event
from guide.domain.translations import Translation

Front = TypeVar("Front")


@dataclass(frozen=True, slots=True)
class Text(Generic[Front]):
    """A content file: its front matter and its prose."""

    front: Front
    prose: Prose


@dataclass(frozen=True, slots=True)
class Words:
    """Everything that is written in one language. Mappings are keyed by id."""

    locale: str
    regions: Mapping[str, Text[RegionWords]]
    steps: Mapping[str, Text[StepWords]]
    services: Mapping[str, Text[ServiceWords]]
    letters: Mapping[str, Text[LetterWords]]
    articles: Mapping[str, Text[ArticleWords]]
    events: Mapping[str, Passage]
    changes: Mapping[str, Passage]
    data_categories: Mapping[str, DataCategoryWords]
    authorities: Mapping[str, AuthorityWords]
    deadlines: Mapping[str, Passage]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything the site knows. Mappings are keyed by id and keep the order of their file."""

    regions: Mapping[str, Region]
    steps: Mapping[str, Step]
    services: Mapping[str, Service]
    letters: Mapping[str, Letter]
    labels: Mapping[str, Label]
    controllers: Mapping[str, Controller]
    authorities: Mapping[str, Authority]
    deadlines: Mapping[str, Deadline]
    sources: Mapping[str, Source]
    events: Mapping[str, Event]
    changes: Mapping[str, Change]
    data_categories: Mapping[str, DataCategory]
    translations: Mapping[str, Translation]  # per language tag
    glossary: Mapping[str, Term]
    words: Mapping[str, Words]  # per locale
    version: str = ""  # eight hexadecimal digits that change with every change of the content

    def __hash__(self) -> int:
        """Return a hash by the version, so that what is made from a catalogue can be kept with it."""
        return hash(self.version)

    @property
    def step_list(self) -> tuple[Step, ...]:
        """All steps, in the order in which they are best taken."""
        return tuple(self.steps.values())

    def find_step(self, name: str) -> Step | None:
        """Return a step by its id or one of its former ids, or None."""
        return next((step for step in self.steps.values() if name in (step.id, *step.aliases)), None)

    def find_service(self, name: str) -> Service | None:
        """Return another service by its id or one of its former ids, or None."""
        return next((each for each in self.services.values() if name in (each.id, *each.aliases)), None)

    def find_step_by_short(self, short: str) -> Step | None:
        """Return the step whose address on paper ends so, or None."""
        return next((step for step in self.steps.values() if step.short == short), None)

    @property
    def step_names(self) -> frozenset[str]:
        """The ids and former ids of all steps."""
        return frozenset(name for step in self.steps.values() for name in (step.id, *step.aliases))
