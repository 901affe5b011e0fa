"""The site as in production: gunicorn with its own configuration, on a socket that already listens."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OWN = {"DEBUG", "ANSWERS_FOLDER"}
"""Settings of the tests' own process, which the served site does not inherit."""


@dataclass(frozen=True)
class Served:
    """A running site."""

    address: str
    process: subprocess.Popen[bytes]  # gunicorn's first one

    @property
    def workers(self) -> set[int]:
        """The processes that answer."""
        pid = self.process.pid
        return {int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()}


@contextlib.contextmanager
def served_site(log_file: Path, app: str = "", core: int | None = None, **environment: str) -> Iterator[str]:
    """Serve the site on a free port and yield its address; see `running_site`.

    core: the only one that it may run on.
    """
    before = ("taskset", "-c", str(core)) if core is not None else ()
    with running_site(log_file, app, before=before, **environment) as site:
        yield site.address


@contextlib.contextmanager
def running_site(
    log_file: Path,
    app: str = "",
    *,
    root: Path = ROOT,
    before: Sequence[str] = (),
    binds_itself: bool = False,
    **environment: str,
) -> Iterator[Served]:
    """Serve the site on a free port; the first request simply waits for the start.

    app: another WSGI application in the same server. root: where the site is. before: what stands before the command,
    such as another clock. binds_itself: gunicorn opens the port, as it must to hand it over to a new server; else it
    gets a socket that listens already.
    """
    with socket.create_server(("127.0.0.1", 0)) as listener, log_file.open("wb") as log:
        listener.listen(128)
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        if binds_itself:
            listener.close()
        inherited = {name: value for name, value in os.environ.items() if name not in OWN}
        server = subprocess.Popen(
            [
                *before,
                *(Path(sys.executable).with_name("gunicorn"), "--config", "config/gunicorn.py"),
                *("--bind", address.removeprefix("http://") if binds_itself else f"fd://{listener.fileno()}"),
                *([app] if app else []),
            ],
            cwd=root,
            env={**inherited, "SITE_URL": address, "MALLOC_ARENA_MAX": "1", **environment},
            pass_fds=[] if binds_itself else [listener.fileno()],
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            yield Served(address, server)
        finally:
            server.terminate()
            server.wait(timeout=60)  # who is told to stop while it starts takes the whole 30 s of grace


@contextlib.contextmanager
def served_by_granian(log_file: Path, core: int | None = None, **environment: str) -> Iterator[str]:
    """Serve the site with the other server, as `make run SERVER=granian` does, and yield its address.

    core: the only one that it may run on.
    """
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    inherited = {name: value for name, value in os.environ.items() if name not in OWN}
    with log_file.open("wb") as log:
        server = subprocess.Popen(
            [*(["taskset", "-c", str(core)] if core is not None else []), "scripts/granian.sh"],
            cwd=ROOT,
            env={**inherited, "PORT": str(port), "SITE_URL": address, **environment},
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # its workers end with it
        )
        try:
            while server.poll() is None:
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
                    break
            yield address
        finally:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait(timeout=60)  # who is told to stop while it starts takes the whole 30 s of grace
