"""Which form the answer takes: ``?format=``, or else what ``Accept`` likes best."""

from __future__ import annotations

from typing import Final

from werkzeug.datastructures import MIMEAccept, MultiDict

from service.errors import FieldError, InvalidFields, NotAcceptable
from service.formats import FORMATS, Format

PARAMETER: Final = "format"

_BY_NAME: Final = {each.name: each for each in FORMATS}
_BY_MEDIA_TYPE: Final = {each.media_type: each for each in FORMATS}


def choose(query: MultiDict[str, str], accept: MIMEAccept) -> Format:
    """The form asked for; raises when the query names none there is, or ``accept`` takes none."""
    names = query.getlist(PARAMETER)
    if names:
        return _named(names)
    return _BY_MEDIA_TYPE[acceptable(accept, list(_BY_MEDIA_TYPE))]


def _named(names: list[str]) -> Format:
    if len(names) > 1:
        raise InvalidFields("A parameter stands more than once.", (FieldError(PARAMETER, "Given more than once."),))
    found = _BY_NAME.get(names[0])
    if found is None:
        message = f"Must be one of: {', '.join(_BY_NAME)}."
        raise InvalidFields(f"{PARAMETER}: {message}", (FieldError(PARAMETER, message),))
    return found


def acceptable(accept: MIMEAccept, offered: list[str]) -> str:
    """The one of ``offered`` that ``accept`` likes best; the first, when it does not mind."""
    # A profile or a charset that is asked for is the only one there is: it plays no part in the choice.
    essences = MIMEAccept([(value.partition(";")[0], quality) for value, quality in accept])
    # An empty header says no more than none (RFC 9110, section 12.5.1).
    best = essences.best_match(offered) if accept else offered[0]
    if best is None:
        raise NotAcceptable(f"This resource is written as {', '.join(offered)}; Accept takes none of them.")
    return best
