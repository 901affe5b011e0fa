from guide.domain.editor_choices import EditorChoices
from guide.domain.embeds import EmbedForm, EmbedOptions, Theme
from guide.presenters.editors.pages import present_configurator, present_embedding

SITE = "https://off-switch.example"


def configurator(edition, **choices):
    return present_configurator(EditorChoices(**{"region_id": "eu", "locale": "de", **choices}), edition, SITE)


def test_the_address_to_paste_carries_the_options(edition_en):
    shown = configurator(edition_en, options=EmbedOptions(theme=Theme.DARK), has_account=False)
    assert shown.address == f"{SITE}/de/eu/?account=no&theme=dark"


def test_the_code_is_in_the_language_of_the_widget_not_of_the_page(edition_en):
    shown = configurator(edition_en, form=EmbedForm.SNIPPET)
    assert '<section lang="de"' in shown.code.text
    assert shown.code.url == "/de/eu/embed/code/snippet.txt"


def test_the_code_names_the_room_it_keeps(edition_en):
    shown = configurator(edition_en, form=EmbedForm.FRAME)
    assert 'height="890"' in shown.code.text
    assert shown.code.heights == "Height in your article: 890 px at a width of 320 px, 650 px at 640 px."


def test_a_host_that_wants_a_sandbox_gets_one_that_lets_links_open(edition_en):
    shown = configurator(edition_en, form=EmbedForm.FRAME, has_sandbox=True).code
    assert 'sandbox="allow-scripts allow-same-origin allow-forms allow-popups ' in shown.text
    assert shown.url == "/de/eu/embed/code/frame.txt?sandbox=1"
    assert "sandbox=" not in configurator(edition_en, form=EmbedForm.FRAME).code.text


def test_no_code_has_an_empty_line_at_which_markdown_would_end_it(edition):
    for form in EmbedForm:
        assert "\n\n" not in configurator(edition, form=form).code.text


def test_the_page_has_a_recipe_for_every_system_and_says_whether_it_was_tried(edition):
    page = present_embedding(edition, EditorChoices("eu", edition.locale), SITE, is_variant=False)
    systems = {"wordpress", "typo3", "drupal", "contao", "joomla", "ghost", "hugo", "html"}
    bodies = {section.id: section.body for section in page.article.sections}
    assert systems < set(bodies)
    told = {"de": "<strong>Stand:</strong>", "en": "<strong>Tried?</strong>"}[edition.locale]
    assert all(told in bodies[system] for system in systems)


def test_a_page_with_choices_is_a_variant_that_the_other_language_keeps(edition_de):
    choices = EditorChoices("uk", "en")
    page = present_embedding(edition_de, choices, SITE, is_variant=True)
    assert page.layout.is_variant
    assert [other.url for other in page.layout.others] == [f"/en/embedding/?{choices.query()}"]
