import pytest

from guide.domain.editor_choices import Desk, EditorChoices, editor_choices_from
from guide.domain.embeds import EmbedForm, EmbedOptions, Theme

REGIONS, LOCALES = ("eu", "uk"), ("de", "en")


def read(**parameters):
    return editor_choices_from(parameters, REGIONS, LOCALES, "de")


def test_an_address_without_choices_means_the_usual_ones():
    assert read() == EditorChoices("eu", "de")


def test_everything_can_be_chosen():
    chosen = read(
        region="uk", lang="en", theme="dark", account="no", form="frame", sandbox="1", desk="narrow", accent="#003366"
    )
    options = EmbedOptions(theme=Theme.DARK, accent="003366")
    assert chosen == EditorChoices(
        "uk", "en", has_account=False, options=options, form=EmbedForm.FRAME, has_sandbox=True, desk=Desk.NARROW
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("region", "us"),
        ("lang", "fr"),
        ("form", "popup"),
        ("desk", "tv"),
        ("theme", "Dark"),
        ("accent", "red"),
        ("steps", "none"),
        ("header", "yes"),
        ("heading", "1"),
        ("memory", "no"),
        ("density", "tight"),
        ("account", "maybe"),
    ],
)
def test_a_wrong_value_falls_back_alone_and_is_named(name, value):
    chosen = read(**{"region": "uk", "theme": "light", "steps": "all", name: value})
    assert chosen.rejected == (name,)
    others = {"region": "uk", "theme": "light", "steps": "all"}
    others.pop(name, None)
    kept = read(**others)
    assert (chosen.region_id, chosen.locale, chosen.options, chosen.form, chosen.desk) == (
        kept.region_id,
        kept.locale,
        kept.options,
        kept.form,
        kept.desk,
    )


def test_an_empty_field_is_none():
    assert read(accent="", region="", theme="").rejected == ()


def test_the_query_says_what_is_chosen_and_can_be_read_again():
    chosen = read(region="uk", lang="en", account="no", theme="dark", form="snippet", desk="all")
    assert chosen.query() == "region=uk&lang=en&account=no&theme=dark&form=snippet&desk=all"
    assert chosen.query(Desk.WIDE).endswith("desk=wide")
    assert read(**dict(pair.split("=") for pair in chosen.query().split("&"))) == chosen
