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
    "a surname alone": "وأشار سبتان ضمنا إلى البحر. ",
    "surnames before a colon": "الحربي: البحر هادئ هذا المساء هنا\n",
    "speakers and no stop": "وقال سالم {} إن البحر هادئ وأكد أنه ",
    "speakers, colons and no stop": "وقال الوزير: البحر هادئ ",
    "ministers without their names": "وقال وزير النفط {} إن البحر هادئ. وقال الوزير إن البحر هادئ. ",
    "names between commas": "سالم، منصور {}، ",
    "those who act": "وأعلن سالم {} استقالته. وفاز سالم. ",
    "posts": "كتب سالم {} على تويتر: @salem البحر هادئ\n",
    "dialogues": "- كيف كان البحر؟\n- كان هادئا\n",
    "lists": "• قال سالم {}\n",
    "bare verbs": "وأضاف أن الأمر صعب.\n",
    "direction marks": "\u2067قال\u2069\u200f ",
    "pictures": "👍🏽 👨‍👩‍👧 ",
    "zero bytes": "\x00 كلمة\x00 ",
}

_LETTERS = "بتثجحدرزسشصضطعغ"


def repeated(unit: str, times: int) -> str:
    """``unit`` over and over; ``{}`` in it becomes another word each time, a name nobody has."""
    return "".join(unit.replace("{}", _word(n)) for n in range(times))


def _word(n: int) -> str:
    """Another word for each number below 50,625."""
    return "س" + "".join(_LETTERS[n // 15**place % 15] for place in range(4)) + "ان"
