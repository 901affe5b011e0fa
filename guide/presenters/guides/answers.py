"""What people ask on a guide, and the answers: loaded once the guide itself is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from guide.catalogue.passages import Section
from guide.domain.data_categories import Use
from guide.domain.freshness import is_due
from guide.presenters.dates import day_in_words
from guide.presenters.guides.guide_checklists import OBJECTION
from guide.presenters.references import References, SourceEntry
from guide.presenters.sections import PageSection, present_section
from guide.presenters.visits import Visit

MEMBER_SECTIONS = ("changed", "data", "microsoft", "rights", "limits", "next")
GUEST_SECTIONS = ("guests-affected", "guests-rights", "limits", "next")
USE_WORDS: dict[Use, Promise] = {
    Use.USED: _("yes"),
    Use.ANNOUNCED: _("announced, as quoted"),
    Use.NOT_LISTED: _("listed for other purposes only"),
    Use.EXCLUDED: _("no, says LinkedIn"),
    Use.REPORTED_OUT: _("no, according to reports"),
    Use.UNCLEAR: _("unclear"),
}


@dataclass(frozen=True, slots=True)
class DataRow:
    """One kind of data, and whether the training uses it."""

    name: str
    note: str
    use: str  # used, not-listed, excluded or unclear
    use_words: str
    cite: SafeString


def sections_of(visit: Visit) -> Iterator[tuple[Section, str]]:
    """Yield the questions of a guide with their answers in a line. Those for guests speak of no switch."""
    edition, front = visit.edition, visit.front
    if visit.has_account:
        article, timing = edition.article("too-late"), edition.timing
        section = article.prose.section(timing, *visit.readers)
        if section:
            yield replace(section, id="timing"), article.front.short[timing]
    for section_id in MEMBER_SECTIONS if visit.has_account else GUEST_SECTIONS:
        text = visit.text.prose
        if section_id == "limits" and not visit.has_account:
            text = visit.step_text(edition.step(OBJECTION)).prose
        section = text.section(section_id, *visit.readers)
        if section:
            yield section, front.short[section_id]


def present_data_rows(visit: Visit, references: References) -> tuple[DataRow, ...]:
    """Return the table of data."""
    words, region_id = visit.edition.words.data_categories, visit.region.id
    return tuple(
        DataRow(
            name=words[category.id].name,
            note=words[category.id].note_in(region_id),
            use=category.use[region_id].value,
            use_words=str(USE_WORDS[category.use[region_id]]),
            cite=references.cite(category.sources_in(region_id)),
        )
        for category in visit.edition.catalogue.data_categories.values()
    )


@dataclass(frozen=True, slots=True)
class Questions:
    """The questions of a guide with their answers, and the table of data that stands in one of them."""

    sections: tuple[PageSection, ...]
    data_rows: tuple[DataRow, ...]  # of the section "data", none without an account


def present_questions(visit: Visit, references: References) -> Questions:
    """Return the questions of a guide."""
    sections: list[PageSection] = []
    rows: tuple[DataRow, ...] = ()
    for section, short in sections_of(visit):
        sections.append(present_section(section, references, short))
        if section.id == "data":
            rows = present_data_rows(visit, references)
    return Questions(tuple(sections), rows)


@dataclass(frozen=True, slots=True)
class Answers:
    """The part of a guide that its questions make way for."""

    sections: tuple[PageSection, ...]
    data_rows: tuple[DataRow, ...]
    sources: tuple[SourceEntry, ...]  # of the whole guide
    checked_on: str
    is_due: bool


def present_answers(visit: Visit, numbers: Mapping[str, int]) -> Answers:
    """Return the answers of a guide. numbers: of the sources, as the guide has given them."""
    front, references = visit.front, References(visit.edition, visit.region.id, visit.query, numbers=numbers)
    questions = present_questions(visit, references)
    return Answers(
        sections=questions.sections,
        data_rows=questions.data_rows,
        sources=references.entries,
        checked_on=day_in_words(front.checked_on),
        is_due=is_due(front.checked_on, front.review_days, visit.edition.today),
    )
