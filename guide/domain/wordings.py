"""What a step says, paragraph by paragraph, and what of it says something else than before."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass

Wording = tuple[str, ...]
"""Paragraphs; the first one is the title."""


@dataclass(frozen=True, slots=True)
class Rewording:
    """Paragraphs that stand next to each other and say something else now."""

    before: Wording  # empty where something was added
    after: Wording  # empty where something was taken away


@dataclass(frozen=True, slots=True)
class RewordedStep:
    """A step that says something else than before, was added, or is not asked for any more."""

    id: str
    title: str
    rewordings: tuple[Rewording, ...]
    is_new: bool
    is_gone: bool


def rewordings(before: Wording, after: Wording) -> tuple[Rewording, ...]:
    """Return what differs, in order; nothing where both say the same."""
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    return tuple(
        Rewording(before[old_from:old_to], after[new_from:new_to])
        for kind, old_from, old_to, new_from, new_to in matcher.get_opcodes()
        if kind != "equal"
    )


def reworded_steps(before: Mapping[str, Wording], after: Mapping[str, Wording]) -> tuple[RewordedStep, ...]:
    """Return the steps that differ: those of today in their order, then those that are gone.

    before, after: what each step of a checklist said and says, by its id.
    """
    steps = []
    for name in dict.fromkeys((*after, *before)):
        old, new = before.get(name, ()), after.get(name, ())
        if old != new:
            steps.append(RewordedStep(name, (new or old)[0], rewordings(old, new), is_new=not old, is_gone=not new))
    return tuple(steps)
