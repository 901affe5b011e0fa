"""The guide of one region."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from guide.catalogue.passages import Section
from guide.domain.data_categories import Use
from guide.domain.freshness import is_due
from guide.presenters.authorities.entries import FoundAuthority, present_own
from guide.presenters.dates import day_in_words
from guide.presenters.guides.acts import Act, present_act
from guide.presenters.guides.guide_checklists import OBJECTION, GuideChecklist, present_guide_checklist
from guide.presenters.guides.regions import RegionLink, present_regions
from guide.presenters.layout import Head, PageAddress, PageLayout, present_layout
from guide.presenters.links import changes_url, finder_url, with_query
from guide.presenters.references import References, SourceEntry
from guide.presenters.sections import PageSection, present_section
from guide.presenters.structured_data import how_to
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


@dataclass(frozen=True, slots=True)
class RegionGuidePage:
    """Everything the guide of a region shows."""

    layout: PageLayout
    kicker: str  # the name of the region
    title: str
    lead: str
    act: Act
    checklist: GuideChecklist
    sections: tuple[PageSection, ...]  # questions, folded
    data_rows: tuple[DataRow, ...]  # of the section "data"
    regions: tuple[RegionLink, ...]
    sources: tuple[SourceEntry, ...]
    numbers: Mapping[str, int]  # of the sources
    checked_on: str
    is_due: bool
    structured_data: str
    full_url: str  # of the same guide, written out
    changes_url: str  # of what changed in it, and where to say what is wrong
    authority: FoundAuthority | None  # that somebody has chosen
    finder_url: str


def guide_title(visit: Visit) -> str:
    """Return the headline; without an account there is nothing to switch off."""
    return visit.front.title if visit.has_account else gettext("Say no to AI training without a LinkedIn account")


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


def present_guide_layout(visit: Visit, title: str) -> PageLayout:
    """Return the surroundings of a guide. title: for the browser's tab."""
    head = Head(title, visit.front.summary, "guides", is_variant=bool(visit.query))
    return present_layout(head, PageAddress("region_guide", (visit.region.id,), visit.query))


def present_region_guide(visit: Visit) -> RegionGuidePage:
    """Return the guide of a region with the ticks of the URL."""
    front, query = visit.front, visit.query
    references = References(visit.edition, visit.region.id, query)
    headline = guide_title(visit)
    # Translators: title of a region's guide for the browser's tab
    title = gettext("%(title)s (%(region)s)") % {"title": headline, "region": front.name}
    act = present_act(visit, references)
    checklist = present_guide_checklist(visit, references)
    questions = present_questions(visit, references)
    return RegionGuidePage(
        layout=present_guide_layout(visit, title),
        kicker=front.name,
        title=headline,
        lead=front.lead if visit.has_account else front.guests_lead,
        act=act,
        checklist=checklist,
        sections=questions.sections,
        data_rows=questions.data_rows,
        regions=present_regions(visit.edition, query, visit.region.id),
        sources=references.entries,
        numbers=references.numbers,
        checked_on=day_in_words(front.checked_on),
        is_due=is_due(front.checked_on, front.review_days, visit.edition.today),
        structured_data=how_to(title, (row.step.title for row in checklist.form.rows)),
        changes_url=changes_url(visit.region.id),
        full_url=with_query(reverse("full_guide", args=[visit.region.id]), query),
        authority=present_own(visit),
        finder_url=finder_url(visit.region.id, query),
    )
