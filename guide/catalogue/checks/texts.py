"""Texts: every language has them, with the sections and answers that pages show, and links that lead somewhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from guide.catalogue.checks.links import link_problems, unknown_ids
from guide.catalogue.kinds import GUEST_SECTIONS, REGION_SECTIONS, TEXTS, WRITTEN, Kind, passages_of
from guide.catalogue.model import Catalogue, Words
from guide.catalogue.passages import Passage, Prose, passages_in
from guide.catalogue.problems import Problem
from guide.domain.pages import PAGE_NAMES
from guide.domain.steps import Audience

REGIONAL_ARTICLES = {"cannot-find", "letters", "authority", "deadline"}
"""Articles that are shown only inside the pages of a region, where links to steps are known."""
ARTICLES_IN_SHORT = ("home", "too-late")
"""Articles whose sections have their answer in a line."""
RESERVED_IDS = {
    "announcer", "cannot-find", "checklist", "content", "elsewhere", "pass-on", "sources", "step-progress", "timing",
}  # fmt: skip


def text_problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield what is wrong with the words of every language."""
    for words in catalogue.words.values():
        for kind in WRITTEN:
            yield from _completeness_problems(catalogue, words, kind)
            for entry_id, entry in kind.words_in(words).items():
                holder = entry.front if kind in TEXTS else entry
                file = kind.words_file(words.locale, entry_id)
                yield from link_problems(catalogue, holder, kind.word_links, file, "" if kind in TEXTS else entry_id)
        for kind in TEXTS:
            for entry_id, text in kind.words_in(words).items():
                file = kind.words_file(words.locale, entry_id)
                readers = (*catalogue.regions, *_parts_of(catalogue, kind, entry_id))
                yield from _section_problems(text.prose, kind.sections(entry_id), readers, file)
                if kind.entry and not text.prose.intro:
                    yield Problem(file, "", "nothing stands before the first heading")
        yield from _group_problems(words)
        yield from _step_problems(catalogue, words)
        yield from _answer_problems(words)
        yield from _step_link_problems(words)
        for file, passage in passages_of(words):
            yield from _passage_problems(catalogue, file, passage)


def _completeness_problems(catalogue: Catalogue, words: Words, kind: Kind) -> Iterator[Problem]:
    """Check that a language has the words for every id, and none besides."""
    wanted, present = kind.ids_in(catalogue), kind.words_in(words)
    for name in wanted:
        if name not in present:
            yield Problem(kind.words_file(words.locale, name), name, "the words are missing")
    for name in present:
        if name not in wanted:
            yield Problem(kind.words_file(words.locale, name), name, "words for an id that does not exist")


def _parts_of(catalogue: Catalogue, kind: Kind, entry_id: str) -> Iterator[str]:
    """Yield the parts of regions that a letter has sections for."""
    letter = catalogue.letters.get(entry_id) if kind.name == "letters" else None
    for parts in letter.parts.values() if letter else ():
        yield from parts


def _section_problems(prose: Prose, wanted: Iterable[str], regions: Collection[str], file: str) -> Iterator[Problem]:
    readers = (*regions, Audience.GUESTS, *(f"{Audience.GUESTS}-{region}" for region in regions))
    for section_id in wanted:
        if prose.section(section_id) is None:
            yield Problem(file, section_id, "the section is missing")
    for section in prose.sections:
        if not section.body:
            yield Problem(file, section.id, "the section is empty")
        if section.id in RESERVED_IDS:
            yield Problem(file, section.id, "the pages use this id themselves")
        yield from unknown_ids(section.readers, readers, file, section.id, "region")


def _step_problems(catalogue: Catalogue, words: Words) -> Iterator[Problem]:
    """Check that a step's words fit its facts: a reason for every region without it, words for its link."""
    for step_id, text in words.steps.items():
        step, file = catalogue.steps.get(step_id), f"{words.locale}/steps/{step_id}.md"
        if step is None:
            continue
        for region_id in catalogue.regions:
            if not step.applies_in(region_id) and not text.front.not_here.get(region_id):
                yield Problem(file, f"not_here.{region_id}", "does not apply there, but the reason is missing")
        if (step.link or step.links) and not text.front.link_text:
            yield Problem(file, "link_text", "the step has a link, but no words for it")
        yield from _first_paragraph_problems(text.prose, file)


def _first_paragraph_problems(prose: Prose, file: str) -> Iterator[Problem]:
    """Check that what stands alone on sheets begins with a paragraph."""
    alone = [("", prose.intro), *((each.id, each.body) for each in prose.sections if each.id == "worked")]
    for key, passage in alone:
        if passage and not passage.begins_with_paragraph:
            yield Problem(file, key, "does not begin with a paragraph, which is what sheets show of it")


def _answer_problems(words: Words) -> Iterator[Problem]:
    """Check that every question of a guide and of the home page has its answer in a line, and claims their sources."""
    for region_id, region in words.regions.items():
        file = f"{words.locale}/regions/{region_id}.md"
        asked = (name for name in (*REGION_SECTIONS, *GUEST_SECTIONS) if name != "stays")
        yield from _short_problems(region.front.short, asked, file)
        for section_id in ("changed", "data", "microsoft", "rights"):
            section = region.prose.section(section_id)
            if section and not section.body.citations:
                yield Problem(file, section_id, "claims without a source")
    for article_id in ARTICLES_IN_SHORT:
        article = words.articles.get(article_id)
        if article:
            asked = (section.id for section in article.prose.sections)
            yield from _short_problems(article.front.short, asked, f"{words.locale}/articles/{article_id}.md")


def _group_problems(words: Words) -> Iterator[Problem]:
    """Check that a question of a grouped article stands in exactly one group, and every group has an id of its own."""
    for name, article in words.articles.items():
        file, groups = f"{words.locale}/articles/{name}.md", article.front.groups
        ids = [section.id for section in article.prose.sections]
        placed = [question for group in groups.values() for question in group.questions]
        yield from unknown_ids(placed, ids, file, "groups", "question")
        for question in ids if groups else ():
            if placed.count(question) != 1:
                yield Problem(file, f"groups.{question}", f"stands in {placed.count(question)} groups")
        for group_id in groups.keys() & {*ids, *RESERVED_IDS}:
            yield Problem(file, f"groups.{group_id}", "the page has this id already")


def _short_problems(short: Mapping[str, str], asked: Iterable[str], file: str) -> Iterator[Problem]:
    for section_id in asked:
        if not short.get(section_id):
            yield Problem(file, f"short.{section_id}", "is missing")


def _step_link_problems(words: Words) -> Iterator[Problem]:
    """Check that links to steps stand only where the region is known: in no article, service, event or comparison."""
    places: list[tuple[str, Passage]] = [(f"{words.locale}/timeline.toml", event) for event in words.events.values()]
    for name, article in words.articles.items():
        if name not in REGIONAL_ARTICLES:
            places += [(f"{words.locale}/articles/{name}.md", passage) for passage in article.prose.passages]
    for name, service in words.services.items():
        places += [(f"{words.locale}/services/{name}.md", passage) for passage in passages_in(service)]
    for name, region in words.regions.items():
        places += [(f"{words.locale}/regions/{name}.md", line) for line in passages_in(region.front)]
    for file, passage in places:
        for kind, step_id in passage.internal_links:
            if kind in {"step", "letter"}:
                yield Problem(file, "", f"a link to {kind} {step_id!r} where no region is known")


def _passage_problems(catalogue: Catalogue, file: str, passage: Passage) -> Iterator[Problem]:
    """Check where a piece of text leads."""
    targets: dict[str, Collection[str]] = {
        "page": PAGE_NAMES, "region": catalogue.regions, "step": catalogue.steps, "letter": catalogue.letters
    }  # fmt: skip
    for kind, name in passage.internal_links:
        yield from unknown_ids([name], targets[kind], file, "", kind)
    yield from _anchor_problems(catalogue, file, passage)
    for target in passage.strange_links:
        yield Problem(file, "", f"a link to {target!r}: neither a web address nor page:, region:, step: or letter:")
    if "[@" in passage.text:
        yield Problem(file, "", "a citation that is not of the form [@source-id]")


def _anchor_problems(catalogue: Catalogue, file: str, passage: Passage) -> Iterator[Problem]:
    """Check that a link to a place on a page finds it in the article of the same language."""
    articles = catalogue.words[file.partition("/")[0]].articles
    for link in passage.links:
        kind, name = link.internal or ("", "")
        article = articles.get(name) if kind == "page" else None
        known = [section.id for section in article.prose.sections] + [*article.front.groups] if article else []
        if link.anchor and link.anchor not in known:
            yield Problem(file, "", f"a link to #{link.anchor} of {kind} {name!r}, which is not there")
