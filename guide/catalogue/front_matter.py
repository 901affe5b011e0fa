"""What the front matter of each kind of text holds, and the entries of the tables of words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from annotated_types import Ge
from pydantic import StringConstraints

from guide.catalogue.markdown import FilledLine, TextLine
from guide.catalogue.passages import Passage

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
    legal_basis: FilledLine  # these three: cells of the comparison
    say_no: FilledLine
    supervisor: FilledLine
    note: str = ""
    review_days: Days = 180


@dataclass(frozen=True, slots=True)
class GuestWords:
    """What a step says otherwise to people without an account, who have no switch."""

    intro: FilledLine
    achieved: FilledLine
    note: str = ""


@dataclass(frozen=True, slots=True)
class StepWords:
    """Front matter of `<locale>/steps/<id>.md`."""

    title: Filled
    summary: Filled
    confirm: Filled
    achieved: FilledLine
    note: str = ""
    hint: str = ""  # below the button on the first screen: what it takes, and how one sees that it worked
    link_text: TextLine = EMPTY
    link_note: TextLine = EMPTY
    link_notes: Mapping[str, TextLine] = field(default_factory=dict)  # per region, where another link is used
    achieved_in: Mapping[str, TextLine] = field(default_factory=dict)  # per region, where more is achieved
    not_here: Mapping[str, TextLine] = field(default_factory=dict)
    guests: GuestWords | None = None

    def link_note_in(self, region_id: str) -> Passage:
        """Return what the link opens in a region."""
        return self.link_notes.get(region_id, self.link_note)


@dataclass(frozen=True, slots=True)
class ServiceWords:
    """Front matter of `<locale>/services/<id>.md`."""

    title: Filled  # the name of the service
    summary: Filled
    used: Filled  # what trains AI, in a few words
    preset: Filled  # whether that is so from the start and since when, in a few words
    confirm: Filled
    link_text: TextLine = EMPTY
    link_note: TextLine = EMPTY
    weak: TextLine = EMPTY  # why the way to say no is not well known
    not_here: Mapping[str, TextLine] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PartWords:
    """The letter of a part of a region, whose sections carry the part's id."""

    title: Filled  # of the box that somebody ticks who lives there
    subject: Filled


@dataclass(frozen=True, slots=True)
class LetterWords:
    """Front matter of `<locale>/letters/<id>.md`."""

    title: Filled
    summary: Filled
    lead: Filled  # at most two short sentences, for the first screen
    checked_on: dt.date
    subject: Mapping[str, str]  # per region, with the statute
    purposes_title: str = ""  # above them on the page, where it is not what one says no to
    purposes: Mapping[str, str] = field(default_factory=dict)  # as the letter says them
    purposes_in: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # per region, where others
    grounds_title: str = ""  # above them on the page, where they do not say why
    grounds: Mapping[str, str] = field(default_factory=dict)  # whole sentences, as somebody would write them
    enclosures: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, PartWords] = field(default_factory=dict)  # of regions
    for_members: Mapping[str, str] = field(default_factory=dict)  # paragraphs that people without an account leave out
    not_here: Mapping[str, TextLine] = field(default_factory=dict)  # per region without it, what there is instead
    review_days: Days = 180

    def subject_for(self, region_id: str, part: str) -> str:
        """Return the subject in a region. part: of it, or ""."""
        return self.parts[part].subject if part else self.subject[region_id]

    def purpose_in(self, region_id: str, purpose: str) -> str:
        """Return what the letter of a region calls a purpose."""
        return self.purposes_in.get(region_id, {}).get(purpose, self.purposes[purpose])


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """Questions that belong together. Its id is an address on the page."""

    title: Filled
    questions: tuple[str, ...]  # ids of sections, in the order of the page


@dataclass(frozen=True, slots=True)
class ArticleWords:
    """Front matter of `<locale>/articles/<id>.md`."""

    title: Filled
    summary: Filled
    checked_on: dt.date
    lead: str = ""  # at most two short sentences, for a first screen
    short: Mapping[str, str] = field(default_factory=dict)  # the answer in a few words, per section
    groups: Mapping[str, QuestionGroup] = field(default_factory=dict)  # of an article that consists of questions
    review_days: Days = 180


@dataclass(frozen=True, slots=True)
class AuthorityWords:
    """One entry of `<locale>/authorities.toml`."""

    place: Filled  # country, Land or province
    name: Filled
    note: str = ""  # what somebody who writes there should know


@dataclass(frozen=True, slots=True)
class DataCategoryWords:
    """One entry of `<locale>/data_categories.toml`."""

    name: Filled
    note: str = ""
    notes: Mapping[str, str] = field(default_factory=dict)  # per region where another one holds

    def note_in(self, region_id: str) -> str:
        """Return the note for a region."""
        return self.notes.get(region_id, self.note)
