"""What is counted, for Prometheus: right under several workers, which add up their counts in shared files.

No label ever holds what a client sent: routes, methods, statuses, types, rules and kinds of problem are all ours.
"""

from __future__ import annotations

from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.values import MutexValue, ValueClass

from service.engine.model import Extraction

REGISTRY: Final = CollectorRegistry()

_SECONDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
_BYTES: Final = (256, 1_024, 4_096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304)
_CHARS: Final = (250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 64_000, 200_000)

REQUESTS: Final = Counter("quotes_requests", "Requests answered.", ["method", "route", "status"], registry=REGISTRY)
LATENCY: Final = Histogram(
    "quotes_request_seconds",
    "From the head of a request to the end of its answer.",
    ["route"],
    buckets=_SECONDS,
    registry=REGISTRY,
)
BYTES_IN: Final = Histogram("quotes_request_bytes", "Bodies received.", ["route"], buckets=_BYTES, registry=REGISTRY)
BYTES_OUT: Final = Histogram("quotes_response_bytes", "Bodies sent.", ["route"], buckets=_BYTES, registry=REGISTRY)
CHARS: Final = Histogram("quotes_article_chars", "Characters of an article.", buckets=_CHARS, registry=REGISTRY)
EXTRACTION: Final = Histogram(
    "quotes_extraction_seconds", "Finding the quotations of an article.", buckets=_SECONDS, registry=REGISTRY
)
QUOTATIONS: Final = Counter("quotes_quotations", "Quotations found.", ["type", "rule"], registry=REGISTRY)
PROBLEMS: Final = Counter("quotes_problems", "Problems answered, by kind.", ["kind"], registry=REGISTRY)
STREAMS: Final = Gauge("quotes_streams", "Streams running.", registry=REGISTRY, multiprocess_mode="livesum")


def count_article(extraction: Extraction, seconds: float) -> None:
    """Counts an article that took ``seconds`` to extract."""
    CHARS.observe(len(extraction.text))
    EXTRACTION.observe(seconds)
    for quote in extraction.quotes:
        QUOTATIONS.labels(quote.type, quote.rule).inc()


def exposition() -> bytes:
    """Everything counted so far, by all workers, in Prometheus' text format."""
    if ValueClass is MutexValue:
        return generate_latest(REGISTRY)
    registry = CollectorRegistry()
    MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    return generate_latest(registry)
