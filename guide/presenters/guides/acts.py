"""What a guide's first screen offers: the step that matters most, its button, its ways, and help where one is stuck."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString

from guide.presenters.references import References
from guide.presenters.steps.cannot_find import CannotFind, present_cannot_find
from guide.presenters.steps.click_paths import Way, present_ways
from guide.presenters.steps.step_views import StepView, present_step_view
from guide.presenters.visits import Visit


@dataclass(frozen=True, slots=True)
class Act:
    """The first step of a checklist, ready to be done."""

    step: StepView
    link_text: SafeString
    ways: tuple[Way, ...]
    cannot_find: CannotFind | None  # where the step is a setting that one may look for in vain


def present_act(visit: Visit, references: References) -> Act:
    """Return the first screen's step."""
    step = present_step_view(visit, visit.checklist.steps[0])
    return Act(
        step=step,
        link_text=references.render(step.link.words.uncited),
        ways=present_ways(step.paths, step.end_state, visit.edition, is_compact=True),
        cannot_find=present_cannot_find(visit, step, references) if step.is_setting else None,
    )
