"""Steps for tests of rules that do not depend on the real content."""

import datetime as dt
from dataclasses import replace

from guide.domain.click_paths import EndState
from guide.domain.steps import Audience, Step, StepKind

SWITCH = Step(
    id="switch",
    short="switch",
    kind=StepKind.SETTING,
    essential=True,
    audience=Audience.MEMBERS,
    end_state=EndState.OFF,
    regions=("eu", "uk"),
    link="https://example.com/switch",
    sources=("notice",),
    checked_on=dt.date(2026, 6, 1),
    seen_on=dt.date(2026, 6, 1),
    review_days=180,
)


def make_step(step_id="switch", **changes):
    """Return a switch for members in the EU and the UK, with the changes that matter to the test."""
    return replace(SWITCH, id=step_id, **changes)
