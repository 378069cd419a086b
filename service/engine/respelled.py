"""Names that are spelt like particles get keys of their own, so that no rule reads the particle.

آن هيدالغو, بان كي مون   folded they would be أن, بأن and كي
آلان, آنا                folded they would be now, and I
لي ونغ, ري يونغ هو       short words of Chinese and Korean names: to me, he
مون جيه-إن               after a hyphen: إن
أحمد قايد صالح           with a yeh, and no commander, قائد; سيليكون فالي, and not فإلى
ناديه                    no نادية where other words have their ة: his club
"""

from __future__ import annotations

from collections.abc import Collection

from service.engine.after_names import STOPS
from service.engine.name_words import nameable
from service.engine.text import Text, key_at
from service.engine.words import definite, noun
from service.lexicon.affixes import affixes
from service.lexicon.cues import lookup
from service.lexicon.english import is_listed
from service.lexicon.fold import fold
from service.lexicon.letters import AL, ALEF_MADDA, BEH, HEH, LAM, LIL, TEH_MARBUTA
from service.lexicon.nouns import given_name, is_weak_name, phrase
from service.lexicon.particles import COMPLEMENTIZERS_WITH_FA, words_as_written, words_of
from service.lexicon.punctuation import COMMA
from service.lexicon.singles import AN

_LONGEST_OUTLET = 4
_LONGEST_SHORT, _SYLLABLE = 6, 2
_MOST, _PAIR = 3, 2
_THAT, _BY_THAT = AN, BEH + AN
_ABC, _ANNE = words_of("abc") | {_THAT}, words_as_written("anne")
_OUTLET_HEADS = words_of("outlet_head")
_AT = words_of("before_name") | words_of("quantifier")
_SYLLABLES, _HYPHENATED = words_of("name_syllable"), words_of("name_after_hyphen")
# By the key with its clitic: where the madda stands, and the name as it is written.
_WITH_MADDA = {
    clitic + key: len(clitic) for key in words_of("name_with_madda") for clitic in ("", *affixes("proclitic"))
}
_WITH_YEH = {
    clitic + fold(key): key for key in words_as_written("name_with_yeh") for clitic in ("", *affixes("proclitic"))
}
_BEFORE_NOUNS = words_of("before_nouns")
_OWNED_LIKE_NAMES = words_of("owned_like_name")
_ENDING = COMPLEMENTIZERS_WITH_FA | words_of("time") | words_of("place_prep")


def tell_names_from_particles(text: Text) -> None:
    """Give the words of such names a letter that no folded key has."""
    positions = text.positions
    found = {i for i in positions.get(_THAT, ()) if _is_anne(text, i) or _is_letter(text, i)}
    for key in _WITH_MADDA.keys() & positions.keys():
        found.update(i for i in positions[key] if text.surface(i)[_WITH_MADDA[key]] == ALEF_MADDA)
    for i in positions.get(_BY_THAT, ()):
        known = phrase(text.keys, i)
        found.update(range(i, i + known[0] - 1) if known is not None else ())
    for key in _WITH_YEH.keys() & positions.keys():
        found.update(i for i in positions[key] if _is_with_yeh(text, i, _WITH_YEH[key]))
    for key in _OWNED_LIKE_NAMES & positions.keys():
        found.update(i for i in positions[key] if text.surface(i).endswith(HEH) and TEH_MARBUTA in text.raw)
    for key in _HYPHENATED & positions.keys():
        found.update(i for i in positions[key] if _follows_hyphen(text, i))
    for key in _SYLLABLES & positions.keys():
        for i in positions[key]:
            found.update(j for j in _short_name(text.keys, i) if not nameable(text.keys[j]))
    respell(text, found)


def respell(text: Text, tokens: Collection[int]) -> None:
    """Give the keys of ``tokens`` a letter that no folded key has."""
    text.rename({i: text.keys[i][:-1] + ALEF_MADDA + text.keys[i][-1] for i in tokens})


def _is_with_yeh(text: Text, i: int, name: str) -> bool:
    """Whether the token at ``i`` is written so, and in no name that a register has whole: الباجي قايد السبسي."""
    return text.surface(i).endswith(name) and not any(phrase(text.keys, j) for j in range(max(i - 1, 0), i + 1))


def _is_letter(text: Text, i: int) -> bool:
    """Whether the token at ``i`` is the letter N of an outlet's name: سي إن إن, شبكة إن بي سي."""
    keys = text.keys
    if _is_dotted(text, i):
        return True
    beside = keys[max(i - 1, 0) : i] + keys[i + 1 : i + 2]
    lettered = not _ABC.isdisjoint([key.removeprefix(LAM) for key in beside])
    for first in range(max(i - 2, 0), i + 1) if lettered else range(max(i - 1, 0), i):  # لينكد إن
        words = keys[first : first + _LONGEST_OUTLET]
        if words[0][0] == LAM and len(words[0]) > 1 and phrase(words, 0) is None:
            words[0] = words[0][1:]
        known = phrase(words, 0)
        if known is not None and known[0] > i - first and known[1].kind == "outlet":
            return first < i or not i or keys[i - 1] in _OUTLET_HEADS
    return False


def _is_dotted(text: Text, i: int) -> bool:
    """إيه.إن.زد: between letters and stops that are written onto them."""
    keys = text.keys
    beside = [(stop, letter) for stop, letter in ((i - 1, i - 2), (i + 1, i + 2)) if 0 <= letter < text.size]
    glued = text.ends[max(i - 1, 0)] == text.starts[i] or text.ends[i] == text.starts[min(i + 1, text.size - 1)]
    return glued and any(keys[stop] == "." and keys[letter] in _ABC for stop, letter in beside)


def _is_anne(text: Text, i: int) -> bool:
    """Whether the token at ``i`` is آن as a name, not as in في آن واحد or آن الأوان."""
    after = text.keys[i + 1] if i + 1 < text.size else "\n"
    return text.surface(i) in _ANNE and text.keys[max(i - 1, 0)] not in _AT and after[:2] != AL


def _follows_hyphen(text: Text, i: int) -> bool:
    """مون جيه-إن, مون جيه - إن، …: written onto a hyphen, or with a comma where إن would need a clause."""
    keys = text.keys
    if i < _PAIR or keys[i - 1] not in "-–" or not keys[i - _PAIR][0].isalpha() or definite(keys[i - _PAIR]):
        return False
    written_onto = text.ends[i - _PAIR] == text.starts[i - 1] and text.ends[i - 1] == text.starts[i]
    return written_onto or key_at(keys, i + 1) == COMMA


def _short_name(keys: list[str], i: int) -> range:
    """The words of a name of two or three short words with the syllable at ``i``, which no clause could have there."""
    end = i + 1
    while end < len(keys) and end - i < _MOST and _is_short(keys[end]):
        end += 1
    if end - i > 1 and _is_titled(keys, i) and _closes(keys, end):
        return range(i, end)  # وزير الخارجية الصيني لي ونغ
    first = i
    while first and i - first < _PAIR and _is_short(keys[first - 1]):
        first -= 1
    whole = i - first == _PAIR and any(map(is_listed, keys[first:i])) and not lookup(key_at(keys, i + 1))
    owned = definite(key_at(keys, i + 1)) and keys[i] not in _BEFORE_NOUNS  # ري يونغ هو | الجمعية, but بين الطرفين
    return range(first, i + 1) if whole and (_closes(keys, i + 1) or owned) else range(0)


def _is_short(key: str) -> bool:
    """ونغ, يونغ, هسين: a short word that is no other, but for what names are spelt like too."""
    if given_name(key) is not None and not is_weak_name(key):
        return False
    if not key[0].isalpha() or len(key) > _LONGEST_SHORT or definite(key) or noun(key) is not None or lookup(key):
        return False
    syllable = len(key) <= _SYLLABLE and is_listed(key) and given_name(key) is None
    return nameable(key) or (syllable and (key in _SYLLABLES or not (key in STOPS or key in _ENDING)))


def _is_titled(keys: list[str], i: int) -> bool:
    """الرواد الصينيين | لي, سنغافورة | لي: after a definite noun or a place, where its bearer's name may stand."""
    before = keys[i - 1] if i else "\n"
    form = noun(before)
    return definite(before) or (form is not None and bool(form.cls & {"place", "country", "capital"}))


def _closes(keys: list[str], j: int) -> bool:
    after = key_at(keys, j)
    return not after[0].isalnum() or after in _ENDING or after.startswith(LIL) or bool(lookup(after))
