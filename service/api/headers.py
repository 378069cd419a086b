"""Headers that every answer carries, and those of the pages among them."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from http import HTTPStatus
from typing import Final

from flask import Blueprint, Flask, Response, request
from flask_cors import CORS
from flask_swagger_ui.flask_swagger_ui import get_swaggerui_blueprint

from service.api import keys, record
from service.formats.as_html import STYLE

_SCRIPT: Final = re.compile(rb"<script>(.*?)</script>", re.DOTALL)


def _digest(source: bytes) -> str:
    return f"'sha256-{b64encode(sha256(source).digest()).decode()}'"


# Nothing but HTML is ever run, and the article as HTML loads nothing and has the one style that is ours.
_POLICY: Final = f"default-src 'none'; style-src {_digest(STYLE.encode())}; base-uri 'none'; form-action 'none'"
_HEADERS: Final = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": _POLICY,
}


def install(app: Flask) -> None:
    """Teaches ``app`` to say in each answer what a browser may do with it; a route that says so itself is let be."""

    @app.after_request
    def guard(response: Response) -> Response:
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
        if request.method == "POST":
            response.headers.setdefault("Cache-Control", "no-store")
        if response.status_code == HTTPStatus.NOT_MODIFIED or request.method == "HEAD":
            # An answer without a body is never read to its end: the file behind it would stay open.
            response.close()
        return response


def allow_origins(app: Flask, origins: tuple[str, ...]) -> None:
    """Lets pages from ``origins`` use the service; from none, unless some are named."""
    if not origins:
        return
    # To be asked by OPTIONS is part of it.
    app.config["PROVIDE_AUTOMATIC_OPTIONS"] = True
    CORS(
        app,
        resources={r"/v1/.*": {"origins": list(origins)}},
        methods=["GET", "POST"],
        allow_headers=["Authorization", "Content-Encoding", "Content-Type", keys.HEADER, record.HEADER],
        expose_headers=[record.HEADER, "Retry-After"],
        max_age=3_600,
    )


def install_docs(app: Flask) -> None:
    """The contract as a page to read and to try, at ``/docs``; all it loads is served here."""
    # Without an address of its own for OAuth, the page would print the request's Host header.
    ours = {"app_name": "Arabic quotations", "oauth2RedirectUrl": "", "validatorUrl": None}
    docs: Blueprint = get_swaggerui_blueprint("/docs", "/openapi.yaml", config=ours)  # type: ignore[no-untyped-call]

    @docs.after_request
    def guard(response: Response) -> Response:
        if response.mimetype == "text/html":
            scripts = " ".join(map(_digest, _SCRIPT.findall(response.get_data())))
            response.headers["Content-Security-Policy"] = (
                f"default-src 'none'; script-src 'self' {scripts}; style-src 'self' 'unsafe-inline'; "
                "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
            )
        return response

    app.register_blueprint(docs)
