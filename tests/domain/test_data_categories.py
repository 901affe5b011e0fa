from guide.domain.data_categories import DataCategory, Use

EVERYWHERE = {"eu": Use.USED, "ca": Use.UNCLEAR, "hk": Use.UNCLEAR}


def test_canada_and_hong_kong_may_rest_on_other_sources():
    category = DataCategory("posts", EVERYWHERE, sources=("notice",), sources_ca_hk=("policy", "register"))
    assert category.sources_in("eu") == ("notice",)
    assert category.sources_in("ca") == category.sources_in("hk") == ("policy", "register")


def test_without_others_all_regions_rest_on_the_same_sources():
    category = DataCategory("posts", EVERYWHERE, sources=("notice",))
    assert category.sources_in("ca") == category.sources_in("eu") == ("notice",)
