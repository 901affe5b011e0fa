"""For the data protection officer: what is transferred, words for the publisher's notice, rules for consent tools."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import get_language, gettext

from guide.presenters.embeds.manifests import data_protection, privacy_texts


@dataclass(frozen=True, slots=True)
class NoticeText:
    """Words for a privacy notice in one language."""

    locale: str
    language: str
    memory: str  # "on" or "off"
    text: str


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One line of the record of what is processed."""

    term: str
    text: str


@dataclass(frozen=True, slots=True)
class DataProtection:
    """What a data protection officer asks."""

    record: tuple[RecordRow, ...]
    notices: tuple[NoticeText, ...]


@dataclass(frozen=True, slots=True)
class ConsentRule:
    """What lets the widget through a consent tool; why, says the article."""

    id: str
    tool: str
    code: str

    @property
    def lines(self) -> int:
        """How many lines the code has."""
        return self.code.count("\n") + 1


def present_record() -> tuple[RecordRow, ...]:
    """Return what is received, kept and told to others, in the active language."""
    facts, locale = data_protection(), get_language() or settings.LANGUAGE_CODE
    stored = [entry for entry in facts["storage"] if entry["kept_days"]]
    # Translators: kind is “localStorage”, key the name of the entry; content and when are phrases
    words = gettext("%(kind)s, entry “%(key)s”: %(content)s; %(when)s")
    kept = " ".join(
        words % {**entry, "content": entry["content"][locale], "when": entry["written"][locale]} for entry in stored
    )
    return (
        RecordRow(gettext("We receive"), facts["received"][locale]),
        RecordRow(gettext("We keep"), facts["retention"][locale]),
        RecordRow(gettext("Cookies"), gettext("none")),
        RecordRow(gettext("On the reader’s device"), kept),  # noqa: RUF001
        RecordRow(gettext("Your page learns"), facts["told_to_the_article"][locale]),
        RecordRow(gettext("Other providers"), gettext("none: no fonts, no counting, no networks")),
    )


def present_data_protection(site_url: str) -> DataProtection:
    """Return what a data protection officer asks. site_url: scheme and host of the site."""
    host = urlsplit(site_url).netloc
    texts = privacy_texts(host)
    return DataProtection(
        record=present_record(),
        notices=tuple(
            NoticeText(locale, str(language), memory, texts[f"memory={memory}"][locale])
            for memory in ("on", "off")
            for locale, language in settings.LANGUAGES
        ),
    )


KLARO_SERVICE = """{
  name: "off-switch",
  title: "Aus-Schalter / Off Switch",
  purposes: ["functional"],
  required: true,
  cookies: [],
}"""


def present_consent_rules(site_url: str) -> tuple[ConsentRule, ...]:
    """Return the rules for tools that need one. site_url: scheme and host of the site."""
    attributes = 'async referrerpolicy="no-referrer" data-cookieconsent="ignore"'
    return (
        ConsentRule("cookiebot", "Cookiebot", f'<script src="{site_url}/embed.js" {attributes}></script>'),
        ConsentRule("klaro", "Klaro", KLARO_SERVICE),
        ConsentRule("borlabs", "Borlabs Cookie", urlsplit(site_url).netloc),
    )
