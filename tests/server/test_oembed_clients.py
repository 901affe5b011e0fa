"""Two independent clients of oEmbed understand us: one that knows the endpoint, and one that finds it on the page."""

import micawber
import pyoembed
import pytest


@pytest.mark.parametrize("region", ["eu", "uk", "ch", "ca", "hk"])
def test_a_client_that_knows_the_endpoint(base_url, region):
    providers = micawber.ProviderRegistry()
    providers.register(rf"{base_url}/\S*", micawber.Provider(f"{base_url}/oembed"))
    data = providers.request(f"{base_url}/de/{region}/?theme=dark", maxwidth=320, maxheight=700)
    assert (data["type"], data["width"], data["height"]) == ("rich", 320, 700)
    assert f'src="{base_url}/de/{region}/embed/?theme=dark"' in data["html"]
    text = micawber.parse_text(f"Read this:\n\n{base_url}/de/{region}/\n", providers)
    assert "<iframe" in text


def test_a_client_that_knows_the_endpoint_is_told_of_an_address_without_anything(base_url):
    providers = micawber.ProviderRegistry()
    providers.register(rf"{base_url}/\S*", micawber.Provider(f"{base_url}/oembed"))
    with pytest.raises(micawber.ProviderException):
        providers.request(f"{base_url}/de/timeline/")


@pytest.mark.parametrize(
    "page", ["/en/eu/", "/DE/CA", "/de/ch/steps/ai-training/", "/en/hk/print/", "/en/uk/?done=research&header=0"]
)
def test_a_client_that_finds_the_endpoint_on_the_page(base_url, page):
    data = pyoembed.oEmbed(f"{base_url}{page}", maxwidth=500)
    assert data["type"] == "rich"
    assert data["width"] == 500
    assert "/embed/" in data["html"]
