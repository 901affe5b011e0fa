import pytest
from django.utils import translation

from guide.domain.pages import PAGES
from guide.presenters.menus import present_menus


@pytest.mark.parametrize("locale", ["de", "en"])
def test_every_page_but_the_first_is_linked_from_every_page(client, locale):
    with translation.override(locale):
        entries = present_menus().everything
    assert [entry.name for entry in entries] == [page.name for page in PAGES[1:]]
    shown = client.get(f"/{locale}/").content.decode()
    footer = shown[shown.index("<footer") :]
    assert [entry.url for entry in entries if f'<a href="{entry.url}">{entry.words}</a>' not in footer] == []


@pytest.mark.usefixtures("edition_de")
def test_the_menu_on_wide_screens_has_room_for_little():
    menus = present_menus()
    assert [entry.words for entry in menus.always] == ["Fragen", "Für Redaktionen"]
    assert [entry.name for entry in menus.more] == [
        *("authorities", "services", "timeline", "sources", "changes", "hand-on", "about")
    ]
