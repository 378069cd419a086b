"""Several people who speak as one: a group, with its members."""

from __future__ import annotations

import pytest

from service.engine import extract
from service.engine.model import Extraction
from tests.engine.reading import speakers


def _members(text: str) -> list[str]:
    """The names of the members of whoever says the first quotation."""
    found: Extraction = extract(text)
    by_id = {speaker.id: speaker for speaker in found.speakers}
    assert found.quotes[0].speaker is not None
    return [by_id[member].name for member in by_id[found.quotes[0].speaker].members]


@pytest.mark.parametrize(
    ("source", "members"),
    [
        ("حسين مانع وسامي الكردي", ["حسين مانع", "سامي الكردي"]),
        ("الوزيران سالم العلي ومحمد العمري", ["سالم العلي", "محمد العمري"]),
        ("كل من حسين مانع وسامي الكردي", ["حسين مانع", "سامي الكردي"]),
        ("كل من المهندس حسين مانع، والطبيب سامي الكردي", ["حسين مانع", "سامي الكردي"]),
        ("وزير الخارجية سالم العلي ووزير الدفاع محمد العمري", ["سالم العلي", "محمد العمري"]),
        ("سالم العلي، مدير المركز، ومحمد العمري", ["سالم العلي", "محمد العمري"]),
        ("سالم العلي ومحمد العمري وليلى حسن", ["سالم العلي", "محمد العمري", "ليلى حسن"]),
        ("الولايات المتحدة وروسيا", ["الولايات المتحدة", "روسيا"]),
        ("مصر والأردن والحكومة السورية", ["مصر", "الأردن", "الحكومة السورية"]),
        ("الاتحاد الأوروبي وكندا", ["الاتحاد الأوروبي", "كندا"]),
        ("وزارة التجارة والصناعة", []),
        ("الوزير وليد المعلم", []),
        ("إليزابيث وارين", []),
        ("ليلى حسن، مديرة المركز وعضو الجمعية", []),
        ("سفيان السليطي، مساعد وكيل الجمهورية والناطق باسم القطب", []),
        ("وزير الصحة والسكان أحمد العلي", []),
    ],
)
def test_the_members_of_a_group(source: str, members: list[str]) -> None:
    assert _members(f"وقال {source} إن الحل قريب.") == members


def test_a_group_has_its_members_names() -> None:
    found = extract("وقال وزير الخارجية سامي العلي ووزير الدفاع محمد العمري إن الحل قريب.")
    group, *members = found.speakers
    assert group.name == "سامي العلي ومحمد العمري"
    assert group.name_en == " and ".join(str(member.name_en) for member in members)
    assert (group.kind, group.quotes, [member.quotes for member in members]) == ("group", ("q1",), [(), ()])
    assert [member.role for member in members] == ["وزير الخارجية", "وزير الدفاع"]
    assert members[1].mentions[0].of(found.text) == "وزير الدفاع محمد العمري"


def test_who_goes_on_after_a_group() -> None:
    text = "وقال الوزيران سالم العلي ومحمد العمري إن الحل قريب. "
    both = "سالم العلي ومحمد العمري"
    assert speakers(text + "وأضافا أن الوضع صعب.") == [both, both]
    assert speakers(text + "وأكد الوزيران أن الوضع صعب.") == [both, both]
    assert speakers(text + "وقال العمري إن الوضع صعب.") == [both, "محمد العمري"]
    assert speakers(text + "وقال العلي والعمري إن الوضع صعب.") == [both, both]


def test_a_state_is_not_the_pair_it_spoke_in() -> None:
    text = "وقالت الولايات المتحدة والحكومة الأفغانية إن الحل قريب. وقالت الولايات المتحدة إن الوضع صعب."
    assert speakers(text) == ["الولايات المتحدة والحكومة الأفغانية", "الولايات المتحدة"]


def test_a_singular_verb_has_one_subject() -> None:
    assert speakers("ويستمر الخلاف بين مصر وإثيوبيا التي تؤكد أن الحل قريب.") == ["إثيوبيا"]
