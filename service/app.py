"""The web application, put together."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from flask import Flask

from service.api import headers, operations, problems, record, routes
from service.config import Config, ConfigError
from service.lexicon import english, organisations
from service.lexicon.speakers_file import SpeakersFileError
from service.speakers import Speakers
from service.web import page
from service.web.samples import read_samples

_ROOT = Path(__file__).parent.parent
CONTRACT = _ROOT / "openapi.yaml"
SAMPLES = _ROOT / "seeds"


def create_app(config: Config | None = None) -> Flask:
    """The WSGI application under ``config``, by default that of the environment.

    Raises ``SpeakersFileError`` when the newsroom's register cannot be read; where the environment names it,
    the process ends with a sentence that says why.
    """
    # No static files of its own: everything this application says is written by a route, a problem or the page.
    app = Flask("service", static_folder=None)
    app.config["PROVIDE_AUTOMATIC_OPTIONS"] = False
    # The default answers //v1/quotes with a redirect, which is a page of HTML.
    app.url_map.merge_slashes = False
    record.install(app)
    headers.install(app)
    problems.install(app)
    config, speakers = _from_env() if config is None else (config, Speakers(config.speakers_file))
    app.extensions["speakers"] = speakers
    # The tables of English names are read when first asked; now, so that the workers share them.
    english.load()
    organisations.load()
    headers.allow_origins(app, config.cors_origins)
    app.register_blueprint(routes.blueprint(config, speakers))
    app.register_blueprint(operations.blueprint(config, CONTRACT.read_bytes()))
    headers.install_docs(app)
    app.register_blueprint(page.blueprint(read_samples(SAMPLES), config.max_text_chars))
    return app


def _from_env() -> tuple[Config, Speakers]:
    try:
        config = Config.from_env(os.environ)
        return config, Speakers(config.speakers_file)
    except (ConfigError, SpeakersFileError) as error:
        sys.exit(str(error))
