"""The words of one language: what the front matter of each kind of content file holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import Annotated, Any, Generic, TypeVar

from annotated_types import Ge
from pydantic import StringConstraints

from guide.texts import Line, Passage, Prose

EMPTY = Passage()
Filled = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Days = Annotated[int, Ge(1)]


@dataclass(frozen=True, slots=True)
class RegionWords:
    """Front matter of `<locale>/regions/<id>.md`."""

    title: Filled
    summary: Filled
    name: Filled
    in_name: Filled  # with its preposition, as inside a sentence
    lead: Filled  # at most two short sentences, for the first screen
    guests_lead: Filled  # the same for people without an account: they have no switch
    short: Mapping[str, str]  # the answer in a line, per section
    checked_on: dt.date
    legal_basis: Line  # these three: cells of the comparison
    say_no: Line
    supervisor: Line
    note: str = ""
    also: str = ""  # what holds here besides, for cards and posters
    review_days: Days = 180

    @property
    def lines(self) -> tuple[Passage, ...]:
        """The strings that may cite."""
        return (self.legal_basis, self.say_no, self.supervisor)


@dataclass(frozen=True, slots=True)
class GuestWords:
    """What a step says otherwise to people without an account, who have no switch."""

    intro: Line
    achieved: Line
    note: str = ""

    @property
    def lines(self) -> tuple[Passage, ...]:
        """The strings that may cite."""
        return (self.intro, self.achieved)


@dataclass(frozen=True, slots=True)
class StepWords:
    """Front matter of `<locale>/steps/<id>.md`."""

    title: Filled
    summary: Filled
    confirm: Filled
    achieved: Line
    note: str = ""
    hint: str = ""  # below the button on the first screen: what it takes, and how one sees that it worked
    link_text: Line = EMPTY
    link_note: Line = EMPTY
    link_notes: Mapping[str, Line] = field(default_factory=dict)  # per region, where another link is used
    achieved_in: Mapping[str, Line] = field(default_factory=dict)  # per region, where more is achieved
    not_here: Mapping[str, Line] = field(default_factory=dict)
    guests: GuestWords | None = None

    @property
    def lines(self) -> tuple[Passage, ...]:
        """The strings that may cite."""
        per_region = (self.link_notes, self.achieved_in, self.not_here)
        own = (self.achieved, self.link_note, *(line for lines in per_region for line in lines.values()))
        return own + (self.guests.lines if self.guests else ())

    def link_note_in(self, region_id: str) -> Passage:
        """Return what the link opens in a region."""
        return self.link_notes.get(region_id, self.link_note)


@dataclass(frozen=True, slots=True)
class ArticleWords:
    """Front matter of `<locale>/articles/<id>.md`."""

    title: Filled
    summary: Filled
    checked_on: dt.date
    lead: str = ""  # at most two short sentences, for a first screen
    short: Mapping[str, str] = field(default_factory=dict)  # the answer in a few words, per section
    review_days: Days = 180

    @property
    def lines(self) -> tuple[Passage, ...]:
        """The strings that may cite: none."""
        return ()


@dataclass(frozen=True, slots=True)
class DataCategoryWords:
    """One entry of `<locale>/data_categories.toml`."""

    name: Filled
    note: str = ""
    notes: Mapping[str, str] = field(default_factory=dict)  # per region where another one holds

    def note_in(self, region_id: str) -> str:
        """Return the note for a region."""
        return self.notes.get(region_id, self.note)


Front = TypeVar("Front", RegionWords, StepWords, ArticleWords)


@dataclass(frozen=True, slots=True)
class Text(Generic[Front]):
    """A content file: its front matter and its prose."""

    front: Front
    prose: Prose


@dataclass(frozen=True, slots=True)
class Words:
    """Everything that is written in one language."""

    locale: str
    regions: Mapping[str, Text[RegionWords]]
    steps: Mapping[str, Text[StepWords]]
    articles: Mapping[str, Text[ArticleWords]]
    events: Mapping[str, Passage]
    data_categories: Mapping[str, DataCategoryWords]

    @property
    def passages(self) -> Iterator[tuple[str, Passage]]:
        """Every passage with the file in which it stands."""
        for folder, texts in self.folders.items():
            for name, text in texts.items():
                for passage in (*text.prose.passages, *text.front.lines):
                    yield f"{self.locale}/{folder}/{name}.md", passage
        for passage in self.events.values():
            yield f"{self.locale}/timeline.toml", passage

    @property
    def folders(self) -> Mapping[str, Mapping[str, Text[Any]]]:
        """The texts by the folder in which they stand."""
        return {"regions": self.regions, "steps": self.steps, "articles": self.articles}

    @property
    def strings(self) -> Iterator[tuple[str, str]]:
        """Every plain string of the front matter and of the table of data, with the file in which it stands."""
        for folder, texts in self.folders.items():
            for name, text in texts.items():
                for field_ in fields(text.front):
                    value = getattr(text.front, field_.name)
                    for each in value.values() if isinstance(value, Mapping) else (value,):
                        if isinstance(each, str):
                            yield f"{self.locale}/{folder}/{name}.md", each
        for category in self.data_categories.values():
            for each in (category.name, category.note, *category.notes.values()):
                yield f"{self.locale}/data_categories.toml", each
