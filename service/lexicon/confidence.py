"""What each piece of evidence adds to how sure an answer is: ``data/confidence.tsv``."""

from __future__ import annotations

from service.lexicon.tables import rows

WEIGHTS: dict[str, float] = {evidence: float(weight) for evidence, weight in rows("confidence.tsv")}
