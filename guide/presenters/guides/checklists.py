"""The form of a checklist with somebody's ticks: rows, the next step, the tally. Around it: guide_checklists.py."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from guide.domain.progress import Progress
from guide.domain.regions import Region
from guide.presenters.edition import Edition
from guide.presenters.links import guide_url, with_query
from guide.presenters.references import References
from guide.presenters.steps.click_paths import Way, present_ways
from guide.presenters.steps.states import advice_for, tally_for
from guide.presenters.steps.step_views import StepView, present_step_view


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
    return ChecklistAddresses(page=guide_url(region.id), fragment=reverse("checklist", args=[region.id]))


@dataclass(frozen=True, slots=True)
class NextStep:
    """What the open row of the next step shows besides the step itself."""

    reason: SafeString
    link_text: SafeString
    worked: SafeString
    link_note: SafeString
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class StepRow:
    """One row of the checklist; the next step's is open, unless the page shows the step above its list."""

    step: StepView
    is_next: bool
    next: NextStep | None


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
    query: str  # the canonical state
    other_done: tuple[str, ...]  # ticks of the path, with or without an account, that is not shown
    other_skipped: tuple[str, ...]
    has_account: bool
    account_choices: tuple[AccountChoice, ...]
    is_partly_understood: bool  # the address carried something that says nothing to us

    @property
    def has_optional(self) -> bool:
        """Whether there are steps for whoever wants to do more."""
        return any(not row.step.is_essential for row in self.rows)

    @property
    def marks(self) -> tuple[str, ...]:
        """What each step's box looks like, for the row of boxes beside the tally."""
        return tuple(row.step.mark for row in self.rows)


def present_next(edition: Edition, step: StepView, references: References) -> NextStep:
    """Return the open part of a row."""
    return NextStep(
        reason=references.render(step.intro),
        link_text=references.render(step.link.words.uncited),
        worked=references.render(step.worked),
        link_note=references.render(step.link.note),
        ways=present_ways(step.paths, step.end_state, edition, is_compact=True),
    )


def present_row(
    edition: Edition, step: StepView, references: References, *, is_next: bool, is_shown_above: bool = False
) -> StepRow:
    """Return one row. is_shown_above: whether the page already shows how the step is done."""
    is_open = is_next and not is_shown_above
    return StepRow(step, is_next, present_next(edition, step, references) if is_open else None)


def present_account_choices(progress: Progress, addresses: ChecklistAddresses) -> tuple[AccountChoice, ...]:
    """Return the two paths; the ticks stay."""
    choices = ((True, gettext("I have an account")), (False, gettext("I have no account")))
    return tuple(
        AccountChoice(
            words=words,
            url=addresses.page_in(Progress(progress.done, progress.skipped, has_account)),
            is_current=progress.has_account is has_account,
        )
        for has_account, words in choices
    )


def present_checklist(
    edition: Edition,
    region: Region,
    progress: Progress,
    references: References,
    addresses: ChecklistAddresses,
    *,
    has_first_above: bool = False,
) -> ChecklistView:
    """Return the checklist of a region with the ticks of the URL.

    addresses: where its form and its choices lead. has_first_above: whether the page shows above the list how its
    first step is done.
    """
    checklist = edition.checklist(region, has_account=progress.has_account)
    upcoming = progress.next_step(checklist)
    rows = tuple(
        present_row(
            edition,
            present_step_view(edition, region, step, progress),
            references,
            is_next=step is upcoming,
            is_shown_above=has_first_above and step is checklist.steps[0],
        )
        for step in checklist.steps
    )
    return ChecklistView(
        region_id=region.id,
        addresses=addresses,
        rows=rows,
        tally=tally_for(progress, checklist),
        advice=advice_for(progress, checklist),
        query=progress.query(),
        other_done=tuple(name for name in progress.done if name not in checklist.step_ids),
        other_skipped=tuple(name for name in progress.skipped if name not in checklist.step_ids),
        has_account=progress.has_account,
        account_choices=present_account_choices(progress, addresses),
        is_partly_understood=bool(progress.not_understood),
    )
