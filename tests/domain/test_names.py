from guide.domain.names import SITE_NAMES, SWITCH_WORDS


def test_every_language_of_the_site_has_its_names(settings):
    locales = set(dict(settings.LANGUAGES))
    assert set(SITE_NAMES) == locales
    assert set(SWITCH_WORDS) == locales
