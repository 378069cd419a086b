"""The least a service could do with the same request: parse it, and answer how long the article is."""

from __future__ import annotations

import json

from flask import Flask, Response, request

app = Flask(__name__, static_folder=None)


@app.post("/v1/quotes")
def length() -> Response:
    """The number of characters of the article."""
    return Response(json.dumps({"length": len(json.loads(request.get_data())["text"])}), mimetype="application/json")
