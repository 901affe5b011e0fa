import io

import pikepdf
import pytest
from django.test import Client

from guide.printing import handouts
from guide.printing.paper_queue import BusyError


@pytest.fixture
def client():
    return Client(headers={"host": "127.0.0.1"})


@pytest.fixture
def busy_paper(monkeypatch):
    def refuse(*_args, **_options):
        raise BusyError

    monkeypatch.setattr(handouts.PAPER, "get", refuse)


def test_the_pdf_is_served_like_a_page(client):
    response = client.get("/de/eu/checklist.pdf")

    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["Content-Disposition"] == 'inline; filename="off-switch-de-eu-short.pdf"'
    assert response.headers["Cache-Control"].startswith("public")
    assert not response.headers["ETag"].startswith("W/")
    assert response.content.startswith(b"%PDF-1.7")


def test_a_pdf_that_is_already_there_is_not_sent_again(client):
    etag = client.get("/en/uk/checklist.pdf").headers["ETag"]
    response = client.get("/en/uk/checklist.pdf", headers={"if-none-match": f'"other", {etag}'})

    assert response.status_code == 304
    assert not response.content


def test_a_pdf_is_not_compressed_twice(client):
    response = client.get("/de/eu/checklist.pdf", headers={"accept-encoding": "gzip"})

    assert "Content-Encoding" not in response.headers


def test_head_says_how_long_the_pdf_is(client):
    assert client.head("/de/eu/checklist.pdf").headers["Content-Length"] == str(
        len(client.get("/de/eu/checklist.pdf").content)
    )


def test_ticks_of_the_url_are_ticked_on_paper(client):
    content = client.get("/de/eu/checklist.pdf?done=research&done=nonsense").content
    with pikepdf.open(io.BytesIO(content)) as pdf:
        ticked = {str(field.T) for field in pdf.Root.AcroForm.Fields if str(field.V) == "/Yes"}

    assert ticked == {"0-research"}


def test_canada_prints_on_letter_paper_unless_told_otherwise(client):
    def width(url):
        with pikepdf.open(io.BytesIO(client.get(url).content)) as pdf:
            return round(float(pdf.pages[0].MediaBox[2]))

    assert width("/en/ca/checklist.pdf") == 612
    assert width("/en/ca/checklist.pdf?paper=a4") == 595
    assert width("/en/uk/checklist.pdf") == 595


@pytest.mark.parametrize(
    "query",
    [
        "layout=book",
        "paper=a5",
        "languages=xx",
        "from=" + "x" * 181,
        "from=1%0A2%0A3%0A4",
        "from=%F0%9F%98%80",
        "done=x&" * 400,
    ],
)
def test_what_makes_no_sense_is_refused(client, query):
    for path in ("checklist.pdf", "print/preview.png"):
        assert client.get(f"/de/eu/{path}?{query}").status_code == 400


def test_what_cannot_be_printed_is_explained_and_not_lost(client):
    response = client.get("/en/eu/print/?from=Help+desk+%F0%9F%98%80")
    page = response.content.decode()

    assert response.status_code == 400
    assert "This cannot be printed" in page
    assert ">Help desk 😀</textarea>" in page
    assert 'aria-invalid="true"' in page


@pytest.mark.parametrize("path", ["checklist.pdf", "print/preview.png"])
def test_what_somebody_typed_stays_out_of_shared_caches(client, path):
    own = client.get(f"/de/eu/{path}?layout=cards&from=Beratung")
    everybodys = client.get(f"/de/eu/{path}?layout=cards")

    assert "private" in own.headers["Cache-Control"]
    assert "public" not in own.headers["Cache-Control"]
    assert "public" in everybodys.headers["Cache-Control"]


def test_the_page_about_printing_is_not_kept_while_it_shows_what_somebody_typed(client):
    assert client.get("/de/eu/print/?from=Beratung").headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
@pytest.mark.parametrize("locale", ["de", "en"])
def test_the_sheet_and_its_canonical_address_are_those_of_the_page(locale, host):
    client = Client(headers={"host": host})
    response = client.get(f"/{locale}/uk/checklist.pdf?layout=poster")
    with pikepdf.open(io.BytesIO(response.content)) as pdf:
        links = {
            str(link.A.URI) for page in pdf.pages for link in page.get("/Annots", []) if "/URI" in link.get("/A", {})
        }

        assert str(pdf.Root.Lang) == locale
    assert any(link.startswith(f"http://{host}/{locale}/uk/?since=") for link in links)
    assert response.headers["Link"] == f'<http://{host}/{locale}/uk/>; rel="canonical"'


def test_a_line_is_shown_as_text(client):
    page = client.get("/de/eu/print/?from=%3Cscript%3E%22").content.decode()

    assert "<script>&quot;" not in page
    assert "&lt;script&gt;&quot;" in page


@pytest.mark.usefixtures("busy_paper")
def test_when_too_many_wait_the_answer_is_503_and_when_to_come_back(client):
    for path in ("checklist.pdf", "print/preview.png"):
        response = client.get(f"/de/eu/{path}")

        assert response.status_code == 503
        assert int(response.headers["Retry-After"]) > 0
        assert response.headers["Cache-Control"] == "no-store"
        assert "in einigen Sekunden" in response.content.decode()


@pytest.mark.usefixtures("busy_paper")
def test_the_page_about_printing_answers_even_then(client):
    response = client.get("/en/eu/print/")

    assert response.status_code == 200
    assert "please wait a few seconds" in response.content.decode()
    assert response.headers["Cache-Control"] == "no-store"


def test_the_page_names_pages_and_size_and_links_to_the_same_sheet(client):
    page = client.get("/de/ch/print/?done=research&layout=poster&account=no").content.decode()

    assert "1 Seite, " in page
    assert 'href="/de/ch/checklist.pdf?account=no&amp;done=research&amp;layout=poster&amp;paper=a4"' in page
    assert 'src="/de/ch/print/preview.png?account=no&amp;done=research&amp;layout=poster&amp;paper=a4"' in page
    assert 'href="/de/ch/print/?account=no&amp;layout=poster&amp;paper=a4"' in page


def test_the_preview_is_a_picture_that_is_drawn_once(client):
    first = client.get("/de/eu/print/preview.png?layout=cards")

    assert first.headers["Content-Type"] == "image/png"
    assert first.content.startswith(b"\x89PNG")
    assert (
        client.get(
            "/de/eu/print/preview.png?layout=cards", headers={"if-none-match": first.headers["ETag"]}
        ).status_code
        == 304
    )


def test_guide_and_ending_lead_to_the_page_about_printing(client):
    assert 'href="/de/eu/print/?done=research"' in client.get("/de/eu/?done=research").content.decode()


@pytest.mark.usefixtures("busy_paper")
@pytest.mark.parametrize(
    ("query", "region_id"), [("", "eu"), ("?region=ca", "ca"), ("?region=xx", "eu"), ("?region=", "eu")]
)
def test_all_layouts_are_shown_for_a_region_without_any_paper_being_made(client, query, region_id):
    response = client.get(f"/en/print/{query}")
    page = response.content.decode()

    assert response.status_code == 200
    assert page.count(f'src="/en/{region_id}/print/preview.png?layout=') == 6
    assert page.count('loading="lazy"') == 6
