"""Quotation attribution for Arabic news: who said what, found by rules an editor can read."""

__version__ = "0.1.0"
