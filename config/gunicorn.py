"""How gunicorn serves the site: two workers, and logs that know no visitor."""

from __future__ import annotations

import contextlib
import gc
import logging
import os
import re
import secrets
import shutil
import socket
import struct
import sys
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import quote

from environs import Env, validate
from gunicorn.config import Config
from gunicorn.glogging import Logger
from pythonjsonlogger.json import JsonFormatter

env = Env()
wsgi_app = "config.wsgi"
bind = f"{env.str('HOST', '127.0.0.1')}:{env.int('PORT', 8000, validate=validate.Range(min=0, max=65535))}"
workers = env.int("WORKERS", 2, validate=validate.Range(min=1))
# Who waits for a printed sheet holds a thread; so there is one for each such place, and THREADS are left for pages.
threads = env.int("THREADS", 8, validate=validate.Range(min=1)) + env.int(
    "PAPER_PLACES", 96, validate=validate.Range(min=1)
)
worker_class = "gthread"
limit_request_line = 8190  # bytes; trackers append long parameters, which the site ignores
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108  (heartbeat without a disk)
preload_app = True  # the catalogue is loaded once and shared
OWN_FOLDER = "off-switch-answers-"
OWN_MADE_BY = re.compile(rf"{OWN_FOLDER}(?P<server>\d+)-\w+")
made_by = OWN_MADE_BY.fullmatch(Path(os.environ.get("ANSWERS_FOLDER", "")).name)
# A reload reads this file again, and keeps the folder. A new server that takes over (USR2) inherits the name, but what
# the old one has kept has no place in it: the content may be new.
if "ANSWERS_FOLDER" not in os.environ or (made_by and made_by["server"] != str(os.getpid())):
    with contextlib.suppress(OSError):  # nothing can be written anywhere: then each worker keeps its own
        # Whoever writes first makes it; its name cannot be guessed.
        name = f"{OWN_FOLDER}{os.getpid()}-{secrets.token_hex(16)}"
        os.environ["ANSWERS_FOLDER"] = f"{worker_tmp_dir or tempfile.gettempdir()}/{name}"
# Figures for Prometheus, on a port of their own that no visitor reaches; workers put theirs together in a folder.
metrics_port = env.int("METRICS_PORT", 0, validate=validate.Range(min=0, max=65535))
own_figures = (
    f"off-switch-figures-{os.getpid()}-"  # a reload keeps the folder, a new server that takes over has its own
)
if metrics_port and not Path(os.environ.get("PROMETHEUS_MULTIPROC_DIR", "")).name.startswith(own_figures):
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = tempfile.mkdtemp(prefix=own_figures, dir=worker_tmp_dir)
SLOW_S = 10
"""How many seconds a visitor's machine may take between two parts of a request, or of what it is sent."""
control_socket_disable = True
# Django itself reads from the proxy whether the visitor came by HTTPS. Nothing else from outside is believed.
forwarded_allow_ips = ""
forwarder_headers = ""
secure_scheme_headers: dict[str, str] = {}
accesslog = "-"
is_json = env.str("LOG_FORMAT", "text", validate=validate.OneOf(["text", "json"])) == "json"
access_log_format = (  # %(U)s is the path without the query
    '{"time": "%(t)s", "method": "%(m)s", "path": "%(U)s", "protocol": "%(H)s", "status": %(s)s, "bytes": %(B)s, '
    '"milliseconds": %(M)s}'
    if is_json
    else '%(t)s "%(m)s %(U)s %(H)s" %(s)s %(B)s %(M)sms'
)


def when_ready(server: Any) -> None:
    """Leave what is loaded out of every collection of garbage, so that workers do not copy it; serve the figures.

    And let go of slow connections: gunicorn's threads wait for the rest of a request for ever. On Linux, connections
    take these two options over from the socket that listens (socket(7)).
    """
    if sys.platform == "linux":
        for listener in server.LISTENERS:
            for option in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
                listener.sock.setsockopt(socket.SOL_SOCKET, option, struct.pack("ll", SLOW_S, 0))
    gc.collect()
    gc.freeze()
    if metrics_port:
        # It looks at the folder above when it is imported.
        from prometheus_client import start_http_server  # noqa: PLC0415

        from guide.web.metrics import registry_of_all_workers  # noqa: PLC0415

        start_http_server(metrics_port, env.str("METRICS_HOST", "127.0.0.1"), registry_of_all_workers())


def child_exit(_server: Any, worker: Any) -> None:
    """Take the figures of a worker that has ended out of those of the living; what it counted stays."""
    if metrics_port:
        from prometheus_client.multiprocess import mark_process_dead  # noqa: PLC0415

        mark_process_dead(worker.pid)  # type: ignore[no-untyped-call]


def on_exit(_server: Any) -> None:
    """Take away what the workers shared, where we have made the folder ourselves."""
    folder = Path(os.environ.get("ANSWERS_FOLDER", ""))
    if folder.name.startswith(OWN_FOLDER):
        shutil.rmtree(folder, ignore_errors=True)
    figures = Path(os.environ.get("PROMETHEUS_MULTIPROC_DIR", ""))
    if figures.name.startswith(own_figures):
        shutil.rmtree(figures, ignore_errors=True)


class WithoutVisitors(logging.Filter):
    """Drop what gunicorn's own messages say about a visitor: the address of an invalid request, a query."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the record where needed; keep it, unless somebody was only slow."""
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, BlockingIOError):  # too slow, and let go
            return False
        if isinstance(record.msg, str) and "ip=" in record.msg:
            record.msg, record.args = "Invalid request refused", ()
        elif isinstance(record.args, tuple):
            record.args = tuple(arg.partition("?")[0] if isinstance(arg, str) else arg for arg in record.args)
        return True


class SilentLogger(Logger):  # type: ignore[misc]  # untyped library
    """gunicorn's logger with the filter above on its error log."""

    def setup(self, cfg: Config) -> None:
        """Set up as usual, then add the filter."""
        super().setup(cfg)
        self.error_log.addFilter(WithoutVisitors())
        if is_json:
            for handler in self.error_log.handlers:
                handler.setFormatter(JsonFormatter("{levelname}{message}", style="{", timestamp="time"))

    def atoms(self, *details: Any) -> dict[str, Any]:
        """Log the path as it came, quoted, so that no address can write lines of its own into the log."""
        atoms: dict[str, Any] = super().atoms(*details)
        # Django replaces PATH_INFO by the decoded path; the raw address is still as the visitor's browser sent it.
        path = re.split("[?#]", details[2].get("RAW_URI", ""), maxsplit=1)[0]
        return {**atoms, "U": quote(path, safe="/%:", errors="backslashreplace")}


logger_class = SilentLogger
