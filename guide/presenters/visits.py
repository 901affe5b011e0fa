"""A visit: somebody at a region's pages, with the questions that every presenter asks."""

from __future__ import annotations

from dataclasses import dataclass, replace

from guide.catalogue.front_matter import RegionWords, StepWords
from guide.catalogue.model import Text
from guide.domain.checklists import Checklist
from guide.domain.progress import UNTOUCHED, Progress
from guide.domain.regions import Region
from guide.domain.steps import Audience, Step
from guide.presenters.edition import Edition


@dataclass(frozen=True, slots=True)
class Visit:
    """The region that somebody reads about, in which edition, and how far they have come.

    site_url: scheme and host of the site without a slash at the end, for addresses that leave it: in print, in codes.
    written_as: what stands in links for the query of the state, on a page that is filled in later; else "".
    """

    edition: Edition
    region: Region
    progress: Progress = UNTOUCHED
    site_url: str = ""
    written_as: str = ""

    @property
    def has_account(self) -> bool:
        """Whether they are members of LinkedIn."""
        return self.progress.has_account

    @property
    def query(self) -> str:
        """Their state as the query of an address."""
        return self.written_as or self.progress.query()

    @property
    def text(self) -> Text[RegionWords]:
        """The text of the region."""
        return self.edition.words.regions[self.region.id]

    @property
    def front(self) -> RegionWords:
        """The front matter of the region's text."""
        return self.text.front

    @property
    def checklist(self) -> Checklist:
        """Their checklist."""
        return self.edition.checklist(self.region, has_account=self.has_account)

    @property
    def readers(self) -> tuple[str, ...]:
        """For whom a section may have a variant of its own, the closest first."""
        region, guests = self.region.id, Audience.GUESTS.value
        return (region,) if self.has_account else (f"{guests}-{region}", guests, region)

    def step_text(self, step: Step) -> Text[StepWords]:
        """Return the text of a step."""
        return self.edition.words.steps[step.id]

    def without_ticks(self, written_as: str) -> Visit:
        """Return the same visit of nobody in particular, with what stands in links for a state."""
        progress = Progress(has_account=self.has_account, authority=self.progress.authority)
        return replace(self, progress=progress, written_as=written_as)

    def in_state(self, progress: Progress) -> Visit:
        """Return the same visit with other ticks."""
        return replace(self, progress=progress)
