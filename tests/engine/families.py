"""Families of hostile text: one unit of each, to be repeated to any length."""

from __future__ import annotations

from typing import Final

#: ``{}`` in a unit becomes another word each time.
FAMILIES: Final[dict[str, str]] = {
    "only opening marks": "«",
    "only closing marks": "»",
    "alternating marks": "«كلمة» “كلمة” ",
    "straight marks": '" ',
    "marks that nest": "«كلمة “كلمة ",
    "marks that open on every line": "«كلمة كلمة\n",
    "cues only": "قال ",
    "cues with their complementizer": "وقال إن ",
    "cues and colons": "قال: ",
    "one long word": "مستشفيات",
    "diacritics only": "\u064b\u0651",
    "an endless sentence of participles": "مؤكدا أن الوضع جيد ومشيرا إلى أن الأمر صعب، ",
    "an endless sentence of claims": "وقال الوزير إن الوضع جيد وأكد أن ",
    "names": "محمد علي حسن أحمد ",
    "one speaker": "وقال محمد حسن إن الوضع جيد. ",
    "thousands of people": "وقال سالم {} إن الوضع جيد. ",
    "thousands of surnames": "وقال {} إن الوضع جيد. ",
    "thousands of companies": "وقالت شركة {} إن الوضع جيد. ",
    "thousands of titles": "وقال وزير {} السابق إن الوضع جيد. ",
    "people and bare verbs that fit none": "وقال سالم {} إن الوضع جيد. وأضافت أن الأمر صعب. ",
    "people and statements nobody issued": "وقال سالم {} إن الوضع جيد. وأكد البيان أن الأمر صعب. ",
    "people and sources without a name": "وقال سالم {} إن الوضع جيد. وقالت المتحدثة إن الأمر صعب. ",
    "thousands of names in one sentence": "سالم {} و",
    "thousands of labels": "تنظيم «{} الجديد» ",
    "titles": "وزير الخارجية المتحدث باسم رئيس ",
    "colons": ": ",
    "dashes": "- ",
    "digits": "12 3.5 ",
    "newlines": "\n",
    "lines that end with a colon": "وقال الوزير:\n",
    "statements announced": "وفي ما يلي نص البيان:\nلا\n",
    "headlines": "سالم منصور: البحر هادئ هذا المساء\n",
    "headlines in one line": "سالم {}: البحر هادئ هذا المساء.. ",
    "questions": "كيف بدأت؟\n",
    "questions and answers": "حوار\nكيف بدأت؟\nبدأت من البحر صغيرا\n",
    "signed posts": "البحر هادئ هذا المساء — سالم (@salem) ",
    "signatures": "— سالم (@salem)\n",
    "quotations that quote": "قال سالم: «قال لي منصور إن البحر هادئ هذا المساء». ",
    "newlines with an open mark": "«\n",
    "according to": "وفق ",
    "according to somebody, without end": "بحسب المصدر، ",
    "as somebody said": "كما قال ",
    "commas": "، ",
    "stops": ". ",
    "ands": "و ",
    "relatives": "الذي قال ",
    "parentheses": "(واس) ",
    "statements printed below": "نص البيان:\nكلمة كلمة كلمة كلمة كلمة كلمة\n",
    "an unknown label": "تنظيم «سبتان الجديد» ",
    "an unknown surname": "وقال سبتان إن الوضع جيد. ",
    "labels": "تنظيم «داعش الإرهابي» ",
    "relays": "نقلت رويترز عن المتحدث قوله ",
    "bare verbs": "وأضاف أن الأمر صعب.\n",
    "direction marks": "\u2067قال\u2069\u200f ",
    "pictures": "👍🏽 👨‍👩‍👧 ",
    "zero bytes": "\x00 كلمة\x00 ",
}


def repeated(unit: str, times: int) -> str:
    """``unit`` over and over; ``{}`` in it becomes another word each time, a name nobody has."""
    letters = "بتثجحدرزسشصضطعغ"
    return "".join(
        unit.replace("{}", f"س{letters[n % 15]}{letters[n // 15 % 15]}{letters[n // 225 % 15]}ان") for n in range(times)
    )
