"""The site as in production: gunicorn with its own configuration, on a socket that already listens."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OWN = {"DEBUG", "ANSWERS_FOLDER"}
"""Settings of the tests' own process, which the served site does not inherit."""


@contextlib.contextmanager
def served_site(log_file: Path, app: str = "", core: int | None = None, **environment: str) -> Iterator[str]:
    """Serve the site on a free port and yield its address; the first request simply waits for the start.

    app: another WSGI application in the same server. core: the only one that it may run on.
    """
    with socket.create_server(("127.0.0.1", 0)) as listener, log_file.open("wb") as log:
        listener.listen(128)
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        inherited = {name: value for name, value in os.environ.items() if name not in OWN}
        server = subprocess.Popen(
            [
                *(["taskset", "-c", str(core)] if core is not None else []),
                *(sys.executable, "-m", "gunicorn", "--config", "config/gunicorn.py"),
                *("--bind", f"fd://{listener.fileno()}", *([app] if app else [])),
            ],
            cwd=ROOT,
            env={**inherited, "SITE_URL": address, "MALLOC_ARENA_MAX": "1", **environment},
            pass_fds=[listener.fileno()],
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            yield address
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
