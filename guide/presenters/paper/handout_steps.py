"""One step as the printed sheets show it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext

from guide.catalogue.passages import Passage
from guide.presenters.edition import Edition
from guide.presenters.paper.click_path_files import click_path_svg
from guide.presenters.paper.runs import Paragraph, present_runs
from guide.presenters.references import References
from guide.presenters.steps.click_paths import DEVICE_NAMES, Route, present_drawing, present_route
from guide.presenters.steps.step_views import StepView


@dataclass(frozen=True, slots=True)
class Picture:
    """The drawing of a click path."""

    svg: str
    caption: str
    description: str  # the whole path as one sentence


@dataclass(frozen=True, slots=True)
class HandoutStep:
    """One step as the sheets show it."""

    id: str
    title: str
    box: str  # name of the box, for screen readers
    is_essential: bool
    is_done: bool
    is_skipped: bool
    moved: str  # the mark "may have moved", "" while fresh
    note: str  # under what condition its path is walked, "" for most
    text: tuple[Paragraph, ...]
    worked: tuple[Paragraph, ...]
    link: str
    address: str  # of the link, as somebody types it
    is_link_unverified: bool
    routes: tuple[Route, ...]
    picture: Picture | None  # of the first route, for essential steps


def text_on_paper(step: StepView) -> tuple[Passage, ...]:
    """Return what the sheets say about a step: the first paragraph of its page.

    Where no click path says how an important step is done, the first paragraph on that stands there, too: whoever has
    only the paper must be able to do it.
    """
    is_told = step.is_essential and not step.paths
    return (step.says.intro.first_paragraph, *([step.says.how.first_paragraph] if is_told else []))


def proof_on_paper(step: StepView) -> Passage:
    """Return how people see that an essential step worked: the first paragraph of it."""
    return step.says.worked.first_paragraph if step.is_essential else Passage()


def present_picture(edition: Edition, step: StepView) -> Picture:
    """Return the drawing of a step's first path."""
    drawing = present_drawing(step.paths[0], step.end_state, edition, is_compact=True)
    return Picture(click_path_svg(drawing), str(DEVICE_NAMES[step.paths[0].device]), drawing.description)


def present_handout_step(edition: Edition, step: StepView, references: References) -> HandoutStep:
    """Return one step for paper."""
    text = tuple(paragraph for passage in text_on_paper(step) for paragraph in present_runs(passage, references))
    return HandoutStep(
        id=step.id,
        title=step.title,
        # Translators: name of a box to tick on a printed sheet
        box=gettext("Done: %(title)s") % {"title": step.title},
        is_essential=step.is_essential,
        is_done=step.is_done,
        is_skipped=step.is_skipped,
        moved=gettext("May have moved since %(since)s.") % {"since": step.moved_since} if step.moved_since else "",
        note=step.note if step.paths else "",
        text=text,
        worked=present_runs(proof_on_paper(step), references),
        link=step.link.url,
        address=step.link.address,
        is_link_unverified=step.link.is_unverified,
        routes=tuple(present_route(path, step.end_state, edition) for path in step.paths),
        picture=present_picture(edition, step) if step.is_essential and step.paths else None,
    )
