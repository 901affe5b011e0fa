"""What holds between the entries of the catalogue: no dangling id, both languages complete, every claim a source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from django.conf.locale import LANG_INFO

from guide.domain.steps import Audience
from guide.firmness import firmness_problems
from guide.names import SITE_NAMES, SWITCH_WORDS
from guide.parity import parity_problems
from guide.problems import Problem
from guide.texts import Passage, Prose
from guide.words import ArticleWords, RegionWords, Text, Words

if TYPE_CHECKING:
    from guide.catalogue import Catalogue

REGION_SECTIONS = ("changed", "data", "microsoft", "rights", "limits", "next", "stays")
GUEST_SECTIONS = ("guests-affected", "guests-rights")
STEP_SECTIONS = ("worked", "why", "limits")
HOME_QUESTIONS = ("affected", "enough", "compared", "paper", "service")
ARTICLES = {
    "home": HOME_QUESTIONS,
    "too-late": ("before", "on-the-day", "since"),
    "questions": (),
    "about": (),
    "privacy": (),
    "imprint": ("operator", "responsible", "missing", "disclaimer", "licence"),
    "accessibility": (),
    "cannot-find": ("reasons", "languages"),
}
REGIONAL_ARTICLES = {"cannot-find"}
"""Articles that are shown only inside the pages of a region, where links to steps are known."""
RESERVED_IDS = {
    "announcer", "cannot-find", "checklist", "content", "elsewhere", "pass-on", "sources", "step-progress", "timing",
}  # fmt: skip
PAGES = ("home", "questions", "timeline", "sources", "about", "privacy", "imprint", "accessibility")


def problems_in(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield every mistake that only shows between entries."""
    yield from _source_problems(catalogue)
    yield from _citation_problems(catalogue)
    yield from _region_problems(catalogue)
    yield from _label_problems(catalogue)
    yield from _event_problems(catalogue)
    yield from _translation_problems(catalogue)
    yield from _data_category_problems(catalogue)
    yield from _step_problems(catalogue)
    for words in catalogue.words.values():
        yield from _completeness_problems(catalogue, words)
        yield from _step_words_problems(catalogue, words)
        yield from _text_problems(catalogue, words)
        yield from _step_link_problems(words)
    yield from parity_problems(catalogue)
    yield from firmness_problems(catalogue)
    yield from _unused_source_problems(catalogue)


def _unknown(ids: Iterable[str], known: Iterable[str], file: str, key: str, what: str) -> Iterator[Problem]:
    """Yield a problem for each id that points nowhere."""
    for name in ids:
        if name not in known:
            yield Problem(file, key, f"unknown {what} {name!r}")


def _source_problems(catalogue: Catalogue) -> Iterator[Problem]:
    file = "facts/sources.toml"
    for source in catalogue.sources.values():
        for key in ("url", "archive_url"):
            if getattr(source, key) and not getattr(source, key).startswith(("https://", "http://")):
                yield Problem(file, f"{source.id}.{key}", "is not a web address")
        if source.language not in LANG_INFO:
            yield Problem(file, f"{source.id}.language", f"unknown language {source.language!r}")
        if source.archived_on and not source.archive_url:
            yield Problem(file, f"{source.id}.archived_on", "has no archive_url")


def _citation_problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Check that every fact names its sources, and that they exist."""
    groups: tuple[tuple[str, Iterable[tuple[str, tuple[str, ...]]]], ...] = (
        ("facts/regions.toml", ((r.id, r.sources) for r in catalogue.regions.values())),
        ("facts/controllers.toml", ((c.id, c.sources) for c in catalogue.controllers.values())),
        ("facts/labels.toml", ((entry.id, entry.sources) for entry in catalogue.labels.values())),
        ("facts/timeline.toml", ((e.id, e.sources) for e in catalogue.events.values())),
        ("facts/steps.toml", ((s.id, s.sources) for s in catalogue.steps.values())),
        ("facts/data_categories.toml", ((d.id, d.all_sources) for d in catalogue.data_categories.values())),
    )
    for file, entries in groups:
        for entry_id, sources in entries:
            if not sources:
                yield Problem(file, f"{entry_id}.sources", "a claim without a source")
            yield from _unknown(sources, catalogue.sources, file, f"{entry_id}.sources", "source")


def _unused_source_problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Check that every source supports something: the page of sources promises it."""
    used = {name for words in catalogue.words.values() for _file, text in words.passages for name in text.citations}
    for entries in (catalogue.regions, catalogue.controllers, catalogue.labels, catalogue.events, catalogue.steps):
        used.update(name for entry in entries.values() for name in entry.sources)
    used.update(name for category in catalogue.data_categories.values() for name in category.all_sources)
    for name in catalogue.sources:
        if name not in used:
            yield Problem("facts/sources.toml", name, "nothing rests on this source")


def _region_problems(catalogue: Catalogue) -> Iterator[Problem]:
    for region in catalogue.regions.values():
        key = f"{region.id}.controller"
        yield from _unknown([region.controller], catalogue.controllers, "facts/regions.toml", key, "controller")


def _label_problems(catalogue: Catalogue) -> Iterator[Problem]:
    for locale in catalogue.words:
        if locale not in SITE_NAMES or locale not in SWITCH_WORDS:
            yield Problem("../names.py", locale, "the names of the site and of the switch's positions are missing")
    for label in catalogue.labels.values():
        for locale in catalogue.words:
            if not label.words.get(locale):
                yield Problem("facts/labels.toml", f"{label.id}.words.{locale}", "is missing")
            if locale not in label.confidence:
                yield Problem("facts/labels.toml", f"{label.id}.confidence.{locale}", "is missing")


def _translation_problems(catalogue: Catalogue) -> Iterator[Problem]:
    file = "facts/translations.toml"
    for translation in catalogue.translations.values():
        if translation.code not in LANG_INFO:
            yield Problem(file, translation.id, "unknown language")
        yield from _unknown([translation.step], catalogue.steps, file, f"{translation.id}.step", "step")


def _event_problems(catalogue: Catalogue) -> Iterator[Problem]:
    for event in catalogue.events.values():
        file = "facts/timeline.toml"
        yield from _unknown(event.regions, catalogue.regions, file, f"{event.id}.regions", "region")
        if event.date.year is None:
            yield Problem(file, f"{event.id}.date", "an event needs a date")
        for words in catalogue.words.values():
            if event.id in words.events and words.events[event.id].citations:
                yield Problem(f"{words.locale}/timeline.toml", event.id, "cites: its sources belong into the facts")


def _data_category_problems(catalogue: Catalogue) -> Iterator[Problem]:
    file = "facts/data_categories.toml"
    for category in catalogue.data_categories.values():
        for region_id in catalogue.regions:
            if region_id not in category.use:
                yield Problem(file, f"{category.id}.use.{region_id}", "is missing")
        yield from _unknown(category.use, catalogue.regions, file, f"{category.id}.use", "region")


def _step_problems(catalogue: Catalogue) -> Iterator[Problem]:
    file = "facts/steps.toml"
    names: set[str] = set(catalogue.steps)
    for step in catalogue.steps.values():
        yield from _unknown(step.regions, catalogue.regions, file, f"{step.id}.regions", "region")
        yield from _unknown(step.links, catalogue.regions, file, f"{step.id}.links", "region")
        yield from _unknown(step.link_unverified_in, catalogue.regions, file, f"{step.id}.link_unverified_in", "region")
        for alias in step.aliases:
            if alias in names:
                yield Problem(file, f"{step.id}.aliases", f"{alias!r} is already the name of a step")
            names.add(alias)
        for link in (step.link, *step.links.values()):
            if link and not link.startswith("https://"):
                yield Problem(file, f"{step.id}.link", f"is not a web address: {link!r}")
        for path in step.paths:
            key = f"{step.id}.paths.{path.device}"
            yield from _unknown(path.labels, catalogue.labels, file, key, "label")
            if not path.stations:
                yield Problem(file, key, "has no stations")
        devices = [path.device for path in step.paths]
        if len(devices) != len(set(devices)):
            yield Problem(file, f"{step.id}.paths", "the same device stands twice")


def _completeness_problems(catalogue: Catalogue, words: Words) -> Iterator[Problem]:
    """Check that a language has the words for every id, and none besides."""
    groups: tuple[tuple[str, Iterable[str], Iterable[str]], ...] = (
        ("regions/{}.md", catalogue.regions, words.regions),
        ("steps/{}.md", catalogue.steps, words.steps),
        ("articles/{}.md", ARTICLES, words.articles),
        ("timeline.toml", catalogue.events, words.events),
        ("data_categories.toml", catalogue.data_categories, words.data_categories),
    )
    for pattern, wanted, present in groups:
        for name in wanted:
            if name not in present:
                yield Problem(f"{words.locale}/{pattern.format(name)}", name, "the words are missing")
        for name in present:
            if name not in wanted:
                yield Problem(f"{words.locale}/{pattern.format(name)}", name, "words for an id that does not exist")


def _step_words_problems(catalogue: Catalogue, words: Words) -> Iterator[Problem]:
    """Check that a step's words fit its facts: a reason for every region without it, words for its link."""
    for step_id, text in words.steps.items():
        step, front = catalogue.steps.get(step_id), text.front
        if step is None:
            continue
        file = f"{words.locale}/steps/{step_id}.md"
        for region_id in catalogue.regions:
            if not step.applies_in(region_id) and not front.not_here.get(region_id):
                yield Problem(file, f"not_here.{region_id}", "does not apply there, but the reason is missing")
        yield from _unknown(front.not_here, catalogue.regions, file, "not_here", "region")
        yield from _unknown(front.link_notes, catalogue.regions, file, "link_notes", "region")
        if (step.link or step.links) and not front.link_text:
            yield Problem(file, "link_text", "the step has a link, but no words for it")


def _section_problems(prose: Prose, wanted: Iterable[str], known: Iterable[str], file: str) -> Iterator[Problem]:
    for section_id in wanted:
        if prose.section(section_id) is None:
            yield Problem(file, section_id, "the section is missing")
    for section in prose.sections:
        if section.id in RESERVED_IDS:
            yield Problem(file, section.id, "the pages use this id themselves")
        readers = (*known, Audience.GUESTS, *(f"{Audience.GUESTS}-{region}" for region in known))
        yield from _unknown(section.readers, readers, file, section.id, "region")


def _short_problems(region: Text[RegionWords], file: str) -> Iterator[Problem]:
    """Check that every question of a guide has its answer in a line."""
    for section_id in (*REGION_SECTIONS, *GUEST_SECTIONS):
        if section_id != "stays" and not region.front.short.get(section_id):
            yield Problem(file, f"short.{section_id}", "is missing")


def _article_short_problems(article: Text[ArticleWords], file: str) -> Iterator[Problem]:
    """Check that every question of the home page has its answer in a line."""
    for section in article.prose.sections:
        if not article.front.short.get(section.id):
            yield Problem(file, f"short.{section.id}", "is missing")


def _first_paragraph_problems(prose: Prose, file: str) -> Iterator[Problem]:
    """Check that what stands alone on sheets begins with a paragraph."""
    alone = [("", prose.intro), *((each.id, each.body) for each in prose.sections if each.id == "worked")]
    for key, passage in alone:
        if passage.html and not passage.html.startswith("<p>"):
            yield Problem(file, key, "does not begin with a paragraph, which is what sheets show of it")


def _step_link_problems(words: Words) -> Iterator[Problem]:
    """Check that links to steps stand only where the region is known: not in articles, events and the comparison."""
    places: list[tuple[str, Passage]] = [(f"{words.locale}/timeline.toml", event) for event in words.events.values()]
    for name, article in words.articles.items():
        if name in REGIONAL_ARTICLES:
            continue
        places += [(f"{words.locale}/articles/{name}.md", passage) for passage in article.prose.passages]
    for name, region in words.regions.items():
        places += [(f"{words.locale}/regions/{name}.md", line) for line in region.front.lines]
    for file, passage in places:
        for kind, step_id in passage.internal_links:
            if kind == "step":
                yield Problem(file, "", f"a link to step {step_id!r} where no region is known")


def _text_problems(catalogue: Catalogue, words: Words) -> Iterator[Problem]:
    """Check sections, citations and internal links of one language."""
    for region_id, region in words.regions.items():
        file = f"{words.locale}/regions/{region_id}.md"
        yield from _section_problems(region.prose, (*REGION_SECTIONS, *GUEST_SECTIONS), catalogue.regions, file)
        yield from _short_problems(region, file)
        for section_id in ("changed", "data", "microsoft", "rights"):
            section = region.prose.section(section_id)
            if section and not section.body.citations:
                yield Problem(file, section_id, "claims without a source")
    for step_id, step in words.steps.items():
        file = f"{words.locale}/steps/{step_id}.md"
        yield from _section_problems(step.prose, STEP_SECTIONS, catalogue.regions, file)
        yield from _first_paragraph_problems(step.prose, file)
    for article_id, article in words.articles.items():
        file = f"{words.locale}/articles/{article_id}.md"
        yield from _section_problems(article.prose, ARTICLES.get(article_id, ()), catalogue.regions, file)
    for article_id in ("home", "too-late"):
        if article_id in words.articles:
            yield from _article_short_problems(words.articles[article_id], f"{words.locale}/articles/{article_id}.md")
    for file, passage in words.passages:
        yield from _passage_problems(catalogue, file, passage)


def _passage_problems(catalogue: Catalogue, file: str, passage: Passage) -> Iterator[Problem]:
    """Check what a piece of text cites, links and shows."""
    yield from _unknown(passage.citations, catalogue.sources, file, "", "source")
    targets = {"page": PAGES, "region": tuple(catalogue.regions), "step": tuple(catalogue.steps)}
    for kind, name in passage.internal_links:
        yield from _unknown([name], targets[kind], file, "", kind)
    for target in passage.strange_links:
        yield Problem(file, "", f"a link to {target!r}: neither a web address nor page:, region: or step:")
    if "[@" in passage.html:
        yield Problem(file, "", "a citation that is not of the form [@source-id]")
    if "<img" in passage.html:
        yield Problem(file, "", "pictures from elsewhere are not shown")
