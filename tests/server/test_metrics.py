"""Figures and logs of a running server: every worker's, without an address or a query."""

from __future__ import annotations

import json
import socket
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit
from urllib.request import urlopen

from tests.deploy.asking import ask
from tests.serving import served_site


def samples(port: int) -> dict[str, float]:
    """What Prometheus would read."""
    with urlopen(f"http://127.0.0.1:{port}/metrics") as answer:
        lines = answer.read().decode().splitlines()
    return {name: float(value) for name, _, value in (line.rpartition(" ") for line in lines if line[0] != "#")}


def test_every_request_is_counted_by_its_route_and_logged_without_its_visitor(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    log = tmp_path / "site.log"
    with served_site(log, METRICS_PORT=str(port), LOG_FORMAT="json", WORKERS="2") as address:
        netloc = urlsplit(address).netloc
        paths = ["/de/eu/?done=research", *["/en/"] * 30, "/de/no-such-page/", "/en/eu/steps/research/"]
        with ThreadPoolExecutor(8) as people:
            statuses = list(people.map(lambda path: ask(netloc, path, Host=netloc).status, paths))
        found = samples(port)
    total = sum(value for name, value in found.items() if name.startswith("off_switch_requests_total"))
    assert total == len(paths)
    assert sorted(statuses) == [200] * 32 + [404]
    assert found['off_switch_requests_total{route="de/<region:region_id>/",status="200"}'] == 1
    assert found['off_switch_requests_total{route="kept",status="200"}'] >= 25
    assert any(name.endswith('status="404"}') for name in found)
    assert found["off_switch_oldest_way_of_steps_days"] > 0
    assert not [name for name in found if "research/" in name or "done=" in name]
    lines = [json.loads(line) for line in log.read_text().splitlines() if line.startswith("{")]
    visits = [line for line in lines if "path" in line]
    assert len(visits) == len(paths)
    assert {"time", "method", "path", "protocol", "status", "bytes", "milliseconds"} == set(visits[0])
    assert "done=" not in log.read_text()
    assert "127.0.0.1" not in log.read_text().partition("Listening at")[2].partition("\n")[2]


def test_without_a_port_there_are_no_figures(tmp_path):
    with served_site(tmp_path / "site.log") as address:
        assert ask(urlsplit(address).netloc, "/metrics", Host=urlsplit(address).netloc).status == 404
