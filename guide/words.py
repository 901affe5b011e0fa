"""The words of one language: what the front matter of each kind of content file holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from guide.texts import Line, Passage, Prose

EMPTY = Passage()


@dataclass(frozen=True, slots=True)
class RegionWords:
    """Front matter of `<locale>/regions/<id>.md`."""

    title: str
    summary: str
    name: str
    in_name: str  # with its preposition, as inside a sentence
    lead: str  # at most two short sentences, for the first screen
    guests_lead: str  # the same for people without an account: they have no switch
    short: Mapping[str, str]  # the answer in a line, per section
    checked_on: dt.date
    legal_basis: Line  # these three: cells of the comparison
    say_no: Line
    supervisor: Line
    note: str = ""
    review_days: int = 180

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

    title: str
    summary: str
    confirm: str
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

    title: str
    summary: str
    checked_on: dt.date
    lead: str = ""  # at most two short sentences, for a first screen
    short: Mapping[str, str] = field(default_factory=dict)  # the answer in a few words, per section
    review_days: int = 180

    @property
    def lines(self) -> tuple[Passage, ...]:
        """The strings that may cite: none."""
        return ()


@dataclass(frozen=True, slots=True)
class DataCategoryWords:
    """One entry of `<locale>/data_categories.toml`."""

    name: str
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
