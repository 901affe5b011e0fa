"""One step as the printed sheets show it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext

from guide.catalogue.passages import Passage
from guide.presenters.links import letter_url, path_to, plain_address
from guide.presenters.paper.click_path_files import click_path_svg
from guide.presenters.paper.runs import Paragraph, present_runs
from guide.presenters.qr_codes import qr_code_svg
from guide.presenters.references import References
from guide.presenters.steps.click_paths import DEVICE_NAMES, Route, present_drawing, present_route
from guide.presenters.steps.states import moved_in_words
from guide.presenters.steps.step_views import StepView
from guide.presenters.visits import Visit


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code that leads back to the site, and the address as somebody types it."""

    svg: str
    url: str
    address: str
    description: str


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
    is_sent: bool  # something is sent to LinkedIn, of which one keeps evidence
    moved: str  # the mark "may have moved", "" while fresh
    note: str  # under what condition its path is walked, "" for most
    intro: tuple[Paragraph, ...]
    how: tuple[Paragraph, ...]  # what to do, in one paragraph; nothing where a click path says it
    details: tuple[Paragraph, ...]  # what else the page says about how to do an essential step, point by point
    worked: tuple[Paragraph, ...]
    more_on_worked: tuple[Paragraph, ...]
    link: str
    address: str  # of the link, as somebody types it
    link_note: tuple[Paragraph, ...]  # what to know about the link
    routes: tuple[Route, ...]
    picture: Picture | None  # of the first route, for essential steps
    code: Code  # of the step's own page
    letter: Code | None  # of the letter with which it is done


@dataclass(frozen=True, slots=True)
class Instructions:
    """What the sheets say about how a step is done: whoever has only the paper must be able to do it."""

    how: Passage
    details: Passage
    worked: Passage
    more_on_worked: Passage


def instructions_for(step: StepView) -> Instructions:
    """Return what paper says of a step's instructions; optional steps have their path or their first paragraph."""
    if not step.is_essential:
        return Instructions(Passage(), Passage(), Passage(), Passage())
    how, worked = step.says.how, step.says.worked
    is_walked = bool(step.paths)
    return Instructions(
        how=Passage() if is_walked else how.first_paragraph,
        details=how if is_walked else how.after_first_paragraph,
        worked=worked.first_paragraph,
        more_on_worked=worked.after_first_paragraph,
    )


def present_picture(visit: Visit, step: StepView) -> Picture:
    """Return the drawing of a step's first path."""
    drawing = present_drawing(step.paths[0], step.end_state, visit.edition, is_compact=True)
    return Picture(click_path_svg(drawing), str(DEVICE_NAMES[step.paths[0].device]), drawing.description)


def present_step_code(visit: Visit, step: StepView) -> Code:
    """Return the QR code of a step's own page. It holds the short address: the fewer characters, the easier to read."""
    url = visit.site_url + path_to("short_step", visit.region.id, step.id)
    address = plain_address(url)
    words = gettext("QR code: this step on the web, at %(address)s") % {"address": address}
    return Code(qr_code_svg(url, has_quiet_zone=False).decode(), url, address, description=words)


def present_letter_code(visit: Visit, step: StepView) -> Code | None:
    """Return the QR code of the letter with which a step is done, None where there is none."""
    letters = visit.edition.catalogue.letters.values()
    letter = next((each for each in letters if step.id in each.steps and each.exists_in(visit.region.id)), None)
    if letter is None:
        return None
    url = visit.site_url + letter_url(visit.region.id, letter.id)
    address = plain_address(url)
    # Translators: text alternative of a QR code on a sheet
    words = gettext("QR code: the letter to complete, at %(address)s") % {"address": address}
    return Code(qr_code_svg(url, has_quiet_zone=False).decode(), url, address, description=words)


def present_handout_step(visit: Visit, step: StepView, references: References) -> HandoutStep:
    """Return one step for paper; what comes first on it is what numbers its sources first."""

    def runs(passage: Passage) -> tuple[Paragraph, ...]:
        return present_runs(passage, references)

    told = instructions_for(step)
    return HandoutStep(
        id=step.id,
        title=step.title,
        # Translators: name of a box to tick on a printed sheet
        box=gettext("Done: %(title)s") % {"title": step.title},
        is_essential=step.is_essential,
        is_done=step.is_done,
        is_skipped=step.is_skipped,
        is_sent=step.is_sent,
        moved=moved_in_words(step.moved_since) if step.moved_since else "",
        note=step.note if step.paths else "",
        intro=runs(step.says.intro.first_paragraph),
        how=runs(told.how),
        details=runs(told.details),
        link=step.link.url,
        address=step.link.address,
        link_note=runs(step.link.note),
        worked=runs(told.worked),
        more_on_worked=runs(told.more_on_worked),
        routes=tuple(present_route(path, step.end_state, visit.edition) for path in step.paths),
        picture=present_picture(visit, step) if step.is_essential and step.paths else None,
        code=present_step_code(visit, step),
        letter=present_letter_code(visit, step),
    )
