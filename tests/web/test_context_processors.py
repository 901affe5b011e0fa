import pytest

from guide.web.context_processors import site


@pytest.mark.usefixtures("edition_en")
def test_every_template_knows_the_menus_and_the_options_of_a_widget(rf):
    context = site(rf.get("/en/?theme=dark&done=research"))
    assert context["embed_query"] == "theme=dark"
    assert [entry.name for entry in context["menus"].always] == ["questions", "embedding"]


def test_the_address_of_the_site_is_asked_for_only_when_it_is_needed(rf):
    context = site(rf.get("/", headers={"host": "evil.example"}))
    assert set(context) == {"site_url", "menus", "embed_query"}
