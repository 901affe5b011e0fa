"""The guide of one region."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from guide.catalogue.passages import Section
from guide.domain.data_categories import Use
from guide.domain.freshness import is_due
from guide.domain.progress import Progress
from guide.domain.regions import Region
from guide.presenters.dates import day_in_words
from guide.presenters.edition import Edition
from guide.presenters.guides.acts import Act, present_act
from guide.presenters.guides.guide_checklists import OBJECTION, GuideChecklist, present_guide_checklist, what_stays
from guide.presenters.guides.regions import RegionLink, present_regions
from guide.presenters.layout import Layout, present_layout
from guide.presenters.links import with_query
from guide.presenters.references import References, SourceEntry
from guide.presenters.sections import PageSection
from guide.presenters.steps.cannot_find import cited_in_cannot_find
from guide.presenters.steps.step_views import present_step_view
from guide.presenters.structured_data import how_to

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

    layout: Layout
    kicker: str  # the name of the region
    title: str
    lead: str
    act: Act
    checklist: GuideChecklist
    sections: tuple[PageSection, ...]  # questions, folded
    data_rows: tuple[DataRow, ...]  # of the section "data"
    regions: tuple[RegionLink, ...]
    sources: tuple[SourceEntry, ...]
    checked_on: str
    is_due: bool
    structured_data: str
    full_url: str  # of the same guide, written out


def guide_title(edition: Edition, region: Region, *, has_account: bool) -> str:
    """Return the headline; without an account there is nothing to switch off."""
    if has_account:
        return edition.region_words(region).front.title
    return gettext("Say no to AI training without a LinkedIn account")


def sections_of(edition: Edition, region: Region, *, has_account: bool) -> Iterator[tuple[Section, str]]:
    """Yield the questions of a guide with their answers in a line. Those for guests speak of no switch."""
    text = edition.region_words(region)
    readers = edition.readers(region, has_account=has_account)
    if has_account:
        article, timing = edition.article("too-late"), edition.timing
        section = article.prose.section(timing, region.id)
        if section:
            yield replace(section, id="timing"), article.front.short[timing]
    for section_id in MEMBER_SECTIONS if has_account else GUEST_SECTIONS:
        section = text.prose.section(section_id, *readers)
        if section_id == "limits" and not has_account:
            section = edition.step_words(edition.step(OBJECTION)).prose.section(section_id, *readers)
        if section:
            yield section, text.front.short[section_id]


def cited_in_guide(edition: Edition, region: Region, *, has_account: bool) -> Iterator[str]:
    """Yield what the guide of a region can cite, in one order for every state of the checklist."""
    yield from cited_in_cannot_find(edition, region) if has_account else ()
    checklist = edition.checklist(region, has_account=has_account)
    for step in checklist.steps:
        view = present_step_view(edition, region, step, Progress(has_account=has_account))
        for passage in (view.intro, view.link.note, view.worked, view.achieved):
            yield from passage.citations
    for step in checklist.not_here:
        yield from edition.step_words(step).front.not_here[region.id].citations
    yield from what_stays(edition, region, checklist, has_account=has_account).citations
    for section, _short in sections_of(edition, region, has_account=has_account):
        yield from section.body.citations
        if section.id == "data":
            for category in edition.catalogue.data_categories.values():
                yield from category.sources_in(region.id)


def guide_references(edition: Edition, region: Region, progress: Progress) -> References:
    """Return the numbering of a guide's sources, the same for page and fragment."""
    cited = cited_in_guide(edition, region, has_account=progress.has_account)
    return References(edition, cited, region.id, progress.query())


def present_data_rows(edition: Edition, region: Region, references: References) -> tuple[DataRow, ...]:
    """Return the table of data."""
    words = edition.words.data_categories
    return tuple(
        DataRow(
            name=words[category.id].name,
            note=words[category.id].note_in(region.id),
            use=category.use[region.id].value,
            use_words=str(USE_WORDS[category.use[region.id]]),
            cite=references.cite(category.sources_in(region.id)),
        )
        for category in edition.catalogue.data_categories.values()
    )


def present_region_guide(edition: Edition, region: Region, progress: Progress) -> RegionGuidePage:
    """Return the guide of a region with the ticks of the URL."""
    text = edition.region_words(region)
    references = guide_references(edition, region, progress)
    checklist = present_guide_checklist(edition, region, progress, references)
    headline = guide_title(edition, region, has_account=progress.has_account)
    # Translators: title of a region's guide for the browser's tab
    title = gettext("%(title)s (%(region)s)") % {"title": headline, "region": text.front.name}
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
        title=headline,
        lead=text.front.lead if progress.has_account else text.front.guests_lead,
        act=present_act(edition, region, checklist.form.rows[0].step, references),
        checklist=checklist,
        sections=tuple(
            PageSection(section.id, section.title, references.render(section.body), short)
            for section, short in sections_of(edition, region, has_account=progress.has_account)
        ),
        data_rows=present_data_rows(edition, region, references) if progress.has_account else (),
        regions=present_regions(edition, checklist.form.query, region.id),
        sources=references.entries,
        checked_on=day_in_words(text.front.checked_on),
        is_due=is_due(text.front.checked_on, text.front.review_days, edition.today),
        structured_data=how_to(title, (row.step.title for row in checklist.form.rows)),
        full_url=with_query(reverse("full_guide", args=[region.id]), checklist.form.query),
    )
