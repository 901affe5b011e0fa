"""The checklist on paper: everything that the printed sheets show, as plain data without markup."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.utils import translation
from django.utils.translation import gettext, pgettext

from guide.catalogue.passages import Passage
from guide.domain.handouts import Handout
from guide.domain.progress import Progress
from guide.domain.regions import Region
from guide.presenters.dates import day_in_words
from guide.presenters.edition import Edition
from guide.presenters.guides.region_guides import guide_title
from guide.presenters.links import guide_url, plain_address, with_query
from guide.presenters.paper.runs import Run, present_runs
from guide.presenters.references import References, SourceEntry
from guide.presenters.steps.click_paths import DEVICE_NAMES, Route, present_drawing, present_route
from guide.presenters.steps.states import stamp_for
from guide.presenters.steps.step_views import StepView, present_step_view
from guide.printing.click_paths import click_path_svg
from guide.printing.qr_codes import qr_code_svg

Paragraphs = tuple[tuple[Run, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """The drawing of a click path."""

    svg: str
    caption: str
    description: str  # the whole path as one sentence


@dataclass(frozen=True, slots=True)
class PaperStep:
    """One step as the sheets show it."""

    id: str
    title: str
    box: str  # name of the box, for screen readers
    is_essential: bool
    is_done: bool
    is_skipped: bool
    moved: str  # the mark "may have moved", "" while fresh
    note: str  # under what condition its path is walked, "" for most
    text: Paragraphs
    worked: Paragraphs
    link: str
    address: str  # of the link, as somebody types it
    is_link_unverified: bool
    routes: tuple[Route, ...]
    picture: Picture | None  # of the first route, for essential steps


@dataclass(frozen=True, slots=True)
class Code:
    """The QR code that leads back to the page with the same ticks."""

    svg: str
    url: str
    address: str
    description: str


@dataclass(frozen=True, slots=True)
class Duty:
    """One line of the law: who is responsible, on what basis, who hears complaints."""

    term: str
    text: Paragraphs


@dataclass(frozen=True, slots=True)
class Leaf:
    """The checklist in one language."""

    lang: str
    second_lang: str  # of the menu names beside those of the leaf; "" for none
    title: str
    region: str
    summary: str
    for_whom: str  # "" for people with an account
    sender: str
    in_short: Paragraphs
    glance: Paragraphs  # what was announced, and what holds in the region, for cards and posters
    essential: tuple[PaperStep, ...]
    optional: tuple[PaperStep, ...]
    duties: tuple[Duty, ...]
    code: Code
    stamp: str
    made: str  # when it was printed, which says nothing about the facts
    sources: tuple[SourceEntry, ...]
    words: dict[str, str]  # the words of the layouts themselves


@dataclass(frozen=True, slots=True)
class HandoutData:
    """What one PDF is made from."""

    layout: str
    paper: str
    title: str
    description: str
    leaves: tuple[Leaf, ...]


def cited_on_paper(
    edition: Edition, region: Region, steps: tuple[StepView, ...], *, has_account: bool
) -> Iterator[str]:
    """Yield what a sheet cites, in order."""
    words = edition.region_words(region)
    yield from words.prose.intro.citations if has_account else ()
    for step in steps:
        for passage in text_on_paper(step):
            yield from passage.citations
        yield from proof_on_paper(step).citations
    controller = edition.catalogue.controllers[region.controller]
    yield from controller.sources
    front = words.front
    for line in (front.legal_basis, *([front.say_no] if has_account else []), front.supervisor):
        yield from line.citations


def text_on_paper(step: StepView) -> tuple[Passage, ...]:
    """Return what the sheets say about a step: the first paragraph of its page.

    Where no click path says how an important step is done, the first paragraph on that stands there, too: whoever has
    only the paper must be able to do it.
    """
    is_told = step.is_essential and not step.paths
    return (step.intro.first_paragraph, *([step.how.first_paragraph] if is_told else []))


def proof_on_paper(step: StepView) -> Passage:
    """Return how people see that an essential step worked: the first paragraph of it."""
    return step.worked.first_paragraph if step.is_essential else Passage()


def present_picture(edition: Edition, step: StepView) -> Picture:
    """Return the drawing of a step's first path."""
    drawing = present_drawing(step.paths[0], step.end_state, edition, is_compact=True)
    return Picture(click_path_svg(drawing), str(DEVICE_NAMES[step.paths[0].device]), drawing.description)


def present_paper_step(edition: Edition, step: StepView, references: References, site_url: str) -> PaperStep:
    """Return one step for paper."""
    return PaperStep(
        id=step.id,
        title=step.title,
        # Translators: name of a box to tick on a printed sheet
        box=gettext("Done: %(title)s") % {"title": step.title},
        is_essential=step.is_essential,
        is_done=step.is_done,
        is_skipped=step.is_skipped,
        moved=gettext("May have moved since %(since)s.") % {"since": step.moved_since} if step.moved_since else "",
        note=step.note if step.paths else "",
        text=tuple(
            paragraph for passage in text_on_paper(step) for paragraph in present_runs(passage, references, site_url)
        ),
        worked=present_runs(proof_on_paper(step), references, site_url),
        link=step.link.url,
        address=step.link.address,
        is_link_unverified=step.link.is_unverified,
        routes=tuple(present_route(path, step.end_state, edition) for path in step.paths),
        picture=present_picture(edition, step) if step.is_essential and step.paths else None,
    )


def present_code(edition: Edition, region: Region, progress: Progress, site_url: str) -> Code:
    """Return the QR code of a sheet: the guide with the same ticks, and the version of the content."""
    pairs = "&".join(filter(None, (progress.query(), urlencode({"since": edition.catalogue.version}))))
    url = site_url + with_query(guide_url(region.id), pairs)
    address = plain_address(site_url + guide_url(region.id))
    return Code(
        svg=qr_code_svg(url).decode(),
        url=url,
        address=address,
        description=gettext("QR code: this checklist on the web, with the same ticks, at %(address)s")
        % {"address": address},
    )


def present_duties(
    edition: Edition, region: Region, references: References, site_url: str, *, has_account: bool
) -> tuple[Duty, ...]:
    """Return who is responsible, on what legal basis, how to say no, and who hears complaints.

    How to say no speaks of the switch: guests find their way among the steps.
    """
    front = edition.region_words(region).front
    controller = edition.catalogue.controllers[region.controller]
    say_no = (Duty(gettext("How to say no"), present_runs(front.say_no, references, site_url)),) if has_account else ()
    cites = references.numbers_as_words(controller.sources)
    address = Run(", ".join((controller.name, *controller.address)))
    return (
        Duty(gettext("Responsible"), ((address, Run("", cites=cites)),)),
        Duty(gettext("Legal basis"), present_runs(front.legal_basis, references, site_url)),
        *say_no,
        Duty(gettext("Complaints, after LinkedIn itself"), present_runs(front.supervisor, references, site_url)),
    )


def layout_words(edition: Edition) -> dict[str, str]:
    """Return the words that belong to the layouts."""
    return {
        "brand": gettext("Off Switch"),
        "optional": gettext("If you want to do more"),
        "law": gettext("Your rights"),
        "sources": gettext("Sources"),
        "direct": gettext("Direct link"),
        "unverified": gettext("no reliable source confirms this address"),
        "worked": gettext("Did it work?"),
        "skipped": pgettext("step", "skipped"),
        "notes_only": gettext(
            "A tick here changes nothing at LinkedIn. It is your own note of what you have done there."
        ),
        "page": gettext("Page"),
        "of": gettext("of"),
        "all_steps": gettext("All steps, sources and the latest state: scan the code."),
        "is_set_to": gettext("The switch is set to"),
        "set_it_to": gettext("Set it to"),
        "on": pgettext("position of the switch", "On."),
        "off": pgettext("position of the switch", "Off."),
        "topic": gettext("AI training on LinkedIn"),
        "version": gettext("Version %(version)s") % {"version": edition.catalogue.version},
        "licence": gettext(
            "Independent information, not legal advice. Not connected with LinkedIn or Microsoft. "
            "Text and drawings: Off Switch, CC BY 4.0."
        ),
    }


def present_leaf(edition: Edition, region: Region, progress: Progress, sender: str, site_url: str) -> Leaf:
    """Return the checklist of a region in the language of the edition, which is the active one."""
    text = edition.region_words(region)
    checklist = edition.checklist(region, has_account=progress.has_account)
    views = tuple(present_step_view(edition, region, step, progress) for step in checklist.steps)
    intro, announcement = text.prose.intro, edition.article("home").prose.intro.uncited
    guests_lead = ((Run(text.front.guests_lead),),)  # they have no switch, of which the others speak
    cited = cited_on_paper(edition, region, views, has_account=progress.has_account)
    references = References(edition, cited, region.id, progress.query())
    also = ((Run(text.front.also),),) if text.front.also else ()
    announced = present_runs(announcement, references, site_url)
    steps = tuple(present_paper_step(edition, view, references, site_url) for view in views)
    return Leaf(
        lang=edition.locale,
        second_lang=edition.second_locale,
        title=guide_title(edition, region, has_account=progress.has_account),
        region=text.front.name,
        summary=text.front.summary,
        for_whom="" if progress.has_account else gettext("For people without a LinkedIn account"),
        # Translators: sender is the organisation that hands the sheet out
        sender=gettext("Handed out by: %(sender)s") % {"sender": sender} if sender else "",
        in_short=present_runs(intro, references, site_url) if progress.has_account else guests_lead,
        glance=(*announced, *also) if progress.has_account else guests_lead,
        essential=tuple(step for step in steps if step.is_essential),
        optional=tuple(step for step in steps if not step.is_essential),
        duties=present_duties(edition, region, references, site_url, has_account=progress.has_account),
        code=present_code(edition, region, progress, site_url),
        stamp=stamp_for(checklist),
        made=gettext("Printed on %(day)s.") % {"day": day_in_words(edition.today)},
        sources=references.entries,
        words=layout_words(edition),
    )


def present_handout(
    edition: Edition, region: Region, progress: Progress, handout: Handout, site_url: str
) -> HandoutData:
    """Return everything that one PDF shows, as finished strings: whoever sets it knows no language.

    site_url: scheme and host of the site, for links and the QR code.
    """
    editions = [edition]
    if handout.all_languages:
        editions += [replace(edition, locale=name) for name in edition.catalogue.words if name != edition.locale]
    leaves = []
    for each in editions:
        with translation.override(each.locale):
            leaves.append(present_leaf(each, region, progress, handout.sender, site_url))
    with translation.override(edition.locale):
        # Translators: title of a PDF; title is the region's headline, region its name
        title = gettext("Checklist: %(title)s (%(region)s)") % {"title": leaves[0].title, "region": leaves[0].region}
    return HandoutData(handout.layout.value, handout.paper.value, title, leaves[0].summary, tuple(leaves))
