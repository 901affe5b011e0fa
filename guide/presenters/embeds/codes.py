"""What an editor puts into an article: everything that the forms of code have in common."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from guide.domain.embeds import EmbedOptions
from guide.domain.progress import Progress
from guide.domain.regions import Region
from guide.domain.steps import Step
from guide.presenters.dates import day_in_words
from guide.presenters.edition import Edition
from guide.presenters.embeds.heights import embed_heights, height_at
from guide.presenters.embeds.widgets import embed_title, embed_url
from guide.presenters.guides.region_guides import guide_title
from guide.presenters.links import guide_url, plain_address
from guide.presenters.steps.click_paths import sentence_for
from guide.presenters.steps.step_views import present_step_view

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


def present_code_step(edition: Edition, region: Region, step: Step, progress: Progress) -> CodeStep:
    """Return a step in plain words. An address that no reliable source confirms is left to the guide."""
    view = present_step_view(edition, region, step, progress)
    is_given = bool(view.link.url) and not view.link.is_unverified
    return CodeStep(
        title=view.title,
        link=view.link.url if is_given else "",
        link_as_read=view.link.address if is_given else "",
        ways=tuple(sentence_for(path, view.end_state, edition) for path in view.paths),
        is_essential=view.is_essential,
    )


def present_embed_code(
    edition: Edition, region: Region, options: EmbedOptions, site_url: str, *, has_account: bool = True
) -> EmbedCode:
    """Return what the codes of a widget consist of. site_url: scheme and host, without a slash at the end."""
    front = edition.region_words(region).front
    progress = Progress(has_account=has_account)
    account = progress.query()
    since = urlencode({"since": edition.catalogue.version})
    heading = guide_title(edition, region, has_account=has_account)
    guide = site_url + guide_url(region.id, account)
    return EmbedCode(
        locale=edition.locale,
        region_id=region.id,
        region=front.name,
        title=embed_title(heading, front.name),
        heading=heading,
        lead=front.lead if has_account else front.guests_lead,
        steps=tuple(
            present_code_step(edition, region, step, progress)
            for step in edition.checklist(region, has_account=has_account).steps
        ),
        address=site_url + embed_url(region.id, options, account),
        guide=guide,
        guide_as_read=plain_address(guide),
        current=site_url + guide_url(region.id, "&".join(filter(None, [account, since]))),
        script=f"{site_url}/embed.js",
        version=edition.catalogue.version,
        checked_on=day_in_words(front.checked_on),
        attributes=(*((("account", "no"),) if not has_account else ()), *options.pairs),
        heights=embed_heights(edition.locale, region.id, options, has_account=has_account),
    )
