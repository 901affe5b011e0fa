import json

from guide.catalogue.history import FILE, History, get_history

ONE = {"en/eu/switch": ("Title", "First"), "en/eu/form": ("Form",)}
TWO = {"en/eu/switch": ("Title", "Second"), "en/eu/new": ("New",)}


def test_every_version_says_what_it_said(tmp_path):
    history = History([], {}).with_version("aaaaaaaa", ONE).with_version("bbbbbbbb", TWO).with_version("cccccccc", ONE)
    history.write(tmp_path)
    read = History.read(tmp_path)
    assert read.newest == "cccccccc"
    assert [read.wordings_at(name) for name in ("aaaaaaaa", "bbbbbbbb", "cccccccc")] == [ONE, TWO, ONE]
    assert read.wordings_at("dddddddd") is None


def test_a_version_holds_only_what_it_changed_and_each_text_stands_once(tmp_path):
    history = History([], {}).with_version("aaaaaaaa", ONE).with_version("bbbbbbbb", {**ONE, "de/eu/form": ("Form",)})
    history.write(tmp_path)
    held = json.loads((tmp_path / FILE).read_text(encoding="utf-8"))
    assert list(held["versions"][1]["changed"]) == ["de/eu/form"]
    assert sorted(held["texts"].values()) == [["Form"], ["Title", "First"]]


def test_the_newest_version_may_be_recorded_again(tmp_path):
    history = History([], {}).with_version("aaaaaaaa", ONE).with_version("bbbbbbbb", ONE).with_version("bbbbbbbb", TWO)
    history.write(tmp_path)
    read = History.read(tmp_path)
    assert read.wordings_at("bbbbbbbb") == TWO
    assert read.wordings_at("aaaaaaaa") == ONE


def test_versions_that_nobody_has_seen_are_forgotten_and_the_others_say_what_they_said():
    history = History([], {}).with_version("aaaaaaaa", ONE).with_version("bbbbbbbb", TWO).with_version("cccccccc", ONE)
    kept = history.of_versions({"aaaaaaaa", "cccccccc"})
    assert [kept.wordings_at(name) for name in ("aaaaaaaa", "bbbbbbbb", "cccccccc")] == [ONE, None, ONE]


def test_every_version_that_is_kept_is_one_that_readers_were_told_of(catalogue):
    told = {change.version for change in catalogue.changes.values()}
    history = get_history()
    assert history.of_versions(told).versions == history.versions


def test_without_a_file_nothing_is_known(tmp_path):
    assert History.read(tmp_path).newest == ""
    assert History.read(tmp_path).wordings_at("aaaaaaaa") is None


def test_the_history_of_the_site_reaches_up_to_its_content(catalogue):
    assert get_history().newest == catalogue.version
