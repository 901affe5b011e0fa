"""content/ → one validated, immutable catalogue at start-up; the one place that knows TOML and file names."""

from __future__ import annotations

import datetime as dt
import functools
import hashlib
import json
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, asdict, dataclass, fields, is_dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar, cast

from django.conf import settings
from pydantic import ConfigDict, TypeAdapter, ValidationError, with_config

from guide import consistency
from guide.domain.click_paths import ClickPath, Label, Station
from guide.domain.controllers import Controller
from guide.domain.data_categories import DataCategory
from guide.domain.glossary import Term
from guide.domain.regions import Region
from guide.domain.sources import Source, SourceDate, SourceEdition
from guide.domain.steps import Step
from guide.domain.timeline import Event
from guide.domain.translations import Translation
from guide.names import SWITCH_WORDS
from guide.problems import Problem
from guide.texts import MalformedTextError, Passage, compile_line, compile_prose, split_front_matter
from guide.words import ArticleWords, DataCategoryWords, Front, GuestWords, RegionWords, StepWords, Text, Words

Entry = TypeVar("Entry")

for entry_type in (
    ArticleWords, ClickPath, Controller, DataCategory, DataCategoryWords, Event, Label, Region, RegionWords,
    Source, SourceEdition, Station, Step, StepWords, Term, Translation, GuestWords,
):  # fmt: skip
    with_config(ConfigDict(extra="forbid"))(entry_type)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything the site knows. Mappings are keyed by id and keep the order of their file."""

    regions: Mapping[str, Region]
    steps: Mapping[str, Step]
    labels: Mapping[str, Label]
    controllers: Mapping[str, Controller]
    sources: Mapping[str, Source]
    events: Mapping[str, Event]
    data_categories: Mapping[str, DataCategory]
    translations: Mapping[str, Translation]  # per language tag
    glossary: Mapping[str, Term]
    words: Mapping[str, Words]  # per locale
    version: str = ""  # eight hexadecimal digits that change with every change of the content

    @property
    def step_list(self) -> tuple[Step, ...]:
        """All steps, in the order in which they are best taken."""
        return tuple(self.steps.values())

    def find_step(self, name: str) -> Step | None:
        """Return a step by its id or one of its former ids, or None."""
        return next((step for step in self.steps.values() if name in (step.id, *step.aliases)), None)

    @property
    def step_names(self) -> frozenset[str]:
        """The ids and former ids of all steps."""
        return frozenset(name for step in self.steps.values() for name in (step.id, *step.aliases))


Value = TypeVar("Value")
REASONS = {"string_too_short": "is empty", "greater_than_equal": "is less than a day"}
MAY_BE_BLANK = frozenset({"link"})  # of a step that is done nowhere
QUOTED_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def _plain(value: object) -> object:
    """Return what TOML and our own preparation know, but JSON does not."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    raise TypeError(f"neither JSON nor a date: {value!r}")


def _domain_mistakes(entry: object) -> Iterator[tuple[str, str]]:
    """Yield what the types of the domain, which knows no pydantic, cannot refuse: blank texts, intervals of no days."""
    for field in fields(cast("Any", entry)):
        value = getattr(entry, field.name)
        is_required = field.default is MISSING and field.default_factory is MISSING
        if is_required and isinstance(value, str) and not value.strip() and field.name not in MAY_BE_BLANK:
            yield field.name, "is empty"
        if field.name == "review_days" and value < 1:
            yield field.name, "is less than a day"


def _leaves(values: Mapping[str, Any], key: str = "") -> Iterator[tuple[str, object]]:
    """Yield every value that is no table, with its key."""
    for name, value in values.items():
        where = f"{key}.{name}" if key else name
        if isinstance(value, Mapping):
            yield from _leaves(value, where)
        else:
            yield where, value


def frozen(value: Value) -> Value:
    """Return a value with every mapping in it made read-only, however deep: all threads share the catalogue."""
    if isinstance(value, dict):
        return cast("Value", MappingProxyType({key: frozen(item) for key, item in value.items()}))
    if isinstance(value, tuple):
        return cast("Value", tuple(frozen(item) for item in value))
    if is_dataclass(value):
        for field in fields(value):
            object.__setattr__(value, field.name, frozen(getattr(value, field.name)))
    return value


class ContentError(Exception):
    """The content has mistakes; `problems` names them all."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class Loader:
    """Reads one content directory, and collects what is wrong with it instead of stopping at the first mistake."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.adapters: dict[type, TypeAdapter[Any]] = {}  # to build one costs more than to use it
        self.menu_names: frozenset[str] = frozenset()  # what LinkedIn calls its menu entries, in any language

    def report(self, path: Path, key: str, reason: str) -> None:
        """Note a mistake."""
        self.problems.append(Problem(str(path.relative_to(self.root)), key, reason))

    def toml(self, path: Path) -> dict[str, Any]:
        """Read a TOML file; an unreadable one counts as empty."""
        try:
            return tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            self.report(path, "", str(error))
            return {}

    def adapter_for(self, kind: type) -> TypeAdapter[Any]:
        """Return pydantic's validator for a dataclass."""
        if kind not in self.adapters:
            self.adapters[kind] = TypeAdapter(kind)
        return self.adapters[kind]

    def build(self, kind: type[Entry], values: dict[str, Any], path: Path, key: str) -> Entry | None:
        """Validate values into a dataclass, or report each mistake and return None."""
        quoted = [where for where, value in _leaves(values) if isinstance(value, str) and QUOTED_DATE.fullmatch(value)]
        for where in quoted:
            self.report(path, ".".join(filter(None, (key, where))), "a date stands without quotation marks")
        if quoted:
            return None
        try:
            # In JSON pydantic can be strict: a text is no number and no truth, but may name a member of an enum.
            entry: Entry = self.adapter_for(kind).validate_json(
                json.dumps(values, default=_plain), strict=True, context={"menu_names": self.menu_names}
            )
        except ValidationError as error:
            for mistake in error.errors():
                where = ".".join(str(part) for part in (key, *mistake["loc"]) if part != "")
                self.report(path, where, REASONS.get(mistake["type"], mistake["msg"]))
            return None
        for where, reason in _domain_mistakes(entry):
            self.report(path, f"{key}.{where}", reason)
        return frozen(entry)

    def entries(
        self,
        kind: type[Entry],
        path: Path,
        prepare: Callable[[dict[str, Any]], dict[str, Any]] = dict,
        *,
        with_id: bool = True,
    ) -> Mapping[str, Entry]:
        """Read a file of tables, one entry each, the name of the table being its id."""
        found: dict[str, Entry] = {}
        for entry_id, values in self.toml(path).items():
            if not isinstance(values, dict):
                self.report(path, entry_id, "is not a table")
                continue
            try:
                prepared = prepare(values)
            except ValueError as error:
                self.report(path, f"{entry_id}.date", str(error))
                continue
            entry = self.build(kind, {"id": entry_id, **prepared} if with_id else prepared, path, entry_id)
            if entry is not None:
                found[entry_id] = entry
        return MappingProxyType(found)

    def texts(self, front_type: type[Front], folder: Path) -> Mapping[str, Text[Front]]:
        """Read every Markdown file of a folder, keyed by its name without the ending."""
        found: dict[str, Text[Front]] = {}
        for path in sorted(folder.glob("*.md")):
            try:
                values, body = split_front_matter(path.read_text(encoding="utf-8"))
                prose = compile_prose(body, self.menu_names)
            except (MalformedTextError, UnicodeDecodeError) as error:
                self.report(path, "", str(error))
                continue
            front = self.build(front_type, values, path, "")
            if front is not None:
                found[path.stem] = Text(front, prose)
        return MappingProxyType(found)

    def lines(self, path: Path) -> Mapping[str, Passage]:
        """Read a file of single lines of Markdown, keyed by id."""
        found: dict[str, Passage] = {}
        for key, value in self.toml(path).items():
            try:
                found[key] = compile_line(value, self.menu_names)
            except MalformedTextError as error:
                self.report(path, key, str(error))
        return MappingProxyType(found)

    def words(self, locale: str) -> Words:
        """Read everything that is written in one language."""
        folder = self.root / locale
        return Words(
            locale=locale,
            regions=self.texts(RegionWords, folder / "regions"),
            steps=self.texts(StepWords, folder / "steps"),
            articles=self.texts(ArticleWords, folder / "articles"),
            events=self.lines(folder / "timeline.toml"),
            data_categories=self.entries(DataCategoryWords, folder / "data_categories.toml", with_id=False),
        )

    def catalogue(self, locales: Iterable[str]) -> Catalogue:
        """Read facts and words."""
        facts = self.root / "facts"
        labels = self.entries(Label, facts / "labels.toml")
        menus = {name for label in labels.values() for name in label.words.values()}
        self.menu_names = frozenset(menus.union(*SWITCH_WORDS.values()))
        return Catalogue(
            regions=self.entries(Region, facts / "regions.toml"),
            steps=self.entries(Step, facts / "steps.toml"),
            labels=labels,
            controllers=self.entries(Controller, facts / "controllers.toml"),
            sources=self.entries(Source, facts / "sources.toml", _with_source_date),
            events=self.entries(Event, facts / "timeline.toml", _with_source_date),
            data_categories=self.entries(DataCategory, facts / "data_categories.toml"),
            translations=self.entries(Translation, facts / "translations.toml"),
            glossary=self.entries(Term, facts / "glossary.toml"),
            words=MappingProxyType({locale: self.words(locale) for locale in locales}),
            version=content_version(self.root),
        )


def content_version(root: Path) -> str:
    """Return the version of a content directory: the first eight digits of the SHA-256 of its files."""
    digest = hashlib.sha256()
    for path in sorted(path for path in root.rglob("*") if path.suffix in {".md", ".toml"}):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(root).as_posix()}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:8]


def _with_source_date(values: dict[str, Any]) -> dict[str, Any]:
    """Parse the date of a source or event, which may be a day, a month, a year or “undated”."""
    return {**values, "date": SourceDate.parse(values["date"])} if "date" in values else values


def load_catalogue(root: Path, locales: Iterable[str]) -> Catalogue:
    """Read and check a content directory.

    Raises ContentError, with file, key and reason of every mistake.
    """
    loader = Loader(root)
    catalogue = loader.catalogue(locales)
    problems = loader.problems or list(consistency.problems_in(catalogue))
    if problems:
        raise ContentError(problems)
    return catalogue


@functools.cache
def get_catalogue() -> Catalogue:
    """Return the catalogue of this site, loaded once per process.

    Raises ContentError when the content has mistakes.
    """
    return load_catalogue(settings.CONTENT_DIR, dict(settings.LANGUAGES))
