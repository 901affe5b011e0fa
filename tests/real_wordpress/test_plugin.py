"""Our plugin in a real WordPress: installed from its archive, used by authors, and gone without a trace."""

from __future__ import annotations

import subprocess
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from tests.real_wordpress.test_articles import FRAME, inner_height, widget_in

PLUGIN = "off-switch/off-switch.php"
TRACES = """
    global $wpdb;
    $options = $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name NOT LIKE '%transient%'
        AND option_name NOT IN ( 'cron', 'recently_activated', 'uninstall_plugins' ) ORDER BY option_name" );
    echo implode( ' ', array_merge( $options, $wpdb->get_col( 'SHOW TABLES' ) ) );
"""
KEPT = """
    global $wpdb;
    echo $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->postmeta
        WHERE meta_value LIKE '%/embed/%' AND meta_value NOT LIKE '%sandbox%'" );
"""
INSTALL = """
    require_once ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';
    wp_set_current_user( 1 );
    $upgrader = new Plugin_Upgrader( new Automatic_Upgrader_Skin() );
    echo var_export( $upgrader->install( 'ARCHIVE' ), true );
    $error = activate_plugin( 'PLUGIN' );
    echo is_wp_error( $error ) ? $error->get_error_message() : ' active';
"""


@pytest.fixture(scope="module")
def archive(site, tmp_path_factory):
    """The plugin as editors download it."""
    path = tmp_path_factory.mktemp("plugin") / "off-switch.zip"
    with urlopen(f"{site}/embedding/off-switch.zip") as answer:
        path.write_bytes(answer.read())
    return path


@pytest.fixture(scope="module")
def before(wordpress) -> str:
    """What WordPress had before the plugin came."""
    return wordpress.php(TRACES)


@pytest.fixture(scope="module")
def with_plugin(wordpress, archive, before):  # noqa: ARG001  (what was there is noted first)
    """WordPress with the plugin, installed as uploading installs it."""
    said = wordpress.php(INSTALL.replace("ARCHIVE", str(archive)).replace("PLUGIN", PLUGIN))
    assert said.endswith("true active")
    return wordpress


@pytest.mark.parametrize("name", ["off-switch.php.txt", "off-switch-drupal.php.txt"])
def test_what_we_give_away_is_sound_php(site, tmp_path, name):
    source = tmp_path / "source.php"
    with urlopen(f"{site}/embedding/{name}") as answer:
        source.write_bytes(answer.read())
    run = subprocess.run(["php", "-l", source], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout


def test_a_pasted_address_keeps_its_frame_and_links_open(page: Page, with_plugin, site, linkedin, keep_picture):
    page.goto(with_plugin.publish(f"{site}/en/eu/"))
    frame = page.locator(FRAME)
    expect(frame).to_be_visible()
    assert frame.get_attribute("sandbox") is None
    expect(page.locator("blockquote")).to_have_count(0)
    expect(widget_in(page).locator(".tick").first).to_be_visible()
    page.wait_for_function(
        "([frame, height]) => Math.abs(document.querySelector(frame).clientHeight - height) < 60",
        arg=[FRAME, inner_height(page)],
    )
    with page.expect_popup() as opened:
        widget_in(page).get_by_role("link", name="Open the setting on LinkedIn").click()
    opened.value.wait_for_load_state()
    assert linkedin == ["https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement"]
    keep_picture("plugin-article")


def test_ticks_are_remembered(page: Page, with_plugin, site):
    address = with_plugin.publish(f"{site}/en/eu/")
    page.goto(address)
    widget_in(page).locator(".tick").first.check()
    expect(widget_in(page).locator(".widget__memory")).to_contain_text("Your ticks stay in this browser")
    page.goto(address)
    expect(widget_in(page).locator(".tick").first).to_be_checked()


@pytest.mark.parametrize(
    ("content", "source"),
    [
        ('[off_switch region="uk" lang="de" theme="dark"]', "/de/uk/embed/?theme=dark"),
        ("[off_switch]", "/en/eu/embed/"),
        ('<!-- wp:off-switch/checklist {"region":"ca","lang":"en","steps":"all"} /-->', "/en/ca/embed/?steps=all"),
        ('<!-- wp:off-switch/checklist {"lang":"fr","theme":"pink"} /-->', "/en/eu/embed/"),
    ],
)
def test_an_author_can_use_block_and_shortcode(page: Page, with_plugin, site, content, source):
    page.goto(with_plugin.publish(content))
    frame = page.locator(FRAME)
    expect(frame).to_have_attribute("src", site + source)
    expect(frame).to_have_attribute("referrerpolicy", "no-referrer")
    expect(frame).to_have_attribute("loading", "lazy")
    frame.scroll_into_view_if_needed()
    expect(widget_in(page).locator(".tick").first).to_be_visible()


def test_an_unknown_region_shows_nothing(page: Page, with_plugin):
    page.goto(with_plugin.publish('Before [off_switch region="mars"] after'))
    expect(page.get_by_text("Before after")).to_be_visible()
    expect(page.locator(FRAME)).to_have_count(0)


@pytest.mark.usefixtures("with_plugin")
@pytest.mark.parametrize("author", [("ann", "Off Switch checklist"), ("anna", "Checkliste Aus-Schalter")])
def test_the_block_is_found_in_the_editors_language(page: Page, editor_of, keep_picture, author):
    login, words = author
    editor_of(login)
    page.keyboard.type(f"/{words[:12]}")
    page.get_by_role("option", name=words).click()
    block = page.locator("[data-type='off-switch/checklist']")
    expect(block.locator("iframe")).to_be_visible()
    block.click(position={"x": 5, "y": 5})
    keep_picture(f"block-editor-{login}")


def test_nothing_went_wrong_in_php(with_plugin):
    log = with_plugin.root / "debug.log"
    assert "off-switch" not in (log.read_text() if log.exists() else "")


def test_uninstalling_leaves_nothing(with_plugin, before):
    with_plugin.php(
        f"wp_set_current_user( 1 ); deactivate_plugins( '{PLUGIN}' ); delete_plugins( array( '{PLUGIN}' ) );"
    )
    assert not (with_plugin.root / "wp-content/plugins/off-switch").exists()
    assert with_plugin.php(TRACES) == before
    assert with_plugin.php(KEPT) == "0"
