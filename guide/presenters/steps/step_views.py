"""One step in a region with somebody's ticks: the one view that row, page, sheet and widget take from."""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace

from guide.catalogue.passages import Passage
from guide.domain.click_paths import ClickPath, Device, EndState
from guide.domain.progress import Progress, StepState
from guide.domain.steps import Audience, Step, StepKind
from guide.presenters.edition import Edition
from guide.presenters.links import plain_address, step_url
from guide.presenters.steps.states import mark_for, moved_since_in_words, state_word
from guide.presenters.visits import Visit

DEVICES = (Device.DESKTOP, Device.APP)  # in the order in which paths are shown


@dataclass(frozen=True, slots=True)
class StepLink:
    """Where a step is done on LinkedIn; everything is empty where it has no link in the region."""

    url: str
    address: str  # as somebody types it
    words: Passage
    note: Passage
    is_unverified: bool  # no reliable source confirms the address
    opens_setting: bool  # it leads into the settings, not to a help page or a form


@dataclass(frozen=True, slots=True)
class StepPassages:
    """What a step says to a reader: in a region, with or without an account."""

    intro: Passage
    how: Passage  # what to do, beyond the click paths
    worked: Passage  # how one sees that it worked
    achieved: Passage
    not_here: Passage  # why it is not needed in the region, empty where it applies


@dataclass(frozen=True, slots=True)
class StepView:
    """One step, ready for any medium: words are strings, and passages wait for the medium to number their sources."""

    id: str
    title: str
    note: str
    confirm: str
    state: StepState
    word: str  # beside the box
    is_essential: bool
    needs_login: bool
    is_setting: bool
    is_sent: bool  # something is sent to LinkedIn
    applies: bool
    end_state: EndState
    url: str  # of its own page, with the ticks
    link: StepLink
    paths: tuple[ClickPath, ...]  # the computer's first
    moved_since: str  # month since which the way may have moved, "" while fresh
    hint: str  # what it takes and how one sees that it worked, in a line; "" for most steps
    says: StepPassages

    @property
    def is_done(self) -> bool:
        """Ticked off."""
        return self.state is StepState.DONE

    @property
    def is_skipped(self) -> bool:
        """Put aside."""
        return self.state is StepState.SKIPPED

    @property
    def is_settled(self) -> bool:
        """Done or skipped."""
        return self.state is not StepState.OPEN

    @property
    def mark(self) -> str:
        """What the step's box looks like: matters, open, done or skipped."""
        return mark_for(self.state, is_essential=self.is_essential)


def present_step_link(visit: Visit, step: Step) -> StepLink:
    """Return the link of a step in a region."""
    region_id, front = visit.region.id, visit.step_text(step).front
    applies = step.applies_in(region_id)
    url = step.link_in(region_id) if applies else ""
    return StepLink(
        url=url,
        address=plain_address(url),
        words=front.link_text,
        note=front.link_note_in(region_id) if applies else Passage(),
        is_unverified=step.is_link_unverified_in(region_id),
        opens_setting=applies and step.link_opens_settings,
    )


def present_step_passages(visit: Visit, step: Step) -> StepPassages:
    """Return the passages of a step."""
    text, region_id = visit.step_text(step), visit.region.id
    guests = None if visit.has_account else text.front.guests
    how, worked = (text.prose.section(name, *visit.readers) for name in ("how", "worked"))
    return StepPassages(
        intro=guests.intro if guests else text.prose.intro,
        how=how.body if how else Passage(),
        worked=worked.body if worked else Passage(),
        achieved=guests.achieved if guests else text.front.achieved_in.get(region_id, text.front.achieved),
        not_here=Passage() if step.applies_in(region_id) else text.front.not_here[region_id],
    )


def present_step_view(visit: Visit, step: Step) -> StepView:
    """Return a step in a region, also where it does not apply."""
    state = visit.progress.state_of(step.id)
    return replace(
        present_untouched(visit.edition, visit.region.id, step.id, has_account=visit.has_account),
        state=state,
        word=state_word(state, is_essential=step.essential),
        url=step_url(visit.region.id, step.id, visit.query),
    )


@functools.lru_cache(maxsize=512)
def present_untouched(edition: Edition, region_id: str, step_id: str, *, has_account: bool) -> StepView:
    """Return a step as nobody has ticked it: once for all states, since these change little of it."""
    visit = Visit(edition, edition.catalogue.regions[region_id], Progress(has_account=has_account))
    step = edition.catalogue.steps[step_id]
    front = visit.step_text(step).front
    guests = None if visit.has_account else front.guests
    state, applies = StepState.OPEN, step.applies_in(region_id)
    return StepView(
        id=step.id,
        title=front.title,
        note=guests.note if guests else front.note,
        confirm=front.confirm,
        hint=front.hint,
        state=state,
        word=state_word(state, is_essential=step.essential),
        is_essential=step.essential,
        needs_login=step.audience is Audience.MEMBERS,
        is_setting=step.kind is StepKind.SETTING and step.audience is Audience.MEMBERS,
        is_sent=step.kind is StepKind.FORM,
        applies=applies,
        end_state=step.end_state,
        url=step_url(region_id, step.id),
        link=present_step_link(visit, step),
        paths=tuple(path for path in map(step.path_on, DEVICES) if path),
        moved_since=moved_since_in_words(visit.edition, step) if applies else "",
        says=present_step_passages(visit, step),
    )
