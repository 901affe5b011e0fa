import pytest

from guide.domain.embeds import DARK_PAPER, LIGHT_PAPER, EmbedOptions, Theme, contrast, embed_options_from


@pytest.mark.parametrize(
    "parameters",
    [
        {},
        {"theme": "pink", "density": "?", "steps": "none", "header": "yes", "heading": "1", "memory": "maybe"},
        {"theme": "", "accent": "", "heading": "22"},
        {"accent": "red"},
        {"accent": "12345"},
        {"accent": "url(x)"},
        {"accent": "1234567"},
    ],
)
def test_what_is_unknown_or_wrong_is_the_default(parameters):
    assert embed_options_from(parameters) == EmbedOptions()


def test_every_option_comes_back_out_of_its_own_address():
    chosen = {
        "theme": "dark", "accent": "00aa77", "density": "compact", "steps": "all", "header": "0", "heading": "4",
        "memory": "off",
    }  # fmt: skip
    options = embed_options_from(chosen)
    assert dict(options.pairs) == chosen
    assert embed_options_from(dict(options.pairs)) == options


def test_the_default_has_the_shortest_address():
    assert EmbedOptions().query == ""
    assert EmbedOptions(theme=Theme.LIGHT).query == "theme=light"


def test_an_accent_is_read_in_any_usual_way_of_writing():
    assert embed_options_from({"accent": "#00AA77"}).accent == "00aa77"


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("000000", "ffffff", 21), ("777777", "ffffff", 4.48), ("ffffff", "ffffff", 1)]
)
def test_contrast_is_that_of_wcag(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize(
    ("accent", "on_light", "on_dark"),
    [
        ("003366", True, False),
        ("ffcc66", False, True),
        ("888888", False, True),
        ("f0f0f0", False, True),
        ("", False, False),
    ],
)
def test_an_accent_counts_only_where_it_can_be_read(accent, on_light, on_dark):
    options = EmbedOptions(accent=accent)
    assert (bool(options.accent_on(LIGHT_PAPER)), bool(options.accent_on(DARK_PAPER))) == (on_light, on_dark)
