"""Somebody else's website: pages of any content, on another loopback name than ours."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SANDBOX = 'sandbox="allow-scripts"'  # what WordPress gives a provider that it does not know
LISTEN = """<script>
  window.told = [];
  addEventListener("message", (event) => {
    const frame = [...document.querySelectorAll("iframe")].find((each) => each.contentWindow === event.source);
    if (frame) told.push({ ...event.data, origin: event.origin });
  });
</script>"""
"""Notes what frames say to the page."""
HTML = {"Content-Type": "text/html; charset=utf-8"}
PATIENCE_S = 30


class HostSite:
    """A website that serves what it is given."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.pages: dict[str, tuple[bytes, dict[str, str]]] = {}
        self.ends: dict[str, tuple[bytes, threading.Event]] = {}

    def serve(self, body: str, headers: Mapping[str, str] | None = None, name: str = "localhost") -> str:
        """Return the address of an article with that body. name: of the host; each name is a site of its own."""
        path = f"/{len(self.pages)}"
        page = (
            "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Article</title><link rel=icon href=data:,>"
            '<meta name=viewport content="width=device-width, initial-scale=1"></head>'
            f"<body><main><h1>Article</h1>{body}</main></body></html>"
        )
        self.pages[path] = (page.encode(), {**HTML, **(headers or {})})
        return f"http://{name}:{self.port}{path}"

    def serve_slowly(self, start: str, end: str) -> tuple[str, threading.Event]:
        """Return the address of a page whose end is sent only when the event is set."""
        path = f"/{len(self.pages)}"
        self.pages[path] = (start.encode(), HTML)
        self.ends[path] = (end.encode(), threading.Event())
        return f"http://localhost:{self.port}{path}", self.ends[path][1]


def frame(address: str, attributes: str = "") -> str:
    """Return the code of a frame with the widget."""
    return f'<iframe title="Checklist" width="640" height="900" {attributes} src="{address}"></iframe>'


@contextlib.contextmanager
def host_site() -> Iterator[HostSite]:
    """Serve somebody else's website."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body, headers = site.pages.get(self.path, (b"", {}))
            self.send_response(200 if body else 404)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()  # without a length: the page ends where the connection does
            self.wfile.write(body)
            if self.path in site.ends:
                end, may_go_on = site.ends[self.path]
                may_go_on.wait(PATIENCE_S)
                self.wfile.write(end)

        def log_message(self, *_args: object) -> None:
            """Stay silent."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        site = HostSite(server.server_port)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield site
        server.shutdown()
