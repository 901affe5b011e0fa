"""content/ → catalogue; the one place that knows TOML, pydantic and the names of files."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, asdict, fields, is_dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar, cast, get_args, get_type_hints

from pydantic import ConfigDict, TypeAdapter, ValidationError, with_config

from guide.catalogue.kinds import KINDS, WRITTEN, Form, Kind
from guide.catalogue.markdown import MalformedTextError, TextReader, split_front_matter
from guide.catalogue.model import Catalogue, Text, Words
from guide.catalogue.passages import Passage
from guide.catalogue.problems import Problem
from guide.domain.names import SWITCH_WORDS
from guide.domain.sources import SourceDate

Value = TypeVar("Value")
ReaderFor = Callable[[frozenset[str]], TextReader]
"""Returns what reads Markdown, for the names of LinkedIn's menus."""
REASONS = {"string_too_short": "is empty", "greater_than_equal": "is less than a day"}
MAY_BE_BLANK = frozenset({"link"})  # of a step that is done nowhere
QUOTED_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def refuse_unknown_keys(hint: Any) -> None:
    """Make pydantic refuse keys that a dataclass does not have, and those of every dataclass that it holds."""
    for inner in get_args(hint):
        refuse_unknown_keys(inner)
    is_entry = isinstance(hint, type) and is_dataclass(hint) and hint is not Passage
    if is_entry and "__pydantic_config__" not in vars(hint):
        with_config(ConfigDict(extra="forbid"))(hint)
        for inner in get_type_hints(hint, include_extras=True).values():
            refuse_unknown_keys(inner)


@cache
def adapter_for(entry_type: type) -> TypeAdapter[Any]:
    """Return pydantic's validator for a dataclass: to build one costs more than to use it."""
    refuse_unknown_keys(entry_type)
    return TypeAdapter(entry_type)


@cache
def dated_fields(entry_type: type) -> tuple[str, ...]:
    """Return the fields of a dataclass that hold a date that may be a day, a month, a year or “undated”."""
    return tuple(name for name, hint in get_type_hints(entry_type).items() if hint is SourceDate)


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
    if is_dataclass(value) and not isinstance(value, Passage):
        for field in fields(value):
            object.__setattr__(value, field.name, frozen(getattr(value, field.name)))
    return value


class Loader:
    """Reads one content directory, and collects what is wrong with it instead of stopping at the first mistake."""

    def __init__(self, root: Path, reader_for: ReaderFor = TextReader) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.reader_for = reader_for
        self.reader = reader_for(frozenset())

    def report(self, file: str, key: str, reason: str) -> None:
        """Note a mistake. file: below content/."""
        self.problems.append(Problem(file, key, reason))

    def toml(self, file: str) -> dict[str, Any]:
        """Read a TOML file; an unreadable one counts as empty."""
        try:
            return tomllib.loads((self.root / file).read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            self.report(file, "", str(error))
            return {}

    def build(self, entry_type: type[Value], values: dict[str, Any], file: str, key: str) -> Value | None:
        """Validate values into a dataclass, or report each mistake and return None."""
        prepared = self.prepared(entry_type, values, file, key)
        if prepared is None:
            return None
        try:
            # In JSON pydantic can be strict: a text is no number and no truth, but may name a member of an enum.
            entry: Value = adapter_for(cast("type", entry_type)).validate_json(
                json.dumps(prepared, default=_plain), strict=True, context={"reader": self.reader}
            )
        except ValidationError as error:
            for mistake in error.errors():
                where = ".".join(str(part) for part in (key, *mistake["loc"]) if part != "")
                self.report(file, where, REASONS.get(mistake["type"], mistake["msg"]))
            return None
        for where, reason in _domain_mistakes(entry):
            self.report(file, f"{key}.{where}" if key else where, reason)
        return frozen(entry)

    def prepared(self, entry_type: type, values: dict[str, Any], file: str, key: str) -> dict[str, Any] | None:
        """Return the values with their dates read, or report what is no date and return None."""
        prefix = f"{key}." if key else ""
        quoted = [where for where, value in _leaves(values) if isinstance(value, str) and QUOTED_DATE.fullmatch(value)]
        for where in quoted:
            self.report(file, prefix + where, "a date stands without quotation marks")
        dates: dict[str, SourceDate] = {}
        for name in dated_fields(entry_type):
            try:
                dates |= {name: SourceDate.parse(values[name])} if name in values else {}
            except ValueError as error:
                self.report(file, prefix + name, str(error))
                return None
        return None if quoted else values | dates

    def tables(self, entry_type: type[Value], file: str) -> Mapping[str, Value]:
        """Read a file of tables, one entry each, the name of the table being its id."""
        found: dict[str, Value] = {}
        has_id = any(field.name == "id" for field in fields(cast("Any", entry_type)))
        for entry_id, values in self.toml(file).items():
            if not isinstance(values, dict):
                self.report(file, entry_id, "is not a table")
                continue
            entry = self.build(entry_type, {"id": entry_id, **values} if has_id else values, file, entry_id)
            if entry is not None:
                found[entry_id] = entry
        return MappingProxyType(found)

    def lines(self, file: str) -> Mapping[str, Passage]:
        """Read a file of single lines of Markdown, keyed by id."""
        found: dict[str, Passage] = {}
        for key, value in self.toml(file).items():
            try:
                found[key] = self.reader.line(value)
            except MalformedTextError as error:
                self.report(file, key, str(error))
            else:
                if not found[key]:
                    self.report(file, key, "is empty")
        return MappingProxyType(found)

    def texts(self, kind: Kind, locale: str) -> Mapping[str, Text[Any]]:
        """Read every Markdown file of a kind in a language, keyed by its name without the ending."""
        found: dict[str, Text[Any]] = {}
        for path in sorted((self.root / kind.words_file(locale, "_")).parent.glob("*.md")):
            file = kind.words_file(locale, path.stem)
            try:
                values, body = split_front_matter(path.read_text(encoding="utf-8"))
                prose = self.reader.prose(body)
            except (MalformedTextError, UnicodeDecodeError) as error:
                self.report(file, "", str(error))
                continue
            front = self.build(cast("type[Any]", kind.words), values, file, "")
            if front is not None:
                found[path.stem] = Text(front, prose)
        return MappingProxyType(found)

    def words_of(self, kind: Kind, locale: str) -> Mapping[str, Any]:
        """Read what is written about a kind in a language."""
        if kind.form is Form.TEXTS:
            return self.texts(kind, locale)
        file = kind.words_file(locale, "")
        return self.lines(file) if kind.form is Form.LINES else self.tables(cast("type[Any]", kind.words), file)

    def catalogue(self, locales: Iterable[str]) -> Catalogue:
        """Read facts, then words: these need to know what LinkedIn calls its menus."""
        facts: dict[str, Any] = {kind.name: self.tables(kind.entry, kind.facts_file) for kind in KINDS if kind.entry}
        menus = {name for label in facts["labels"].values() for name in label.words.values()}
        self.reader = self.reader_for(frozenset(menus.union(*SWITCH_WORDS.values())))
        words = {locale: self.words(locale) for locale in locales}
        return Catalogue(**facts, words=MappingProxyType(words), version=content_version(self.root))

    def words(self, locale: str) -> Words:
        """Read everything that is written in one language."""
        return Words(locale=locale, **{kind.name: self.words_of(kind, locale) for kind in WRITTEN})


def content_version(root: Path) -> str:
    """Return the version of a content directory: the first eight digits of the SHA-256 of its files."""
    digest = hashlib.sha256()
    for path in content_files(root):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(root).as_posix()}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:8]


def content_files(root: Path) -> list[Path]:
    """Return the files that make a version of the content; what is said about versions is not among them."""
    found = (path for path in root.rglob("*") if path.suffix in {".md", ".toml"} and path.name != "changes.toml")
    return sorted(found)
