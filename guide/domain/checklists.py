"""The checklist of a region: which steps, in which order."""

from __future__ import annotations

from dataclasses import dataclass

from guide.domain.steps import Audience, Step


@dataclass(frozen=True, slots=True)
class Checklist:
    """The steps of one region, for members or for people without an account."""

    region_id: str
    steps: tuple[Step, ...]  # in the order in which they are best taken
    not_here: tuple[Step, ...]  # steps of other regions, shown with the reason

    @property
    def step_ids(self) -> tuple[str, ...]:
        """The ids of the steps, in order."""
        return tuple(step.id for step in self.steps)


def checklist_for(region_id: str, steps: tuple[Step, ...], *, has_account: bool = True) -> Checklist:
    """Return the checklist of a region.

    steps: all steps of the catalogue, in order. Without an account, only steps that need no log-in.
    """
    wanted = {Audience.EVERYBODY, Audience.MEMBERS if has_account else Audience.GUESTS}
    offered = tuple(step for step in steps if step.audience in wanted)
    return Checklist(
        region_id=region_id,
        steps=tuple(step for step in offered if step.applies_in(region_id)),
        not_here=tuple(step for step in offered if not step.applies_in(region_id)),
    )
