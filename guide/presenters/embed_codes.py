"""What an editor puts into an article: everything that the forms of code have in common."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from guide.domain.embeds import EmbedOptions
from guide.domain.progress import Progress
from guide.domain.regions import Region
from guide.embed_heights import embed_heights, height_at
from guide.presenters.dates import day_in_words
from guide.presenters.edition import Edition
from guide.presenters.embeds import embed_title, embed_url
from guide.presenters.links import guide_url, plain_address
from guide.presenters.region_guides import guide_title

SANDBOX = (
    "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox "
    "allow-top-navigation-by-user-activation allow-modals allow-downloads"
)
"""What the widget needs where a host wants a sandbox; windows that it opens must not inherit it."""


@dataclass(frozen=True, slots=True)
class EmbedCode:
    """The widget of one region, seen from an article. All addresses are absolute."""

    locale: str
    region_id: str
    region: str
    title: str  # of the frame, the same as that of the document in it
    heading: str
    lead: str  # at most two sentences
    steps: tuple[str, ...]  # titles, in the checklist's order
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


def present_embed_code(
    edition: Edition, region: Region, options: EmbedOptions, site_url: str, *, has_account: bool = True
) -> EmbedCode:
    """Return what the codes of a widget consist of. site_url: scheme and host, without a slash at the end."""
    front = edition.region_words(region).front
    account = Progress(has_account=has_account).query()
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
            edition.step_words(step).front.title for step in edition.checklist(region, has_account=has_account).steps
        ),
        address=site_url + embed_url(region.id, options, account),
        guide=guide,
        guide_as_read=plain_address(guide),
        current=site_url
        + guide_url(region.id, "&".join(filter(None, [account, urlencode({"since": edition.catalogue.version})]))),
        script=f"{site_url}/embed.js",
        version=edition.catalogue.version,
        checked_on=day_in_words(front.checked_on),
        attributes=(*((("account", "no"),) if not has_account else ()), *options.pairs),
        heights=embed_heights(edition.locale, region.id, options, has_account=has_account),
    )
