"""A part of a page under one heading, its citations numbered."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString


@dataclass(frozen=True, slots=True)
class PageSection:
    """One heading and what stands under it."""

    id: str
    title: str
    body: SafeString
    short: str = ""  # the answer in a line, for a section that is folded
