"""The files for containers: held to the published schemas, and to what they promise."""

from __future__ import annotations

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
RESOURCES = sorted(file for file in KUBERNETES.rglob("*.yaml") if file.name != "kustomization.yaml")


def read(file: Path) -> dict:
    return yaml.safe_load(file.read_text(encoding="utf-8"))


def resources(folder: Path) -> dict[tuple[str, str], dict]:
    """The resources that a kustomization names, those of its bases included, by kind and name."""
    found = {}
    for name in read(folder / "kustomization.yaml")["resources"]:
        path = (folder / name).resolve()
        each = resources(path) if path.is_dir() else {(read(path)["kind"], read(path)["metadata"]["name"]): read(path)}
        found |= each
    return found


@pytest.mark.parametrize("file", RESOURCES, ids=lambda file: str(file.relative_to(KUBERNETES)))
def test_every_resource_is_what_kubernetes_expects(file):
    resource = read(file)
    if (
        file.parent.name == "many-nodes" and file.name == "deployment.yaml"
    ):  # a patch: tried together with what it changes
        base = read(KUBERNETES / "base" / "deployment.yaml")
        del base["spec"]["replicas"]
        base["spec"]["template"]["spec"] |= resource["spec"]["template"]["spec"]
        resource = base
    kubernetes_validate.validate(resource, VERSION, strict=True)


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_what_a_kustomization_names_is_there(overlay):
    folder = KUBERNETES / overlay
    named = resources(folder)
    kustomization = read(folder / "kustomization.yaml")
    for patch in kustomization.get("patches", []):
        target = read(folder / patch["path"])
        assert (target["kind"], target["metadata"]["name"]) in named
    for replicas in kustomization.get("replicas", []):
        assert ("Deployment", replicas["name"]) in named
    images = {
        container["image"] for container in named["Deployment", "off-switch"]["spec"]["template"]["spec"]["containers"]
    }
    assert {image["name"] for image in kustomization["images"]} == images


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
    assert [name for name in settings if f"`{name}`" not in readme] == []


def test_the_linter_of_dockerfiles_finds_nothing():
    hadolint = Path(sys.executable).with_name("hadolint")
    run = subprocess.run([hadolint, "--no-color", ROOT / "Dockerfile"], capture_output=True, text=True, check=False)
    assert run.stdout == ""
    assert run.returncode == 0
