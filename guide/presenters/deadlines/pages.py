"""The page that works out by when an answer is due: its rules, an example for each, and what a script needs."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from guide.domain.deadlines import POST_DAYS, Binding, Deadline, due_on, months_later
from guide.domain.freshness import is_due
from guide.presenters.calendars import DayEntry, present_calendar
from guide.presenters.choices import Choice
from guide.presenters.dates import day_in_words
from guide.presenters.layout import Head, PageAddress, PageLayout, present_layout
from guide.presenters.links import deadline_url, finder_url, guide_url, letter_url, letters_url
from guide.presenters.references import References, SourceEntry
from guide.presenters.sections import PageSection, present_section
from guide.presenters.visits import Visit

ARTICLE = "deadline"
EXAMPLE = dt.date(2027, 1, 31)
"""Shows what happens at the end of a month."""
STAND_IN = dt.date(1970, 1, 1)
"""The day in the calendar file that a script replaces."""
LETTER_STAND_IN = "LETTER"
MONTHS_TO_LOOK_AGAIN = 6
REMINDER, COMPLAINT = "reminder", "complaint"
DUE_WORDS: dict[Binding, Promise] = {
    Binding.LAW: _("LinkedIn’s answer is due by {day}."),  # noqa: RUF001
    Binding.LETTER: _("The period that the letter sets ends on {day}."),
    Binding.CUSTOM: _("No law sets a day. On {day} it is worth asking."),
}
WAYS: tuple[tuple[str, int, Promise], ...] = (
    ("form", 0, pgettext_lazy("way of sending", "by form or e-mail")),
    ("post", POST_DAYS, pgettext_lazy("way of sending", "by post")),
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One deadline in words, with an example."""

    id: str
    title: str  # what was sent
    text: SafeString
    months: int
    days: int
    more_months: int
    more_days: int
    due_words: str  # with {day}
    next_words: str
    next_url: str  # of the letter for when nothing has come
    example: str
    cite: SafeString


@dataclass(frozen=True, slots=True)
class Sent:
    """Something that was sent, and the rule for it."""

    id: str
    title: str
    rule: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Way:
    """How it was sent."""

    choice: Choice
    days: int  # until it arrives


@dataclass(frozen=True, slots=True)
class DeadlinePage:
    """Everything the page shows."""

    layout: PageLayout
    kicker: str
    guide_url: str
    finder_url: str
    title: str
    lead: str
    sent: tuple[Sent, ...]
    ways: tuple[Way, ...]
    rules: tuple[Rule, ...]
    since: dt.date  # what was sent before cannot be about this training
    calendar: str  # a file with stand-ins for day and letter
    sections: tuple[PageSection, ...]
    sources: tuple[SourceEntry, ...]
    checked_on: str
    is_due: bool


def next_step(visit: Visit, deadline: Deadline) -> tuple[str, str]:
    """Return words and address of what to do when nothing has come."""
    region_id, letters = visit.region.id, visit.edition.catalogue.letters
    if REMINDER not in deadline.letters:
        return gettext("Nothing has come? Remind LinkedIn"), letter_url(region_id, REMINDER)
    if letters[COMPLAINT].exists_in(region_id):
        return gettext("Nothing has come? Complain to the authority"), letter_url(region_id, COMPLAINT)
    return gettext("Nothing has come? Complain to the authority"), f"{letters_url(region_id)}#{COMPLAINT}"


def present_rule(visit: Visit, deadline: Deadline, references: References) -> Rule:
    """Return a deadline of the region."""
    letters = visit.edition.words.letters
    next_words, next_url = next_step(visit, deadline)
    days = {"received": day_in_words(EXAMPLE), "due": day_in_words(due_on(EXAMPLE, deadline))}
    return Rule(
        id=deadline.id,
        title=", ".join(letters[name].front.title.partition(":")[0] for name in deadline.letters),
        text=references.render(visit.edition.words.deadlines[deadline.id]),
        months=deadline.months,
        days=deadline.days,
        more_months=deadline.more_months,
        more_days=deadline.more_days,
        due_words=str(DUE_WORDS[deadline.binding]),
        next_words=next_words,
        next_url=next_url,
        example=gettext("For example: received on %(received)s, to be answered by %(due)s.") % days,
        cite=references.cite(deadline.sources),
    )


def calendar_with_stand_ins(visit: Visit) -> str:
    """Return the file for a calendar, with stand-ins that a script replaces: nobody else learns the day."""
    url = visit.site_url + deadline_url(visit.region.id)
    entry = DayEntry(
        uid=f"off-switch-due-{visit.region.id}-{LETTER_STAND_IN}-{STAND_IN:%Y%m%d}@{urlsplit(url).hostname}",
        day=STAND_IN,
        title=gettext("LinkedIn’s answer is due"),  # noqa: RUF001
        description=gettext("Has LinkedIn answered? What you can do if not stands here:") + f" {url}",
        url=url,
    )
    return present_calendar(entry, visit.edition.today).decode()


def present_deadlines(visit: Visit, chosen: str) -> DeadlinePage:
    """Return the page of a region. chosen: the letter that was sent, "" or unknown for the first."""
    edition, region_id = visit.edition, visit.region.id
    references, article = References(edition, region_id), edition.article(ARTICLE)
    own = [each for each in edition.catalogue.deadlines.values() if region_id in each.regions]
    pairs = [(letter, each) for letter in edition.catalogue.letters for each in own if letter in each.letters]
    first = chosen if chosen in [letter for letter, _rule in pairs] else pairs[0][0]
    rules = tuple(present_rule(visit, each, references) for each in own)
    title = gettext("%(title)s (%(region)s)") % {"title": article.front.title, "region": visit.front.name}
    return DeadlinePage(
        layout=present_layout(
            Head(title, article.front.summary, "letters", is_variant=bool(chosen)),
            PageAddress("deadline", (region_id,)),
        ),
        kicker=visit.front.name,
        guide_url=guide_url(region_id),
        finder_url=finder_url(region_id),
        title=article.front.title,
        lead=article.front.summary,
        sent=tuple(
            Sent(letter, edition.words.letters[letter].front.title, each.id, letter == first) for letter, each in pairs
        ),
        ways=tuple(Way(Choice("way", name, str(words), "", name == "form"), days) for name, days, words in WAYS),
        rules=rules,
        since=visit.region.since,
        calendar=calendar_with_stand_ins(visit),
        sections=tuple(present_section(each, references) for each in article.prose.sections),
        sources=references.entries,
        checked_on=day_in_words(article.front.checked_on),
        is_due=is_due(article.front.checked_on, article.front.review_days, edition.today),
    )


def present_look_again(visit: Visit) -> bytes:
    """Return the entry that reminds somebody to look at the settings again in six months, with their ticks."""
    url = visit.site_url + guide_url(visit.region.id, visit.query)
    entry = DayEntry(
        uid=f"off-switch-look-again-{visit.region.id}@{urlsplit(url).hostname}",
        day=months_later(visit.edition.today, MONTHS_TO_LOOK_AGAIN),
        title=gettext("Look again at your settings on LinkedIn"),
        description=gettext("Is everything still as you left it? Your checklist, with your ticks:") + f" {url}",
        url=url,
    )
    return present_calendar(entry, visit.edition.today)
