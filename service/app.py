"""The web application, put together."""

from __future__ import annotations

import os
from pathlib import Path

from flask import Flask

from service.api import problems, routes
from service.config import Config

CONTRACT = Path(__file__).parent.parent / "openapi.yaml"


def create_app(config: Config | None = None) -> Flask:
    """The WSGI application under ``config``, by default that of the environment."""
    # No static files, and no pages: everything this application says is written by a route or a problem.
    app = Flask("service", static_folder=None)
    app.config["PROVIDE_AUTOMATIC_OPTIONS"] = False
    # The default answers //v1/quotes with a redirect, which is a page of HTML.
    app.url_map.merge_slashes = False
    problems.install(app)
    app.register_blueprint(routes.blueprint(config or Config.from_env(os.environ), CONTRACT.read_bytes()))
    return app
