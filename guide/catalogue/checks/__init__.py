"""What holds between the entries of the catalogue: no dangling id, both languages complete, every claim a source."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from guide.catalogue.checks.facts import fact_problems
from guide.catalogue.checks.firmness import firmness_problems
from guide.catalogue.checks.letters import letter_problems
from guide.catalogue.checks.parity import parity_problems
from guide.catalogue.checks.services import service_problems
from guide.catalogue.checks.sources import source_problems
from guide.catalogue.checks.texts import text_problems
from guide.catalogue.model import Catalogue
from guide.catalogue.problems import Problem

CHECKS: tuple[Callable[[Catalogue], Iterator[Problem]], ...] = (
    source_problems, fact_problems, text_problems, letter_problems, service_problems, parity_problems,
    firmness_problems,
)  # fmt: skip


def problems_in(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield every mistake that only shows between entries."""
    for check in CHECKS:
        yield from check(catalogue)
