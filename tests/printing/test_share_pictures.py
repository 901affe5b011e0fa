import pytest

from guide.printing.share_pictures import share_picture_data, share_picture_for


@pytest.mark.parametrize("locale", ["de", "en"])
def test_a_picture_names_its_region_in_its_language(catalogue, locale):
    names = {
        region_id: share_picture_data(catalogue, locale, region_id)["region"] for region_id in ("", *catalogue.regions)
    }

    assert names[""] == ""
    assert names["ch"] == catalogue.words[locale].regions["ch"].front.name
    assert len(set(names.values())) == len(names)


def test_every_region_and_language_has_a_picture_of_its_own(catalogue):
    pictures = {share_picture_for(catalogue, locale, region) for locale in ("de", "en") for region in ("", "eu", "hk")}

    assert len(pictures) == 6
