import json

from guide.catalogue.markdown import TextReader
from guide.domain.progress import Progress
from guide.presenters.guides.region_guides import present_region_guide
from guide.presenters.pages.questions import present_questions_page
from guide.presenters.structured_data import as_script, faq_page
from guide.presenters.visits import Visit

EVIL = "</script><script>alert(1)</script> & <!-- Über „uns“"


def test_data_cannot_end_its_script_element():
    script = as_script({"name": EVIL, "list": [{EVIL: EVIL}]})
    assert not {"<", ">", "&"} & set(script)
    assert json.loads(script) == {"name": EVIL, "list": [{EVIL: EVIL}]}


def test_an_answer_is_plain_text_without_citations():
    prose = TextReader().prose(
        "## Why? {#why}\n\nA *claim* & more.[@gdpr][@fadp]\n\n- on 3&nbsp;November\n- [link](page:about)"
    )
    (question,) = json.loads(faq_page(prose.sections))["mainEntity"]
    assert question["name"] == "Why?"
    assert question["acceptedAnswer"]["text"] == "A claim & more. on 3 November link"


def test_the_questions_repeat_what_the_page_shows(edition):
    page = present_questions_page(edition)
    questions = json.loads(page.structured_data)["mainEntity"]
    shown = {question.section.title for group in page.groups for question in group.questions}
    assert {question["name"] for question in questions} == shown
    for question, section in zip(questions, edition.article("questions").prose.sections, strict=True):
        shown = section.body.text
        assert question["acceptedAnswer"]["text"].split() == shown.split()


def test_the_steps_repeat_what_the_checklist_shows(edition):
    for region in edition.catalogue.regions.values():
        for has_account in (True, False):
            page = present_region_guide(Visit(edition, region, Progress(has_account=has_account)))
            data = json.loads(page.structured_data)
            assert [step["name"] for step in data["step"]] == [row.step.title for row in page.checklist.form.rows]
            assert data["name"] in page.layout.title
            assert data.keys() == {"@context", "@type", "name", "step"}
