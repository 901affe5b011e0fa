import pytest

from guide.domain.editor_choices import Desk, EditorChoices, Host
from guide.domain.embeds import EmbedForm
from guide.presenters.editors.desks import present_desk, present_preview
from guide.presenters.editors.pages import present_code_of

SITE = "https://off-switch.example"


@pytest.fixture
def code(edition_de):
    return present_code_of(EditorChoices("eu", "en"), edition_de, SITE)


@pytest.mark.parametrize("desk", [desk for desk in Desk if desk is not Desk.ALL])
def test_one_article_is_shown_at_a_time(code, desk):
    view = present_desk(EditorChoices("eu", "en", desk=desk), code)
    (frame,) = view.frames
    assert frame.url.startswith("/en/eu/embed/preview/")
    assert [tab.is_current for tab in view.tabs] == [each is desk for each in Desk]


def test_all_articles_stand_side_by_side(code):
    view = present_desk(EditorChoices("eu", "en", desk=Desk.ALL), code)
    assert len(view.frames) == len(Desk) - 1
    assert len({frame.title for frame in view.frames}) == len(view.frames)
    assert view.is_wide


def test_the_narrow_article_gives_the_widget_320_pixels(code):
    (frame,) = present_desk(EditorChoices("eu", "en", desk=Desk.NARROW), code).frames
    assert frame.width == 320 + 2 * 16
    assert frame.height > code.heights[0]


@pytest.mark.parametrize("form", EmbedForm)
def test_an_article_keeps_the_code_and_a_host_without_scripts_takes_them_away(code, form):
    choices = EditorChoices("eu", "en", form=form)
    whole = present_preview(choices, code, Host.ARTICLE)
    stripped = present_preview(choices, code, Host.SCRIPTLESS)
    assert ("<script" in whole.code) is (form in {EmbedForm.ELEMENT, EmbedForm.LOADER})
    assert "<script" not in stripped.code
    assert whole.code.startswith(stripped.code)


def test_wordpress_has_the_frame_in_a_sandbox_whatever_the_form(code):
    page = present_preview(EditorChoices("eu", "en", form=EmbedForm.SNIPPET), code, Host.WORDPRESS)
    assert 'sandbox="allow-scripts"' in page.code
    assert f'src="{SITE}/en/eu/embed/"' in page.code
    assert page.has_loader
