"""What an editor puts into an article: everything that the forms of code have in common."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.template.loader import render_to_string

from guide.domain.embeds import EmbedForm, EmbedOptions
from guide.domain.progress import Progress
from guide.domain.steps import Step
from guide.presenters.dates import day_in_words
from guide.presenters.embeds.heights import embed_heights, height_at
from guide.presenters.embeds.widgets import embed_title, embed_url
from guide.presenters.guides.region_guides import guide_title
from guide.presenters.links import guide_url, joined, plain_address
from guide.presenters.steps.click_paths import sentence_for
from guide.presenters.steps.step_views import present_step_view
from guide.presenters.visits import Visit

SANDBOX = (
    "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox "
    "allow-top-navigation-by-user-activation allow-modals allow-downloads"
)
"""What the widget needs where a host wants a sandbox; windows that it opens must not inherit it."""


@dataclass(frozen=True, slots=True)
class CodeStep:
    """One step in plain words."""

    title: str
    link: str  # where it is done, "" where there is no confirmed address
    link_as_read: str
    ways: tuple[str, ...]  # each a sentence
    is_essential: bool


@dataclass(frozen=True, slots=True)
class EmbedCode:
    """The widget of one region, seen from an article. All addresses are absolute."""

    locale: str
    region_id: str
    region: str
    title: str  # of the frame, the same as that of the document in it
    heading: str
    lead: str  # at most two sentences
    steps: tuple[CodeStep, ...]  # in the checklist's order
    address: str  # of the widget, without a fragment: WordPress appends its own
    guide: str
    guide_as_read: str  # as people read and type it
    current: str  # where a copy asks whether it is still right
    script: str
    version: str  # of the content
    checked_on: str
    attributes: tuple[tuple[str, str], ...]  # of the element, beside region and lang
    heights: tuple[int, ...]  # CSS pixels, at the widths of the table of heights

    @property
    def height(self) -> int:
        """CSS pixels that are enough at any width."""
        return max(self.heights)

    def height_at(self, width: int) -> int:
        """Return the CSS pixels that are enough at a width in CSS pixels."""
        return height_at(width, self.heights)


def present_code_step(visit: Visit, step: Step) -> CodeStep:
    """Return a step in plain words. An address that no reliable source confirms is left to the guide."""
    view = present_step_view(visit, step)
    is_given = bool(view.link.url) and not view.link.is_unverified
    return CodeStep(
        title=view.title,
        link=view.link.url if is_given else "",
        link_as_read=view.link.address if is_given else "",
        ways=tuple(sentence_for(path, view.end_state, visit.edition) for path in view.paths),
        is_essential=view.is_essential,
    )


def present_embed_code(visit: Visit, options: EmbedOptions) -> EmbedCode:
    """Return what the codes of a widget consist of. Codes carry no ticks."""
    visit = visit.in_state(Progress(has_account=visit.has_account))
    edition, front, region_id = visit.edition, visit.front, visit.region.id
    since = urlencode({"since": edition.catalogue.version})
    heading = guide_title(visit)
    guide = visit.site_url + guide_url(region_id, visit.query)
    return EmbedCode(
        locale=edition.locale,
        region_id=region_id,
        region=front.name,
        title=embed_title(heading, front.name),
        heading=heading,
        lead=front.lead if visit.has_account else front.guests_lead,
        steps=tuple(present_code_step(visit, step) for step in visit.checklist.steps),
        address=visit.site_url + embed_url(region_id, options, visit.query),
        guide=guide,
        guide_as_read=plain_address(guide),
        current=visit.site_url + guide_url(region_id, joined(visit.query, since)),
        script=f"{visit.site_url}/embed.js",
        version=edition.catalogue.version,
        checked_on=day_in_words(front.checked_on),
        attributes=(*(() if visit.has_account else (("account", "no"),)), *options.pairs),
        heights=embed_heights(edition.locale, region_id, options, has_account=visit.has_account),
    )


def code_text(code: EmbedCode, form: EmbedForm, *, has_scripts: bool = True, has_sandbox: bool = False) -> str:
    """Return what goes into an article.

    has_scripts: False for what is left where a host takes scripts away. has_sandbox: whether the host wants a sandbox
    around frames; the element and the text have none of their own.
    """
    context = {"code": code, "has_scripts": has_scripts, "sandbox": SANDBOX if has_sandbox else ""}
    return render_to_string(f"embeds/codes/{form.value}.html", context).strip()
