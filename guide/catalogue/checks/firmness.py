"""How firm the texts may be: nothing is claimed more firmly than its sources carry it, and one thing has one name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from guide.catalogue.kinds import passages_of, strings_of
from guide.catalogue.model import Catalogue, Words
from guide.catalogue.passages import Passage, passages_in
from guide.catalogue.problems import Problem
from guide.domain.data_categories import DataCategory, Use
from guide.domain.sources import Confidence
from guide.domain.steps import Audience

ONE_REPORT = re.compile(r"\b(one (press )?report|a single report|einem (Presse)?[Bb]ericht|ein (Presse)?[Bb]ericht)\b")
OWN_SWITCH = re.compile(r"\b(your switch|Ihr(en|em)? Schalter)\b")
EUROPE = re.compile(r"Europe|Europa|EU\b|EEA|EWR")
OUTSIDE_EUROPE = frozenset({"ca", "hk"})  # LinkedIn's European notice does not apply there
EUROPEAN_NOTICE = "linkedin-european-notice"
PERIOD = re.compile(r"\b(days?|months?|years?|Tagen?|Monate?n?|Jahren?|Frist)\b")


def firmness_problems(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield every place that says more than its sources, or calls a thing by another name than the rest."""
    for category in catalogue.data_categories.values():
        yield from _category_problems(catalogue, category)
    for words in catalogue.words.values():
        names = _rejected_names(catalogue, words.locale)
        for file, passage in passages_of(words):
            yield from _report_problems(file, passage)
            yield from _name_problems(names, file, passage.text)
        for file, text in strings_of(words):
            yield from _name_problems(names, file, text)
        yield from _guest_problems(words)
        yield from _notice_problems(words)
        yield from _duty_problems(catalogue, words)


def _category_problems(catalogue: Catalogue, category: DataCategory) -> Iterator[Problem]:
    """Check that a row of the table of data is no firmer than its sources."""
    for region_id, use in category.use.items():
        sources = [catalogue.sources[name] for name in category.sources_in(region_id) if name in catalogue.sources]
        own = [source for source in sources if source.publisher == "LinkedIn"]
        carried = {
            Use.USED: any(source.confidence is Confidence.OWN_WORDS for source in own),
            Use.NOT_LISTED: any(source.confidence is Confidence.OWN_WORDS for source in own),
            Use.ANNOUNCED: bool(own),
            Use.EXCLUDED: bool(own),
        }.get(use, True)
        if not carried:
            file, key = "facts/data_categories.toml", f"{category.id}.use.{region_id}"
            yield Problem(file, key, f"“{use}” is more than its sources say")


def _report_problems(file: str, passage: Passage) -> Iterator[Problem]:
    """Check that “one report” is followed by exactly one source."""
    for text, sources in passage.claims:
        if ONE_REPORT.search(text) and len(sources) != 1:
            yield Problem(file, "", f"one report, but {len(sources)} sources: “{text.strip()[-80:]}”")


@dataclass(frozen=True, slots=True)
class RejectedNames:
    """What nothing may be called in a language, and what it is called instead."""

    pattern: re.Pattern[str]  # finds all of them at once: trying one after the other is slow
    instead: Mapping[str, str]


def _rejected_names(catalogue: Catalogue, locale: str) -> RejectedNames:
    """Return the names that the glossary rejects in a language."""
    instead = {name: getattr(term, locale) for term in catalogue.glossary.values() for name in term.rejected(locale)}
    longest_first = sorted(instead, key=len, reverse=True)
    any_of_them = "|".join(map(re.escape, longest_first)) or "(?!)"
    return RejectedNames(re.compile(rf"(?<!\w)(?:{any_of_them})(?!\w)"), instead)


def _name_problems(names: RejectedNames, file: str, text: str) -> Iterator[Problem]:
    """Check that no thing has a name that the glossary rejects."""
    for name in dict.fromkeys(names.pattern.findall(text)):
        yield Problem(file, "", f"says “{name}”, but the glossary calls it “{names.instead[name]}”")


def _guest_problems(words: Words) -> Iterator[Problem]:
    """Check that people without an account read of no switch of theirs."""
    for step_id, step in words.steps.items():
        file = f"{words.locale}/steps/{step_id}.md"
        places = [("guests", line) for line in passages_in(step.front.guests)]
        places += [(section.id, section.body) for section in step.prose.sections if _is_for_guests(section.readers)]
        for key, passage in places:
            if OWN_SWITCH.search(passage.text):
                yield Problem(file, key, "people without an account have no switch")


def _is_for_guests(readers: tuple[str, ...]) -> bool:
    """Tell whether a section is written for people without an account alone."""
    return bool(readers) and all(reader.startswith(Audience.GUESTS) for reader in readers)


def _notice_problems(words: Words) -> Iterator[Problem]:
    """Check that texts for regions outside Europe cite the European notice only for what they say about Europe."""
    for region_id in OUTSIDE_EUROPE & words.regions.keys():
        file = f"{words.locale}/regions/{region_id}.md"
        for passage in passages_in(words.regions[region_id]):
            for text, sources in passage.claims:
                if EUROPEAN_NOTICE in sources and not EUROPE.search(text):
                    yield Problem(file, "", f"the European notice does not apply there: “{text.strip()[-80:]}”")


def _duty_problems(catalogue: Catalogue, words: Words) -> Iterator[Problem]:
    """Check that every guide says who hears complaints, with a link, and which periods count."""
    for region_id, region in words.regions.items():
        file = f"{words.locale}/regions/{region_id}.md"
        following = region.prose.section("next")
        if following and not any(link.leaves_the_site for link in following.body.links):
            yield Problem(file, "next", "names no authority with a link")
        texts = " ".join(passage.text for passage in region.prose.passages)
        if not PERIOD.search(texts):
            yield Problem(file, "", "names no period")
        facts = catalogue.regions.get(region_id)
        controller = catalogue.controllers.get(facts.controller) if facts else None
        if controller and controller.short_name not in texts:
            yield Problem(file, "", f"does not name {controller.short_name}, which is responsible")
