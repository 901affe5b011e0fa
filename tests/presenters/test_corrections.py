from email.message import EmailMessage
from urllib.parse import parse_qs, urlsplit

from guide.presenters.corrections import present_correction


def test_a_letter_to_the_operator_says_where_and_of_which_version(settings, edition_en):
    settings.OPERATOR_EMAIL = "post@example.org"
    correction = present_correction(edition_en, "eu", "ai-training")
    address = urlsplit(correction.url)
    assert correction.is_mail
    assert (address.scheme, address.path) == ("mailto", "post@example.org")
    fields = parse_qs(address.query, strict_parsing=True)
    assert fields["subject"] == [f"Correction: en/eu/ai-training, version {edition_en.catalogue.version}"]
    assert "+" not in address.query  # mail programs show it
    message = EmailMessage()
    message["Subject"] = fields["subject"][0]
    message.set_content(fields["body"][0])
    assert "What is wrong" in message.get_content()


def test_where_the_operator_has_no_address_the_imprint_says_who_it_is(settings, edition_de):
    settings.OPERATOR_EMAIL = ""
    correction = present_correction(edition_de, "eu")
    assert (correction.url, correction.is_mail) == ("/de/imprint/", False)
    assert correction.version == edition_de.catalogue.version
