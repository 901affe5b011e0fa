"""What a server can do at best: a WSGI application that sends kept bytes and headers, and does nothing else.

BARE names a folder with a file for each answer: status, headers and body, as bench.py has recorded them.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterable
from pathlib import Path
from wsgiref.types import StartResponse, WSGIEnvironment

ANSWERS = {f"/{file.stem}": pickle.loads(file.read_bytes()) for file in Path(os.environ["BARE"]).glob("*.pickle")}  # noqa: S301


def application(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    """Send what is kept."""
    status, headers, body = ANSWERS[environ["PATH_INFO"]]
    start_response(status, headers)
    return [body]
