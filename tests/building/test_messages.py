import ast
import io
import re
from pathlib import Path

import pytest
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_keywords, parse_mapping_cfg
from babel.messages.pofile import read_po
from django.conf import settings

from guide.building.messages import extract_template
from guide.building.template_loaders import dense

ROOT = Path(settings.BASE_DIR)


@pytest.fixture(scope="module")
def extracted():
    """Context and text of every interface string, collected with the mapping and keywords of scripts/messages.sh."""
    script = (ROOT / "scripts/messages.sh").read_text(encoding="utf-8")
    with (ROOT / "babel.cfg").open(encoding="utf-8") as mapping:
        methods, options = parse_mapping_cfg(mapping)
    keywords = DEFAULT_KEYWORDS | parse_keywords(re.findall(r" -k (\S+)", script))
    found = extract_from_dir(ROOT, methods, options, keywords)
    return {(context, text) for _file, _line, text, _comments, context in found}


@pytest.fixture(scope="module")
def german():
    with (ROOT / "locale/de/LC_MESSAGES/django.po").open("rb") as file:
        return read_po(file, locale="de")


def forms(text):
    """Return singular and plural, or the one form, as a tuple."""
    return text if isinstance(text, tuple) else (text,)


def placeholders(text):
    return set(re.findall(r"%\((\w+)\)s", text))


def marked_in(path):
    """Yield context and text of every string that a Python file hands to gettext and its like."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            texts = [argument.value for argument in node.args if isinstance(argument, ast.Constant)]
            match node.func.id:
                case "gettext" | "gettext_lazy" | "_":
                    yield None, texts[0]
                case "ngettext":
                    yield None, tuple(texts[:2])
                case "pgettext":
                    yield texts[0], texts[1]
                case "npgettext":
                    yield texts[0], tuple(texts[1:3])


def test_strings_are_found_in_python_and_in_templates(extracted):
    assert (None, "All steps") in extracted
    assert (None, "Your checklist") in extracted
    assert ("switch", "Off") in extracted
    assert (None, "%(total)s of %(total)s ticked off.") in extracted
    assert (None, "%(done)s ticked off, %(skipped)s skipped.") in extracted
    assert (None, "Everything skipped.") in extracted
    assert (None, ("%(pages)s page, %(size)s", "%(pages)s pages, %(size)s")) in extracted


def test_no_string_in_the_code_is_overlooked(extracted):
    # Before Python 3.12, Babel does not look into f-strings.
    marked = {string for path in (ROOT / "guide").rglob("*.py") for string in marked_in(path)}
    assert marked - extracted == set()


def test_german_has_exactly_the_strings_of_code_and_templates(extracted, german):
    translated = {(message.context, message.id) for message in german if message.id}
    assert translated - extracted == set(), "no longer used: run `make update-messages`"
    assert extracted - translated == set(), "new: run `make update-messages`, then translate"


def test_everything_is_translated(german):
    assert [message.id for message in german if not all(forms(message.string))] == []


def test_no_translation_is_a_guess_or_a_leftover(german):
    assert [message.id for message in german if message.id and message.fuzzy] == []
    assert list(german.obsolete) == []


def test_translations_have_the_placeholders_of_their_strings(german):
    pairs = [
        pair for message in german if message.id for pair in zip(forms(message.id), forms(message.string), strict=True)
    ]
    assert [pair for pair in pairs if placeholders(pair[0]) != placeholders(pair[1])] == []


def test_a_string_over_several_lines_is_collected_as_it_will_be_looked_up():
    source = "{% load i18n %}<p>\n    {% blocktranslate %}One\n      two{% endblocktranslate %}\n</p>"
    [(_line, _function, collected, _comments)] = extract_template(io.BytesIO(source.encode()), ["gettext"], [], {})
    looked_up = next(iter(re.findall(r"One\s+two", dense(source))))

    assert collected == looked_up
