from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.offsets import OFFSET_UNITS, OffsetUnit, converter


@pytest.mark.parametrize(
    ("unit", "expected"), [("codepoint", [0, 1, 2, 3, 4]), ("utf16", [0, 1, 2, 4, 5]), ("utf8", [0, 1, 3, 7, 8])]
)
def test_each_unit(unit: OffsetUnit, expected: list[int]) -> None:
    at = converter("aق😀b", range(5), unit)
    assert [at(point) for point in range(5)] == expected


@given(st.text(), st.sampled_from(OFFSET_UNITS), st.data())
def test_the_words_between_two_offsets(text: str, unit: OffsetUnit, data: st.DataObject) -> None:
    codec, width = {"codepoint": ("utf-32-le", 4), "utf16": ("utf-16-le", 2), "utf8": ("utf-8", 1)}[unit]
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    at = converter(text, (end, start), unit)
    assert text.encode(codec)[at(start) * width : at(end) * width].decode(codec) == text[start:end]


@given(st.text(st.characters(exclude_categories=[])), st.sampled_from(OFFSET_UNITS))
def test_lone_surrogates_do_not_stop_it(text: str, unit: OffsetUnit) -> None:
    at = converter(text, range(len(text) + 1), unit)
    assert sorted(map(at, range(len(text) + 1))) == [at(point) for point in range(len(text) + 1)]
