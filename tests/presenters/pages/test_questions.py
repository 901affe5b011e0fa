import re

import pytest

from guide.presenters.pages.questions import present_question, present_questions_page
from guide.presenters.references import References

FORMER = {  # addresses that were given away: this list only grows
    "am-i-affected", "too-late", "what-the-switch-does", "messages-and-cvs", "how-far-back", "minors", "microsoft",
    "ads-switch", "menu-looks-different", "grounds", "no-answer", "no-account", "repeat", "ai-features", "courts",
    "fine", "members", "manipulated-media", "law-changes", "where-facts-come-from",
}  # fmt: skip
PRESS = ["ads", "deadline", "2003", "public", "search", "microsoft", "approved", "one-switch", "members", "ruling"]
"""The corrections of the usual story, in the order of the facts."""


def questions_of(page):
    return [question.section for group in page.groups for question in group.questions]


def test_every_question_stands_in_one_group_and_every_former_address_still_leads_to_one(edition):
    page = present_questions_page(edition)
    ids = [section.id for section in questions_of(page)]
    assert sorted(ids) == sorted(section.id for section in edition.article("questions").prose.sections)
    assert set(ids) >= FORMER
    assert page.total == len(ids) > 40


def test_the_first_sentence_of_each_answer_is_seen(edition):
    for section in questions_of(present_questions_page(edition)):
        assert section.short.endswith((".", "?", "!", ":")), section.id
        assert len(section.short) < 260, (section.id, section.short)
        words = re.sub(r"<sup.*?</sup>|<[^>]+>", "", section.body)
        assert " ".join(words.split()).startswith(" ".join(section.short.split())[:40].replace("&", "&amp;"))


def test_all_ten_corrections_of_the_press_are_there_with_a_source(edition):
    (press,) = [group for group in present_questions_page(edition).groups if group.id == "press"]
    assert [question.section.id for question in press.questions] == [f"press-{name}" for name in PRESS]
    assert all("doc-noteref" in question.section.body for question in press.questions)


def test_the_responsible_companies_of_every_region_are_named_with_their_address(edition):
    body = next(s.body for s in questions_of(present_questions_page(edition)) if s.id == "responsible")
    for controller in edition.catalogue.controllers.values():
        assert controller.name in body
        assert controller.address[0] in body


def test_a_question_is_found_by_the_words_of_the_other_language(edition_de):
    question = present_question(edition_de, "no-answer", References(edition_de))
    assert question.in_other_words == "What can I do if LinkedIn does not answer?"


def test_an_unknown_question_is_none(edition_de):
    with pytest.raises(KeyError):
        present_question(edition_de, "nonsense", References(edition_de))


def test_sources_are_numbered_as_one_reads(edition_en):
    page = present_questions_page(edition_en)
    cited = [int(number) for section in questions_of(page) for number in re.findall(r"#source-(\d+)", section.body)]
    seen = list(dict.fromkeys(cited))
    assert seen == sorted(seen)
    assert len(page.sources) >= len(seen)
