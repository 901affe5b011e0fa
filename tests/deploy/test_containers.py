"""The files for containers: held to the published schemas, and to what they promise."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import kubernetes_validate
import pytest
import yaml
from compose_spec import PyCompose

from tests.serving import ROOT

DEPLOY = ROOT / "deploy"
KUBERNETES = DEPLOY / "kubernetes"
VERSION = "1.34"
"""Of Kubernetes, whose schemas are asked."""
OVERLAYS = ("one-node", "many-nodes")


def read(file: Path) -> dict:
    return yaml.safe_load(file.read_text(encoding="utf-8"))


def rendered(overlay: str) -> dict[tuple[str, str], dict]:
    """The resources of an overlay as kubectl puts them together for a cluster, by kind and name."""
    told = subprocess.run(
        ["kubectl", "kustomize", KUBERNETES / overlay], capture_output=True, text=True, check=True
    ).stdout
    return {(each["kind"], each["metadata"]["name"]): each for each in yaml.safe_load_all(told)}


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_every_resource_is_what_kubernetes_expects(overlay):
    found = rendered(overlay)
    assert {"ConfigMap", "Deployment", "Ingress", "NetworkPolicy", "Service"} <= {kind for kind, _name in found}
    for resource in found.values():
        kubernetes_validate.validate(resource, VERSION, strict=True)


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_an_overlay_says_which_image_and_how_many_copies(overlay):
    deployment = rendered(overlay)["Deployment", "off-switch"]["spec"]
    (container,) = deployment["template"]["spec"]["containers"]
    name, _colon, tag = container["image"].partition(":")
    assert (name, bool(tag)) == ("off-switch", True)
    # Where an autoscaler decides, the deployment does not.
    assert ("replicas" in deployment) == (overlay == "one-node")


def test_on_many_nodes_copies_are_spread_and_two_stay_whatever_is_done_to_nodes():
    found = rendered("many-nodes")
    pod = found["Deployment", "off-switch"]["spec"]["template"]["spec"]
    assert {each["topologyKey"] for each in pod["topologySpreadConstraints"]} >= {"kubernetes.io/hostname"}
    scaler = found["HorizontalPodAutoscaler", "off-switch"]["spec"]
    budget = found["PodDisruptionBudget", "off-switch"]["spec"]
    assert scaler["minReplicas"] > 1
    assert scaler["scaleTargetRef"]["name"] == "off-switch"
    assert budget["selector"] == found["Deployment", "off-switch"]["spec"]["selector"]


def test_containers_may_do_nothing_that_they_need_not():
    pod = read(KUBERNETES / "base" / "deployment.yaml")["spec"]["template"]["spec"]
    (container,) = pod["containers"]
    assert pod["securityContext"]["runAsNonRoot"]
    assert not pod["automountServiceAccountToken"]
    assert container["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    policy = read(KUBERNETES / "base" / "networkpolicy.yaml")["spec"]
    assert policy["egress"] == []
    assert policy["policyTypes"] == ["Ingress", "Egress"]


def test_whoever_is_stopped_has_time_for_what_is_under_way():
    pod = read(KUBERNETES / "base" / "deployment.yaml")["spec"]["template"]["spec"]
    (container,) = pod["containers"]
    assert pod["terminationGracePeriodSeconds"] >= container["lifecycle"]["preStop"]["sleep"]["seconds"] + 30


def test_compose_is_what_its_specification_says_and_the_site_reaches_nobody():
    text = (DEPLOY / "compose.yaml").read_text(encoding="utf-8")
    assert set(PyCompose.from_yaml(text).service_names()) == {"site", "nginx"}
    compose = yaml.safe_load(text)
    site = compose["services"]["site"]
    assert (site["read_only"], site["cap_drop"], site["networks"]) == (True, ["ALL"], ["inside"])
    assert compose["networks"]["inside"]["internal"]
    assert "ports" not in site
    for volume in compose["services"]["nginx"]["volumes"]:
        source = volume.partition(":")[0]
        assert source in compose["volumes"] or source == "./tls" or (DEPLOY / source).exists()


def test_every_setting_that_is_named_is_one_of_the_site():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    settings = {*read(KUBERNETES / "base" / "configmap.yaml")["data"]}
    settings |= {*read(DEPLOY / "compose.yaml")["services"]["site"]["environment"]}
    by_hand = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    settings |= {
        *re.findall(r"^([A-Z_]+)=", by_hand.partition("off-switch.env <<EOF")[2].partition("EOF")[0], re.MULTILINE)
    }
    assert {"SITE_URL", "BEHIND_PROXY", "OPERATOR_EDITOR"} <= settings
    assert [name for name in settings if f"`{name}`" not in readme] == []


def test_whoever_builds_the_image_begins_with_the_same_bytes():
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    assert re.search(r"^ARG PYTHON=python:[\w.-]+@sha256:[0-9a-f]{64}$", text, re.MULTILINE)
    assert {line.split()[1] for line in text.splitlines() if line.startswith("FROM ")} == {"${PYTHON}"}


def test_the_linter_of_dockerfiles_finds_nothing():
    hadolint = Path(sys.executable).with_name("hadolint")
    run = subprocess.run([hadolint, "--no-color", ROOT / "Dockerfile"], capture_output=True, text=True, check=False)
    assert run.stdout == ""
    assert run.returncode == 0
