"""The manifests are what Kubernetes accepts, and agree with the image and the service they run."""

from __future__ import annotations

import copy
import re
import runpy
from typing import Any

import kubernetes_validate
import pytest
import yaml

from tests.articles import ROOT
from tests.contract import SPEC

MANIFESTS = (ROOT / "kubernetes.yaml").read_text(encoding="utf-8")
RESOURCES: dict[str, dict[str, Any]] = {one["kind"]: one for one in yaml.safe_load_all(MANIFESTS)}
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
POD = RESOURCES["Deployment"]["spec"]["template"]["spec"]
CONTAINER = POD["containers"][0]
OLDEST, NEWEST = "1.30", kubernetes_validate.latest_version()


def validate(resource: dict[str, Any], version: str) -> None:
    """``strict`` refuses fields that Kubernetes does not know."""
    kubernetes_validate.validate(resource, version, strict=True)


@pytest.mark.parametrize("version", [OLDEST, NEWEST])
@pytest.mark.parametrize("kind", RESOURCES)
def test_kubernetes_accepts(kind: str, version: str) -> None:
    validate(RESOURCES[kind], version)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("replicas", "two"),
        ("replica", 2),
        ("strategy", {"rollingUpdate": {"maxSurges": 1}}),
        ("selector", "all"),
    ],
)
def test_kubernetes_refuses_what_is_wrong(field: str, value: object) -> None:
    wrong = copy.deepcopy(RESOURCES["Deployment"])
    wrong["spec"][field] = value
    with pytest.raises(kubernetes_validate.ValidationError):
        validate(wrong, NEWEST)


def test_all_that_is_needed_is_there() -> None:
    assert set(RESOURCES) == {
        *("Deployment", "Service", "HorizontalPodAutoscaler", "PodDisruptionBudget", "NetworkPolicy"),
    }


def test_every_selector_finds_the_pods() -> None:
    labels = RESOURCES["Deployment"]["spec"]["template"]["metadata"]["labels"]
    selectors = [
        RESOURCES["Deployment"]["spec"]["selector"]["matchLabels"],
        RESOURCES["Service"]["spec"]["selector"],
        RESOURCES["PodDisruptionBudget"]["spec"]["selector"]["matchLabels"],
        RESOURCES["NetworkPolicy"]["spec"]["podSelector"]["matchLabels"],
        *(spread["labelSelector"]["matchLabels"] for spread in POD["topologySpreadConstraints"]),
    ]
    assert all(selector.items() <= labels.items() for selector in selectors)


def test_the_pod_is_as_restricted_as_the_standard_asks() -> None:
    """The "restricted" pod security standard of Kubernetes, and a root that cannot be written."""
    pod, container = POD["securityContext"], CONTAINER["securityContext"]
    assert (pod["runAsNonRoot"], pod["seccompProfile"]["type"]) == (True, "RuntimeDefault")
    assert (container["allowPrivilegeEscalation"], container["capabilities"]["drop"]) == (False, ["ALL"])
    assert container["readOnlyRootFilesystem"] is True
    assert not POD["automountServiceAccountToken"]
    assert not {"hostNetwork", "hostPID", "hostIPC"} & set(POD)


def test_nothing_leaves_the_pod() -> None:
    policy = RESOURCES["NetworkPolicy"]["spec"]
    assert "Egress" in policy["policyTypes"]
    assert policy["egress"] == []


def test_the_image_and_the_pod_agree_on_user_and_port() -> None:
    user = re.search(r"^USER (\d+):(\d+)$", DOCKERFILE, re.MULTILINE)
    port = re.search(r"^EXPOSE (\d+)$", DOCKERFILE, re.MULTILINE)
    assert user
    assert port
    context = POD["securityContext"]
    assert [context["runAsUser"], context["runAsGroup"]] == [int(number) for number in user.groups()]
    assert CONTAINER["ports"][0]["containerPort"] == int(port[1])


@pytest.mark.parametrize("probe", ["startupProbe", "livenessProbe", "readinessProbe"])
def test_a_probe_asks_for_what_the_contract_has(probe: str) -> None:
    asked = CONTAINER[probe]["httpGet"]
    assert "get" in SPEC["paths"][asked["path"]]
    assert asked["port"] == CONTAINER["ports"][0]["name"]


def test_requests_in_flight_have_the_time_that_gunicorn_gives_them() -> None:
    graceful = runpy.run_path(str(ROOT / "service" / "gunicorn.conf.py"))["graceful_timeout"]
    routers = CONTAINER["lifecycle"]["preStop"]["sleep"]["seconds"]
    assert POD["terminationGracePeriodSeconds"] > routers + graceful


def test_one_pod_can_go_without_a_lost_request() -> None:
    assert RESOURCES["Deployment"]["spec"]["strategy"]["rollingUpdate"]["maxUnavailable"] == 0
    scaler, budget = RESOURCES["HorizontalPodAutoscaler"]["spec"], RESOURCES["PodDisruptionBudget"]["spec"]
    assert scaler["minReplicas"] > budget["maxUnavailable"]
    assert "replicas" not in RESOURCES["Deployment"]["spec"]


def test_the_monitor_is_sound_once_uncommented() -> None:
    _, comment = MANIFESTS.split("uncomment this as well:\n")
    monitor = yaml.safe_load(re.sub("^# ?", "", comment, flags=re.MULTILINE))
    service = RESOURCES["Service"]
    assert monitor["kind"] == "ServiceMonitor"
    assert monitor["spec"]["selector"]["matchLabels"].items() <= service["metadata"]["labels"].items()
    assert monitor["spec"]["endpoints"][0]["port"] == service["spec"]["ports"][0]["name"]
