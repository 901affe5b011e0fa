import pytest

from guide.catalogue.markdown import TextReader
from guide.presenters.html import HtmlWriter

WRITER = HtmlWriter(cite=lambda ids: f"[{' '.join(ids)}]", address_of=lambda link: link.target)
READER = TextReader({"Settings & Privacy"})


@pytest.mark.parametrize(
    ("written", "html"),
    [
        ("One **two** *three*.[@gdpr][@fadp]", "<p>One <strong>two</strong> <em>three</em>.[gdpr fadp]</p>"),
        ("One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>"),
        ("- One\n- Two", "<ul>\n<li>One</li>\n<li>Two</li>\n</ul>"),
        ("1. One\n\n2. Two", "<ol>\n<li>\n<p>One</p>\n</li>\n<li>\n<p>Two</p>\n</li>\n</ol>"),
        ("### Detail", "<h3>Detail</h3>"),
        ("[a](page:about)", '<p><a href="page:about">a</a></p>'),
        ("“Settings & Privacy”", '<p><span translate="no">“Settings &amp; Privacy”</span></p>'),
    ],
)
def test_every_form_of_text_has_its_element(written, html):
    assert WRITER.html(READER.passage(written)) == html


@pytest.mark.parametrize("address", ["https://example.com/", "http://example.com/"])
def test_links_that_leave_the_site_are_marked(address):
    assert f'<a class="external" href="{address}">' in WRITER.html(READER.passage(f"[here]({address})"))


def test_a_line_has_no_element_around_it():
    assert WRITER.html(READER.line("The *switch*.")) == "The <em>switch</em>."


@pytest.mark.parametrize("written", ["<script>alert(1)</script>", "a <b onclick=x>bold</b> word", "<!-- x -->"])
def test_raw_html_is_shown_and_never_obeyed(written):
    html = WRITER.html(READER.passage(written))
    assert html.removeprefix("<p>").removesuffix("</p>").count("<") == 0
    assert "&lt;" in html


def test_an_address_cannot_leave_its_attribute():
    html = WRITER.html(READER.passage("[x](https://example.com/?a=1&b='\"><script>)"))
    assert html.count("<") == 4
