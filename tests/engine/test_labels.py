"""Names, titles and formulas in marks are nobody's words, whatever verb stands before them."""

from __future__ import annotations

import pytest

from tests.engine.reading import contents

LABELS = [
    "وزار الوزير معرض «الحلول السهلة» في العاصمة.",
    "وأكد المخرج مشاركة مسلسله «باب الحارة القديم» في الموسم الرمضاني.",
    "وأصدر الشاعر دواوين «القدس تقول لكم» و«أطفال البحر يكتبون الرسائل».",
    "ونفى الوزير اعتقال زعيم المتمردين «عبدالخالق الجبلي».",
    "ونعى النادي رئيسه السابق «رحمه الله» في بيان قصير.",
    "ووافق المدير على استحداث وظيفة بمسمى «مهندس حاسب أول» في الجامعة.",
]
WORDS = [
    ("واستنكرت الوزارة «الاعتداء الغاشم» على المسافرين.", "الاعتداء الغاشم"),
    ("ورفضت النقابة «الحلول السهلة» التي عرضتها الوزارة.", "الحلول السهلة"),
    ("ودعا الوزير إلى «وقف فوري للقتال» في المدينة.", "وقف فوري للقتال"),
    ("وشدد الوزير على أن الحكومة «حريصة على الوضع».", "حريصة على الوضع"),
    ("ووصف الوزير الزيارة بأنها «رحلة إلى بيت الأهل».", "رحلة إلى بيت الأهل"),
]


@pytest.mark.parametrize("text", LABELS)
def test_a_label_is_no_quotation(text: str) -> None:
    assert contents(text) == []


@pytest.mark.parametrize(("text", "said"), WORDS)
def test_words_are_no_label(text: str, said: str) -> None:
    assert any(said in each for each in contents(text))
