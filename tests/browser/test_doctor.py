"""The doctor: what it says of policies and pages that people really have, and of what it cannot read."""

from __future__ import annotations

import base64

import pytest
from playwright.sync_api import Page, expect

S = "https://off-switch.example"  # what the doctor takes for our address
ELEMENT = (
    f'<optout-checklist region="eu" lang="en"><p>Steps</p></optout-checklist><script src="{S}/embed.js" async></script>'
)
BARE_ELEMENT = '<optout-checklist region="eu" lang="en"><p>Steps</p></optout-checklist>'
FRAME = f'<iframe src="{S}/en/eu/embed/" title="Checklist" width="100%" height="900"></iframe>'
LOADER = f'{FRAME}<script src="{S}/embed.js" async></script>'
CSP = "Content-Security-Policy: "
HEAD = "HTTP/2 200\ncontent-type: text/html\n"

POLICIES = {  # as public projects, manuals and servers have them: name → policy, finding, line that decides
    "Django CSP's default": ("default-src 'self'", "frame-blocked", "default-src 'self'"),
    "helmet's default": (
        (
            "default-src 'self';base-uri 'self';font-src 'self' https: data:;form-action 'self';frame-ancestors 'self';"
            "img-src 'self' data:;object-src 'none';script-src 'self';script-src-attr 'none';"
            "style-src 'self' https: 'unsafe-inline';upgrade-insecure-requests"
        ),
        "frame-blocked",
        "default-src 'self'",
    ),
    "nginx of many manuals": ("default-src 'self' http: https: data: blob: 'unsafe-inline'", "lets-in", ""),
    "Apache hardening": (
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'",
        "frame-blocked",
        "default-src 'self'",
    ),
    "scripts only": (
        "script-src 'self' 'unsafe-inline' 'unsafe-eval' https://crm.zohopublic.in;",
        "script-blocked",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval' https://crm.zohopublic.in",
    ),
    "YouTube alone": (
        (
            "default-src 'self'; script-src 'self' 'unsafe-inline' cdn.tailwindcss.com; "
            "frame-src https://www.youtube.com https://www.youtube-nocookie.com; object-src 'none'; base-uri 'self'"
        ),
        "frame-blocked",
        "frame-src https://www.youtube.com https://www.youtube-nocookie.com",
    ),
    "uploads": ("default-src 'none'; sandbox allow-popups", "frame-blocked", "default-src 'none'"),
    "framing only": ("frame-ancestors 'self'", "lets-in", ""),
    "framing by localhost": ("frame-ancestors 'self' file: localhost:*;", "lets-in", ""),
    "forms only": ("form-action 'none';", "lets-in", ""),
    "WordPress.org-like": ("upgrade-insecure-requests", "lets-in", ""),
    "block mixed content": ("block-all-mixed-content; default-src https:", "lets-in", ""),
    "https everywhere": ("default-src https: 'unsafe-inline' 'unsafe-eval'", "lets-in", ""),
    "https with data": ("default-src https: data: 'unsafe-inline'; object-src 'none'", "lets-in", ""),
    "everything": ("default-src * 'unsafe-inline' 'unsafe-eval' data: blob:;", "lets-in", ""),
    "frames from everywhere": (
        "default-src 'self'; frame-src *; script-src 'self'",
        "script-blocked",
        "script-src 'self'",
    ),
    "child-src of old": (
        "default-src https://cdn.example.net; child-src 'none'; object-src 'none'",
        "frame-blocked",
        "child-src 'none'",
    ),
    "wasm worker": (
        (
            "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; style-src 'self'; "
            "img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
        ),
        "frame-blocked",
        "default-src 'self'",
    ),
    "Google's strict policy": (
        "script-src 'nonce-r4nd0m' 'strict-dynamic' https: 'unsafe-inline'; object-src 'none'; base-uri 'none';",
        "script-blocked",
        "script-src 'nonce-r4nd0m' 'strict-dynamic' https: 'unsafe-inline'",
    ),
    "nonces without strictness": (
        "default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'; frame-src https:",
        "script-blocked",
        "script-src 'nonce-abc'",
    ),
    "fonts of Google": (
        (
            "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline' "
            "https://fonts.googleapis.com; font-src 'self' https://fonts.gstatic.com; img-src 'self' data: https:; "
            "connect-src 'self' https:; frame-ancestors 'none'; base-uri 'self'; form-action 'self'"
        ),
        "frame-blocked",
        "default-src 'self'",
    ),
    "login frame alone": (
        "default-src 'self'; frame-src accounts.google.com",
        "frame-blocked",
        "frame-src accounts.google.com",
    ),
    "host without scheme": ("frame-src off-switch.example; script-src 'self' *.example", "lets-in", ""),
    "our address": (f"default-src 'self'; frame-src {S}; script-src 'self' {S}", "lets-in", ""),
    "our frame, not our script": (
        f"default-src 'self'; frame-src {S}",
        "script-blocked",
        "default-src 'self'",
    ),
    "our widgets by path": (f"frame-src {S}/de/; script-src {S}/embed.js", "lets-in", ""),
    "another path": (f"frame-src {S}/fr/; script-src {S}", "frame-blocked", f"frame-src {S}/fr/"),
    "another port": (f"frame-src {S}:8443", "frame-blocked", f"frame-src {S}:8443"),
    "subdomains of another": ("frame-src *.example.org", "frame-blocked", "frame-src *.example.org"),
    "http lets https in": ("default-src http://off-switch.example", "lets-in", ""),
    "script elements apart": (
        "frame-src *; script-src *; script-src-elem 'self'",
        "script-blocked",
        "script-src-elem 'self'",
    ),
    "twice, the first holds": ("frame-src 'none'; frame-src *", "frame-blocked", "frame-src 'none'"),
    "in capitals": ("FRAME-SRC 'NONE'", "frame-blocked", "FRAME-SRC 'NONE'"),
    "sandboxed page": ("sandbox allow-scripts allow-forms", "page-sandboxed", "sandbox allow-scripts allow-forms"),
}


@pytest.fixture(scope="module")
def surgery(browser, base_url):
    """The page with the doctor, open for all cases, as if the site were at its public address."""
    context = browser.new_context(base_url=base_url)
    page = context.new_page()
    page.goto("/en/embedding/#doctor")
    page.locator("#doctor").evaluate("(doctor, site) => (doctor.dataset.site = site)", S)
    yield page
    context.close()


def ask(page: Page, text: str) -> str:
    """Paste something, and return the name of the finding."""
    page.locator("#patient").fill(text)
    return page.locator("[data-finding]").get_attribute("data-finding")


def lines_shown(page: Page) -> list[str]:
    """What is shown of policies: the line that decides, and what has to be written."""
    return [line.strip() for line in page.locator(".doctor__says pre").all_inner_texts()]


@pytest.mark.parametrize("case", POLICIES)
def test_a_policy_is_read_as_browsers_read_it(surgery, case):
    policy, finding, line = POLICIES[case]
    ways_to_paste = (
        f"{HEAD}{CSP}{policy}",
        policy,
        f"content-security-policy\n{policy}",
        f'Header set Content-Security-Policy "{policy}"',
    )
    for text in ways_to_paste:
        assert ask(surgery, text) == finding, text
        assert lines_shown(surgery)[:1] == ([line] if line else [])


def test_a_line_that_stands_in_for_others_is_kept_and_a_new_one_is_written_beside_it(surgery):
    ask(surgery, f"{CSP}default-src 'self'")
    expect(surgery.locator(".doctor__says")).to_contain_text("Beside it has to stand:")
    ask(surgery, f"{CSP}frame-src 'self'")
    expect(surgery.locator(".doctor__says")).to_contain_text("It has to read:")


def test_there_are_enough_policies():
    assert len(POLICIES) >= 30


@pytest.mark.parametrize(
    ("policy", "better"),
    [
        ("default-src 'self'; script-src *", f"frame-src 'self' {S}"),
        ("frame-src 'none'; script-src *", f"frame-src {S}"),
        ("frame-src https://www.youtube.com", f"frame-src https://www.youtube.com {S}"),
        ("script-src 'self'", f"script-src 'self' {S}"),
        ("default-src 'self'; frame-src *", f"script-src 'self' {S}"),
    ],
)
def test_what_has_to_be_written_lets_the_checklist_in(surgery, policy, better):
    ask(surgery, CSP + policy)
    _line, added = lines_shown(surgery)
    assert added == better
    directive = added.split(" ")[0]
    others = [part.strip() for part in policy.split(";") if not part.strip().startswith(directive)]
    assert ask(surgery, CSP + "; ".join([added, *others])) == "lets-in"


HELD = base64.b64encode(FRAME.encode()).decode()
PAGES = {
    "whole": (ELEMENT, "whole"),
    "whole with headers": (f"{HEAD}\n<!doctype html>{ELEMENT}", "fine"),
    "whole frame with headers": (f"{HEAD}\n<!doctype html>{FRAME}", "fine-frame"),
    "whole frame with script": (f"{HEAD}\n<p>{LOADER}", "fine"),
    "script taken": (BARE_ELEMENT, "script-stripped"),
    "frame taken": (f'<p><a href="{S}/en/eu/">Switch off AI training</a></p>', "frame-stripped"),
    "element taken": (f'<p>Steps</p><script src="{S}/embed.js" async></script>', "frame-stripped"),
    "code as text": ("<p>&lt;optout-checklist region=&quot;eu&quot;&gt;</p>", "escaped"),
    "WordPress's sandbox": (
        f'<iframe class="wp-embedded-content" sandbox="allow-scripts" src="{S}/en/eu/embed/#?secret=x"></iframe>',
        "sandboxed",
    ),
    "sandbox without scripts": (f'<iframe sandbox="" src="{S}/en/eu/embed/"></iframe>', "sandboxed-scriptless"),
    "generous sandbox": (
        f'{HEAD}\n<iframe sandbox="allow-scripts allow-same-origin allow-popups" src="{S}/en/eu/embed/"></iframe>',
        "fine-frame",
    ),
    "consent: data-src": (f'<iframe data-src="{S}/en/eu/embed/" data-name="off-switch"></iframe>', "consent"),
    "consent: script waits": (f'{BARE_ELEMENT}<script type="text/plain" src="{S}/embed.js"></script>', "consent"),
    "consent: data-cookieblock-src": (f'<iframe data-cookieblock-src="{S}/en/eu/embed/"></iframe>', "consent"),
    "consent: Borlabs": (f'<div class="brlbs-cmpnt-container" data-borlabs-cookie-content="{HELD}"></div>', "consent"),
    "lazy loading": (f'<iframe data-src="{S}/en/eu/embed/" src="{S}/en/eu/embed/"></iframe>', "whole"),
    "policy in the page": (
        f'<meta http-equiv="Content-Security-Policy" content="frame-src \'self\'">{ELEMENT}',
        "frame-blocked",
    ),
    "nonce on our script": (
        f"{HEAD}{CSP}frame-src *; script-src 'nonce-abc' 'strict-dynamic'\n\n"
        + ELEMENT.replace("<script ", '<script nonce="abc" '),
        "fine",
    ),
    "frame alone, scripts blocked": (f"{HEAD}{CSP}script-src 'self'\n\n<p>{FRAME}", "fine-frame"),
    "snippet": ('<section lang="en" data-off-switch="0123abcd"><h2>Steps</h2></section>', "snippet"),
    "no code, no policy": ("<!doctype html><p>Hello</p>", "no-code-blind"),
    "no code, a policy": (f"{HEAD}{CSP}frame-src *\n\n<!doctype html><p>Hello</p>", "no-code"),
    "somebody else's frame": ('<iframe src="https://www.youtube.com/embed/x"></iframe>', "no-code-blind"),
    "headers without policy": (f"{HEAD}x-frame-options: DENY", "no-policy"),
    "address": ("https://www.example.org/article?id=3", "address"),
    "address without scheme": ("example.org/article", "address"),
    "words": ("It does not work, please help", "unread"),
    "a sentence with a colon": ("Hello: nothing appears", "unread"),
    "half a line of code": ("optout-checklist", "unread"),
}


@pytest.mark.parametrize("case", PAGES)
def test_the_source_of_a_page_is_examined_and_nothing_is_guessed(surgery, case):
    text, finding = PAGES[case]
    assert ask(surgery, text) == finding
    expect(surgery.locator("[data-finding] strong")).not_to_be_empty()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{HEAD}Content-Security-Policy-Report-Only: default-src 'none'", "A policy that only reports stops nothing."),
        (f"{HEAD}Cross-Origin-Embedder-Policy: require-corp\n\n<p>{FRAME}", "The page isolates itself (COEP)."),
        (f"{CSP}script-src 'nonce-a' 'strict-dynamic'; frame-src *", "put the nonce into our script tag"),
    ],
)
def test_what_is_worth_knowing_besides_is_said(surgery, text, words):
    ask(surgery, text)
    expect(surgery.locator(".doctor__says")).to_contain_text(words)


def test_another_form_is_one_click_away(page: Page):
    page.goto("/en/embedding/#doctor")
    ask(page, f"{CSP}frame-src 'none'")
    page.locator(".doctor__says").get_by_role("link", name="the text without frame and script").click()
    expect(page.get_by_label("Form of the code")).to_have_value("snippet")


def test_what_is_pasted_never_leaves_the_browser(page: Page, base_url):
    page.goto("/en/embedding/#doctor", wait_until="networkidle")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    ask(
        page,
        f'<img src="{base_url}/de/?spy"><script src="{base_url}/spy.js"></script>{FRAME.replace(S, base_url)}',
    )
    ask(page, f"{CSP}default-src 'self'; report-uri {base_url}/spy")
    assert asked == []
    assert "secret" not in page.url


def test_an_empty_field_says_nothing(page: Page):
    page.goto("/en/embedding/#doctor")
    ask(page, CSP + "default-src 'self'")
    page.locator("#patient").fill("")
    expect(page.locator("[data-finding]")).to_have_count(0)


def test_without_javascript_the_page_says_what_to_look_for(without_javascript: Page, base_url):
    without_javascript.goto(f"{base_url}/de/embedding/")
    without_javascript.locator("summary", has_text="Doktor").click()
    expect(without_javascript.get_by_text("Der Doktor braucht JavaScript.").first).to_be_visible()
