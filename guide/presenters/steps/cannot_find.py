"""“I can't find it”: possible reasons, the ways that remain, and the setting's name in other languages."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from guide.domain.translations import Evidence, Translation
from guide.presenters.references import References
from guide.presenters.steps.step_views import StepView
from guide.presenters.visits import Visit

ARTICLE = "cannot-find"
EVIDENCE_WORDS: dict[Evidence, Promise] = {
    Evidence.SEVERAL_REPORTS: _("several sources agree"),
    Evidence.AUTHORITY_QUOTED: _("an authority, as quoted"),
    Evidence.ONE_REPORT: _("one report"),
    Evidence.WEAK: _("weak: may be a translator’s words"),  # noqa: RUF001
}


@dataclass(frozen=True, slots=True)
class TranslatedSetting:
    """What a setting is called where LinkedIn speaks another language."""

    language: str  # for the lang attribute
    language_name: str
    path: str
    entry: str
    switch: str  # "" where it is not known
    evidence: str  # who printed it, and how firm that is
    is_weak: bool


@dataclass(frozen=True, slots=True)
class CannotFind:
    """Help for a setting that one looks for in vain."""

    title: str
    body: SafeString
    languages_title: str
    languages_body: SafeString
    translations: tuple[TranslatedSetting, ...]  # of this setting, empty where none is known


def present_translation(translation: Translation) -> TranslatedSetting:
    """Return one language's names."""
    return TranslatedSetting(
        language=translation.id,
        language_name=str(get_language_info(translation.code)["name_translated"]),
        path=" › ".join(translation.path),  # noqa: RUF001
        entry=translation.entry,
        is_weak=translation.evidence is Evidence.WEAK,
        switch=translation.switch,
        evidence=" · ".join(filter(None, (translation.printed_by, str(EVIDENCE_WORDS[translation.evidence])))),
    )


def present_cannot_find(visit: Visit, step: StepView, references: References) -> CannotFind:
    """Return the help for a setting in a region."""
    prose, region_id = visit.edition.article(ARTICLE).prose, visit.region.id
    reasons, languages = prose.section("reasons", region_id), prose.section("languages", region_id)
    if reasons is None or languages is None:  # the content checks see to it that there is one
        raise LookupError(ARTICLE)
    translations = [entry for entry in visit.edition.catalogue.translations.values() if entry.step == step.id]
    return CannotFind(
        title=reasons.title,
        body=references.render(reasons.body),
        languages_title=languages.title,
        languages_body=references.render(languages.body),
        translations=tuple(present_translation(entry) for entry in translations),
    )
