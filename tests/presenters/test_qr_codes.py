from guide.presenters.qr_codes import qr_code_svg

ADDRESS = "https://off-switch.example/de/eu/?done=ai-training&skip=research"


def test_a_code_is_an_svg_for_its_address_alone():
    """That it says the address is read back from sheets and articles: tests/pdf, tests/browser."""
    svg = qr_code_svg(ADDRESS)
    assert b"<svg" in svg
    assert svg == qr_code_svg(ADDRESS) != qr_code_svg(f"{ADDRESS}&done=visibility")
