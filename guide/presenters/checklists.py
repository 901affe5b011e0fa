"""The checklist of a region with somebody's ticks: rows, the next step, the tally and the ending."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from guide.domain.checklists import Checklist
from guide.domain.click_paths import Device
from guide.domain.progress import Progress
from guide.domain.regions import Region
from guide.domain.steps import Step
from guide.presenters.click_paths import Route, present_route
from guide.presenters.edition import Edition
from guide.presenters.links import guide_url, step_url, with_query
from guide.presenters.references import References
from guide.presenters.states import advice_for, moved_since_in_words, stamp_for, state_word, switch_for, tally_for
from guide.texts import Passage


@dataclass(frozen=True, slots=True)
class NextStep:
    """What the open row of the next step shows besides its title."""

    reason: SafeString
    worked: SafeString
    link: str
    link_note: SafeString
    route: Route | None
    has_app_path: bool  # the drawing shows the computer, the step's own page the app as well


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
    next: NextStep | None

    @property
    def is_settled(self) -> bool:
        """Done or skipped."""
        return self.is_done or self.is_skipped

    @property
    def switch(self) -> str:
        """The position of the row's toggle."""
        return switch_for(is_done=self.is_done, is_skipped=self.is_skipped)


@dataclass(frozen=True, slots=True)
class ForeignStep:
    """A step of other regions, with the reason why it is not needed here."""

    title: str
    reason: SafeString


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
    tally: str
    advice: str  # what matters most now, "" when everything is settled
    query: str  # the canonical state
    other_done: tuple[str, ...]  # ticks of the path, with or without an account, that is not shown
    other_skipped: tuple[str, ...]
    has_account: bool
    account_choices: tuple[AccountChoice, ...]
    guide_url: str
    fragment_url: str
    qr_url: str
    print_url: str
    reset_url: str
    has_ticks: bool
    positions: tuple[str, ...]  # of the toggles that the legend explains; none when the page has gone quiet
    shows_age: bool
    stamp: str
    ending: Ending | None
    is_partly_understood: bool  # the address carried something that says nothing to us


def present_next(edition: Edition, region: Region, step: Step, references: References) -> NextStep:
    """Return the open part of a row."""
    text = edition.step_words(step)
    worked = text.prose.section("worked", region.id)
    path = step.path_on(Device.DESKTOP) or step.path_on(Device.APP)
    return NextStep(
        reason=references.render(text.prose.intro),
        worked=references.render(worked.body) if worked else SafeString(),
        link=step.link_in(region.id),
        link_note=references.render(text.front.link_note_in(region.id)),
        route=present_route(path, step.end_state, edition) if path else None,
        has_app_path=len(step.paths) > 1,
    )


def present_row(
    edition: Edition, region: Region, step: Step, progress: Progress, references: References, *, is_next: bool
) -> StepRow:
    """Return one row."""
    words = edition.step_words(step).front
    is_done, is_skipped = step.id in progress.done, step.id in progress.skipped
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
        next=present_next(edition, region, step, references) if is_next else None,
    )


def what_stays(edition: Edition, region: Region, checklist: Checklist, *, has_account: bool) -> Passage:
    """Return what the ending says about limits; without an account there was no switch, only the objection."""
    if has_account:
        section = edition.region_words(region).prose.section("stays", region.id)
        return section.body if section else Passage()
    essential = next((step for step in checklist.steps if step.essential), None)
    section = edition.step_words(essential).prose.section("limits", region.id) if essential else None
    return section.body.first_paragraph if section else Passage()


def present_ending(rows: tuple[StepRow, ...], stays: Passage, edition: Edition, references: References) -> Ending:
    """Return the ending: only what was really done counts as achieved."""
    skipped = [row for row in rows if row.is_skipped]
    counts = {"total": len(rows), "done": len(rows) - len(skipped), "skipped": len(skipped)}
    if not skipped:
        # Translators: title of the ending; everything is done
        title = gettext("%(total)s of %(total)s. You are done.") % counts
    elif counts["done"]:
        # Translators: title of the ending; part of the steps was skipped
        title = gettext("%(done)s done, %(skipped)s skipped.") % counts
    else:
        title = gettext("Everything skipped.")
    return Ending(
        title=title,
        achieved=tuple(references.render(edition.words.steps[row.id].front.achieved) for row in rows if row.is_done),
        skipped=tuple(skipped),
        stays=references.render(stays),
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
    stays = what_stays(edition, region, checklist, has_account=progress.has_account)
    return ChecklistView(
        region_id=region.id,
        rows=rows,
        not_here=tuple(
            ForeignStep(
                title=edition.step_words(step).front.title,
                reason=references.render(edition.step_words(step).front.not_here[region.id]),
            )
            for step in checklist.not_here
        ),
        tally=tally_for(progress, checklist),
        advice=advice_for(progress, checklist),
        query=query,
        other_done=tuple(name for name in progress.done if name not in checklist.step_ids),
        other_skipped=tuple(name for name in progress.skipped if name not in checklist.step_ids),
        has_account=progress.has_account,
        account_choices=present_account_choices(region, progress),
        guide_url=guide_url(region.id),
        fragment_url=reverse("checklist", args=[region.id]),
        print_url=with_query(reverse("handout", args=[region.id]), query),
        qr_url=with_query(reverse("qr_code", args=[region.id]), query),
        reset_url=guide_url(region.id, Progress(has_account=progress.has_account).query()),
        has_ticks=bool(progress.done or progress.skipped),
        positions=tuple(dict.fromkeys(row.switch for row in rows)) if upcoming else (),
        shows_age=any(row.moved_since and not row.is_settled for row in rows),
        stamp=stamp_for(checklist),
        ending=None if upcoming else present_ending(rows, stays, edition, references),
        is_partly_understood=bool(progress.not_understood),
    )
