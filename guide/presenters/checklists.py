"""The checklist of a region with somebody's ticks: rows, the next step, the tally and the ending."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext, npgettext, pgettext

from guide.domain.checklists import Checklist
from guide.domain.click_paths import Device, EndState
from guide.domain.freshness import moved_since
from guide.domain.progress import Progress
from guide.domain.regions import Region
from guide.domain.steps import Step
from guide.presenters.click_paths import Route, present_route
from guide.presenters.dates import day_in_words, month_in_words
from guide.presenters.edition import Edition
from guide.presenters.links import guide_url, step_url, with_query
from guide.presenters.references import References


@dataclass(frozen=True, slots=True)
class NextStep:
    """What the open row of the next step shows besides its title."""

    reason: SafeString
    worked: SafeString
    link: str
    link_text: str
    link_note: SafeString
    is_link_unverified: bool
    route: Route | None


@dataclass(frozen=True, slots=True)
class StepRow:
    """One row of the checklist."""

    id: str
    title: str
    note: str
    is_essential: bool
    is_done: bool
    is_skipped: bool
    state: str  # the word: Open, Off, Done, Skipped
    moved_since: str  # "" while fresh
    url: str
    reopen_url: str  # the state in which a skipped step is open again
    reopen_fragment_url: str
    next: NextStep | None

    @property
    def is_settled(self) -> bool:
        """Done or skipped."""
        return self.is_done or self.is_skipped

    @property
    def switch(self) -> str:
        """The position of the row's toggle."""
        return "off" if self.is_done else "skipped" if self.is_skipped else "on"


@dataclass(frozen=True, slots=True)
class ForeignStep:
    """A step of other regions, with the reason why it is not needed here."""

    id: str
    title: str
    reason: SafeString
    url: str


@dataclass(frozen=True, slots=True)
class Ending:
    """What is shown when everything is settled."""

    title: str
    achieved: tuple[SafeString, ...]
    skipped: tuple[StepRow, ...]
    stays: SafeString


@dataclass(frozen=True, slots=True)
class AccountChoice:
    """One of the two paths: with or without an account."""

    words: str
    url: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class ChecklistView:
    """One checklist, ready to show."""

    region_id: str
    rows: tuple[StepRow, ...]
    not_here: tuple[ForeignStep, ...]
    settled: int
    total: int
    tally: str
    query: str  # the canonical state
    other_done: tuple[str, ...]  # ticks of the path, with or without an account, that is not shown
    other_skipped: tuple[str, ...]
    has_account: bool
    account_choices: tuple[AccountChoice, ...]
    guide_url: str
    fragment_url: str
    qr_url: str
    reset_url: str
    stamp: str
    ending: Ending | None


def state_word(step: Step, *, is_done: bool, is_skipped: bool) -> str:
    """Return the word beside the toggle."""
    if is_skipped:
        return pgettext("step", "Skipped")
    if not is_done:
        return pgettext("step", "Open")
    return pgettext("switch", "Off") if step.end_state is EndState.OFF else pgettext("step", "Done")


def moved_since_in_words(edition: Edition, step: Step) -> str:
    """Return since which month the way may have moved, in words, or "" while it is fresh."""
    since = moved_since(step, edition.today)
    return month_in_words(since) if since else ""


def tally_for(progress: Progress, checklist: Checklist) -> str:
    """Return the sentence that counts."""
    settled, total = progress.settled_in(checklist), len(checklist.steps)
    return ngettext("%(settled)s of %(total)s step done", "%(settled)s of %(total)s steps done", total) % {
        "settled": settled,
        "total": total,
    }


def stamp_for(checklist: Checklist) -> str:
    """Say when the sources were compared, and whether anybody has walked the paths."""
    compared = gettext("Sources compared on %(day)s.") % {
        "day": day_in_words(min(step.checked_on for step in checklist.steps))
    }
    tried = [step for step in checklist.steps if step.tried_on]
    if tried:
        words = ngettext(
            "%(count)s path was tried in a live account.", "%(count)s paths were tried in a live account.", len(tried)
        ) % {"count": len(tried)}
    else:
        words = gettext("We have not yet tried the paths in a live account.")
    return f"{compared} {words}"


def present_next(edition: Edition, region: Region, step: Step, references: References) -> NextStep:
    """Return the open part of a row."""
    text = edition.step_words(step)
    worked = text.prose.section("worked", region.id)
    path = step.path_on(Device.DESKTOP) or step.path_on(Device.APP)
    return NextStep(
        reason=references.render(text.prose.intro),
        worked=references.render(worked.body) if worked else SafeString(),
        link=step.link_in(region.id),
        link_text=text.front.link_text,
        link_note=references.render(text.front.link_note_in(region.id)),
        is_link_unverified=step.link_unverified,
        route=present_route(path, step.end_state, edition) if path else None,
    )


def present_row(
    edition: Edition, region: Region, step: Step, progress: Progress, references: References, *, is_next: bool
) -> StepRow:
    """Return one row."""
    words = edition.step_words(step).front
    is_done, is_skipped = step.id in progress.done, step.id in progress.skipped
    reopened = progress.with_open(step.id, edition.steps_in(region)).query()
    return StepRow(
        id=step.id,
        title=words.title,
        note=words.note,
        is_essential=step.essential,
        is_done=is_done,
        is_skipped=is_skipped,
        state=state_word(step, is_done=is_done, is_skipped=is_skipped),
        moved_since=moved_since_in_words(edition, step),
        url=step_url(region.id, step.id, progress.query()),
        reopen_url=guide_url(region.id, reopened),
        reopen_fragment_url=with_query(reverse("checklist", args=[region.id]), reopened),
        next=present_next(edition, region, step, references) if is_next else None,
    )


def present_ending(edition: Edition, region: Region, rows: tuple[StepRow, ...], references: References) -> Ending:
    """Return the ending: only what was really done counts as achieved."""
    total = len(rows)
    stays = edition.region_words(region).prose.section("stays", region.id)
    return Ending(
        # Translators: title of the ending; all steps are done or skipped
        title=npgettext("ending", "The one step is done.", "%(total)s of %(total)s. You are done.", total)
        % {"total": total},
        achieved=tuple(references.render(edition.words.steps[row.id].front.achieved) for row in rows if row.is_done),
        skipped=tuple(row for row in rows if row.is_skipped),
        stays=references.render(stays.body) if stays else SafeString(),
    )


def present_account_choices(region: Region, progress: Progress) -> tuple[AccountChoice, ...]:
    """Return the two paths; the ticks stay."""
    choices = ((True, gettext("I have an account")), (False, gettext("I have no account")))
    return tuple(
        AccountChoice(
            words=words,
            url=f"{guide_url(region.id, Progress(progress.done, progress.skipped, has_account).query())}#checklist",
            is_current=progress.has_account is has_account,
        )
        for has_account, words in choices
    )


def present_checklist(edition: Edition, region: Region, progress: Progress, references: References) -> ChecklistView:
    """Return the checklist of a region with the ticks of the URL."""
    checklist = edition.checklist(region, has_account=progress.has_account)
    upcoming = progress.next_step(checklist)
    rows = tuple(
        present_row(edition, region, step, progress, references, is_next=step is upcoming) for step in checklist.steps
    )
    query = progress.query()
    return ChecklistView(
        region_id=region.id,
        rows=rows,
        not_here=tuple(
            ForeignStep(
                id=step.id,
                title=edition.step_words(step).front.title,
                reason=references.render(edition.step_words(step).front.not_here[region.id]),
                url=step_url(region.id, step.id, query),
            )
            for step in checklist.not_here
        ),
        settled=progress.settled_in(checklist),
        total=len(rows),
        tally=tally_for(progress, checklist),
        query=query,
        other_done=tuple(name for name in progress.done if name not in checklist.step_ids),
        other_skipped=tuple(name for name in progress.skipped if name not in checklist.step_ids),
        has_account=progress.has_account,
        account_choices=present_account_choices(region, progress),
        guide_url=guide_url(region.id),
        fragment_url=reverse("checklist", args=[region.id]),
        qr_url=with_query(reverse("qr_code", args=[region.id]), query),
        reset_url=guide_url(region.id, Progress(has_account=progress.has_account).query()),
        stamp=stamp_for(checklist),
        ending=None if upcoming else present_ending(edition, region, rows, references),
    )
