"""Asking a WSGI application as a server does."""

from __future__ import annotations

import io


def environ_for(path="/en/", query="", method="GET", **headers):
    """Return what a server makes of a request. headers: their names with underscores, as WSGI has them."""
    return {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": "localhost",
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(b""),
        "wsgi.errors": io.StringIO(),
        **headers,
    }


def ask(application, path="/en/", query="", method="GET", **headers):
    """Return status, headers and body of an answer."""
    begun = []
    result = application(
        environ_for(path, query, method, **headers), lambda status, headers: begun.append((status, headers))
    )
    body = b"".join(result)
    if hasattr(result, "close"):
        result.close()
    status, answered = begun[-1]
    return status, sorted(answered), body
