"""The page for editors: the shortest way, the configurator with its preview, and what one wants to know besides."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.utils import translation
from django.utils.translation import gettext

from guide.domain.editor_choices import EditorChoices
from guide.domain.embeds import EmbedForm
from guide.domain.progress import Progress
from guide.presenters.edition import Edition
from guide.presenters.editors.consent import ConsentRule, DataProtection, present_consent_rules, present_data_protection
from guide.presenters.editors.desks import DeskView, present_desk
from guide.presenters.editors.fields import Fields, present_fields
from guide.presenters.editors.files import FileLink, present_file_links
from guide.presenters.embeds.codes import EmbedCode, code_text, present_embed_code
from guide.presenters.layout import Head, PageAddress, PageLayout, present_layout
from guide.presenters.links import guide_url, joined, path_to, with_query
from guide.presenters.pages.articles import ArticlePage, present_article
from guide.presenters.visits import Visit

ARTICLE = "embedding"


@dataclass(frozen=True, slots=True)
class CodeView:
    """The code to copy."""

    text: str
    lines: int
    url: str  # where it stands alone, as text
    heights: str  # how much room it keeps, as a sentence


@dataclass(frozen=True, slots=True)
class Configurator:
    """What a choice replaces."""

    action_url: str
    address: str  # what is pasted, where pasting an address is enough
    fields: Fields
    desk_value: str  # of the preview that is chosen, for the form
    code: CodeView
    desk: DeskView


@dataclass(frozen=True, slots=True)
class EmbeddingPage:
    """Everything the page shows."""

    layout: PageLayout
    lead: str
    article: ArticlePage
    configurator: Configurator
    site_url: str
    data_protection: DataProtection
    consent_rules: tuple[ConsentRule, ...]
    files: tuple[FileLink, ...]
    snippet_url: str


def present_code_of(choices: EditorChoices, edition: Edition, site_url: str) -> EmbedCode:
    """Return the widget that is chosen, in its own language. edition: in whatever language."""
    with translation.override(choices.locale):
        region = edition.catalogue.regions[choices.region_id]
        progress = Progress(has_account=choices.has_account)
        visit = Visit(replace(edition, locale=choices.locale), region, progress, site_url)
        return present_embed_code(visit, choices.options)


def options_query(choices: EditorChoices) -> str:
    """Return what addresses of the widget carry."""
    return joined("" if choices.has_account else "account=no", choices.options.query)


def code_url(choices: EditorChoices, form: EmbedForm) -> str:
    """Return where a form of the code stands alone, as text."""
    with translation.override(choices.locale):
        path = path_to("embed_code", choices.region_id, form.value)
    return with_query(path, joined(options_query(choices), "sandbox=1" if choices.has_sandbox else ""))


def present_code_view(choices: EditorChoices, code: EmbedCode) -> CodeView:
    """Return the code to copy."""
    with translation.override(choices.locale):
        text = code_text(code, choices.form, has_sandbox=choices.has_sandbox)
    # Translators: heights and widths of the frame in an article
    heights = gettext("Height in your article: %(narrow)s px at a width of 320 px, %(wide)s px at 640 px.")
    return CodeView(
        text=text,
        lines=text.count("\n") + 1,
        url=code_url(choices, choices.form),
        heights=heights % {"narrow": code.heights[0], "wide": code.height_at(640)},
    )


def present_configurator(choices: EditorChoices, edition: Edition, site_url: str) -> Configurator:
    """Return the configurator with its preview."""
    code = present_code_of(choices, edition, site_url)
    with translation.override(choices.locale):
        address = site_url + guide_url(choices.region_id, options_query(choices))
    return Configurator(
        action_url=path_to(ARTICLE),
        address=address,
        fields=present_fields(choices, edition),
        desk_value=choices.desk.value,
        code=present_code_view(choices, code),
        desk=present_desk(choices, code),
    )


def present_embedding(edition: Edition, choices: EditorChoices, site_url: str, *, is_variant: bool) -> EmbeddingPage:
    """Return the page. is_variant: whether the address carries choices."""
    front = edition.article(ARTICLE).front
    head = Head(front.title, front.summary, is_variant=is_variant)
    return EmbeddingPage(
        layout=present_layout(head, PageAddress(ARTICLE, query=choices.query() if is_variant else "")),
        lead=front.lead,
        article=present_article(edition, ARTICLE),
        configurator=present_configurator(choices, edition, site_url),
        site_url=site_url,
        data_protection=present_data_protection(site_url),
        consent_rules=present_consent_rules(site_url),
        files=present_file_links(),
        snippet_url=code_url(choices, EmbedForm.SNIPPET),
    )
