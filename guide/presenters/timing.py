"""Is it too late? The answer follows the date."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString

from guide.presenters.edition import Edition
from guide.presenters.references import References


@dataclass(frozen=True, slots=True)
class TimingAnswer:
    """The answer to “is it too late?” on the day."""

    question: str
    short: str
    body: SafeString


def present_timing(edition: Edition, references: References, *, in_short: bool = False) -> TimingAnswer:
    """Return the answer to “is it too late?” that holds today, in short only its first paragraph."""
    article = edition.article("too-late")
    timing = edition.timing
    section = article.prose.section(timing)
    if section is None:  # the content checks see to it that there is one
        raise LookupError(timing)
    body = section.body.first_paragraph if in_short else section.body
    return TimingAnswer(section.title, article.front.short[timing], references.render(body))
