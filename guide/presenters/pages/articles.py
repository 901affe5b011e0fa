"""Articles: about, privacy, accessibility and imprint."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.utils.safestring import SafeString

from guide.domain.freshness import is_due
from guide.presenters.dates import day_in_words
from guide.presenters.edition import Edition
from guide.presenters.layout import Head, PageAddress, PageLayout, present_layout
from guide.presenters.references import References, SourceEntry
from guide.presenters.sections import PageSection, present_section


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """Everything an article shows."""

    layout: PageLayout
    title: str
    intro: SafeString
    sections: tuple[PageSection, ...]
    sources: tuple[SourceEntry, ...]
    checked_on: str
    is_due: bool


@dataclass(frozen=True, slots=True)
class Operator:
    """Who runs this copy of the site, as the environment names them."""

    name: str
    address: tuple[str, ...]
    email: str
    phone: str
    representative: str
    register: str
    editor: str

    @property
    def is_named(self) -> bool:
        """Tell whether there is enough for an imprint."""
        return bool(self.name and self.address and self.email)


@dataclass(frozen=True, slots=True)
class ImprintPage:
    """The imprint: an article, and the operator's details."""

    article: ArticlePage
    operator: Operator

    @property
    def layout(self) -> PageLayout:
        """The surroundings are those of the article."""
        return self.article.layout


def present_article(edition: Edition, article_id: str, *, hidden: frozenset[str] = frozenset()) -> ArticlePage:
    """Return an article; sections named in hidden are left out."""
    article = edition.article(article_id)
    front = article.front
    sections = tuple(section for section in article.prose.sections_for() if section.id not in hidden)
    references = References(edition)
    return ArticlePage(
        layout=present_layout(Head(front.title, front.summary), PageAddress(article_id)),
        title=front.title,
        intro=references.render(article.prose.intro),
        sections=tuple(present_section(section, references) for section in sections),
        sources=references.entries,
        checked_on=day_in_words(front.checked_on),
        is_due=is_due(front.checked_on, front.review_days, edition.today),
    )


def operator_from_settings() -> Operator:
    """Read the operator's details from the settings."""
    return Operator(
        name=settings.OPERATOR_NAME,
        address=tuple(settings.OPERATOR_ADDRESS),
        email=settings.OPERATOR_EMAIL,
        phone=settings.OPERATOR_PHONE,
        representative=settings.OPERATOR_REPRESENTATIVE,
        register=settings.OPERATOR_REGISTER,
        editor=settings.OPERATOR_EDITOR,
    )


def present_imprint(edition: Edition) -> ImprintPage:
    """Return the imprint; without an operator it says that none is named."""
    operator = operator_from_settings()
    hidden = {"missing"} if operator.is_named else {"operator", "responsible"}
    if not operator.editor:
        hidden.add("responsible")
    return ImprintPage(present_article(edition, "imprint", hidden=frozenset(hidden)), operator)
