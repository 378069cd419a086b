"""Words are data: the tables of the lexicon and the loaders that read them once, at import."""

VERSION = "2026.11"
