"""The paradigms of every verb type, as folded keys: forms that must exist, and forms that must not."""

from __future__ import annotations

import pytest

from service.lexicon.conjugation import Form, Wanted, conjugate, verbal_noun
from service.lexicon.fold import fold
from service.lexicon.stems import Verb

VERBS = {
    "قال": Verb("قال", "I", "يقول"),
    "سأل": Verb("سأل", "I", "يسأل"),
    "ذكر": Verb("ذكر", "I", "يذكر"),
    "أمل": Verb("أمل", "I", "يأمل"),
    "قرأ": Verb("قرأ", "I", "يقرأ"),
    "وصف": Verb("وصف", "I", "يصف"),
    "وعد": Verb("وعد", "I", "يعد"),
    "دعا": Verb("دعا", "I", "يدعو"),
    "نفى": Verb("نفى", "I", "ينفي"),
    "رأى": Verb("رأى", "I", "يرى"),
    "خشي": Verb("خشي", "I", "يخشى"),
    "ردّ": Verb("ردّ", "I", "يردّ"),
    "أكّد": Verb("أكّد", "II"),
    "بيّن": Verb("بيّن", "II"),
    "سمّى": Verb("سمّى", "II"),
    "هنّأ": Verb("هنّأ", "II"),
    "خاطب": Verb("خاطب", "III"),
    "نادى": Verb("نادى", "III"),
    "أعلن": Verb("أعلن", "IV"),
    "أضاف": Verb("أضاف", "IV"),
    "أصرّ": Verb("أصرّ", "IV"),
    "أبدى": Verb("أبدى", "IV"),
    "آمن": Verb("آمن", "IV"),
    "أنبأ": Verb("أنبأ", "IV"),
    "تحدّث": Verb("تحدّث", "V"),
    "تمنّى": Verb("تمنّى", "V"),
    "تنبّأ": Verb("تنبّأ", "V"),
    "تساءل": Verb("تساءل", "VI"),
    "تناقل": Verb("تناقل", "VI"),
    "انزعج": Verb("انزعج", "VII"),
    "اعتبر": Verb("اعتبر", "VIII"),
    "ادّعى": Verb("ادّعى", "VIII"),
    "اتّهم": Verb("اتّهم", "VIII"),
    "احتجّ": Verb("احتجّ", "VIII"),
    "ارتاب": Verb("ارتاب", "VIII"),
    "استنكر": Verb("استنكر", "X"),
    "استطاع": Verb("استطاع", "X"),
    "استغرب": Verb("استغرب", "X"),
    "استدلّ": Verb("استدلّ", "X"),
    "استأنف": Verb("استأنف", "X"),
    "ترجم": Verb("ترجم", "Q"),
    "طمأن": Verb("طمأن", "Q", "يطمئن"),
}

# (verb, part, expected keys): part is "past", "present", "participle"
EXPECTED = [
    ("قال", "past", "قال قالت قالا قالتا قالوا قلن قلت قلنا قلتم قيل قيلت"),
    ("قال", "present", "يقول تقول اقول نقول يقولون يقولوا تقولون يقولان تقولان يقلن يقل تقل يقال تقال"),
    ("قال", "participle", "قايل قايلا قايله قايلون قايلين قايلان قايلات قايلتان قايلتين"),
    ("سأل", "past", "سال سالت سالوا سالنا سيل"),
    ("سأل", "present", "يسال تسال اسال يسالون"),
    ("سأل", "participle", "سايل سايلا سايله سايلين"),
    ("ذكر", "past", "ذكر ذكرت ذكرا ذكرتا ذكروا ذكرن"),
    ("ذكر", "participle", "ذاكر ذاكرا ذاكره"),
    ("أمل", "present", "يامل تامل امل نامل ياملون"),
    ("أمل", "participle", "امل املا امله املين املات"),
    ("قرأ", "past", "قرا قرات قراوا قرووا قري"),
    ("قرأ", "present", "يقرا تقرا يقراون يقروون يقران"),
    ("قرأ", "participle", "قاري قاريه قاريا"),
    ("وصف", "past", "وصف وصفت وصفوا"),
    ("وصف", "present", "يصف تصف يصفون يوصف توصف"),
    ("وصف", "participle", "واصف واصفا واصفه واصفين"),
    ("وعد", "present", "يعد تعد يعدون يوعد"),
    ("دعا", "past", "دعا دعت دعتا دعوا دعوت دعونا دعي"),
    ("دعا", "present", "يدعو تدعو ندعو يدعون يدعوان يدع تدع يدعي"),
    ("دعا", "participle", "داع داعي داعيا داعيه داعين داعون داعيات"),
    ("نفى", "past", "نفي نفت نفيا نفتا نفوا نفين نفيت نفينا"),
    ("نفى", "present", "ينفي تنفي ينفون ينفوا ينفيان ينف تنف"),
    ("نفى", "participle", "ناف نافيا نافيه نافين"),
    ("رأى", "past", "راي رات راوا رايا رايت راينا ريي"),
    ("رأى", "present", "يري تري اري نري يرون يرين ير تر"),
    ("خشي", "past", "خشي خشيت خشيتا خشوا خشينا"),
    ("خشي", "present", "يخشي تخشي يخشون يخش"),
    ("ردّ", "past", "رد ردت ردا ردوا رددت رددنا رددن"),
    ("ردّ", "present", "يرد ترد يردون يرددن"),
    ("ردّ", "participle", "راد رادا راده"),
    ("أكّد", "past", "اكد اكدت اكدا اكدتا اكدوا اكدن اكدنا"),
    ("أكّد", "present", "يوكد توكد اوكد نوكد يوكدون يوكدان يوكدن"),
    ("أكّد", "participle", "موكد موكدا موكده موكدون موكدين موكدات موكدتين"),
    ("بيّن", "present", "يبين تبين يبينون"),
    ("سمّى", "past", "سمي سمت سموا سميت"),
    ("سمّى", "present", "يسمي تسمي يسمون يسم"),
    ("سمّى", "participle", "مسم مسميا مسميه مسمين"),
    ("هنّأ", "past", "هنا هنات هناوا هنووا"),
    ("هنّأ", "present", "يهني تهني يهنيون يهنوون"),
    ("هنّأ", "participle", "مهني مهنيا مهنيه"),
    ("خاطب", "past", "خاطب خاطبت خوطب خوطبوا"),
    ("خاطب", "present", "يخاطب تخاطب"),
    ("نادى", "past", "نادي نادت نادوا نودي"),
    ("أعلن", "past", "اعلن اعلنت اعلنوا"),
    ("أعلن", "present", "يعلن تعلن اعلن نعلن"),
    ("أعلن", "participle", "معلن معلنا معلنه معلنين"),
    ("أضاف", "past", "اضاف اضافت اضافا اضافوا اضفت اضفنا اضيف اضيفت"),
    ("أضاف", "present", "يضيف تضيف اضيف يضيفون يضفن يضف تضف يضاف تضاف"),
    ("أضاف", "participle", "مضيف مضيفا مضيفه مضيفين مضيفات"),
    ("أصرّ", "past", "اصر اصرت اصروا اصررت اصررنا"),
    ("أصرّ", "present", "يصر تصر يصرون يصررن"),
    ("أبدى", "past", "ابدي ابدت ابديا ابدوا ابديت"),
    ("أبدى", "present", "يبدي تبدي يبدون يبد"),
    ("أبدى", "participle", "مبد مبديا مبديه مبدين مبديات"),
    ("آمن", "past", "امن امنت امنوا"),
    ("آمن", "present", "يومن تومن اومن"),
    ("آمن", "participle", "مومن مومنا"),
    ("أنبأ", "past", "انبا انبات انباوا"),
    ("أنبأ", "present", "ينبي ينبيون ينبا"),
    ("تحدّث", "present", "يتحدث تتحدث يتحدثون"),
    ("تحدّث", "participle", "متحدث متحدثا متحدثه"),
    ("تمنّى", "past", "تمني تمنت تمنوا تمنيت تمنينا"),
    ("تمنّى", "present", "يتمني تتمني يتمنون يتمنيان يتمن"),
    ("تمنّى", "participle", "متمن متمنيا متمنيه متمنين"),
    ("تنبّأ", "past", "تنبا تنبات تنبووا"),
    ("تنبّأ", "participle", "متنبي متنبيا متنبيه متنبيين"),
    ("تنبّأ", "present", "يتنبا تتنبا يتنباون يتنبوون"),
    ("تساءل", "past", "تساءل تساءلت تساءلوا تسوءل"),
    ("تساءل", "participle", "متسايل متسايلا متسايله متسايلين"),
    ("تناقل", "past", "تناقلت تنوقل"),
    ("انزعج", "present", "ينزعج ننزعج"),
    ("اعتبر", "present", "يعتبر تعتبر اعتبر نعتبر"),
    ("اعتبر", "participle", "معتبر معتبرا معتبره معتبرين"),
    ("ادّعى", "past", "ادعي ادعت ادعوا"),
    ("ادّعى", "present", "يدعي تدعي يدعون"),
    ("ادّعى", "participle", "مدع مدعيا مدعيه مدعين"),
    ("اتّهم", "present", "يتهم تتهم نتهم"),
    ("اتّهم", "participle", "متهم متهما متهمه"),
    ("احتجّ", "past", "احتج احتجت احتججت"),
    ("ارتاب", "past", "ارتاب ارتبت ارتيب"),
    ("ارتاب", "present", "يرتاب يرتبن"),
    ("استنكر", "present", "يستنكر تستنكر"),
    ("استنكر", "participle", "مستنكر مستنكرا مستنكره"),
    ("استطاع", "past", "استطاع استطعت استطيع"),
    ("استطاع", "present", "يستطيع يستطع يستطاع"),
    ("استدلّ", "past", "استدل استدللت"),
    ("استأنف", "present", "يستانف"),
    ("ترجم", "present", "يترجم تترجم"),
    ("ترجم", "participle", "مترجم مترجما"),
    ("طمأن", "past", "طمان طمانت"),
    ("طمأن", "present", "يطمين تطمين"),
    ("طمأن", "participle", "مطمين مطمينا"),
]

ABSENT = [
    ("قال", "قالن قولت يقلون يقال_ قاول مقول يقالون"),
    ("نفى", "نفاوا نفات ينفيون نفيوا"),
    ("دعا", "دعات دعاوا يدعوون دعيوا"),
    ("رأى", "يراي ترايون رايوا يراوا"),
    ("أضاف", "اضافن يضوف اضافتم مضاف يضيفن"),
    ("أكّد", "ياكد مكد اككد يوككد"),
    ("وصف", "يوصفون_ اوصف موصف"),
    ("أصرّ", "اصرن يصرن اصرتم"),
    ("أمل", "اامل مامل"),
    ("تحدّث", "يحدث محدث"),
    ("تساءل", "متساءل متسال"),
    ("تنبّأ", "متنبا متنباه"),
    ("ادّعى", "يادعي ادعيوا"),
]


def keys_of(name: str, part: str) -> set[str]:
    """The keys of one part of the paradigm, without object pronouns."""
    forms = conjugate(VERBS[name])
    return {form.key for form in forms if not form.suffix and part in (form.tense, form.kind)}


def readings(name: str, key: str) -> list[Form]:
    """Every reading of ``key`` as a form of the verb."""
    return [form for form in conjugate(VERBS[name]) if form.key == key]


@pytest.mark.parametrize(("name", "part", "expected"), EXPECTED)
def test_forms_exist(name: str, part: str, expected: str) -> None:
    assert set(expected.split()) <= keys_of(name, part)


@pytest.mark.parametrize(("name", "absent"), ABSENT)
def test_forms_do_not_exist(name: str, absent: str) -> None:
    every = {form.key for form in conjugate(VERBS[name])}
    assert not every & set(absent.split())


@pytest.mark.parametrize(
    ("name", "key", "person", "gender", "number"),
    [
        ("قال", "قالت", 3, "f", "s"),
        ("قال", "قالوا", 3, "m", "p"),
        ("قال", "قلن", 3, "f", "p"),
        ("قال", "قلنا", 1, "", "p"),
        ("قال", "تقول", 3, "f", "s"),
        ("أكّد", "اكدا", 3, "m", "d"),
        ("أكّد", "يوكدان", 3, "m", "d"),
        ("نفى", "نفتا", 3, "f", "d"),
        ("أكّد", "اوكد", 1, "", "s"),
        ("أكّد", "نوكد", 1, "", "p"),
    ],
)
def test_agreement(name: str, key: str, person: int, gender: str, number: str) -> None:
    first = readings(name, key)[0]
    assert (first.person, first.gender, first.number) == (person, gender, number)


def test_third_person_comes_before_first_and_second() -> None:
    assert [form.person for form in readings("أكّد", "اكدت")] == [3, 1, 2]
    assert [form.person for form in readings("قال", "قلت")] == [1, 2]


@pytest.mark.parametrize(
    ("name", "key", "voice"),
    [
        ("قال", "قال", "active"),
        ("قال", "قيل", "passive"),
        ("قال", "يقال", "passive"),
        ("أضاف", "يضيف", "active"),
        ("ذكر", "ذكر", ""),
        ("وصف", "يصف", "active"),
        ("وصف", "يوصف", "passive"),
        ("خاطب", "خوطب", "passive"),
    ],
)
def test_voice(name: str, key: str, voice: str) -> None:
    assert {form.voice for form in readings(name, key)} == {voice}


@pytest.mark.parametrize(
    ("name", "key", "person", "number", "suffix"),
    [
        ("قال", "قاله", 3, "s", "ه"),
        ("قال", "قالته", 3, "s", "ه"),
        ("قال", "قالوه", 3, "p", "ه"),
        ("قال", "قلته", 1, "s", "ه"),
        ("قال", "يقوله", 3, "s", "ه"),
        ("قال", "يقولونه", 3, "p", "ه"),
        ("أكّد", "اكدته", 3, "s", "ه"),
        ("وصف", "وصفها", 3, "s", "ها"),
        ("وصف", "وصفهما", 3, "s", "هما"),
        ("نفى", "نفاه", 3, "s", "ه"),
        ("نفى", "نفته", 3, "s", "ه"),
        ("نفى", "ينفيه", 3, "s", "ه"),
        ("دعا", "دعاهم", 3, "s", "هم"),
        ("رأى", "راه", 3, "s", "ه"),
        ("رأى", "يراه", 3, "s", "ه"),
        ("تمنّى", "يتمناه", 3, "s", "ه"),
    ],
)
def test_object_pronouns(name: str, key: str, person: int, number: str, suffix: str) -> None:
    assert any((form.person, form.number, form.suffix) == (person, number, suffix) for form in readings(name, key))


@pytest.mark.parametrize("key", ["نفيه", "يتمنيه", "قالواه", "رايه"])
def test_object_pronouns_change_the_ending(key: str) -> None:
    every = {form.key for name in ("نفى", "تمنّى", "قال", "رأى") for form in conjugate(VERBS[name])}
    assert key not in every


@pytest.mark.parametrize(
    ("masdar", "present", "absent"),
    [
        ("قول", "قول قولا قوله قولها قولهم قولهما قولهن قولي قولنا", "قولت قولته"),
        ("إشارة", "اشاره اشارته اشارتها اشارتهم", "اشارها اشاراه"),
        ("ادعاء", "ادعاء ادعاءه ادعايه ادعاوه ادعايها", "ادعاءا"),
        ("دعوى", "دعوي دعواه دعواها", "دعويه دعويا"),
        ("تصريحات", "تصريحات تصريحاته تصريحاتها", "تصريحاتا"),
        ("رأي", "راي رايا رايه رايها", "راييا"),
    ],
)
def test_verbal_nouns(masdar: str, present: str, absent: str) -> None:
    keys = {form.key for form in verbal_noun(masdar)}
    assert set(present.split()) <= keys
    assert not set(absent.split()) & keys


def test_verbal_noun_tells_its_possessor() -> None:
    assert {form.key: form.suffix for form in verbal_noun("قول")}["قولها"] == "ها"


@pytest.mark.parametrize("part", ["past", "present", "participle"])
def test_unwanted_parts_are_left_out(part: str) -> None:
    wanted = Wanted(**{part: False})
    forms = list(conjugate(VERBS["قال"], ("قول",), wanted))
    assert not [form for form in forms if part in (form.tense, form.kind)]
    assert [form for form in forms if form.kind == "masdar"]


def test_no_passive_leaves_the_shared_keys_active() -> None:
    forms = list(conjugate(VERBS["ذكر"], (), Wanted(passive=False)))
    assert {form.voice for form in forms} == {"active"}


def test_form_one_needs_its_present() -> None:
    with pytest.raises(ValueError, match="needs its present"):
        list(conjugate(Verb("قال", "I")))


@pytest.mark.parametrize("name", VERBS)
def test_keys_are_folded(name: str) -> None:
    assert all(form.key == fold(form.key) for form in conjugate(VERBS[name]))
