import pytest

from tests.catalogue.planting import plant, problems_of, replaced

MISTAKES = {
    "a region without its letter": (
        "de/letters/access.md",
        replaced(r"\{#letter ca\}", "{#letter hk}"),
        "de/letters/access.md [letter ca]: the section is missing",
    ),
    "a region without the reason why": (
        "en/letters/access.md",
        replaced('^hk = ".*$', 'hk = ""'),
        "en/letters/access.md [not_here.hk]: there is no such letter there, and no word on what there is",
    ),
    "a subject without its words": (
        "de/letters/objection.md",
        replaced('^ch = "Unter.*$', ""),
        "de/letters/objection.md [subject.ch]: is missing",
    ),
    "a purpose without words": (
        "en/letters/objection.md",
        replaced('^other = "training.*$', ""),
        "en/letters/objection.md [purposes.other]: stands in one of facts and words only",
    ),
    "a part of a region without its letter": (
        "en/letters/access.md",
        replaced(r"\{#letter quebec\}", "{#letter hk}"),
        "en/letters/access.md [letter quebec]: the section is missing",
    ),
    "a part of a region that does not exist": (
        "de/letters/access.md",
        replaced(r"\{#terms quebec\}", "{#terms atlantis}"),
        "de/letters/access.md [terms]: unknown region 'atlantis'",
    ),
    "an enclosure without words": (
        "de/letters/complaint.md",
        replaced('^proof = ".*$', ""),
        "de/letters/complaint.md [enclosures.proof]: stands in one of facts and words only",
    ),
    "a gap that nothing fills": (
        "en/letters/access.md",
        replaced(r"\{identity\}", "{fax}"),
        "{fax} cannot be filled in",
    ),
    "a letter that does not show the choice": (
        "de/letters/objection.md",
        replaced(r"^\{purposes\}$", "allem"),
        "{purposes} is missing, or too much",
    ),
}


@pytest.mark.parametrize(("file", "change", "problem"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_stops_the_start_with_file_and_key(content, file, change, problem):
    plant(content, file, change)
    assert [each for each in problems_of(content) if problem in each]
