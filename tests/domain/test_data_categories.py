from guide.domain.data_categories import DataCategory, Use

EVERYWHERE = {"eu": Use.USED, "ca": Use.UNCLEAR, "hk": Use.UNCLEAR}
OTHERS = {"ca": ("policy", "register"), "hk": ("register",)}


def test_each_region_may_rest_on_sources_of_its_own():
    category = DataCategory("posts", EVERYWHERE, sources=("notice",), other_sources=OTHERS)
    assert category.sources_in("eu") == ("notice",)
    assert category.sources_in("ca") == ("policy", "register")
    assert category.sources_in("hk") == ("register",)


def test_without_others_all_regions_rest_on_the_same_sources():
    category = DataCategory("posts", EVERYWHERE, sources=("notice",))
    assert category.sources_in("ca") == category.sources_in("eu") == ("notice",)


def test_the_sources_of_every_region_can_be_had_together():
    category = DataCategory("posts", EVERYWHERE, sources=("notice", "help"), other_sources=OTHERS)
    assert category.all_sources == ("notice", "help", "policy", "register", "register")
    assert DataCategory("posts", EVERYWHERE, sources=("notice",)).all_sources == ("notice",)
