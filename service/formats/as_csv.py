"""A row for each quotation, for a spreadsheet: RFC 4180, behind a byte order mark.

Without the mark, Excel takes UTF-8 for the code page of its machine and shows Arabic as noise.
"""

from __future__ import annotations

import csv
from io import StringIO
from typing import Any, Final

from service.answer import Options, to_answer
from service.engine.model import Extraction
from service.formats.flat import COLUMNS, flat_rows

_BYTE_ORDER_MARK: Final = "\ufeff"
# A spreadsheet runs a cell that begins with one of these as a formula, wherever the words came from (CWE-1236).
_FORMULA: Final = tuple("=+-@\t\r\n＝＋－＠")


def to_csv(extraction: Extraction, options: Options) -> str:
    """The quotations as CSV. A cell that would be a formula has an apostrophe before it, its words untouched."""
    answer = to_answer(extraction, options)
    table = StringIO()
    writer = csv.DictWriter(table, COLUMNS)
    writer.writeheader()
    writer.writerows({name: _disarmed(cell) for name, cell in row.items()} for row in flat_rows(answer))
    return _BYTE_ORDER_MARK + table.getvalue()


def _disarmed(cell: Any) -> Any:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
