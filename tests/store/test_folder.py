import pytest

from guide.store.answer import Answer
from guide.store.answers import VARIES, Answers
from guide.store.folder import SharedFolder
from guide.store.keys import Key

KEY = Key("http ", "localhost", "/en/", (), "br")
OTHER = KEY._replace(path="/de/")
STATE = KEY._replace(pairs=(("done", "ai-training"),))
PAGE = Answer("200 OK", [("ETag", '"1"'), ("X-Ö", "ü")], b"first line\nsecond\x00line")


@pytest.fixture
def workers(tmp_path):
    """Two workers that share a folder."""
    return tuple(Answers(shared=SharedFolder(tmp_path)) for _each in range(2))


def test_what_one_worker_has_made_the_other_has_too(workers):
    one, other = workers
    one.keep(KEY, PAGE, one.day_ends_at)
    found = other.get(KEY)
    assert (found.status, found.headers, found.body, found.etag) == (PAGE.status, PAGE.headers, PAGE.body, PAGE.etag)
    assert other.get(OTHER) is None


def test_what_is_known_of_who_has_it_already_is_shared_too(workers):
    one, other = workers
    one.keep(KEY, Answer("200 OK", [], b"page", [("ETag", '"1"')]), one.day_ends_at)
    assert other.get(KEY).not_modified == [("ETag", '"1"')]


def test_what_will_be_replaced_is_not_shared(workers):
    one, other = workers
    one.keep(KEY, PAGE, one.day_ends_at, is_final=False)
    assert one.get(KEY) is PAGE
    assert other.get(KEY) is None


def test_standard_sheets_are_shared_and_those_of_one_person_are_not(workers):
    one, other = workers
    standard = KEY._replace(path="/en/eu/checklist.pdf", pairs=(("layout", "cards"), ("account", "no")))
    personal = standard._replace(pairs=(*standard.pairs, ("from", "Help on Mondays")))
    twice = standard._replace(pairs=(("layout", "cards"), ("layout", "cards")))
    for key in (standard, personal, twice):
        one.keep(key, PAGE, one.day_ends_at)
    assert [other.get(key) is not None for key in (standard, personal, twice)] == [True, False, False]


def test_states_are_not_shared_and_that_an_answer_varies_is(workers):
    one, other = workers
    one.keep(STATE, PAGE, one.day_ends_at)
    one.keep(OTHER, VARIES, one.day_ends_at)
    assert other.get(STATE) is None
    assert other.get(OTHER) is VARIES


def test_what_was_made_yesterday_is_not_taken(workers, tmp_path):
    _one, other = workers
    SharedFolder(tmp_path).write(KEY, PAGE, other.day_ends_at - 86_400)
    assert other.get(KEY) is None


@pytest.mark.parametrize("content", [b"", b"{", b'["200 OK"]\n', b"\xff\xff\n"])
def test_a_damaged_file_is_as_none(tmp_path, content):
    folder = SharedFolder(tmp_path)
    folder.path_of(KEY).write_bytes(content)
    assert folder.read(KEY) is None


def test_without_a_folder_each_worker_makes_its_own(tmp_path):
    answers = Answers(shared=SharedFolder(tmp_path / "gone" / "deeper"))
    answers.keep(KEY, PAGE, answers.day_ends_at)
    assert answers.get(KEY) is PAGE
    assert [*tmp_path.iterdir()] == []


def test_only_the_hosts_own_pages_become_files(settings, tmp_path):
    settings.SITE_URL = "https://off-switch.example"
    answers = Answers(shared=SharedFolder(tmp_path))
    for number in range(20):
        answers.keep(KEY._replace(host=f"localhost:{number}"), PAGE, answers.day_ends_at)
    assert [*tmp_path.iterdir()] == []
    answers.keep(KEY._replace(host="off-switch.example"), PAGE, answers.day_ends_at)
    assert len([*tmp_path.iterdir()]) == 1


def test_without_an_address_of_the_site_the_first_host_counts(settings, tmp_path):
    settings.SITE_URL = ""
    answers = Answers(shared=SharedFolder(tmp_path))
    for number in range(20):
        answers.keep(KEY._replace(host=f"localhost:{number}"), PAGE, answers.day_ends_at)
    assert len([*tmp_path.iterdir()]) == 1
