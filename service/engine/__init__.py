"""The engine: a pure function from an Arabic news article to its quotations.

``extract(text)`` never raises on any ``str`` and never alters or stores the text.
"""

from service.engine.extract import extract
from service.engine.model import Extraction

__all__ = ["Extraction", "extract"]
