"""What goes wrong at night: real gunicorn, people who go on asking, and faults. Nobody is told of a fault of ours."""

from __future__ import annotations

import itertools
import os
import re
import resource
import shutil
import signal
import socket
import time
from pathlib import Path
from urllib.parse import urlsplit

from tests.faults.crowd import ask, crowd
from tests.server.test_strange_requests import statuses
from tests.serving import ROOT, running_site

ENOUGH = 300
"""Answers before and after each fault."""
STRANGE = 100_000
HALF_OPEN = 300
"""Connections that begin a request and never end it: more than there are threads."""


def is_seen(condition, seconds=30):
    """Look until something is so."""
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            return False
    return True


def is_open(netloc):
    """Whether anybody listens."""
    host, _, port = netloc.partition(":")
    try:
        socket.create_connection((host, int(port))).close()
    except OSError:
        return False
    return True


def memory_of(process):
    """MiB of a process, what it shares counted in equal parts."""
    return int(re.findall(r"^Pss:\s+(\d+)", Path(f"/proc/{process}/smaps_rollup").read_text(), re.MULTILINE)[0]) / 1024


def test_a_worker_that_is_killed_is_replaced_within_two_seconds(tmp_path):
    with running_site(tmp_path / "site.log") as site, crowd(site.address) as people:
        people.wait_for(ENOUGH)
        before = site.workers
        for _each in range(3):
            victim = min(site.workers)
            killed_at = time.monotonic()
            os.kill(victim, signal.SIGKILL)
            assert is_seen(lambda victim=victim: victim not in site.workers and len(site.workers) == 2)
            assert time.monotonic() - killed_at < 2
            people.wait_for(ENOUGH)
        assert not before & site.workers - {max(before)}
    assert people.faults == {}
    assert len(people.lost) <= 3 * 8  # at most what everybody was waiting for at that moment


def test_a_reload_loses_no_request(tmp_path):
    with running_site(tmp_path / "site.log") as site, crowd(site.address) as people:
        people.wait_for(ENOUGH)
        for _each in range(3):
            before = site.workers
            site.process.send_signal(signal.SIGHUP)
            assert is_seen(lambda before=before: len(site.workers) == 2 and not before & site.workers)
            people.wait_for(ENOUGH)
    assert people.lost == []
    assert people.faults == {}


def test_where_nothing_can_be_written_everything_is_answered(tmp_path):
    """As on a full disk: every write fails, to the shared folder, too."""
    shared = tmp_path / "answers"
    with running_site(Path("/dev/null"), ANSWERS_FOLDER=str(shared)) as site:
        ask(urlsplit(site.address).netloc, "/healthz")
        for process in (site.process.pid, *site.workers):
            resource.prlimit(process, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
        with crowd(site.address) as people:
            people.wait_for(3 * ENOUGH)
        kept = [file for file in shared.rglob("*") if file.is_file() and file.stat().st_size]
    assert kept == []
    assert set(people.statuses) == {200}
    assert people.lost == []


def test_half_open_requests_are_let_go_and_others_get_their_pages(tmp_path):
    with running_site(tmp_path / "site.log") as site:
        netloc = urlsplit(site.address)
        ask(netloc.netloc, "/healthz")
        waiting = []
        for _each in range(HALF_OPEN):
            connection = socket.create_connection((netloc.hostname, netloc.port))
            connection.sendall(b"GET /de/eu/ HTTP/1.1\r\nHost: ")
            waiting.append(connection)
        with crowd(site.address) as people:
            people.wait_for(ENOUGH)
        for connection in waiting:
            connection.close()
    assert set(people.statuses) == {200}
    assert people.lost == []
    assert "Traceback" not in (tmp_path / "site.log").read_text()


def test_midnight_comes_without_a_fault_and_sheets_bear_the_new_day(tmp_path):
    clock = ["faketime", "2026-11-28 23:59:50"]
    with running_site(tmp_path / "site.log", before=clock) as site:
        netloc = urlsplit(site.address).netloc

        def day():
            return re.search(
                rb"CreationDate\(D:(\d{8})|CreateDate>(\d{4}-\d\d-\d\d)", ask(netloc, "/en/eu/checklist.pdf")[1]
            )[0]

        with crowd(site.address) as people:
            before = day()
            assert is_seen(lambda: day() != before)
            people.wait_for(ENOUGH)
    assert set(people.statuses) == {200}
    assert people.lost == []


def test_a_new_server_with_new_content_takes_over_without_losing_a_request(tmp_path):
    root = tmp_path / "site"
    for name in ("guide", "config", "templates", "locale", "staticfiles"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "manage.py", root)
    with running_site(tmp_path / "site.log", root=root, binds_itself=True) as site:
        netloc = urlsplit(site.address).netloc
        assert is_seen(lambda: is_open(netloc))
        assert b"Do other services train, too?" in ask(netloc, "/en/")[1]
        with crowd(site.address) as people:
            people.wait_for(ENOUGH)
            home = root / "guide/content/en/articles/home.md"
            home.write_text(
                home.read_text(encoding="utf-8").replace("Do other services train, too?", "And the others?")
            )
            before = site.workers
            site.process.send_signal(signal.SIGUSR2)
            assert is_seen(lambda: len(site.workers) > len(before))
            (new,) = site.workers - before
            assert is_seen(lambda: Path(f"/proc/{new}/task/{new}/children").read_text().split())
            people.wait_for(ENOUGH)
            os.kill(site.process.pid, signal.SIGTERM)
            site.process.wait(timeout=60)
            people.wait_for(ENOUGH)
            assert b"And the others?" in ask(netloc, "/en/")[1]
        os.kill(new, signal.SIGTERM)
    assert people.lost == []
    assert people.faults == {}


def test_sheets_with_ticks_in_a_rush_are_made_or_refused_as_announced_and_memory_stays(tmp_path):
    steps = ("ai-training", "objection-form", "research", "ads-settings", "visibility", "data-copy", "content-cleanup")
    sheets = [
        "/de/eu/checklist.pdf?" + "&".join(f"done={step}" for step in ticks)
        for count in (1, 2, 3)
        for ticks in itertools.combinations(steps, count)
    ]
    with running_site(tmp_path / "site.log") as site:
        ask(urlsplit(site.address).netloc, "/de/eu/checklist.pdf?done=research")
        with crowd(site.address, sheets, people=64) as people:
            people.wait_for(64)
            sizes = []
            for _each in range(6):
                people.wait_for(32)
                sizes.append(sum(memory_of(worker) for worker in site.workers))
    assert set(people.statuses) <= {200, 503}
    assert people.lost == []
    slope = (sizes[-1] - sizes[1]) / (len(sizes) - 2)
    assert slope < 5, sizes  # MiB for each 32 sheets


def test_a_hundred_thousand_strange_requests_meet_no_fault_and_leave_memory_flat(tmp_path):
    with running_site(tmp_path / "site.log") as site:
        found, sizes = set(), []
        for start in range(0, STRANGE, STRANGE // 5):
            found |= set(statuses(site.address, range(start, start + STRANGE // 5)))
            sizes.append(sum(memory_of(worker) for worker in site.workers))
    assert not [status for status in found if status >= 500 or not status]
    slope = (sizes[-1] - sizes[1]) / (len(sizes) - 2)
    assert slope < 5, sizes  # MiB for each 20,000
