"""A real WordPress, Debian's, with PHP and MariaDB of its own, on loopback: made for a run and taken down after it."""

from __future__ import annotations

import contextlib
import json
import os
import pwd
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path("/usr/share/wordpress")
LANGUAGES = Path("/var/lib/wordpress/wp-content/languages")
PASSWORD = "correct horse battery staple"  # noqa: S105  (of a site that lives for a minute)
RELAXED = """<?php
// WordPress asks no loopback address and no odd port, for good reasons that do not hold here.
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter( 'http_allowed_safe_ports', function ( $ports ) { return array_merge( $ports, range( 1024, 65535 ) ); } );
add_filter( 'pre_http_request', function ( $answer, $arguments, $url ) {
	return preg_match( '#^http://(127\\.0\\.0\\.1|localhost)[:/]#', $url ) ? $answer : new WP_Error( 'offline', $url );
}, 10, 3 );
"""
ROUTER = """<?php
// What no file answers, WordPress does: also addresses with a dot in them, which PHP's server takes for files.
if ( file_exists( $_SERVER['DOCUMENT_ROOT'] . parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) ) ) { return false; }
$_SERVER['SCRIPT_NAME'] = '/index.php';
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
"""
LOCALES = {"ann": "en_US", "anna": "de_DE"}
"""Who writes, and in which language they see WordPress."""
NETWORK = """
    require_once ABSPATH . 'wp-admin/includes/upgrade.php';
    require_once ABSPATH . 'wp-admin/includes/network.php';
    global $wpdb;
    foreach ( $wpdb->tables( 'ms_global' ) as $table => $name ) { $wpdb->$table = $name; }
    install_network();
    populate_network( 1, 'HOST', 'admin@example.org', 'Network', '/', false );
"""
AUTHOR = """
    $id = wp_insert_user( array( 'user_login' => 'LOGIN', 'user_pass' => 'PASSWORD', 'role' => 'author',
        'user_email' => 'LOGIN@example.org', 'locale' => 'LOCALE' ) );
    update_user_meta( $id, 'wp_persisted_preferences', array(
        'core/edit-post' => array( 'welcomeGuide' => false ), '_modified' => '2026-01-01T00:00:00Z' ) );
    echo $id;
"""
PATIENCE_S = 60


class Database:
    """MariaDB in a folder of its own, reached through a socket in it."""

    def __init__(self, folder: Path) -> None:
        self.socket = folder / "database.sock"
        user = ["--user=mysql"] if os.getuid() == 0 else []
        if user:
            mysql = pwd.getpwnam("mysql")
            os.chown(folder, mysql.pw_uid, mysql.pw_gid)
        data = [f"--datadir={folder / 'data'}", *user]
        subprocess.run(
            ["mariadb-install-db", "--no-defaults", "--auth-root-authentication-method=normal", *data],
            check=True,
            capture_output=True,
        )
        self.server = subprocess.Popen(
            ["mariadbd", "--no-defaults", f"--socket={self.socket}", "--skip-networking", *data],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.admin("ping")

    def admin(self, *command: str) -> None:
        """Run mariadb-admin, waiting until the server answers."""
        call = ["mariadb-admin", "--no-defaults", f"--socket={self.socket}", "--user=root", f"--wait={PATIENCE_S}"]
        subprocess.run([*call, *command], check=True, capture_output=True, timeout=2 * PATIENCE_S)

    def stop(self) -> None:
        """End the server."""
        self.server.terminate()
        self.server.wait(PATIENCE_S)


class WordPress:
    """One installation. Its root has an administrator and an author, who may not save unfiltered HTML."""

    def __init__(self, folder: Path, database: Database, *, is_network: bool = False) -> None:
        self.root = folder / ("network" if is_network else "single")
        self.database = database
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.host = f"localhost:{self.port}"
        shutil.copytree(SOURCE, self.root, symlinks=False)
        if not (self.root / "wp-content/languages").exists():
            shutil.copytree(LANGUAGES, self.root / "wp-content/languages")
        (self.root / "wp-content/mu-plugins").mkdir()
        (self.root / "wp-content/mu-plugins/relaxed.php").write_text(RELAXED)
        database.admin("create", self.root.name)
        self.configure()
        router = folder / "router.php"
        router.write_text(ROUTER)
        self.server = subprocess.Popen(
            ["php", "-S", f"127.0.0.1:{self.port}", "-t", str(self.root), str(router)],
            env={**os.environ, "PHP_CLI_SERVER_WORKERS": "6"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.install()
        if is_network:
            self.make_network()
        self.authors = {
            login: self.add_author(login, locale) for login, locale in (("ann", "en_US"), ("anna", "de_DE"))
        }

    def configure(self, more: str = "") -> None:
        """Write the configuration. more: PHP in it."""
        constants = {
            "DB_NAME": self.root.name,
            "DB_USER": "root",
            "DB_PASSWORD": "",
            "DB_HOST": f"localhost:{self.database.socket}",
            "WP_HOME": f"http://{self.host}",
            "WP_SITEURL": f"http://{self.host}",
            "AUTH_KEY": "a",
            "AUTH_SALT": "b",
            "FS_METHOD": "direct",
        }
        lines = [f"define( {json.dumps(name)}, {json.dumps(value)} );" for name, value in constants.items()]
        lines += [
            "define( 'DISABLE_WP_CRON', true );",
            "define( 'WP_DEBUG', true ); define( 'WP_DEBUG_DISPLAY', false );",
            f"define( 'WP_DEBUG_LOG', {json.dumps(str(self.root / 'debug.log'))} );",
            "define( 'AUTOMATIC_UPDATER_DISABLED', true );",
            more,
            "$table_prefix = 'wp_';",
            "defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );",
            "require_once ABSPATH . 'wp-settings.php';",
        ]
        (self.root / "wp-config.php").write_text("<?php\n" + "\n".join(lines) + "\n")

    def php(self, code: str, *, before: str = "") -> str:
        """Run PHP inside WordPress and return what it prints. before: code that comes first."""
        start = (
            f"$_SERVER['HTTP_HOST'] = '{self.host}'; $_SERVER['REQUEST_URI'] = '/'; $_SERVER['REQUEST_METHOD'] = 'GET';"
            f" {before} require '{self.root}/wp-load.php'; require_once ABSPATH . 'wp-admin/includes/admin.php';"
        )
        run = subprocess.run(["php", "-r", start + code], capture_output=True, text=True, check=False)
        assert run.returncode == 0, run.stdout + run.stderr
        return run.stdout.strip()

    def install(self) -> None:
        """Install, as the first visitor would."""
        self.php(
            "require_once ABSPATH . 'wp-admin/includes/upgrade.php';"
            f" wp_install( 'Newspaper', 'admin', 'admin@example.org', true, '', '{PASSWORD}', 'en_US' );",
            before="define( 'WP_INSTALLING', true );",
        )

    def make_network(self) -> None:
        """Turn the site into a network, in which only super admins may save unfiltered HTML."""
        self.php(NETWORK.replace("HOST", self.host), before="define( 'WP_INSTALLING_NETWORK', true );")
        self.configure(
            "define( 'MULTISITE', true ); define( 'SUBDOMAIN_INSTALL', false );"
            f" define( 'DOMAIN_CURRENT_SITE', '{self.host}' ); define( 'PATH_CURRENT_SITE', '/' );"
            " define( 'SITE_ID_CURRENT_SITE', 1 ); define( 'BLOG_ID_CURRENT_SITE', 1 );"
        )

    def add_author(self, login: str, locale: str) -> int:
        """Add somebody who writes, and has seen the editor's welcome. Return the id."""
        filled = AUTHOR.replace("LOGIN", login).replace("LOCALE", locale).replace("PASSWORD", PASSWORD)
        return int(self.php(filled))

    def publish(self, content: str, *, login: str = "ann", code: str = "") -> str:
        """Publish an article as an author would in the classic editor, and return its address.

        code: PHP that is run afterwards; $id is the article's.
        """
        return self.php(
            f"wp_set_current_user( {self.authors[login]} ); kses_init();"
            f" $id = wp_insert_post( wp_slash( array( 'post_title' => 'Article', 'post_status' => 'publish',"
            f" 'post_content' => {php_string(content)} ) ), true ); {code} echo get_permalink( $id );"
        )

    def url(self, path: str) -> str:
        """Return an address of the installation."""
        return f"http://{self.host}{path}"

    def stop(self) -> None:
        """End the server."""
        self.server.terminate()
        self.server.wait(PATIENCE_S)


def php_string(text: str) -> str:
    """Return a text as PHP writes it."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


@contextlib.contextmanager
def installations(folder: Path) -> Iterator[tuple[WordPress, WordPress]]:
    """Make a single site and a network, and take them down. folder: one that the database's user may enter."""
    (folder / "db").mkdir()
    database = Database(folder / "db")
    running: list[WordPress] = []
    try:
        running.append(WordPress(folder, database))
        running.append(WordPress(folder, database, is_network=True))
        yield running[0], running[1]
    finally:
        for each in running:
            each.stop()
        database.stop()
