"""nginx with the configuration of deploy/, on free ports, in front of a served site."""

from __future__ import annotations

import contextlib
import re
import shutil
import socket
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.serving import ROOT

HOST = "off-switch.example"
CONFIGURATION = ROOT / "deploy" / "nginx.conf"
SITE = {
    "SITE_URL": f"https://{HOST}",
    "ALLOWED_HOSTS": HOST,
    "HTTPS": "1",
    "BEHIND_PROXY": "1",
    "OPERATOR_NAME": "Erika Mustermann",
    "OPERATOR_ADDRESS": "Weg 1",
    "OPERATOR_EMAIL": "post@example.org",
    "OPERATOR_EDITOR": "Erika Mustermann, Weg 1",
}
"""How the site behind nginx is set up."""


@dataclass(frozen=True)
class Front:
    """A running nginx."""

    http: int  # ports
    https: int
    plain: int  # one without TLS, which serves files from `folder` below /file/, and else as the one with TLS does
    folder: Path

    @property
    def log(self) -> str:
        """What it has logged."""
        return (self.folder / "access.log").read_text() + (self.folder / "error.log").read_text()


def free_ports(count: int) -> list[int]:
    """Return ports that nobody listens on."""
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.create_server(("127.0.0.1", 0))) for _each in range(count)]
        return [each.getsockname()[1] for each in sockets]


def make_certificate(folder: Path) -> None:
    """Write a certificate for the site that nobody else trusts."""
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "7",
         "-subj", f"/CN={HOST}", "-addext", f"subjectAltName=DNS:{HOST}",
         "-keyout", folder / "privkey.pem", "-out", folder / "fullchain.pem"],
        check=True, capture_output=True,
    )  # fmt: skip


def configuration_for(folder: Path, upstream: str, ports: list[int]) -> str:
    """Return the configuration with the places and ports of a test, and nothing else changed."""
    http, https, plain = ports
    text = CONFIGURATION.read_text(encoding="utf-8")
    changes = {
        r"user www-data;": "user root;",
        r"pid /run/nginx.pid;": f"pid {folder}/nginx.pid;\ndaemon off;\nmaster_process on;",
        r"error_log stderr emerg;": f"error_log {folder}/error.log emerg;",
        r"access_log /dev/stdout visits;": f"access_log {folder}/access.log visits;",
        r"    +listen \[::\].*\n": "",
        r"listen 80": f"listen 127.0.0.1:{http}",
        r"listen 443": f"listen 127.0.0.1:{https}",
        r"/etc/nginx/tls/": f"{folder}/",
        r"/var/cache/nginx/site": f"{folder}/cache",
        r"server site:8000": f"server {upstream}",
    }
    for pattern, replacement in changes.items():
        text, count = re.subn(pattern, replacement, text)
        assert count, pattern
    temporary = "".join(
        f"    {name}_temp_path {folder}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    server = (
        f"    server {{\n        listen 127.0.0.1:{plain};\n        server_name {HOST};\n"
        f"        location /file/ {{ root {folder}; default_type text/html; }}\n"
        "        location / { proxy_set_header X-Forwarded-Proto https; proxy_set_header Host $host;"
        " proxy_set_header Accept-Encoding $best_coding; proxy_set_header Accept-Language $http_accept_language;"
        ' proxy_set_header Connection ""; proxy_pass http://application; }\n    }\n'
    )
    return text.replace("http {\n", "http {\n" + temporary, 1).rstrip().removesuffix("}") + server + "}\n"


@contextlib.contextmanager
def fronted(folder: Path, upstream: str, *, later: str = "", core: int | None = None) -> Iterator[Front]:
    """Serve a site through nginx.

    folder: for cache, certificate and logs; with the same folder the cache is the same. upstream: host and port of the
    site. later: by how much nginx's clock is ahead, as faketime understands it. core: the only one that it may run on.
    """
    ports = free_ports(3)
    folder.mkdir(exist_ok=True)
    if not (folder / "privkey.pem").exists():
        make_certificate(folder)
    (folder / "nginx.conf").write_text(configuration_for(folder, upstream, ports), encoding="utf-8")
    nginx = shutil.which("nginx") or "/usr/sbin/nginx"
    clock = ["faketime", "-f", later] if later else []
    place = ["taskset", "-c", str(core)] if core is not None else []
    server = subprocess.Popen(
        [*place, *clock, nginx, "-e", folder / "error.log", "-p", folder, "-c", folder / "nginx.conf"]
    )
    try:
        while server.poll() is None:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", ports[1])):
                break
        assert server.poll() is None, (folder / "error.log").read_text()
        yield Front(*ports, folder)
    finally:
        server.terminate()
        server.wait(timeout=30)
