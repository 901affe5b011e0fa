"""The printed sheets and their previews: how one is made, what makes two of them different, which are kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable
from dataclasses import asdict, dataclass
from typing import Protocol

from django.conf import settings

from guide.domain.handouts import Handout, Layout
from guide.domain.regions import Paper
from guide.presenters.paper.handouts import HandoutData, present_handout
from guide.presenters.paper.service_sheets import ServiceSheet, present_service_sheet
from guide.presenters.services.visits import ServicesVisit
from guide.presenters.visits import Visit
from guide.printing.paper_queue import PaperQueue
from guide.printing.typesetter import TYPESETTER

LAYOUT = "handout.typ"
PREVIEW_WIDTH = 720  # pixels
MILLIMETRES_PER_INCH = 25.4
PAPER = PaperQueue(places=settings.PAPER_PLACES, patience_s=25, cache_bytes=settings.PAPER_CACHE_BYTES)
"""The queue of this process, for sheets, previews and share pictures alike."""


@dataclass(frozen=True, slots=True)
class HandoutPdf:
    """A finished PDF."""

    pdf: bytes
    pages: int

    def __len__(self) -> int:
        """Return the size in bytes."""
        return len(self.pdf)


class Order(Protocol):
    """What somebody wants on paper."""

    @property
    def key(self) -> Hashable:
        """Everything that makes one sheet different from another."""
        ...

    @property
    def is_standard(self) -> bool:
        """Whether others ask for the same sheet."""
        ...

    @property
    def made_on(self) -> dt.date:
        """The date of the document."""
        ...

    def data(self) -> HandoutData | ServiceSheet:
        """Return everything that the sheet shows."""
        ...


@dataclass(frozen=True, slots=True)
class ServicesOrder:
    """The sheet of other services. The visit knows the address of the site, for links and QR codes."""

    visit: ServicesVisit
    paper: Paper

    @property
    def key(self) -> Hashable:
        """Everything that makes one sheet different from another; the version and the day end its life."""
        visit, edition = self.visit, self.visit.edition
        return (
            "services",
            edition.catalogue.version,
            edition.today,
            edition.locale,
            visit.query,
            self.paper,
            visit.site_url,
        )

    @property
    def is_standard(self) -> bool:
        """Whether others ask for the same sheet; what somebody ticked or put aside is not kept, not even in memory."""
        return not self.visit.progress.settled

    @property
    def made_on(self) -> dt.date:
        """The date of the document."""
        return self.visit.edition.today

    def data(self) -> ServiceSheet:
        """Return everything that the sheet shows."""
        return present_service_sheet(self.visit, self.paper)


@dataclass(frozen=True, slots=True)
class HandoutOrder:
    """What somebody wants on paper. The visit knows the address of the site, for links and the QR code."""

    visit: Visit
    handout: Handout

    @property
    def key(self) -> Hashable:
        """Everything that makes one sheet different from another; the version and the day end its life."""
        visit, edition = self.visit, self.visit.edition
        return (
            edition.catalogue.version, edition.today, edition.locale, visit.region.id, visit.query,
            self.handout.query, visit.site_url,
        )  # fmt: skip

    @property
    def is_standard(self) -> bool:
        """Whether others ask for the same sheet. What somebody ticked or typed is not kept, not even in memory."""
        return not (self.visit.progress.settled or self.handout.local_help)

    @property
    def made_on(self) -> dt.date:
        """The date of the document."""
        return self.visit.edition.today

    def data(self) -> HandoutData:
        """Return everything that the sheet shows."""
        return present_handout(self.visit, self.handout)


def typeset(data: HandoutData | ServiceSheet, made_on: dt.date) -> HandoutPdf:
    """Return a PDF/UA-1 document with boxes that can be ticked on screen. made_on: date of the document."""
    return HandoutPdf(*TYPESETTER.pdf(LAYOUT, asdict(data), made_on))


def pdf_for(order: Order, *, patience_s: float | None = None) -> HandoutPdf:
    """Return a sheet; a standard one is made once per version of the content and day.

    patience_s: seconds to wait for it. Raises BusyError when too many wait, or the wait is over.
    """
    return PAPER.get(
        ("pdf", order.key),
        lambda: typeset(order.data(), order.made_on),
        keep=order.is_standard,
        patience_s=patience_s,
    )


def preview_for(order: HandoutOrder) -> bytes:
    """Return the first page of a sheet as PNG, about PREVIEW_WIDTH pixels wide. Raises BusyError."""
    pixels_per_inch = PREVIEW_WIDTH / order.handout.size_mm[0] * MILLIMETRES_PER_INCH
    return PAPER.get(
        ("preview", order.key),
        lambda: TYPESETTER.png(LAYOUT, asdict(order.data()), pixels_per_inch, has_palette=True),
        keep=order.is_standard,
    )


def preview_size(handout: Handout) -> tuple[int, int]:
    """Return width and height of a preview, in pixels."""
    width_mm, height_mm = handout.size_mm
    return PREVIEW_WIDTH, round(PREVIEW_WIDTH / width_mm * height_mm)


def preview_sizes(paper: Paper) -> dict[Layout, tuple[int, int]]:
    """Return width and height of the preview of every layout on a paper, in pixels."""
    return {layout: preview_size(Handout(layout, paper)) for layout in Layout}
