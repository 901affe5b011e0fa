"""The guide of one region."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext

from guide.domain.freshness import is_due
from guide.presenters.authorities.entries import FoundAuthority, present_own
from guide.presenters.dates import day_in_words
from guide.presenters.guides.acts import Act, present_act
from guide.presenters.guides.answers import present_questions
from guide.presenters.guides.guide_checklists import GuideChecklist, present_guide_checklist
from guide.presenters.guides.regions import RegionLink, present_regions
from guide.presenters.layout import Head, PageAddress, PageLayout, present_layout
from guide.presenters.links import changes_url, finder_url, path_to, with_query
from guide.presenters.references import EarlyReferences
from guide.presenters.sections import PageSection
from guide.presenters.structured_data import how_to
from guide.presenters.visits import Visit


@dataclass(frozen=True, slots=True)
class RegionGuidePage:
    """Everything the guide of a region shows."""

    layout: PageLayout
    kicker: str  # the name of the region
    title: str
    lead: str
    act: Act
    checklist: GuideChecklist
    questions: tuple[PageSection, ...]  # their answers are loaded
    regions: tuple[RegionLink, ...]
    numbers: Mapping[str, int]  # of the sources, also of those that answers alone cite
    checked_on: str
    is_due: bool
    structured_data: str
    answers_url: str  # of the answers, as a fragment
    full_url: str  # of the same guide, written out
    changes_url: str  # of what changed in it, and where to say what is wrong
    authority: FoundAuthority | None  # that somebody has chosen
    finder_url: str


def guide_title(visit: Visit) -> str:
    """Return the headline; without an account there is nothing to switch off."""
    return visit.front.title if visit.has_account else gettext("Say no to AI training without a LinkedIn account")


def present_guide_layout(visit: Visit, title: str) -> PageLayout:
    """Return the surroundings of a guide. title: for the browser's tab."""
    head = Head(title, visit.front.summary, "guides", is_variant=bool(visit.query))
    return present_layout(head, PageAddress("region_guide", (visit.region.id,), visit.query))


def present_region_guide(visit: Visit) -> RegionGuidePage:
    """Return the guide of a region with the ticks of the URL."""
    front, query = visit.front, visit.query
    references = EarlyReferences(visit.edition, visit.region.id, query)
    headline = guide_title(visit)
    # Translators: title of a region's guide for the browser's tab
    title = gettext("%(title)s (%(region)s)") % {"title": headline, "region": front.name}
    act = present_act(visit, references)
    checklist = present_guide_checklist(visit, references)
    # The answers come after the page; here they only give their sources the numbers that both show.
    questions = present_questions(visit, references)
    return RegionGuidePage(
        layout=present_guide_layout(visit, title),
        kicker=front.name,
        title=headline,
        lead=front.lead if visit.has_account else front.guests_lead,
        act=act,
        checklist=checklist,
        questions=questions.sections,
        regions=present_regions(visit.edition, query, visit.region.id),
        numbers=references.numbers,
        checked_on=day_in_words(front.checked_on),
        is_due=is_due(front.checked_on, front.review_days, visit.edition.today),
        structured_data=how_to(title, (row.step.title for row in checklist.form.rows)),
        changes_url=changes_url(visit.region.id),
        answers_url=with_query(path_to("answers", visit.region.id), query),
        full_url=with_query(path_to("full_guide", visit.region.id), query),
        authority=present_own(visit),
        finder_url=finder_url(visit.region.id, query),
    )
