"""The newsroom's register in force: read at the start, read again on demand, never replaced by a broken one."""

from __future__ import annotations

import logging
from pathlib import Path

from service.lexicon.built_in import BUILT_IN
from service.lexicon.register import Lookup
from service.lexicon.speakers_file import SpeakersFileError, read_speakers

log = logging.getLogger(__name__)


class Speakers:
    """The register that requests are answered from: ``path``'s over the built-in one, or that alone.

    Raises ``SpeakersFileError`` when the file cannot be used.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self.register: Lookup = BUILT_IN if path is None else read_speakers(path)

    def reload(self) -> bool:
        """Reads the file again; whether that worked. If it did not, the log says why and the old one stays."""
        if self.path is None:
            return True
        try:
            self.register = read_speakers(self.path)
        except SpeakersFileError as error:
            log.error("The speakers file was not read again, the old one stays in force: %s", error)
            return False
        log.info("The speakers file was read again: %s", self.path)
        return True
