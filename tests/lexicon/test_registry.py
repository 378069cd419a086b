"""Well-known sources, and the ministries that follow from their country."""

from __future__ import annotations

import pytest

from service.lexicon.registry import compose_ministry, country, find
from service.lexicon.tables import rows


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("قوات سوريا الديمقراطية", "sdf"),
        ("قسد", "sdf"),
        ("“داعش”", "isis"),
        ("الناتو", "nato"),
        ("اليونيسف", "unicef"),
        ("الفاو", "fao"),
        ("أوبك", "opec"),
        ("حماس", "hamas"),
        ("نيد برايس", "ned-price"),
        ("جون برينان", "john-brennan-maj-gen"),
        ("تيري فلين", "terry-flynn"),
        ("التحالف الدولي", "global-coalition"),
        ("عملية العزم الصلب", "oir"),
        ("الخارجية الأميركية", "state-department"),
        ("البنتاغون", "pentagon"),
        ("باراك أوباما", "barack-obama"),
        ("اوباما", "barack-obama"),
        ("بان كي-مون", "ban-ki-moon"),
    ],
)
def test_found_by_any_of_its_names(name: str, id_: str) -> None:
    entry = find(name)
    assert entry is not None
    assert entry.id == id_


@pytest.mark.parametrize("name", ["", "صالح", "سعيد", "المتحدث", "الوزارة", "فتح", "الجمعية العامة", "نيد"])
def test_not_found_by_what_others_are_called_too(name: str) -> None:
    assert find(name) is None


@pytest.mark.parametrize(
    ("name", "name_en", "id_"),
    [
        ("وزارة الخارجية الأمريكية", "U.S. Department of State", "state-department"),
        ("الخارجية الأميركية", "U.S. Department of State", "state-department"),
        ("وزارة الخارجية الروسية", "Ministry of Foreign Affairs of Russia", "ru-ministry-of-foreign-affairs"),
        ("خارجية الصين", "Ministry of Foreign Affairs of China", "cn-ministry-of-foreign-affairs"),
        ("وزارة خارجية كوريا الجنوبية", "Ministry of Foreign Affairs of South Korea", "kr-ministry-of-foreign-affairs"),
        ("الخارجية الكورية الجنوبية", "Ministry of Foreign Affairs of South Korea", "kr-ministry-of-foreign-affairs"),
        ("وزارة الخارجية والمغتربين السورية", "Ministry of Foreign Affairs of Syria", "sy-ministry-of-foreign-affairs"),
        ("الداخلية المصرية", "Ministry of Interior of Egypt", "eg-ministry-of-interior"),
        ("وزارة الصحة الإماراتية", "Ministry of Health of the United Arab Emirates", "ae-ministry-of-health"),
    ],
)
def test_ministries(name: str, name_en: str, id_: str) -> None:
    assert compose_ministry(name) == (name_en, id_)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "وزارة",
        "وزارة الخارجية",  # whose?
        "وزارة الخارجية الكورية",  # which Korea?
        "الحكومة المصرية",
        "عمل مصر",
        "الصحة العالمية",
        "المتحدث باسم وزارة الخارجية الروسية",
    ],
)
def test_no_ministry(name: str) -> None:
    assert compose_ministry(name) is None


def test_countries() -> None:
    assert country("أميركا") == country("الولايات المتحدة الأمريكية") == ("United States", "US")
    assert country("سورية") == country("سوريا") == ("Syria", "SY")
    assert country("السورية") is None
    assert country("دمشق") is None


def test_each_name_has_one_owner() -> None:
    owners: dict[str, str] = {}
    for id_, name, aliases, *_ in rows("registry.tsv"):
        for spelling in [name, *(aliases.split("|") if aliases != "-" else [])]:
            entry = find(spelling)
            assert entry is not None
            assert entry.id == id_, spelling
            owners[id_] = name
    assert len(owners) == len(list(rows("registry.tsv")))
