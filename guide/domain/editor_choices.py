"""What an editor chooses: whose checklist, how it looks, which form of code, and on which page she looks at it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import urlencode

from guide.domain.embeds import OPTION_VALUES, EmbedForm, EmbedOptions, embed_options_from, is_option


class Host(StrEnum):
    """What kind of page the code stands in."""

    ARTICLE = "article"  # keeps the code as it is
    WORDPRESS = "wordpress"  # made a frame in a sandbox of a pasted address
    SCRIPTLESS = "scriptless"  # has taken the scripts away


class Desk(StrEnum):
    """What the preview shows."""

    ARTICLE = "article"
    WORDPRESS = "wordpress"
    SCRIPTLESS = "scriptless"
    NARROW = "narrow"  # an article 320 CSS pixels wide
    WIDE = "wide"  # an article as wide as the page
    ALL = "all"  # everything, side by side


class EditorFile(StrEnum):
    """What editors take along, by the name of the file."""

    PLUGIN = "off-switch.zip"  # for WordPress
    PLUGIN_SOURCE = "off-switch.php.txt"
    REGISTRY = "off-switch.yml"  # for oEmbed's registry
    DRUPAL = "off-switch-drupal.php.txt"


DEFAULT_FORM = EmbedForm.ELEMENT


@dataclass(frozen=True, slots=True)
class EditorChoices:
    """Everything that is chosen. What was missing, unknown or wrong is the default."""

    region_id: str
    locale: str  # of the widget, not of the page
    has_account: bool = True
    options: EmbedOptions = field(default_factory=EmbedOptions)
    form: EmbedForm = DEFAULT_FORM
    has_sandbox: bool = False  # the host wants one around frames
    desk: Desk = Desk.ARTICLE
    rejected: tuple[str, ...] = ()  # names of fields whose value says nothing to us

    def query(self, desk: Desk | None = None) -> str:
        """Return the choices as a URL query without “?”. desk: another one than the chosen one."""
        return urlencode(
            [
                ("region", self.region_id),
                ("lang", self.locale),
                *([] if self.has_account else [("account", "no")]),
                *self.options.pairs,
                ("form", self.form.value),
                *([("sandbox", "1")] if self.has_sandbox else []),
                ("desk", (desk or self.desk).value),
            ]
        )


def editor_choices_from(
    parameters: Mapping[str, str], regions: Collection[str], locales: Collection[str], own_locale: str
) -> EditorChoices:
    """Read what is chosen, field by field.

    parameters: of the address; an empty value is none. regions, locales: ids that exist, the first region is the
    default. own_locale: of the page.
    """
    given = {name: value for name, value in parameters.items() if value}
    known = {
        "region": regions,
        "lang": locales,
        "form": {form.value for form in EmbedForm},
        "sandbox": {"0", "1"},
        "desk": {desk.value for desk in Desk},
    }
    wrong = [name for name, values in known.items() if name in given and given[name] not in values]
    wrong += [name for name in OPTION_VALUES if name in given and not is_option(name, given[name])]
    right = {name: value for name, value in given.items() if name not in wrong}
    return EditorChoices(
        region_id=right.get("region", next(iter(regions))),
        locale=right.get("lang", own_locale),
        has_account=right.get("account") != "no",
        options=embed_options_from(right),
        form=EmbedForm(right.get("form", DEFAULT_FORM)),
        has_sandbox=right.get("sandbox") == "1",
        desk=Desk(right.get("desk", Desk.ARTICLE)),
        rejected=tuple(wrong),
    )
