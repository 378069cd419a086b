"""Serves the page, what it is made of, and the sample articles it offers."""

from __future__ import annotations

from typing import Final

from flask import Blueprint, Response, abort, render_template

from service import __version__
from service.web.samples import Sample

# Only what this service serves is loaded, sent to, or run, and no string ever becomes markup: an article is
# somebody else's text, and whatever it holds, it stays text.
_POLICY: Final = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ]
)
_HEADERS: Final = {
    "Content-Security-Policy": _POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    # Kept, and asked about each time: after an upgrade nobody runs half of the old page.
    "Cache-Control": "no-cache",
}


def blueprint(samples: tuple[Sample, ...], max_text_chars: int) -> Blueprint:
    """The page, offering ``samples`` and refusing articles of more than ``max_text_chars`` characters."""
    web = Blueprint("web", __name__, static_folder="static", static_url_path="/assets", template_folder="templates")
    texts = {sample.name: sample.text for sample in samples}

    @web.get("/")
    def page() -> str:
        return render_template("page.html", samples=samples, max_text_chars=max_text_chars, version=__version__)

    @web.get("/samples/<name>")
    def sample(name: str) -> Response:
        if name not in texts:
            abort(404)
        return Response(texts[name], mimetype="text/plain")

    @web.after_request
    def guard(response: Response) -> Response:
        response.headers.update(_HEADERS)
        return response

    return web
