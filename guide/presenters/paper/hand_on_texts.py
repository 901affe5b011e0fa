"""What others hand on, as plain text: put together from the guide, so that it says the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext

from guide.catalogue.passages import Passage
from guide.domain.click_paths import EndState
from guide.domain.hand_ons import HandOn
from guide.presenters.guides.region_guides import guide_title
from guide.presenters.links import guide_url, path_to
from guide.presenters.paper.runs import Paragraph, present_runs
from guide.presenters.references import References
from guide.presenters.steps.click_paths import Route, present_route
from guide.presenters.steps.states import checklist_stamp, moved_in_words
from guide.presenters.steps.step_views import StepView, present_step_view
from guide.presenters.visits import Visit

ARTICLE = "hand-on"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True, slots=True)
class HandOnText:
    """One text for one region, without markup."""

    title: str  # what kind of text it is
    text: str
    source_ids: tuple[str, ...]  # of everything that it says


def as_text(paragraph: Paragraph) -> str:
    """Return a paragraph without numbers of sources, and with the addresses of its links."""
    return "".join(run.text + (f" ({run.url})" if run.url else "") for run in paragraph)


def essential_steps(visit: Visit) -> tuple[StepView, ...]:
    """Return the steps that matter most in the region."""
    return tuple(present_step_view(visit, step) for step in visit.checklist.steps if step.essential)


def way_as_text(route: Route) -> str:
    """Return a click path in one line, with the position of the switch at its end where there is one."""
    stops = [stop.label for stop in route.stops]
    if route.end_state == EndState.OFF:
        stops.append(route.end_word)
    return f"{route.device_name}: {' → '.join(stops)}"


def told_step(visit: Visit, step: StepView, number: int, references: References, *, has_ways: bool) -> str:
    """Return one step: its title, where it is done, and if wanted how."""
    address = visit.site_url + path_to("short_step", visit.region.id, step.id)
    condition = f" ({step.note})" if step.note and step.paths else ""
    lines = [f"{number}. {step.title}{condition}: {address}"]
    if has_ways:
        lines += [way_as_text(present_route(path, step.end_state, visit.edition)) for path in step.paths]
        lines += map(as_text, present_runs(how_in_short(step), references))
        lines += [moved_in_words(step.moved_since)] if step.moved_since else []
    return "\n".join(lines)


def how_in_short(step: StepView) -> Passage:
    """Return what a step says about how it is done where no path does."""
    return Passage() if step.paths else step.says.how.first_paragraph


def closing_lines(visit: Visit) -> Iterator[str]:
    """Yield where everything stands with its sources, how old it is, and that it may be used."""
    guide = visit.site_url + guide_url(visit.region.id)
    yield gettext("The whole guide with its sources: %(address)s") % {"address": guide}
    yield checklist_stamp(visit.checklist.steps)
    yield gettext("Independent information, not legal advice. Not connected with LinkedIn or Microsoft.")
    # Translators: the name of the site, its licence and the address of that
    yield gettext("Text: Off Switch, CC BY 4.0 (%(licence)s)") % {"licence": LICENCE}


def present_hand_on_text(visit: Visit, kind: HandOn) -> HandOnText:
    """Return a text for a region in the language of the edition, which is the active one.

    visit: with the address of the site, which stands in the text.
    """
    section = visit.edition.article(ARTICLE).prose.section(kind.value)
    if section is None:
        raise LookupError(f"the article {ARTICLE!r} has no section {kind.value!r}")
    references = References(visit.edition, visit.region.id, site_url=visit.site_url)
    steps = essential_steps(visit)
    opening, closing = section.body.first_paragraph, section.body.after_first_paragraph
    told = visit.text.prose.intro if kind.is_told_in_full else Passage()
    blocks = [
        guide_title(visit),
        *(map(as_text, present_runs(told, references)) if told else [visit.front.lead]),
        *map(as_text, present_runs(opening, references)),
        "\n".join(
            told_step(visit, step, number, references, has_ways=kind.has_ways)
            for number, step in enumerate(steps, start=1)
        ),
        *map(as_text, present_runs(closing, references)),
        "\n".join(closing_lines(visit)),
    ]
    used = [told, *(how_in_short(step) for step in steps if kind.has_ways), section.body]
    cited = dict.fromkeys(name for passage in used for name in passage.citations)
    return HandOnText(section.title, "\n\n".join(blocks), tuple(cited))
