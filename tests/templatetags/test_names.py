import pytest
from django.utils import translation

from guide.templatetags.names import keep_name


@pytest.mark.parametrize(("locale", "name"), [("de", "Aus-Schalter"), ("en", "Off Switch")])
def test_the_name_of_the_site_is_left_alone_by_translators(locale, name):
    with translation.override(locale):
        assert keep_name(f"About {name}: why") == f'About <span translate="no">{name}</span>: why'


def test_what_stands_around_the_name_is_escaped():
    with translation.override("en"):
        assert keep_name("<b> Off Switch").startswith("&lt;b&gt; <span")
