import pytest

from guide.presenters.editors.consent import present_consent_rules, present_data_protection
from guide.presenters.embeds.manifests import privacy_texts

SITE = "https://off-switch.example"


@pytest.mark.usefixtures("edition")
def test_the_words_for_a_notice_are_those_of_the_manifest_in_both_languages():
    notices = present_data_protection(SITE).notices
    texts = privacy_texts("off-switch.example")
    assert {(notice.memory, notice.locale) for notice in notices} == {
        ("on", "de"), ("on", "en"), ("off", "de"), ("off", "en"),
    }  # fmt: skip
    assert all(notice.text == texts[f"memory={notice.memory}"][notice.locale] for notice in notices)


@pytest.mark.usefixtures("edition_de")
def test_the_record_is_in_the_language_of_the_page():
    record = present_data_protection(SITE).record
    assert ("Cookies", "keine") in {(row.term, row.text) for row in record}
    assert all("htmx" not in row.text for row in record), "what is deleted at once is not kept"


def test_each_rule_names_this_site_or_none():
    rules = {rule.id: rule.code for rule in present_consent_rules(SITE)}
    assert rules["borlabs"] == "off-switch.example"
    assert f'src="{SITE}/embed.js"' in rules["cookiebot"]
    assert 'data-cookieconsent="ignore"' in rules["cookiebot"]
    assert "required: true" in rules["klaro"]
