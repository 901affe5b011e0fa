"""The guide of one region."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from guide.domain.data_categories import Use
from guide.domain.freshness import is_due
from guide.domain.progress import Progress
from guide.domain.regions import Region
from guide.presenters.dates import day_in_words
from guide.presenters.edition import Edition
from guide.presenters.guide_checklists import GuideChecklist, present_guide_checklist
from guide.presenters.layout import Layout, present_layout
from guide.presenters.references import References, SourceEntry
from guide.presenters.regions import RegionLink, present_regions
from guide.presenters.sections import PageSection
from guide.presenters.structured_data import how_to
from guide.presenters.timing import TimingAnswer, present_timing
from guide.texts import Passage

USE_WORDS: dict[Use, Promise] = {
    Use.USED: _("yes"),
    Use.NOT_LISTED: _("not listed for it"),
    Use.EXCLUDED: _("no, says LinkedIn"),
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

    layout: Layout
    kicker: str  # the name of the region
    title: str
    intro: SafeString
    checklist: GuideChecklist
    timing: TimingAnswer
    sections: tuple[PageSection, ...]
    data_rows: tuple[DataRow, ...]
    regions: tuple[RegionLink, ...]
    sources: tuple[SourceEntry, ...]
    checked_on: str
    is_due: bool
    structured_data: str


def cited_in_guide(edition: Edition, region: Region) -> Iterator[str]:
    """Yield what the guide of a region can cite, in one order for every state of the checklist."""
    prose = edition.region_words(region).prose
    for step in edition.catalogue.step_list:
        text = edition.step_words(step)
        if not step.applies_in(region.id):
            yield from text.front.not_here[region.id].citations
            continue
        worked = text.prose.section("worked", region.id)
        for passage in (text.prose.intro, text.front.link_note_in(region.id), worked.body if worked else Passage()):
            yield from passage.citations
        yield from text.front.achieved.citations
        limits = text.prose.section("limits", region.id) if step.essential else None
        yield from limits.body.first_paragraph.citations if limits else ()  # the ending without an account
    timing = edition.article("too-late").prose.section(edition.timing)
    yield from timing.body.citations if timing else ()
    for section in prose.sections_for(region.id):
        yield from section.body.citations
        if section.id == "data":
            for category in edition.catalogue.data_categories.values():
                yield from category.sources_in(region.id)
    yield from prose.intro.citations  # of the lead, which shows no marks


def guide_references(edition: Edition, region: Region, query: str = "") -> References:
    """Return the numbering of a guide's sources, the same for page and fragment."""
    return References(edition, cited_in_guide(edition, region), region.id, query)


def present_data_rows(edition: Edition, region: Region, references: References) -> tuple[DataRow, ...]:
    """Return the table of data."""
    words = edition.words.data_categories
    return tuple(
        DataRow(
            name=words[category.id].name,
            note=words[category.id].note,
            use=category.use[region.id].value,
            use_words=str(USE_WORDS[category.use[region.id]]),
            cite=references.cite(category.sources_in(region.id)),
        )
        for category in edition.catalogue.data_categories.values()
    )


def present_region_guide(edition: Edition, region: Region, progress: Progress) -> RegionGuidePage:
    """Return the guide of a region with the ticks of the URL."""
    text = edition.region_words(region)
    references = guide_references(edition, region, progress.query())
    checklist = present_guide_checklist(edition, region, progress, references)
    # Translators: title of a region's guide for the browser's tab
    title = gettext("%(title)s (%(region)s)") % {"title": text.front.title, "region": text.front.name}
    return RegionGuidePage(
        layout=present_layout(
            title,
            text.front.summary,
            "region_guide",
            [region.id],
            query=checklist.form.query,
            section="guides",
            region_id=region.id,
            is_variant=bool(checklist.form.query),
        ),
        kicker=text.front.name,
        title=text.front.title,
        intro=references.render(text.prose.intro.uncited),
        checklist=checklist,
        timing=present_timing(edition, references),
        sections=tuple(
            PageSection(section.id, section.title, references.render(section.body))
            for section in text.prose.sections_for(region.id)
            if section.id != "stays"
        ),
        data_rows=present_data_rows(edition, region, references),
        regions=present_regions(edition, checklist.form.query, region.id),
        sources=references.entries,
        checked_on=day_in_words(text.front.checked_on),
        is_due=is_due(text.front.checked_on, text.front.review_days, edition.today),
        structured_data=how_to(title, (row.step.title for row in checklist.form.rows)),
    )
