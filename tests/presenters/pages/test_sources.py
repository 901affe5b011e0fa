import pytest

from guide.domain.sources import Confidence, SourceKind
from guide.presenters.pages.sources import present_group, present_sources


def test_every_source_is_listed_once_under_its_kind_and_publisher(edition):
    listed = [
        (group.id, publisher.name, source.entry.id)
        for group in present_sources(edition).groups
        for publisher in group.publishers
        for source in publisher.sources
    ]
    sources = edition.catalogue.sources.values()
    assert sorted(listed) == sorted((f"from-{source.kind}", source.publisher, source.id) for source in sources)


def test_groups_stand_in_the_order_in_which_one_trusts_and_none_is_empty(edition):
    groups = present_sources(edition).groups
    assert [group.id for group in groups] == [f"from-{kind}" for kind in SourceKind]
    assert all(group.publishers for group in groups)


@pytest.mark.parametrize("kind", SourceKind)
def test_publishers_stand_in_alphabetical_order(edition_en, kind):
    names = [publisher.name for publisher in present_group(edition_en, kind, {}).publishers]
    assert names == sorted(names, key=str.casefold)
    assert len(names) == len(set(names))


def test_every_label_of_a_source_is_explained(edition):
    page = present_sources(edition)
    labels = {
        source.entry.confidence_words for group in page.groups for each in group.publishers for source in each.sources
    }
    assert len(page.meanings) == len(Confidence)
    assert labels == {meaning.label for meaning in page.meanings}


def test_who_speaks_is_told_apart(catalogue):
    kinds = {name: catalogue.sources[name].kind for name in ("linkedin-european-notice", "gdpr", "pdpo-section-19")}
    assert list(kinds.values()) == [SourceKind.COMPANY, SourceKind.LAW, SourceKind.LAW]
    assert catalogue.sources["pcpd-complaint"].kind is SourceKind.AUTHORITY
    assert catalogue.sources["olg-koeln-2025-05-23"].kind is SourceKind.COURT
