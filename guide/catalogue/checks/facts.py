"""Facts: their links lead somewhere, and what only people know about each kind holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.conf.locale import LANG_INFO

from guide.catalogue.checks.links import link_problems
from guide.catalogue.checks.paths import address_problems, path_problems
from guide.catalogue.kinds import ARTICLE_SECTIONS, KINDS
from guide.catalogue.model import Catalogue
from guide.catalogue.problems import Problem
from guide.domain.click_paths import LINKEDINS_OWN
from guide.domain.names import SITE_NAMES, SWITCH_WORDS
from guide.domain.pages import NAMES_BELOW_A_REGION, shadows_a_page
from guide.domain.steps import Step

STEPS = "facts/steps.toml"


def fact_problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield what is wrong with the facts."""
    for kind in KINDS:
        for entry_id, entry in kind.facts_in(catalogue).items():
            yield from link_problems(catalogue, entry, kind.links, kind.facts_file, entry_id)
    yield from _region_problems(catalogue)
    yield from _name_problems(catalogue)
    yield from _event_problems(catalogue)
    yield from _use_problems(catalogue)
    yield from _alias_problems(catalogue)
    yield from _short_problems(catalogue)
    yield from _authority_problems(catalogue)
    for step in catalogue.steps.values():
        yield from address_problems(STEPS, step.id, (step.link, *step.links.values()))
        yield from path_problems(catalogue, STEPS, step.id, step.paths)
        yield from _untranslated_problems(catalogue, step)
    for translation in catalogue.translations.values():
        if translation.code not in LANG_INFO:
            yield Problem("facts/translations.toml", translation.id, "unknown language")


def _region_problems(catalogue: Catalogue) -> Iterator[Problem]:
    for region_id in catalogue.regions:
        if shadows_a_page(region_id):
            yield Problem("facts/regions.toml", region_id, "is the name of a page: the guide could not be reached")


def _name_problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Check that every label has its name, and how it is known, in every language of the site."""
    for locale in catalogue.words:
        if locale not in SITE_NAMES or locale not in SWITCH_WORDS:
            yield Problem("../domain/names.py", locale, "the names of site and switch are missing")
        for label in catalogue.labels.values():
            if label.untranslated and locale != LINKEDINS_OWN:
                continue
            if not label.words.get(locale):
                yield Problem("facts/labels.toml", f"{label.id}.words.{locale}", "is missing")
            if locale not in label.confidence:
                yield Problem("facts/labels.toml", f"{label.id}.confidence.{locale}", "is missing")


def _untranslated_problems(catalogue: Catalogue, step: Step) -> Iterator[Problem]:
    """Check that LinkedIn's menus have their names in every language."""
    for name in {name for path in step.paths for name in path.labels}:
        if name in catalogue.labels and catalogue.labels[name].untranslated:
            yield Problem(STEPS, f"{step.id}.paths", f"the label {name!r} is known in one language alone")


def _event_problems(catalogue: Catalogue) -> Iterator[Problem]:
    for event in catalogue.events.values():
        if event.date.year is None:
            yield Problem("facts/timeline.toml", f"{event.id}.date", "an event needs a date")
        for words in catalogue.words.values():
            if event.id in words.events and words.events[event.id].citations:
                yield Problem(f"{words.locale}/timeline.toml", event.id, "cites: its sources belong into the facts")


def _authority_problems(catalogue: Catalogue) -> Iterator[Problem]:
    for authority in catalogue.authorities.values():
        file = "facts/authorities.toml"
        for key in ("website", "complaint_url"):
            address = getattr(authority, key)
            if address and not address.startswith(("https://", "http://")):
                yield Problem(file, f"{authority.id}.{key}", "is not a web address")
        if authority.seen_on_site and not authority.complaint_url:
            yield Problem(file, f"{authority.id}.seen_on_site", "has no complaint_url")
        if authority.group not in ARTICLE_SECTIONS["authorities"]:
            yield Problem(file, f"{authority.id}.region", f"the page of authorities has no section {authority.group!r}")


def _use_problems(catalogue: Catalogue) -> Iterator[Problem]:
    for category in catalogue.data_categories.values():
        for region_id in catalogue.regions:
            if region_id not in category.use:
                yield Problem("facts/data_categories.toml", f"{category.id}.use.{region_id}", "is missing")


def _alias_problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Check that a former id leads to one step alone."""
    names: set[str] = set(catalogue.steps)
    for step in catalogue.steps.values():
        for alias in step.aliases:
            if alias in names:
                yield Problem("facts/steps.toml", f"{step.id}.aliases", f"{alias!r} is already the name of a step")
            names.add(alias)


def _short_problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Check that what somebody types from paper leads to one step alone, and can be typed."""
    taken: set[str] = set(NAMES_BELOW_A_REGION)
    for step in catalogue.steps.values():
        if not re.fullmatch(r"[a-z]{2,8}", step.short):
            yield Problem("facts/steps.toml", f"{step.id}.short", "is not a word of two to eight letters from a to z")
        if step.short in taken:
            yield Problem("facts/steps.toml", f"{step.id}.short", f"{step.short!r} already leads somewhere else")
        taken.add(step.short)
