"""How far somebody has come: the state that the URL carries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from guide.domain.checklists import Checklist
from guide.domain.steps import Step

MAX_QUERY_CHARACTERS = 2000
"""Longer queries are refused: the longest real state of a checklist has about 300 characters."""


class QueryTooLongError(ValueError):
    """The query is longer than any state of a checklist can be."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Done and skipped steps of one checklist, each in the checklist's order, no step in both."""

    done: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    has_account: bool = True

    @classmethod
    def of(
        cls,
        done: Iterable[str],
        skipped: Iterable[str],
        steps: tuple[Step, ...],
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

    @property
    def settled(self) -> frozenset[str]:
        """Steps that need no more attention: done or skipped."""
        return frozenset(self.done + self.skipped)

    def settled_in(self, checklist: Checklist) -> int:
        """Return how many steps of the checklist are settled."""
        return len(self.settled.intersection(checklist.step_ids))

    def next_step(self, checklist: Checklist) -> Step | None:
        """Return the first step that is still open, or None when everything is settled."""
        return next((step for step in checklist.steps if step.id not in self.settled), None)

    def is_finished(self, checklist: Checklist) -> bool:
        """Tell whether every step of the checklist is settled."""
        return self.next_step(checklist) is None

    def query(self) -> str:
        """Return the state as a URL query without “?”, "" for the untouched checklist."""
        pairs = [] if self.has_account else [("account", "no")]
        pairs += [("done", name) for name in self.done]
        pairs += [("skip", name) for name in self.skipped]
        return urlencode(pairs)


def progress_from_query(raw: str, parameters: Mapping[str, list[str]], steps: tuple[Step, ...]) -> Progress:
    """Read the state that a URL carries.

    raw: the query string as it came; parameters: the same, parsed, all values per name. Names other
    than those of the state and of the two buttons are ignored: `skipping` adds a skipped step, `open` takes a step
    back. (htmx lets a pressed button replace all fields of its name, so a button cannot be called `skip`.)
    Raises QueryTooLongError beyond MAX_QUERY_CHARACTERS.
    """
    if len(raw) > MAX_QUERY_CHARACTERS:
        raise QueryTooLongError(f"{len(raw)} characters, at most {MAX_QUERY_CHARACTERS} are a checklist")
    return Progress.of(
        parameters.get("done", []),
        [*parameters.get("skip", []), *parameters.get("skipping", [])],
        steps,
        reopened=parameters.get("open", []),
        has_account="no" not in parameters.get("account", []),
    )
