"""The one table of the kinds of content: what each is called, where it stands, of what type it is, what it needs.

Reading, completeness, unknown keys, citations, unused sources, the parity of languages and scaffolds go by this table.
A new kind is one entry here, its types, and a field of Catalogue or Words; a missing field stops the start.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from enum import Enum, auto
from operator import attrgetter
from typing import Any

from guide.catalogue.front_matter import (
    ArticleWords,
    AuthorityWords,
    DataCategoryWords,
    LetterWords,
    RegionWords,
    ServiceWords,
    StepWords,
)
from guide.catalogue.model import Catalogue, Words
from guide.catalogue.passages import Passage, passages_in, strings_in
from guide.domain.authorities import Authority
from guide.domain.changes import Change
from guide.domain.click_paths import Label
from guide.domain.controllers import Controller
from guide.domain.data_categories import DataCategory
from guide.domain.deadlines import Deadline
from guide.domain.glossary import Term
from guide.domain.hand_ons import HandOn
from guide.domain.letters import Letter
from guide.domain.regions import Region
from guide.domain.services import Service
from guide.domain.sources import Source
from guide.domain.steps import Step
from guide.domain.timeline import Event
from guide.domain.translations import Translation


class Form(Enum):
    """How the words of a kind are written."""

    TEXTS = auto()  # a Markdown file each, with front matter
    LINES = auto()  # one TOML file for all, a line of Markdown each
    TABLE = auto()  # one TOML file for all, a table each


HOME_QUESTIONS = ("affected", "enough", "compared", "others", "paper", "service")
GUEST_SECTIONS = ("guests-affected", "guests-rights")
REGION_SECTIONS = ("changed", "data", "microsoft", "rights", "limits", "next", "stays")
ARTICLE_SECTIONS: Mapping[str, tuple[str, ...]] = {
    "home": HOME_QUESTIONS,
    "too-late": ("before", "on-the-day", "since"),
    "questions": (),
    "embedding": (
        *("wordpress", "typo3", "drupal", "contao", "joomla", "ghost", "hugo", "html"),
        *("policy", "privacy", "consent", "files"),
    ),
    "authorities": ("germany", "in-eu", "in-uk", "in-ch", "in-ca", "in-hk", "addresses"),
    "hand-on": tuple(HandOn),
    "about": (),
    "privacy": (),
    "imprint": ("operator", "responsible", "missing", "disclaimer", "licence"),
    "accessibility": (),
    "cannot-find": ("reasons", "languages"),
    "letters": ("done",),
    "authority": ("cost", "attach"),
    "deadline": ("counting", "then"),
    "services": ("settled", "others"),
}


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of content."""

    name: str  # of the field of Catalogue and Words, of the folder of its texts, and of its files
    entry: type | None = None  # of a fact; None where there are only words
    rests_on: Callable[[Any], Iterable[str]] | None = None  # a fact's sources; None where it needs none
    links: Mapping[str, str] = field(default_factory=dict)  # field of a fact → kind whose ids it holds
    words: type | None = None  # of the front matter, or of an entry; None where nothing is written about it
    form: Form = Form.TEXTS
    word_links: Mapping[str, str] = field(default_factory=dict)  # field of the words → kind whose ids are its keys
    sections: Callable[[str], tuple[str, ...]] = lambda _id: ()  # that the text of an id must have
    ids: tuple[str, ...] = ()  # of the texts, where there are no facts
    file: str = ""  # name of its TOML files, where it is not its own

    @property
    def facts_file(self) -> str:
        """The file of its facts, below content/."""
        return f"facts/{self.file or self.name}.toml"

    def words_file(self, locale: str, entry_id: str) -> str:
        """Return the file with the words for an id, below content/."""
        if self.form is Form.TEXTS:
            return f"{locale}/{self.name}/{entry_id}.md"
        return f"{locale}/{self.file or self.name}.toml"

    def facts_in(self, catalogue: Catalogue) -> Mapping[str, Any]:
        """Return the facts, none where there are only words."""
        return getattr(catalogue, self.name) if self.entry else {}

    def words_in(self, words: Words) -> Mapping[str, Any]:
        """Return the words in one language, none where there are only facts."""
        return getattr(words, self.name) if self.words else {}

    def ids_in(self, catalogue: Catalogue) -> Iterable[str]:
        """Return the ids for which every language needs words."""
        return self.facts_in(catalogue) if self.entry else self.ids


SOURCES = attrgetter("sources")
KINDS = (
    Kind(
        "regions",
        entry=Region,
        rests_on=SOURCES,
        links={"controller": "controllers"},
        words=RegionWords,
        sections=lambda _id: (*REGION_SECTIONS, *GUEST_SECTIONS),
    ),
    Kind(
        "steps",
        entry=Step,
        rests_on=SOURCES,
        links={"regions": "regions", "links": "regions", "link_unverified_in": "regions"},
        words=StepWords,
        word_links={"not_here": "regions", "link_notes": "regions", "achieved_in": "regions"},
        sections=lambda _id: ("worked", "why", "limits"),
    ),
    Kind(
        "services",
        entry=Service,
        rests_on=SOURCES,
        links={"regions": "regions", "links": "regions"},
        words=ServiceWords,
        word_links={"not_here": "regions"},
        sections=lambda _id: ("used", "worked", "unanswered"),
    ),
    Kind(
        "letters",
        entry=Letter,
        rests_on=SOURCES,
        links={
            "steps": "steps",
            **dict.fromkeys(("regions", "needs_grounds", "forms", "purposes", "parts"), "regions"),
        },
        words=LetterWords,
        word_links={"subject": "regions", "purposes_in": "regions", "not_here": "regions"},
        sections=lambda _id: ("when-not", "sending", "contents"),
    ),
    Kind(
        "articles",
        words=ArticleWords,
        ids=tuple(ARTICLE_SECTIONS),
        sections=lambda name: ARTICLE_SECTIONS.get(name, ()),
    ),
    Kind("labels", entry=Label, rests_on=SOURCES),
    Kind("controllers", entry=Controller, rests_on=SOURCES),
    Kind(
        "authorities",
        entry=Authority,
        rests_on=SOURCES,
        links={"region": "regions"},
        words=AuthorityWords,
        form=Form.TABLE,
    ),
    Kind(
        "deadlines",
        entry=Deadline,
        rests_on=SOURCES,
        links={"regions": "regions", "letters": "letters"},
        words=Passage,
        form=Form.LINES,
    ),
    Kind("sources", entry=Source),
    Kind(
        "events",
        entry=Event,
        rests_on=SOURCES,
        links={"regions": "regions"},
        words=Passage,
        form=Form.LINES,
        file="timeline",
    ),
    Kind(
        "changes",
        entry=Change,
        links={"regions": "regions", "steps": "steps"},
        words=Passage,
        form=Form.LINES,
    ),
    Kind(
        "data_categories",
        entry=DataCategory,
        rests_on=attrgetter("all_sources"),
        links={"use": "regions", "other_sources": "regions"},
        words=DataCategoryWords,
        form=Form.TABLE,
        word_links={"notes": "regions"},
    ),
    Kind("translations", entry=Translation, links={"step": "steps"}),
    Kind("glossary", entry=Term),
)
WRITTEN = tuple(kind for kind in KINDS if kind.words)
TEXTS = tuple(kind for kind in WRITTEN if kind.form is Form.TEXTS)


def refuse_gaps() -> None:
    """Raise TypeError where a kind has no field to be kept in, or a field no kind: nothing is forgotten in silence."""
    for holder, kept, besides in (
        (Catalogue, {kind.name for kind in KINDS if kind.entry}, {"words", "version"}),
        (Words, {kind.name for kind in WRITTEN}, {"locale"}),
    ):
        found = {each.name for each in fields(holder)} - besides
        if found != kept:
            raise TypeError(f"{holder.__name__} and the table of kinds differ: {', '.join(sorted(found ^ kept))}")


refuse_gaps()


def passages_of(words: Words) -> Iterator[tuple[str, Passage]]:
    """Yield every passage of a language with the file in which it stands."""
    for kind in WRITTEN:
        for entry_id, entry in kind.words_in(words).items():
            for passage in passages_in(entry):
                yield kind.words_file(words.locale, entry_id), passage


def strings_of(words: Words) -> Iterator[tuple[str, str]]:
    """Yield every plain string of a language with the file in which it stands."""
    for kind in WRITTEN:
        for entry_id, entry in kind.words_in(words).items():
            for string in strings_in(entry):
                yield kind.words_file(words.locale, entry_id), string
