"""How far somebody has come: the state that the URL carries."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Protocol
from urllib.parse import urlencode

from guide.domain.checklists import Checklist
from guide.domain.queries import STATE, ids_in, pairs_in
from guide.domain.steps import Step

MAX_STATE_CHARACTERS = 2000
"""Longer states are refused: the longest real one of a checklist has about 300 characters."""
ACCOUNTS = ("yes", "no")
NOTHING: Mapping[str, bool] = MappingProxyType({})


class Tickable(Protocol):
    """What can be ticked off: a step, or another service."""

    @property
    def id(self) -> str:
        """Permanent: part of URLs and of everybody's saved progress."""
        ...

    @property
    def aliases(self) -> tuple[str, ...]:
        """Former ids."""
        ...


class StepState(StrEnum):
    """How far one step is, as far as we know: ticks are notes that somebody made."""

    OPEN = "open"
    DONE = "done"
    SKIPPED = "skipped"


class QueryTooLongError(ValueError):
    """The query carries more than any state of a checklist can be."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Done and skipped steps of one checklist, each in the checklist's order, no step in both.

    What is said of steps holds for the other services, too, which are ticked off in the same way.
    """

    done: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    has_account: bool = True
    authority: str = ""  # that somebody wants to turn to: an id, "" for none
    region: str = ""  # whose services alone are listed: an id, "" for all; guides have it in their path
    not_understood: int = field(default=0, compare=False)  # how many parts of the address said nothing to us

    @classmethod
    def of(
        cls,
        done: Iterable[str],
        skipped: Iterable[str],
        steps: Sequence[Tickable],
        *,
        reopened: Iterable[str] = (),
        has_account: bool = True,
    ) -> Progress:
        """Bring ids into the one canonical form.

        done, skipped: ids in any order, also former ids. Unknown ids are dropped; a step that is
        done is not skipped; one that is reopened is neither. steps: the steps that count.
        """
        names = {alias: step.id for step in steps for alias in (step.id, *step.aliases)}
        open_ids = {names[name] for name in reopened if name in names}
        done_ids = {names[name] for name in done if name in names} - open_ids
        skipped_ids = {names[name] for name in skipped if name in names} - done_ids - open_ids
        return cls(
            done=tuple(step.id for step in steps if step.id in done_ids),
            skipped=tuple(step.id for step in steps if step.id in skipped_ids),
            has_account=has_account,
        )

    def state_of(self, step_id: str) -> StepState:
        """Return the state of a step."""
        if step_id in self.done:
            return StepState.DONE
        return StepState.SKIPPED if step_id in self.skipped else StepState.OPEN

    @property
    def settled(self) -> frozenset[str]:
        """Steps that need no more attention: done or skipped."""
        return frozenset(self.done + self.skipped)

    def settled_in(self, step_ids: Iterable[str]) -> int:
        """Return how many of these steps are settled."""
        return len(self.settled.intersection(step_ids))

    def next_step(self, checklist: Checklist) -> Step | None:
        """Return the first step that is still open, or None when everything is settled."""
        return next((step for step in checklist.steps if step.id not in self.settled), None)

    def is_finished(self, checklist: Checklist) -> bool:
        """Tell whether every step of the checklist is settled."""
        return self.next_step(checklist) is None

    def with_authority(self, authority_id: str) -> Progress:
        """Return the same state with another authority."""
        return replace(self, authority=authority_id)

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Return names and values of the state, nothing for the untouched checklist."""
        return (
            *((("region", self.region),) if self.region else ()),
            *(() if self.has_account else (("account", "no"),)),
            *(("done", name) for name in self.done),
            *(("skip", name) for name in self.skipped),
            *((("authority", self.authority),) if self.authority else ()),
        )

    def query(self) -> str:
        """Return the state as a URL query without “?”, "" for the untouched checklist."""
        return urlencode(self.pairs())


UNTOUCHED = Progress()


def progress_from_query(
    raw: str, steps: Sequence[Tickable], known: Collection[str] = (), authorities: Mapping[str, bool] = NOTHING
) -> Progress:
    """Read the state that a URL carries, as it was meant (`queries`).

    raw: the query string as it came; steps: the steps that count; known: ids of steps that belong to other
    checklists, whose ticks a link may carry without harm. authorities: ids, and whether they are there for the region;
    one of another region is left out. Parameters other than those of the state and of the two
    buttons are ignored: `skipping` adds a skipped step, `open` takes a step back. (htmx lets a pressed button
    replace all fields of its name, so a button cannot be called `skip`.)
    Raises QueryTooLongError when the state has more than MAX_STATE_CHARACTERS.
    """
    pairs = [(name, value) for name, value in pairs_in(raw) if name in STATE]
    length = sum(len(name) + len(value) + len("=&") for name, value in pairs)
    if length > MAX_STATE_CHARACTERS:
        raise QueryTooLongError(f"{length} characters, at most {MAX_STATE_CHARACTERS} are a checklist")
    ids = {*known, *(name for step in steps for name in (step.id, *step.aliases))}
    chosen: dict[str, list[str]] = {name: [] for name in STATE}
    not_understood = 0
    for name, value in pairs:
        found, is_all = ids_in(value, {"account": ACCOUNTS, "authority": authorities}.get(name, ids))
        chosen[name] += found
        not_understood += not is_all
    progress = Progress.of(
        chosen["done"],
        [*chosen["skip"], *chosen["skipping"]],
        steps,
        reopened=chosen["open"],
        has_account="no" not in chosen["account"],
    )
    own = next((name for name in chosen["authority"] if authorities[name]), "")
    return replace(progress, authority=own, not_understood=not_understood)
