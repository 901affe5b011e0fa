"""A part of a page under one heading, its citations numbered."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString

from guide.catalogue.passages import Section
from guide.presenters.references import References


@dataclass(frozen=True, slots=True)
class PageSection:
    """One heading and what stands under it."""

    id: str
    title: str
    body: SafeString
    short: str = ""  # the answer in a line, for a section that is folded


def present_section(section: Section, references: References, short: str = "") -> PageSection:
    """Return a section. short: its answer in a line, "" for one that is not folded."""
    return PageSection(section.id, section.title, references.render(section.body), short)
