"""The preview: the code in an article, as different hosts leave it."""

from __future__ import annotations

from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from guide.domain.editor_choices import Desk, EditorChoices, Host
from guide.domain.embeds import EmbedForm
from guide.presenters.embeds.codes import EmbedCode, code_text
from guide.presenters.links import path_to, with_query

NARROW = 320  # CSS pixels
USUAL = 640  # CSS pixels: what an article gives a frame
MARGIN = 16  # CSS pixels, of the article in the preview on each side
AROUND = 190  # CSS pixels that the article in the preview takes above and below the code
SNIPPET_HEIGHT = 900  # CSS pixels
WORDS: dict[Desk, tuple[Promise, Promise]] = {
    Desk.ARTICLE: (_("Your article"), _("Your code, as it is.")),
    Desk.WORDPRESS: (
        _("WordPress"),
        _("The pasted address: WordPress puts the frame into a sandbox. Links to LinkedIn show their address there."),
    ),
    Desk.SCRIPTLESS: (_("Without scripts"), _("What is left where your system takes scripts out of the code.")),
    Desk.NARROW: (_("320 px"), _("The same article on a small phone.")),
    Desk.WIDE: (_("Full width"), _("The same article as wide as this page.")),
    Desk.ALL: (_("Side by side"), _("All of them at once.")),
}
HOSTS = {Desk.WORDPRESS: Host.WORDPRESS, Desk.SCRIPTLESS: Host.SCRIPTLESS}
"""Where the host is not one that keeps the code as it is."""


@dataclass(frozen=True, slots=True)
class DeskTab:
    """One way to look at the code."""

    words: str
    url: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class DeskFrame:
    """An article with the code in it."""

    heading: str
    caption: str
    title: str  # of the frame
    url: str
    height: int  # CSS pixels
    width: int  # CSS pixels, 0 for all there is


@dataclass(frozen=True, slots=True)
class DeskView:
    """What stands beside the configurator, or below it."""

    tabs: tuple[DeskTab, ...]
    frames: tuple[DeskFrame, ...]
    is_wide: bool  # it needs the whole width of the page


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """The article in a frame of the preview."""

    title: str
    code: str  # HTML of our own making
    has_loader: bool  # whether WordPress's part, to keep the frame as high as its content, has to be played


def present_tabs(choices: EditorChoices) -> tuple[DeskTab, ...]:
    """Return the ways to look at the code."""
    address = path_to("embedding")
    return tuple(
        DeskTab(str(words), f"{with_query(address, choices.query(desk))}#desk", desk is choices.desk)
        for desk, (words, _caption) in WORDS.items()
    )


def present_frame(choices: EditorChoices, code: EmbedCode, desk: Desk) -> DeskFrame:
    """Return one article. desk: any but all of them."""
    width = NARROW if desk is Desk.NARROW else USUAL
    height = SNIPPET_HEIGHT if choices.form is EmbedForm.SNIPPET else code.height_at(width)
    heading, caption = (str(words) for words in WORDS[desk])
    with translation.override(choices.locale):
        path = path_to("embed_preview", choices.region_id, HOSTS.get(desk, Host.ARTICLE).value)
    return DeskFrame(
        heading=heading,
        caption=caption,
        title=gettext("Preview: %(name)s") % {"name": heading},
        url=with_query(path, choices.query(desk)),
        height=height + AROUND,
        width=NARROW + 2 * MARGIN if desk is Desk.NARROW else 0,
    )


def present_desk(choices: EditorChoices, code: EmbedCode) -> DeskView:
    """Return the preview that is chosen."""
    desks = [desk for desk in Desk if desk is not Desk.ALL] if choices.desk is Desk.ALL else [choices.desk]
    return DeskView(
        tabs=present_tabs(choices),
        frames=tuple(present_frame(choices, code, desk) for desk in desks),
        is_wide=choices.desk in {Desk.WIDE, Desk.ALL},
    )


def present_preview(choices: EditorChoices, code: EmbedCode, host: Host) -> PreviewPage:
    """Return the article with the code as a host leaves it."""
    is_wordpress = host is Host.WORDPRESS
    sandboxed = render_to_string("editors/_sandboxed.html", {"code": code})
    html = (
        sandboxed
        if is_wordpress
        else code_text(code, choices.form, has_scripts=host is Host.ARTICLE, has_sandbox=choices.has_sandbox)
    )
    return PreviewPage(title=code.title, code=html, has_loader=is_wordpress)
