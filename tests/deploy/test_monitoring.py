"""The board and the alerts ask for figures that there are, and say why somebody should get up."""

import json
import re

import promql_parser
import pytest
import yaml

from guide.web.metrics import REQUESTS, SECONDS, Ages
from tests.serving import ROOT

FOLDER = ROOT / "deploy" / "monitoring"
FIGURES = {
    f"{next(iter(REQUESTS.describe())).name}_total", f"{next(iter(SECONDS.describe())).name}_bucket",
    *(family.name for family in Ages().collect()),
}  # fmt: skip
RULES = yaml.safe_load((FOLDER / "alerts.yaml").read_text(encoding="utf-8"))["groups"][0]["rules"]


def named_in(expression):
    return set(re.findall(r"off_switch_\w+", expression))


def expressions() -> list[str]:
    board = json.loads((FOLDER / "grafana.json").read_text(encoding="utf-8"))
    return [rule["expr"] for rule in RULES] + [
        target["expr"] for panel in board["panels"] for target in panel["targets"]
    ]


@pytest.mark.parametrize("expression", expressions())
def test_prometheus_can_read_every_expression(expression):
    assert promql_parser.parse(expression)


def test_a_wrong_expression_would_be_found():
    with pytest.raises(ValueError, match="parenthesis"):
        promql_parser.parse("sum(rate(off_switch_requests_total[5m]) >")


def test_every_alert_asks_for_figures_that_there_are_and_has_a_reason():
    assert len(RULES) == 5
    for rule in RULES:
        assert named_in(rule["expr"]) <= FIGURES, rule["alert"]
        assert rule["annotations"]["reason"]
        assert rule["labels"]["severity"] in {"page", "ticket"}


def test_the_board_shows_every_figure():
    board = json.loads((FOLDER / "grafana.json").read_text(encoding="utf-8"))
    expressions = [target["expr"] for panel in board["panels"] for target in panel["targets"]]
    assert set().union(*map(named_in, expressions)) == FIGURES
    places = {(panel["gridPos"]["x"], panel["gridPos"]["y"]) for panel in board["panels"]}
    assert len(places) == len(board["panels"])
