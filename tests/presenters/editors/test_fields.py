import pytest

from guide.domain.editor_choices import EditorChoices
from guide.domain.embeds import EmbedOptions
from guide.presenters.editors.fields import present_fields


def fields_of(edition, **choices):
    return present_fields(EditorChoices(**{"region_id": "eu", "locale": "de", **choices}), edition)


def test_every_list_has_exactly_one_chosen_value(edition):
    fields = fields_of(edition, region_id="uk", locale="en")
    for field in (*fields.usual, *fields.others):
        assert [choice.is_chosen for choice in field.choices].count(True) == 1, field.name
    chosen = {field.name: next(choice.value for choice in field.choices if choice.is_chosen) for field in fields.usual}
    assert chosen == {
        "region": "uk", "lang": "en", "theme": "auto", "steps": "essential", "header": "1", "form": "element",
    }  # fmt: skip


def test_regions_stand_in_their_usual_order_with_their_names(edition_de):
    region, *_ = fields_of(edition_de).usual
    assert [choice.value for choice in region.choices] == ["eu", "uk", "ch", "ca", "hk"]
    assert region.choices[2].words == "Schweiz"


def test_a_field_with_a_wrong_value_says_so(edition_en):
    fields = fields_of(edition_en, rejected=("theme", "accent", "density"))
    assert [field.name for field in (*fields.usual, *fields.others) if field.was_rejected] == ["theme", "density"]
    assert fields.accent.was_rejected


@pytest.mark.parametrize(
    ("accent", "grounds"),
    [
        ("006662", ["on dark ground"]),
        ("ffee88", ["on light ground"]),
        ("777777", ["on light ground", "on dark ground"]),
        ("", []),
    ],
)
def test_a_colour_that_cannot_be_read_is_named_with_its_ground(edition_en, accent, grounds):
    field = fields_of(edition_en, options=EmbedOptions(accent=accent)).accent
    assert len(field.warnings) == len(grounds)
    assert all(ground in warning for ground, warning in zip(grounds, field.warnings, strict=True))
    assert field.value == (f"#{accent}" if accent else "")
