from guide.presenters.guides.regions import present_regions


def test_every_region_is_a_link_that_keeps_the_ticks(edition_de):
    links = present_regions(edition_de, "done=research", current="uk")
    assert [link.url for link in links] == [f"/de/{name}/?done=research" for name in edition_de.catalogue.regions]
    assert [link.id for link in links if link.is_current] == ["uk"]
