"""How far somebody is, in words and signs: states of steps, the count, what matters most, how old the ways are."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from django.utils.translation import gettext, ngettext, pgettext

from guide.domain.checklists import Checklist
from guide.domain.freshness import Ageing, moved_since, next_look_on
from guide.domain.progress import Progress, StepState
from guide.presenters.dates import day_in_words, month_in_words
from guide.presenters.edition import Edition


def mark_for(state: StepState, *, is_essential: bool) -> str:
    """Return what the box of a step looks like; only what matters and is open stands out."""
    if state is StepState.OPEN and is_essential:
        return "matters"
    return state.value


def state_word(state: StepState, *, is_essential: bool) -> str:
    """Return the word beside the box. A tick is a note that somebody made: it says nothing about LinkedIn."""
    if state is StepState.SKIPPED:
        return pgettext("step", "skipped")
    if state is StepState.DONE:
        return pgettext("step", "ticked off")
    return pgettext("step", "important") if is_essential else pgettext("step", "optional")


def moved_since_in_words(edition: Edition, way: Ageing) -> str:
    """Return since which month the way may have moved, in words, or "" while it is fresh."""
    since = moved_since(way, edition.today)
    return month_in_words(since) if since else ""


def moved_in_words(since: str) -> str:
    """Say that a way may have moved. since: a month, in words."""
    return gettext("May have moved since %(since)s.") % {"since": since}


def tally_for(progress: Progress, step_ids: Collection[str]) -> str:
    """Return the sentence that counts. step_ids: of the checklist."""
    done = len([name for name in step_ids if name in progress.done])
    skipped = progress.settled_in(step_ids) - done
    total = len(step_ids)
    # Translators: done and skipped are counts of steps of a checklist
    words = gettext("%(done)s of %(total)s ticked off")
    if skipped:
        words = gettext("%(done)s of %(total)s ticked off, %(skipped)s skipped")
    return words % {"done": done, "total": total, "skipped": skipped}


def advice_for(progress: Progress, checklist: Checklist) -> str:
    """Say which steps matter most, or that they are settled; "" when everything is."""
    if progress.is_finished(checklist):
        return ""
    essential = [number for number, step in enumerate(checklist.steps, start=1) if step.essential]
    essential_ids = {step.id for step in checklist.steps if step.essential}
    if essential_ids.issubset(progress.done):
        return gettext("What matters most is ticked off. The rest is optional.")
    if essential_ids.issubset(progress.settled):
        return gettext("The rest is optional.")
    if len(essential) == 1:
        return gettext("Step %(number)s matters most. The rest is optional.") % {"number": essential[0]}
    if len(essential) == 2:  # noqa: PLR2004  (German and English have a word for two)
        # Translators: first and last are numbers of steps
        return gettext("Steps %(first)s and %(last)s matter most. The rest is optional.") % {
            "first": essential[0],
            "last": essential[1],
        }
    # Translators: first and last are numbers of steps
    return gettext("Steps %(first)s to %(last)s matter most. The rest is optional.") % {
        "first": essential[0],
        "last": essential[-1],
    }


def next_look(ways: Iterable[Ageing]) -> str:
    """Say by which day the sources of at least one way are to be compared again."""
    return gettext("We look again by %(day)s.") % {"day": day_in_words(next_look_on(ways))}


def checklist_stamp(ways: Collection[Ageing]) -> str:
    """Say when the sources of at least one way were compared, and whether anybody has walked the paths."""
    compared = gettext("Sources compared on %(day)s.") % {"day": day_in_words(min(way.checked_on for way in ways))}
    tried = [way for way in ways if way.tried_on]
    if tried:
        words = ngettext(
            "%(count)s path was tried in a live account.", "%(count)s paths were tried in a live account.", len(tried)
        ) % {"count": len(tried)}
    else:
        words = gettext("We have not yet tried the paths in a live account.")
    return f"{compared} {words}"
