"""Well-known sources, and what is composed from a state or found round an outlet's name."""

from __future__ import annotations

import pytest

from service.lexicon.built_in import find
from service.lexicon.register import RegistryEntry
from service.lexicon.tables import rows
from tools.registry import faults


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
        ("وزارة خارجية الولايات المتحدة", "U.S. Department of State", "state-department"),
        ("وزارة الخارجية الروسية", "Ministry of Foreign Affairs of Russia", "ru-ministry-of-foreign-affairs"),
        ("خارجية الصين", "Ministry of Foreign Affairs of China", "cn-ministry-of-foreign-affairs"),
        ("وزارة خارجية كوريا الجنوبية", "Ministry of Foreign Affairs of South Korea", "kr-ministry-of-foreign-affairs"),
        ("الخارجية الكورية الجنوبية", "Ministry of Foreign Affairs of South Korea", "kr-ministry-of-foreign-affairs"),
        ("وزارة الخارجية والمغتربين السورية", "Ministry of Foreign Affairs of Syria", "sy-ministry-of-foreign-affairs"),
        ("الداخلية المصرية", "Ministry of Interior of Egypt", "eg-ministry-of-interior"),
        ("وزارة الصحة الإماراتية", "Ministry of Health of the United Arab Emirates", "ae-ministry-of-health"),
        ("وزير خارجية السويد", "Minister of Foreign Affairs of Sweden", "se-minister-of-foreign-affairs"),
        ("وزيرة الخارجية السويدية", "Minister of Foreign Affairs of Sweden", "se-minister-of-foreign-affairs"),
        ("رئيس فرنسا", "President of France", "fr-president"),
        ("الرئيس الفرنسي", "President of France", "fr-president"),
        ("رئيس وزراء لبنان", "Prime Minister of Lebanon", "lb-prime-minister"),
        ("رئيس الحكومة اللبنانية", "Prime Minister of Lebanon", "lb-prime-minister"),
        ("العاهل الأردني", "King of Jordan", "jo-king"),
        ("أمير الكويت", "Emir of Kuwait", "kw-emir"),
        ("سلطان عمان", "Sultan of Oman", "om-sultan"),
        ("الحكومة السعودية", "Saudi Government", "sa-government"),
        ("وزير الخارجية الأميركي", "U.S. Secretary of State", "us-minister-of-foreign-affairs"),
        ("وزير الخزانة الأمريكي", "U.S. Secretary of the Treasury", "us-minister-of-finance"),
        ("البنك المركزي الياباني", "Bank of Japan", "boj"),
        ("بنك اليابان المركزي", "Bank of Japan", "boj"),
        ("القوات المسلحة السودانية", "Sudanese Army", "sd-army"),
        ("جيش السودان", "Sudanese Army", "sd-army"),
        ("الجيش الكوري الجنوبي", "South Korean Army", "kr-army"),
        ("البنك المركزي التركي", "Central Bank of Turkey", "tr-central-bank"),
        ("اتحاد الكرة العراقي", "Iraq Football Association", "iq-football-federation"),
        ("الاتحاد الاسكتلندي لكرة السلة", "Scottish Basketball Federation", "gb-sct-basketball-federation"),
        ("الحكومة الاسكتلندية", "Scottish Government", "gb-sct-government"),
        ("الولايات المتحدة", "United States", "us"),
    ],
)
def test_offices_and_bodies_of_states(name: str, name_en: str, id_: str) -> None:
    found = find(name)
    assert found is not None
    assert (found.name_en, found.id) == (name_en, id_)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "وزارة",
        "وزارة الخارجية",  # whose?
        "وزارة الخارجية الكورية",  # which Korea?
        "الرئيس",
        "رئيس وزراء لبنان السابق",  # no longer the office
        "الرئيس الأردني",  # a kingdom has none
        "الجيش الإنجليزي",  # England has none
        "البنك المركزي المالي",
        "الجيش والأمن اللبناني",
        "عمل مصر",
        "صحة مصر",
        "المتحدث باسم وزارة الخارجية الروسية",
        "عمان",  # Oman, or Jordan's capital
        "السفارة الفرنسية",  # in which capital?
        "المنتخب السعودي",  # of which sport?
    ],
)
def test_no_office_of_a_state(name: str) -> None:
    assert find(name) is None


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("صحيفة ديلي ميل البريطانية", "daily-mail"),
        ("وكالة أنباء الأناضول", "anadolu-agency"),
        ("وكالة الأناضول للأنباء", "anadolu-agency"),
        ("وكالة مهر للأنباء الحكومية", "mehr-news-agency"),
        ("شبكة سي إن إن الأمريكية", "cnn"),
        ("وكالة الأنباء السورية", "syrian-arab-news-agency-sana"),
        ("قناة الجزيرة", "al-jazeera"),
    ],
)
def test_outlets_with_words_round_their_names(name: str, id_: str) -> None:
    found = find(name)
    assert found is not None
    assert found.id == id_


@pytest.mark.parametrize(
    "name",
    [
        "صحيفة الجزيرة",  # a paper of that name is not the channel
        "صحيفة ديلي ميل الهندية",  # another country's
        "صحيفة الوطن",  # half a dozen countries have one
        "صحيفة",
        "وكالة الأنباء",
    ],
)
def test_other_outlets_are_not_taken_for_them(name: str) -> None:
    assert find(name) is None


def test_states_by_their_names_alone() -> None:
    assert {found.id for name in ("أميركا", "الولايات المتحدة الأمريكية") if (found := find(name)) is not None} == {
        "us"
    }
    assert {found.id for name in ("سورية", "سوريا", "السعودية") if (found := find(name)) is not None} == {"sy", "sa"}
    assert find("السورية") is None
    assert find("دمشق") is None


def test_each_name_has_one_owner() -> None:
    owners: dict[str, str] = {}
    for id_, name, aliases, *_ in rows("registry.tsv"):
        for spelling in [name, *(aliases.split("|") if aliases != "-" else [])]:
            entry = find(spelling)
            assert entry is not None
            assert entry.id == id_, spelling
            owners[id_] = name
    assert len(owners) == len(list(rows("registry.tsv")))


@pytest.mark.parametrize(
    "name",
    [
        "الخارجية",
        "الاتحاد",
        "الأهلي",
        "الوطني",
        "الهلال",
        "النصر",
        "الشباب",
        "الجيش",
        "البرلمان",
        "النواب",
        "الاتحاد الأهلي",
    ],
)
def test_what_many_bear_leads_to_nobody(name: str) -> None:
    assert find(name) is None


def test_nothing_is_wrong_with_the_register() -> None:
    assert list(faults()) == []


def test_a_fault_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = [
        RegistryEntry("nobody", "من لا اسم له", "Nobody", "person", "president, France"),
        RegistryEntry("twice", "الأمم المتحدة", "", "organization", "", ("قال",)),
        RegistryEntry("twice", "الأمم المتحدة", "", "organization", ""),
    ]
    monkeypatch.setattr("tools.registry._LISTED", wrong)
    told = list(faults())
    assert "nobody: من لا اسم له leads to nobody" in told
    assert "nobody: the office 'president, France' has no date" in told
    assert "twice stands in 2 rows" in told
    assert "twice: الأمم المتحدة leads to un" in told
    assert "twice: قال reads as a verb of saying" in told
