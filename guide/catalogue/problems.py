"""A mistake in the content, as editors are told of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in the content."""

    file: str  # below content/
    key: str  # "" where the whole file is meant
    reason: str

    def __str__(self) -> str:
        return f"{self.file}{f' [{self.key}]' if self.key else ''}: {self.reason}"


class ContentError(Exception):
    """The content has mistakes; `problems` names them all."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
