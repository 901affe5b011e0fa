"""The page of questions: in groups, folded, with the first sentence of each answer to be seen."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString

from guide.domain.freshness import is_due
from guide.presenters.dates import day_in_words
from guide.presenters.edition import Edition
from guide.presenters.layout import Head, PageAddress, PageLayout, present_layout
from guide.presenters.references import References, SourceEntry
from guide.presenters.sections import PageSection, present_section
from guide.presenters.structured_data import faq_page

ARTICLE = "questions"


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question with its answer."""

    section: PageSection
    in_other_words: str  # the question in the other languages of the site: for those who type words of theirs


@dataclass(frozen=True, slots=True)
class QuestionGroupView:
    """Questions that belong together."""

    id: str
    title: str
    questions: tuple[QuestionView, ...]


@dataclass(frozen=True, slots=True)
class QuestionsPage:
    """Everything the page shows."""

    layout: PageLayout
    title: str
    intro: SafeString
    groups: tuple[QuestionGroupView, ...]
    sources: tuple[SourceEntry, ...]
    checked_on: str
    is_due: bool
    structured_data: str

    @property
    def total(self) -> int:
        """How many questions there are."""
        return sum(len(group.questions) for group in self.groups)


def present_question(edition: Edition, question_id: str, references: References) -> QuestionView:
    """Return a question. Raises KeyError for one that is not there."""
    titles = {
        locale: {section.id: section.title for section in words.articles[ARTICLE].prose.sections}[question_id]
        for locale, words in edition.catalogue.words.items()
    }
    section = next(each for each in edition.article(ARTICLE).prose.sections if each.id == question_id)
    others = " ".join(title for locale, title in titles.items() if locale != edition.locale)
    return QuestionView(present_section(section, references, section.body.first_sentence), others)


def present_questions_page(edition: Edition) -> QuestionsPage:
    """Return the page; sources are numbered in the order in which one reads."""
    article = edition.article(ARTICLE)
    front, references = article.front, References(edition)
    intro = references.render(article.prose.intro)
    groups = tuple(
        QuestionGroupView(
            group_id,
            group.title,
            tuple(present_question(edition, question_id, references) for question_id in group.questions),
        )
        for group_id, group in front.groups.items()
    )
    return QuestionsPage(
        layout=present_layout(Head(front.title, front.summary), PageAddress(ARTICLE)),
        title=front.title,
        intro=intro,
        groups=groups,
        sources=references.entries,
        checked_on=day_in_words(front.checked_on),
        is_due=is_due(front.checked_on, front.review_days, edition.today),
        structured_data=faq_page(article.prose.sections),
    )
