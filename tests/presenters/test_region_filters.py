from guide.presenters.region_filters import everything_filter, present_region_filters


def test_every_region_has_its_link_and_one_is_current(edition_de):
    filters = present_region_filters(edition_de, "timeline", "uk")
    assert [each.id for each in filters] == list(edition_de.catalogue.regions)
    assert [(each.words, each.url) for each in filters if each.is_current] == [
        ("Vereinigtes Königreich", "/de/timeline/?region=uk")
    ]


def test_without_a_region_everything_is_shown(edition_de):
    assert not any(each.is_current for each in present_region_filters(edition_de, "timeline", ""))
    assert everything_filter("timeline", "").is_current
    assert not everything_filter("timeline", "uk").is_current
    assert everything_filter("timeline", "uk").url == "/de/timeline/"
