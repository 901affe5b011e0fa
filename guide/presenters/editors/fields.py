"""The fields of the configurator."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from guide.domain.editor_choices import EditorChoices
from guide.domain.embeds import (
    DARK_PAPER,
    HEADING_LEVELS,
    LIGHT_PAPER,
    MIN_CONTRAST,
    Density,
    EmbedForm,
    StepsShown,
    Theme,
    contrast,
)
from guide.presenters.choices import Choice
from guide.presenters.edition import Edition

THEME_WORDS: dict[str, Promise] = {
    Theme.AUTO: _("as the reader’s device has it"),  # noqa: RUF001
    Theme.LIGHT: _("light"),
    Theme.DARK: _("dark"),
}
STEPS_WORDS: dict[str, Promise] = {
    StepsShown.ESSENTIAL: _("the important ones open"),
    StepsShown.ALL: _("all open"),
}
FORM_WORDS: dict[str, Promise] = {
    EmbedForm.ELEMENT: _("Element with script (recommended)"),
    EmbedForm.LOADER: _("Frame with script"),
    EmbedForm.FRAME: _("Frame alone"),
    EmbedForm.SNIPPET: _("Text alone, without frame and script"),
}
HEADER_WORDS: dict[str, Promise] = {"1": _("with name and language"), "0": _("without")}
DENSITY_WORDS: dict[str, Promise] = {Density.NORMAL: _("normal"), Density.COMPACT: _("compact")}
MEMORY_WORDS: dict[str, Promise] = {
    "on": _("after the first tick, in the reader’s browser"),  # noqa: RUF001
    "off": _("never"),
}
ACCOUNT_WORDS: dict[str, Promise] = {
    "yes": _("People with a LinkedIn account"),
    "no": _("People without one"),
}


SANDBOX_WORDS: dict[str, Promise] = {
    "0": _("none"),
    "1": _("one that lets the checklist do what it needs"),
}


@dataclass(frozen=True, slots=True)
class Field:
    """A list to choose from."""

    name: str
    words: str
    choices: tuple[Choice, ...]
    was_rejected: bool  # the address had a value that says nothing to us


@dataclass(frozen=True, slots=True)
class AccentField:
    """The colour, which is typed."""

    value: str  # with the sign before it, "" for none
    was_rejected: bool
    warnings: tuple[str, ...]  # on which ground it cannot be read


@dataclass(frozen=True, slots=True)
class Fields:
    """All fields: those that everybody looks at, and the others."""

    usual: tuple[Field, ...]
    others: tuple[Field, ...]
    accent: AccentField


def present_field(
    choices: EditorChoices, name: str, words: str, chosen: str, values: Iterable[tuple[str, str]]
) -> Field:
    """Return a list. values: each value with its words."""
    options = tuple(Choice(name, value, label, "", value == chosen) for value, label in values)
    return Field(name, words, options, name in choices.rejected)


def spoken(words: Mapping[str, Promise]) -> list[tuple[str, str]]:
    """Return values and their words in the active language."""
    return [(str(value), str(label)) for value, label in words.items()]


def present_accent(choices: EditorChoices) -> AccentField:
    """Return the colour, and on which ground the widget keeps its own instead (WCAG 2.2, 1.4.3)."""
    accent = choices.options.accent
    grounds = ((LIGHT_PAPER, gettext("on light ground")), (DARK_PAPER, gettext("on dark ground")))
    ratios = [(ground, contrast(accent, paper)) for paper, ground in grounds] if accent else []
    warnings = tuple(
        # Translators: ground is “on light ground” or “on dark ground”; contrast is a ratio such as 2.1
        gettext(
            "Cannot be read %(ground)s (contrast %(contrast)s:1, 4.5:1 are needed): the widget keeps its own there."
        )
        % {"ground": ground, "contrast": f"{ratio:.1f}"}
        for ground, ratio in ratios
        if ratio < MIN_CONTRAST
    )
    return AccentField(f"#{accent}" if accent else "", "accent" in choices.rejected, warnings)


def present_fields(choices: EditorChoices, edition: Edition) -> Fields:
    """Return all fields, filled in as chosen."""
    options = choices.options
    regions = [(region_id, text.front.name) for region_id, text in edition.words.regions.items()]
    order = list(edition.catalogue.regions)
    regions.sort(key=lambda pair: order.index(pair[0]))
    account = "yes" if choices.has_account else "no"
    levels = [(str(level), str(level)) for level in HEADING_LEVELS]
    sandbox = "1" if choices.has_sandbox else "0"
    memory, header = ("on" if options.has_memory else "off"), ("1" if options.has_header else "0")
    return Fields(
        usual=(
            present_field(choices, "region", gettext("Region"), choices.region_id, regions),
            present_field(choices, "lang", gettext("Language"), choices.locale, settings.LANGUAGES),
            present_field(choices, "theme", gettext("Colours"), options.theme, spoken(THEME_WORDS)),
            present_field(choices, "steps", gettext("Steps"), options.steps, spoken(STEPS_WORDS)),
            present_field(choices, "header", gettext("Head"), header, spoken(HEADER_WORDS)),
            present_field(choices, "form", gettext("Form of the code"), choices.form, spoken(FORM_WORDS)),
        ),
        others=(
            present_field(choices, "account", gettext("For whom"), account, spoken(ACCOUNT_WORDS)),
            present_field(choices, "density", gettext("Rows"), options.density, spoken(DENSITY_WORDS)),
            present_field(choices, "heading", gettext("Level of its heading"), str(options.heading), levels),
            present_field(choices, "sandbox", gettext("Sandbox around frames"), sandbox, spoken(SANDBOX_WORDS)),
            present_field(choices, "memory", gettext("Remember ticks"), memory, spoken(MEMORY_WORDS)),
        ),
        accent=present_accent(choices),
    )
