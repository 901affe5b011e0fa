"""The catalogue as read in one language on one day: what every presenter starts from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from guide.catalogue.front_matter import ArticleWords
from guide.catalogue.model import Catalogue, Text, Words
from guide.domain.checklists import Checklist, checklist_for
from guide.domain.click_paths import LINKEDINS_OWN, ClickPath, Label
from guide.domain.freshness import Timing, timing_on
from guide.domain.regions import Region
from guide.domain.steps import Step


@dataclass(frozen=True, slots=True)
class Edition:
    """One language, one day. The language must be the active one, because addresses depend on it."""

    catalogue: Catalogue
    locale: str
    today: dt.date

    @property
    def words(self) -> Words:
        """The words of this language."""
        return self.catalogue.words[self.locale]

    @property
    def second_locale(self) -> str:
        """The language in which LinkedIn's labels are shown beside the page's: English; "" on English pages.

        All further languages stand in one fold (DESIGN.md 2.5).
        """
        return LINKEDINS_OWN if self.locale != LINKEDINS_OWN else ""

    def word(self, label: Label) -> str:
        """Return a label in this language, or as its service writes it where that is all that is known."""
        return label.words[LINKEDINS_OWN if label.untranslated else self.locale]

    def second_word(self, label: Label) -> str:
        """Return a label in the second language, or "" where there is none."""
        return label.words[self.second_locale] if self.second_locale and not label.untranslated else ""

    def foreign_language_of(self, path: ClickPath) -> str:
        """Return the language of a path's labels where they are known in another than this one alone, else ""."""
        is_untranslated = any(self.catalogue.labels[name].untranslated for name in path.labels)
        return LINKEDINS_OWN if is_untranslated and self.locale != LINKEDINS_OWN else ""

    @property
    def timing(self) -> Timing:
        """Where today stands in relation to the start of the training, which was the same everywhere."""
        return timing_on(min(region.since for region in self.catalogue.regions.values()), self.today)

    def step(self, name: str) -> Step:
        """Return a step by its id or one of its former ids. Raises KeyError for an unknown one."""
        step = self.catalogue.find_step(name)
        if step is None:
            raise KeyError(name)
        return step

    def article(self, article_id: str) -> Text[ArticleWords]:
        """Return an article."""
        return self.words.articles[article_id]

    def steps_in(self, region: Region) -> tuple[Step, ...]:
        """Return all steps that apply in a region, with or without an account."""
        return tuple(step for step in self.catalogue.step_list if step.applies_in(region.id))

    def checklist(self, region: Region, *, has_account: bool) -> Checklist:
        """Return the checklist of a region."""
        return checklist_for(region.id, self.catalogue.step_list, has_account=has_account)
