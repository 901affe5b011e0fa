"""Languages that rest on different sources stop the start."""

import pytest

from tests.catalogue.planting import added, assert_named, replaced

MISTAKES = {
    "other sources in the other language": (
        "en/steps/research.md",
        added("\nText.[@fadp]\n"),
        "[limits]: paragraph 2 cites other sources than in de: fadp",
    ),
    "other sources in the introduction": (
        "en/articles/home.md",
        replaced(r"^## ", "Text.[@fadp]\n\n## "),
        "cites other sources than in de: fadp",
    ),
    "other sources in the front matter": (
        "en/regions/eu.md",
        replaced(r"^(legal_basis = .*)\"$", r'\1[@fadp]"'),
        "[front matter]: cites other sources than de: fadp",
    ),
    "section in one language only": (
        "en/articles/about.md",
        added("\n## More {#more}\n\nText.\n"),
        "[more]: the section stands in one of this file and de only",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_named_with_file_key_and_reason(content, mistake):
    assert_named(content, MISTAKES[mistake])
