"""The checklist on paper: everything that the printed sheets show, as plain data without markup."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.utils import translation
from django.utils.translation import gettext, pgettext

from guide.domain.handouts import Handout
from guide.presenters.authorities.entries import postal_lines
from guide.presenters.dates import day_in_words
from guide.presenters.edition import Edition
from guide.presenters.guides.region_guides import guide_title
from guide.presenters.headline import headline_words
from guide.presenters.links import guide_url, joined, path_to, plain_address
from guide.presenters.paper.handout_steps import Code, HandoutStep, present_handout_step
from guide.presenters.paper.runs import Paragraph, Run, present_runs
from guide.presenters.qr_codes import qr_code_svg
from guide.presenters.references import References, SourceEntry
from guide.presenters.steps.states import checklist_stamp, next_look
from guide.presenters.steps.step_views import present_step_view
from guide.presenters.visits import Visit

Paragraphs = tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Duty:
    """One line of the law: who is responsible, on what basis, who hears complaints."""

    term: str
    text: Paragraphs


@dataclass(frozen=True, slots=True)
class HandoutPart:
    """The checklist in one language."""

    lang: str
    title: str
    region: str
    summary: str
    for_whom: str  # "" for people with an account
    local_help: tuple[str, ...]
    in_short: Paragraphs
    lead: str  # the same in a sentence or two, for cards
    essential: tuple[HandoutStep, ...]
    optional: tuple[HandoutStep, ...]
    duties: tuple[Duty, ...]
    code: Code
    stamp: str  # of the facts
    next_look: str
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
    parts: tuple[HandoutPart, ...]


def present_code(visit: Visit) -> Code:
    """Return the QR code of a sheet: the guide with the same ticks, and the version of the content."""
    since = urlencode({"since": visit.edition.catalogue.version})
    url = visit.site_url + guide_url(visit.region.id, joined(visit.query, since))
    address = plain_address(visit.site_url + guide_url(visit.region.id))
    words = gettext("QR code: this checklist on the web, with the same ticks, at %(address)s") % {"address": address}
    return Code(svg=qr_code_svg(url, has_quiet_zone=False).decode(), url=url, address=address, description=words)


def complaint_addresses(visit: Visit) -> Paragraph:
    """Return where to find the authority that somebody has chosen, else the only one, else the page that lists them."""
    if visit.progress.authority:
        chosen = visit.edition.catalogue.authorities[visit.progress.authority]
        url = chosen.complaint_url or chosen.website
        return (Run(", ".join(postal_lines(visit.edition, chosen)) + ", "), Run(plain_address(url), url=url))
    authorities = [each for each in visit.edition.catalogue.authorities.values() if each.region == visit.region.id]
    page = visit.site_url + path_to("authorities")
    url = (authorities[0].complaint_url or authorities[0].website) if len(authorities) == 1 else page
    return (Run(plain_address(url), url=url),)


def present_duties(visit: Visit, references: References) -> tuple[Duty, ...]:
    """Return who is responsible, on what legal basis, how to say no, and who hears complaints.

    How to say no speaks of the switch: guests find their way among the steps.
    """
    controller = visit.edition.catalogue.controllers[visit.region.controller]
    address = Run(", ".join((controller.name, *controller.address)))
    cites = Run("", cites=references.numbers_as_words(controller.sources))
    lines = [
        (gettext("Legal basis"), visit.front.legal_basis),
        *([(gettext("How to say no"), visit.front.say_no)] if visit.has_account else []),
    ]
    told = tuple(Duty(term, present_runs(line, references)) for term, line in lines)
    heard_by = present_runs(visit.front.supervisor, references)
    return (
        Duty(gettext("Responsible"), ((address, cites),)),
        *told,
        Duty(gettext("Complaints, after LinkedIn itself"), (*heard_by, complaint_addresses(visit))),
    )


def fill_in_words() -> dict[str, str]:
    """Return the words beside the lines that people fill in by pen."""
    return {
        # Translators: heading on a sheet, above lines to fill in
        "evidence": gettext("Your evidence"),
        # Translators: beside a line to fill in: on which day the objection was sent
        "sent_on": pgettext("fill in", "Sent on"),
        # Translators: beside a line to fill in: in which way it was sent
        "sent_by": pgettext("fill in", "Form or post"),
        # Translators: beside a line to fill in: on which day receipt was confirmed
        "confirmed_on": pgettext("fill in", "Confirmed on"),
        # Translators: beside a line to fill in: on which day an answer came
        "answered_on": pgettext("fill in", "Answered on"),
        "local_help": gettext("Help on the spot"),
        # Translators: beside the QR code and the address of a letter
        "letter": gettext("The letter for this, to complete in your browser or by hand"),
        # Translators: beside lines to fill in: where, when and under which number there is help
        "place": pgettext("fill in", "Place"),
        "hours": pgettext("fill in", "Hours"),
        "telephone": pgettext("fill in", "Telephone"),
        # Translators: heading above empty lines for notes by pen
        "notes": gettext("Notes"),
    }


def layout_words(edition: Edition) -> dict[str, str]:
    """Return the words that belong to the layouts."""
    return {
        "brand": gettext("Off Switch"),
        "optional": gettext("If you want to do more"),
        "law": gettext("Your rights"),
        "sources": gettext("Sources"),
        "worked": gettext("Did it work?"),
        "skipped": pgettext("step", "skipped"),
        # Translators: legend of a sign on a sheet
        "moved": gettext("The way there may have moved."),
        "notes_only": gettext(
            "A tick here changes nothing at LinkedIn. It is your own note of what you have done there."
        ),
        "page": gettext("Page"),
        "of": gettext("of"),
        "all_steps": gettext("All steps, sources and the latest state: scan the code."),
        **headline_words(),
        "version": gettext("Version %(version)s") % {"version": edition.catalogue.version},
        "may_copy": gettext("This sheet may be copied and handed out (text and drawings: Off Switch, CC BY 4.0)."),
        "independent": gettext("Independent information, not legal advice. Not connected with LinkedIn or Microsoft."),
        **fill_in_words(),
    }


def present_part(visit: Visit, local_help: tuple[str, ...]) -> HandoutPart:
    """Return the checklist of a region in the language of the edition, which is the active one."""
    edition, front = visit.edition, visit.front
    references = References(edition, visit.region.id, visit.query, site_url=visit.site_url)
    # Guests have no switch, of which the others read.
    lead = f"{front.lead} {front.short['limits']}" if visit.has_account else front.guests_lead
    in_short = present_runs(visit.text.prose.intro, references) if visit.has_account else ((Run(lead),),)
    views = (present_step_view(visit, step) for step in visit.checklist.steps)
    steps = tuple(present_handout_step(visit, view, references) for view in views)
    duties = present_duties(visit, references)
    return HandoutPart(
        lang=edition.locale,
        title=guide_title(visit),
        region=front.name,
        summary=front.summary,
        for_whom="" if visit.has_account else gettext("For people without a LinkedIn account"),
        local_help=local_help,
        in_short=in_short,
        lead=lead,
        essential=tuple(step for step in steps if step.is_essential),
        optional=tuple(step for step in steps if not step.is_essential),
        duties=duties,
        code=present_code(visit),
        stamp=checklist_stamp(visit.checklist.steps),
        next_look=next_look(visit.checklist.steps),
        made=gettext("Printed on %(day)s.") % {"day": day_in_words(edition.today)},
        sources=references.entries,
        words=layout_words(edition),
    )


def present_handout(visit: Visit, handout: Handout) -> HandoutData:
    """Return everything that one PDF shows, as finished strings: whoever sets it knows no language."""
    edition = visit.edition
    locales = [edition.locale]
    if handout.all_languages:
        locales += [name for name in edition.catalogue.words if name != edition.locale]
    parts = []
    for locale in locales:
        with translation.override(locale):
            parts.append(present_part(replace(visit, edition=replace(edition, locale=locale)), handout.local_help))
    with translation.override(edition.locale):
        # Translators: title of a PDF; title is the region's headline, region its name
        title = gettext("Checklist: %(title)s (%(region)s)") % {"title": parts[0].title, "region": parts[0].region}
    return HandoutData(handout.layout.value, handout.paper.value, title, parts[0].summary, tuple(parts))
