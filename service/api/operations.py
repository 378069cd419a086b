"""The resources for those who run the service: is it alive, is it ready, what has it done, which version is it."""

from __future__ import annotations

import platform

from flask import Blueprint, Response, abort, request
from prometheus_client import CONTENT_TYPE_LATEST

from service import __version__
from service.api import metrics
from service.api.replies import json_reply
from service.config import Config
from service.errors import NotReady
from service.lexicon import VERSION as LEXICON_VERSION
from service.lifecycle import is_draining


def blueprint(config: Config, contract: bytes) -> Blueprint:
    """The routes under ``config``; ``contract`` is what ``GET /openapi.yaml`` answers."""
    routes = Blueprint("operations", __name__)

    @routes.get("/healthz")
    def healthz() -> Response:
        return json_reply({"status": "ok", "version": __version__})

    @routes.get("/readyz")
    def readyz() -> Response:
        # The word lists were loaded before this worker was: one that answers has them.
        if is_draining():
            raise NotReady("The service is about to stop; send requests elsewhere.")
        return json_reply({"status": "ready", "version": __version__})

    @routes.get("/version")
    def version() -> Response:
        python = platform.python_version()
        return json_reply({"version": __version__, "lexicon_version": LEXICON_VERSION, "python": python})

    @routes.get("/metrics")
    def counts() -> Response:
        # The port that the connection came in at, whatever its Host header says.
        if config.metrics_port is not None and request.environ.get("SERVER_PORT") != str(config.metrics_port):
            abort(404)
        return Response(metrics.exposition(), content_type=CONTENT_TYPE_LATEST)

    @routes.get("/openapi.yaml")
    def openapi() -> Response:
        return Response(contract, mimetype="application/yaml")

    return routes
