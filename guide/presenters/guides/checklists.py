"""The form of a checklist with somebody's ticks: rows, the next step, the tally. Around it: guide_checklists.py."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.utils.safestring import SafeString
from django.utils.translation import gettext

from guide.domain.progress import Progress
from guide.domain.regions import Region
from guide.presenters.edition import Edition
from guide.presenters.html import NOTHING
from guide.presenters.links import guide_url, path_to, with_query
from guide.presenters.references import References
from guide.presenters.steps.click_paths import Way, present_ways
from guide.presenters.steps.states import advice_for, tally_for
from guide.presenters.steps.step_views import StepView, present_step_view
from guide.presenters.visits import Visit


@dataclass(frozen=True, slots=True)
class ChecklistAddresses:
    """Where a checklist lives: on its guide, or in somebody's article."""

    page: str  # shows the checklist in the state of its query
    fragment: str  # answers with the checklist alone

    def page_in(self, state: Progress) -> str:
        """Return the address of the checklist in a state."""
        return f"{with_query(self.page, state.query())}#checklist"


def guide_addresses(region: Region) -> ChecklistAddresses:
    """Return the addresses of the checklist on its guide."""
    return ChecklistAddresses(page=guide_url(region.id), fragment=path_to("checklist", region.id))


@dataclass(frozen=True, slots=True)
class RowTexts:
    """What a row says when it is open.

    Where the page has not numbered its sources yet, it is presented in every state, so that numbers stay.
    """

    reason: SafeString = NOTHING
    link_note: SafeString = NOTHING
    worked: SafeString = NOTHING
    link_text: SafeString = NOTHING
    cites: SafeString = NOTHING  # after the note beside the box


@dataclass(frozen=True, slots=True)
class StepRow:
    """One row of the checklist; the next step's is open, unless the page shows the step above its list."""

    step: StepView
    is_next: bool
    is_open: bool
    texts: RowTexts
    ways: tuple[Way, ...]  # of an open row
    skip_words: str  # on the button that puts it aside, "" where there is none


@dataclass(frozen=True, slots=True)
class AccountChoice:
    """One of the two paths: with or without an account."""

    words: str
    url: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class ChecklistView:
    """The form of one checklist, ready to show."""

    region_id: str
    addresses: ChecklistAddresses
    rows: tuple[StepRow, ...]
    tally: str
    advice: str  # what matters most now, "" when everything is settled
    optional_title: str  # above the steps that are not essential
    query: str  # the canonical state
    other_done: tuple[str, ...]  # ticks of what is not shown: of the path with or without an account, of other regions
    other_skipped: tuple[str, ...]
    is_partly_understood: bool  # the address carried something that says nothing to us
    has_account: bool = True
    authority: str = ""  # that somebody wants to turn to, an id
    account_choices: tuple[AccountChoice, ...] = ()
    region: str = ""  # whose services alone are listed, an id

    @property
    def has_optional(self) -> bool:
        """Whether there are steps that are not essential."""
        return any(not row.step.is_essential for row in self.rows)

    @property
    def marks(self) -> tuple[str, ...]:
        """What each step's box looks like, for the row of boxes beside the tally."""
        return tuple(row.step.mark for row in self.rows)


def present_row_texts(step: StepView, references: References, *, is_open: bool) -> RowTexts:
    """Return the texts of a row that are shown."""
    if references.are_given and not is_open:
        return RowTexts()
    return RowTexts(
        reason=references.render(step.says.intro),
        link_note=references.render(step.link.note),
        worked=references.render(step.says.worked),
        link_text=references.render(step.link.words.uncited),
    )


def present_row(
    edition: Edition, step: StepView, references: References, *, is_next: bool, is_shown_above: bool = False
) -> StepRow:
    """Return one row. is_shown_above: whether the page already shows how the step is done."""
    is_open = is_next and not is_shown_above
    ways = present_ways(step.paths, step.end_state, edition, is_compact=True) if is_open else ()
    skip = gettext("Does not apply to me: skip") if is_next and not step.is_skipped else ""
    return StepRow(step, is_next, is_open, present_row_texts(step, references, is_open=is_open), ways, skip)


def present_account_choices(progress: Progress, addresses: ChecklistAddresses) -> tuple[AccountChoice, ...]:
    """Return the two paths; the ticks stay."""
    choices = ((True, gettext("I have an account")), (False, gettext("I have no account")))
    return tuple(
        AccountChoice(
            words=words,
            url=addresses.page_in(replace(progress, has_account=has_account)),
            is_current=progress.has_account is has_account,
        )
        for has_account, words in choices
    )


def present_rows(visit: Visit, references: References, *, has_first_above: bool) -> tuple[StepRow, ...]:
    """Return the rows. has_first_above: whether the page shows above the list how its first step is done."""
    checklist = visit.checklist
    upcoming = visit.progress.next_step(checklist)
    return tuple(
        present_row(
            visit.edition,
            present_step_view(visit, step),
            references,
            is_next=step is upcoming,
            is_shown_above=has_first_above and step is checklist.steps[0],
        )
        for step in checklist.steps
    )


def present_checklist(
    visit: Visit, references: References, addresses: ChecklistAddresses, *, has_first_above: bool = False
) -> ChecklistView:
    """Return the checklist of a region with the ticks of the URL.

    addresses: where its form and its choices lead. has_first_above: whether the page shows above the list how its
    first step is done.
    """
    progress, checklist = visit.progress, visit.checklist
    return ChecklistView(
        region_id=visit.region.id,
        addresses=addresses,
        rows=present_rows(visit, references, has_first_above=has_first_above),
        tally=tally_for(progress, checklist.step_ids),
        advice=advice_for(progress, checklist),
        optional_title=gettext("If you want to do more"),
        query=visit.query,
        other_done=tuple(name for name in progress.done if name not in checklist.step_ids),
        other_skipped=tuple(name for name in progress.skipped if name not in checklist.step_ids),
        has_account=progress.has_account,
        authority=progress.authority,
        account_choices=present_account_choices(progress, addresses),
        is_partly_understood=bool(progress.not_understood),
    )
