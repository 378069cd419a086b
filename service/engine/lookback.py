"""Looking through the whole text for the fuller form of a short name or title."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.bi_objects import is_bi_object
from service.engine.bodies import Bodies
from service.engine.lookalikes import is_ali
from service.engine.mentions import NounPhrase, phrase_at, uncovered
from service.engine.name_starts import is_where
from service.engine.name_words import nameable, starts_name
from service.engine.names import name_end
from service.engine.shapes import (
    has_article,
    has_tanwin,
    indefinite_accusative,
    is_governed,
    is_hyphen,
    is_particle,
    is_some_document,
    outlet_end,
)
from service.engine.surnames import title_at
from service.engine.text import key_at
from service.engine.words import definite, is_person, is_place, is_somebodys, is_sure_name, names_party, noun, stem
from service.lexicon.actions import ACTS
from service.lexicon.affixes import affixes
from service.lexicon.cues import lookup
from service.lexicon.english import is_listed
from service.lexicon.letters import (
    AL,
    ALEF,
    ALEF_MADDA,
    AND_THE,
    BEH,
    BI_LI,
    BY_THE,
    HEH,
    HER,
    LAM,
    LIL,
    TEH,
    WA_LI,
    WAW,
    YEH,
)
from service.lexicon.nouns import given_name, is_weak_name, possessed
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import words_of
from service.lexicon.punctuation import COMMA
from service.lexicon.singles import ON, VAN

_MAX_TRIES = 20
_MAX_BEFORE = 4
_WHOLE, _SHORT = 2, 3
_NEAR, _FAR = 70, 250
# From the first word of a sentence back over what ends the one before.
_PAST_MARK = 2
# How far before a family's name the given name stands at most, in tokens.
_MOST_FATHERS = 9
_OWNED = affixes("possessed")
_MAX_TITLE = 16
_POINTING = words_of("demonstrative") | words_of("np_prep") | words_of("goes_by")
_LINKS = words_of("name_link")
_JOINING = _LINKS | {"-", "–"}
_OBLIQUE_KUNYA = words_of("kunya_oblique")
_KUNYA, _SECOND_HALVES = words_of("kunya"), words_of("second_half")
_THINGS = frozenset({"organization", "document"})
_PRESENT, _SHORT_VERB, _DUAL = affixes("present"), 5, affixes("feminine_dual")
_CLAUSE_ENDS = frozenset("،,.\n")
_BEFORE_NOUNS, _RELATIVE = words_of("before_nouns"), words_of("relative")


class Lookback:
    """Searches in one article; each looks at a bounded number of places."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.bodies = Bodies(article)
        self._phrases: dict[int, NounPhrase | None] = {}
        self._names: dict[int, tuple[int, int] | None] = {}

    def full_name(self, key: str, before: tuple[str, ...] = ()) -> tuple[int, int] | None:
        """The tokens of the longest name in the text that ends with this surname, or starts with this given name.

        ``before`` are the words of a surname of several that stand before its last: نصر الله.
        """
        best: tuple[int, int] | None = None
        for spelled in dict.fromkeys((key, stem(key), AL + key)):
            for j in self.article.positions.get(spelled, ())[:_MAX_TRIES]:
                if before and tuple(self.article.keys[j - len(before) : j]) != before:
                    continue
                span = self._name_with(j)
                if span is not None and (best is None or span[1] - span[0] > best[1] - best[0]):
                    best = span
        return best or self._joined(key)

    def _name_with(self, j: int) -> tuple[int, int] | None:
        """The name that ends with token ``j``, or else starts with it; found once."""
        if j not in self._names:
            self._names[j] = self._ending_at(j) or self._starting_at(j)
        return self._names[j]

    def person_before(self, at: int, gender: str, *, ranked: bool = False, far: bool = False) -> tuple[int, int] | None:
        """The latest full name, or that with a rank, before token ``at``, outside quoted words, of this gender."""
        keys = self.article.keys
        for j in range(at - 2, max(-1, at - (_FAR if far else _NEAR)), -1):
            sex = given_name(keys[j])
            if sex is None or noun(keys[j]) is not None or self.article.in_speech(j):
                continue
            if is_weak_name(keys[j]) and not (self._is_ranked(j) or (gender == "f" and _is_surname(keys[j + 1]))):
                continue
            if is_governed(self.article, j) or self._acts(j) or (ranked and not self._is_ranked(j)):
                continue
            end = self._name_end(j, min(j + 5, at))
            if keys[j] == ON and not is_ali(self.article, j):
                continue
            whole = j == 0 or given_name(keys[j - 1]) is None
            if whole and end - j > 1 and (sex == "u" or not gender or sex == gender):
                return j, end
        return None

    def latest_person(self, at: int, gender: str) -> NounPhrase | None:
        """The last person of this gender whom the sentence at token ``at`` or the one before it names or titles."""
        found: NounPhrase | None = None
        first = self.article.text.sentence(at)[0]
        first = self.article.text.sentence(first - _PAST_MARK)[0] if first > _PAST_MARK else 0
        for j in range(at - 1, max(first, at - _NEAR) - 1, -1):
            if found is not None and found.first - j > _MAX_BEFORE:
                break
            phrase = self._person_at(j, at, gender) if not self.article.in_speech(j) else None
            if phrase is not None and (found is None or (phrase.end >= found.end and self._may_begin_before(found, j))):
                found = phrase
        return found

    def _may_begin_before(self, phrase: NounPhrase, j: int) -> bool:
        """السفير | الفرنسي, نائبة | المدير; but not الوزير | السفير, who are two."""
        title = noun(self.article.keys[phrase.first])
        if title is None or "role" not in title.cls or "adj" in title.cls:
            return True
        return phrase.first == j + 1 and not definite(self.article.keys[j])

    def _person_at(self, j: int, at: int, gender: str) -> NounPhrase | None:
        """The phrase that begins at ``j``, if it is of one person whom a name or the article makes known."""
        keys = self.article.keys
        owned = is_somebodys(keys[j]) and self.article.text.surface(j).endswith((HEH, HER))
        title = possessed(keys[j]) if owned else noun(keys[j]) or noun(keys[j].removeprefix(WAW))
        sex = given_name(keys[j]) or self.article.surnames.get(keys[j])
        if title is not None:
            sex = title.gender if title.kind == "person" and title.number == "s" else None
        elif sex is None:
            return self._bare_surname(j)
        if sex is None or not (sex == "u" or not gender or sex == gender):
            return None
        phrase = self.around(j)
        if phrase is None or phrase.end > at:
            return None
        known = owned or phrase.name is not None or any(map(definite, keys[phrase.first : phrase.end]))
        return phrase if known else None

    def _bare_surname(self, j: int) -> NounPhrase | None:
        """عرض النادي على | ميسي, التقى ب | بوتين: a listed name alone, neither a verb nor an object."""
        key = self.article.keys[j]
        if j in self.article.cue_at or j in self.article.acts_at or indefinite_accusative(self.article, j):
            return None
        if is_particle(key) or definite(key):
            return None
        surname = key[1:] if key[0] in BI_LI and not is_listed(key) else key
        if not _is_surname(surname) or (surname.endswith(ALEF) and is_ordinary(surname[:-1])):
            return None
        return uncovered(self.article, j, surname, lambda: NounPhrase(j, j + 1, None, (j, j + 1)))

    def _acts(self, j: int) -> bool:
        """، شكر كوليبا: a given name that is a verb too, where a clause begins."""
        return j in self.article.acts_at and (not j or self.article.keys[j - 1] in _CLAUSE_ENDS)

    def _is_ranked(self, j: int) -> bool:
        rank = noun(self.article.keys[j - 1]) if j else None
        return rank is not None and "honorific" in rank.cls

    def longer_name(self, name: tuple[str, ...]) -> tuple[int, int] | None:
        """The longest name in the text that begins with these words."""
        keys, best = self.article.keys, None
        for j in self.article.positions.get(name[0], ())[:_MAX_TRIES]:
            if tuple(keys[j : j + len(name)]) == name and (keys[j] != ON or is_ali(self.article, j)):
                known = self.article.listed(j)
                end = j + max(len(name), known[0] if known is not None and known[1].kind == "person" else 0)
                limit = name_end(keys, j, min(j + 9, len(keys)))
                while end < limit and _extends((*name, *keys[j + len(name) : end]), keys[end]):
                    if (
                        self._is_adverb(end)
                        or self._is_told_or_done(j, end)
                        or self._is_owned(end)
                        or self._is_chance(j, end)
                        or (end - j == 1 and _is_unlike_name(keys[end]))
                    ):
                        break
                    end += 1
                if end - j > (best[1] - best[0] if best else len(name)):
                    best = j, end
        return best

    def with_fathers(self, given: str, family: str) -> tuple[int, int] | None:
        """``أحمد العمودي`` ← ``أحمد بن علي العمودي``: the same name, with those of his fathers in between."""
        keys = self.article.keys
        for first in self.article.positions.get(given, ())[:_MAX_TRIES]:
            if family not in keys[first + 2 : first + _MOST_FATHERS]:
                continue
            end = keys.index(family, first + 2) + 1
            fathers = keys[first + 1] in _LINKS or all(map(given_name, keys[first + 1 : end - 1]))
            if fathers and name_end(keys, first, end) == end:
                return first, end
        return None

    def _is_chance(self, first: int, j: int) -> bool:
        """باراك أوباما | اعتبارا, | القرار: no name but by chance after one that is whole without it, met only once."""
        keys, key = self.article.keys, self.article.keys[j]
        name = keys[first:j]
        parts = [part for part in name if part not in _LINKS and part[0].isalpha()]
        thing = definite(key) and _is_thing(key)
        whole = len(parts) >= _WHOLE and (thing or len(parts[-1]) > _SHORT)  # كاي فو | لي
        if not whole or (definite(key) and not thing) or given_name(key) is not None or {key, name[-1]} & _JOINING:
            return not key[0].isalpha() and self._is_uneven(j)
        places = self.article.positions[key][:_MAX_TRIES]
        return sum(keys[place - len(name) : place] == name for place in places) == 1

    def _is_uneven(self, j: int) -> bool:
        """ماجد الرفاعي- المنامة: a dash written onto one word only."""
        text = self.article.text
        return (text.ends[j - 1] == text.starts[j]) is not (text.ends[j] == text.starts[j + 1])

    def _is_adverb(self, j: int) -> bool:
        """نادية | معلقةً, خالد العمري | فإن: a word with tanwin, or what begins a clause, is no part of a name."""
        return has_tanwin(self.article, j) or (self.article.keys[j] == VAN and self.article.text.surface(j) != VAN)

    def _is_told_or_done(self, first: int, j: int) -> bool:
        """قال رونالدو | لبي بي سي, رحب ترامب | بعودة بوتين: to whom or of what he speaks."""
        key = self.article.keys[j]
        told = key[0] == LAM and outlet_end(self.article, j) > 0
        return told or (key[0] == BEH and not is_listed(key) and is_bi_object(self.article, first, j))

    def _is_owned(self, j: int) -> bool:
        """جابر الحرمي | استقالته: a noun with its owner's pronoun."""
        return self.article.text.surface(j).endswith(_OWNED) and given_name(self.article.keys[j]) is None

    def _joined(self, key: str) -> tuple[int, int] | None:
        """A name that stands after و only: ميسي ونيمار دا سيلفا."""
        for j in self.article.positions.get(WAW + key, ())[:_MAX_TRIES]:
            end = name_end(self.article.keys, j, min(j + 5, self.article.text.size))
            if end - j > 1:
                self.article.prefixed.add(j)
                return j, end
        return None

    def _ending_at(self, j: int) -> tuple[int, int] | None:
        keys, start = self.article.keys, j
        if keys[j] == ON and not is_ali(self.article, j):
            return None  # حزنها | على
        while start > max(0, j - _MAX_BEFORE) and (keys[start - 1][0].isalpha() or keys[start - 1] == "-"):
            start -= 1
        for first in range(start, j):
            if (keys[first] in ACTS and given_name(keys[first]) is None) or is_some_document(keys[first]):
                continue  # جلست | أمبيريكة, جاء بيان | نعيم
            if self._first_of_name(first, j) and (name_end(keys, first, j + 1) == j + 1 or self._is_called(first, j)):
                return first, j + 1
        return None

    def _is_called(self, first: int, j: int) -> bool:
        """زار سامي حداد | المدينة: a word that is all of a subject elsewhere, right after a given name."""
        key = self.article.keys[j]
        given = first == j - 1 and given_name(self.article.keys[first]) is not None
        return given and key in self.article.alone and is_listed(key)

    def _starting_at(self, j: int) -> tuple[int, int] | None:
        keys = self.article.keys
        if (keys[j] == ON and not is_ali(self.article, j)) or (j and keys[j - 1] in _OBLIQUE_KUNYA):
            return None
        sure = given_name(keys[j]) is not None and not is_weak_name(keys[j])
        if not sure and not (j and starts_name(keys[j], after_title=True) and self._introduces_names(j - 1)):
            return None
        end = self._name_end(j, min(j + 5, len(keys)))
        while end - 1 > j and self._is_unlikely(j, end - 1):
            end -= 1
        return (j, end) if end - j > 1 else None

    def _is_unlikely(self, first: int, j: int) -> bool:
        """كانت وارن | تقدر, السيدة موريس | مرتين: a word that no name list has, met after this one only once."""
        keys, key = self.article.keys, self.article.keys[j]
        if names_party(key) and given_name(keys[first]) is None:
            return True  # اتهم زيلينسكي | موسكو
        if given_name(key) is not None or (is_listed(key) and not lookup(key)) or keys[j - 1] in _JOINING:
            return False
        if definite(key) and key.endswith(YEH):
            return False
        name = keys[first : j + 1]
        places = self.article.positions[key][:_MAX_TRIES]
        return sum(keys[place - j + first : place + 1] == name for place in places) == 1

    def _name_end(self, j: int, limit: int) -> int:
        """Where a name met in passing ends: before the preposition على and before a definite everyday noun."""
        keys = self.article.keys
        for k in range(j + 1, min(limit, len(keys))):
            everyday = definite(keys[k]) and (is_ordinary(keys[k][2:]) or _is_plural(keys[k]))
            apart = keys[k] in "-–" and not is_hyphen(self.article, k)
            apart = apart or self._is_told_or_done(j, k)
            if everyday or apart or self._is_adverb(k) or (keys[k] == ON and not is_ali(self.article, k)):
                limit = k
                break
        return name_end(keys, j, limit)

    def _first_of_name(self, first: int, j: int) -> bool:
        keys = self.article.keys
        key = keys[first]
        if first and keys[first - 1] in _OBLIQUE_KUNYA:
            return False  # بحسب أبي | عبيدة الناطق
        if has_article(self.article, first):
            # محافظ البنك، الشاذلي العياري
            after_comma = first == j - 1 and first > 0 and keys[first - 1] == COMMA
            return after_comma and noun(key) is None and is_listed(key) and not is_ordinary(key[2:])
        if self._acts(first) or (key == ON and not is_ali(self.article, first)):
            return False
        if (key in _KUNYA and nameable(keys[first + 1])) or ALEF_MADDA in key:
            return True  # أبو مازن, بان كي مون
        if given_name(key) is not None:
            return starts_name(key, after_title=True)
        told = given_name(key[1:]) is not None and (not is_listed(key) or (key[0] == WAW and is_sure_name(key[1:])))
        if key[0] in WA_LI and told and noun(key) is None and not _is_verb(key[1:]):
            self.article.prefixed.add(first)
            return True
        if first != j - 1 or first == 0:
            return False
        if key[0] == LAM and key[1:] in self.article.positions and noun(key[1:]) is None:
            self.article.prefixed.add(first)  # ندوة لآلان بورت
            return True
        titled = nameable(key) and is_listed(key) and not is_ordinary(key) and self._is_told_of(j + 1)
        other = _is_other_noun(key) or (is_place(key) and is_person(keys[first - 1]))  # محافظ نينوى | نجم الجبوري
        if not titled and (other or is_where(keys, first) or not self._introduces_names(first - 1)):
            return False
        cue = self.article.cue_at.get(first)
        return not is_particle(key) and key not in _POINTING and (cue is None or cue.kind == "mute") and len(key) > 2

    def _is_told_of(self, j: int) -> bool:
        """Whether a title stands at ``j``, or what tells of a person behind a comma: كان دوين أومالي، | الذي أصبح."""
        return title_at(self.article, j) or (
            key_at(self.article.keys, j) == COMMA and key_at(self.article.keys, j + 1) in _RELATIVE
        )

    def _introduces_names(self, j: int) -> bool:
        """Whether an unknown word after token ``j`` is likely a first name: a title or rank stands there."""
        key = self.article.keys[j]
        form = noun(key)
        if key in _BEFORE_NOUNS:
            return True
        if is_particle(key):
            return False
        if key.endswith(HER) and key.removesuffix(HER) in ACTS:
            return True  # دراسة قادها | آلان كيسلر
        told = any((cue := self.article.cue_at.get(at)) is not None and cue.end == j + 1 for at in (j, j - 1, j - 2))
        return told or definite(key) or (form is not None and form.kind == "person")

    def title_lemmas(self, phrase: NounPhrase) -> set[str]:
        """The role and rank nouns of a phrase, by which الوزير or اللواء may later mean its person."""
        found = set()
        for j in range(phrase.first, phrase.end):
            key = self.article.keys[j]
            # رئيس البعثة وعضو المجلس فلان
            joined = key[0] == WAW and phrase.name is not None and j < phrase.name[0] and noun(key) is None
            form = noun(key[joined:])
            if form is not None and form.kind == "person" and form.number != "p":
                after_name = phrase.name is not None and j == phrase.name[1] + (self.article.keys[j - 1] == COMMA)
                if j == phrase.first or joined or after_name or definite(key):
                    found.add(form.lemma)
        return found

    def around(self, j: int) -> NounPhrase | None:
        """The phrase headed at ``j``, with the name before it where it follows its name; found once."""
        if j not in self._phrases:
            self._phrases[j] = self._read_around(j)
        return self._phrases[j]

    def introducing(self, name: tuple[int, int]) -> NounPhrase | None:
        """The phrase whose title stands before a name: مدير المصنع الجديد | يوسف الكردي."""
        for j in range(max(0, name[0] - _MAX_BEFORE), name[0]):
            title = noun(self.article.keys[j])
            if title is None or title.kind != "person" or title.number != "s" or "role" not in title.cls:
                continue
            if "adj" in title.cls and j and definite(self.article.keys[j - 1]):
                continue  # الشؤون | الإسلامية
            phrase = self.around(j)
            if phrase is not None and phrase.first == j and phrase.name == name:
                return phrase
        return None

    def _read_around(self, j: int) -> NounPhrase | None:
        limit = min(j + _MAX_TITLE, self.article.text.next_sentence_end(j))
        full = phrase_at(self.article, j, limit)
        if full is not None and full.head is None and self.article.keys[j].startswith((LIL, AND_THE)):
            return NounPhrase(full.first, full.end, noun(AL + stem(self.article.keys[j])), full.name)
        if full is None or full.name is not None:
            return full
        end = j - 1 if j and self.article.keys[j - 1] == COMMA else j
        named = self._ending_at(end - 1) if end > 1 else None
        if named is not None and given_name(self.article.keys[named[0]].removeprefix(WAW)) is None:
            named = None
        return NounPhrase(named[0], full.end, full.head, named) if named is not None else full


def _extends(name: tuple[str, ...], key: str) -> bool:
    """Whether a word may be added to a name met without it."""
    if given_name(key) is not None:
        return key != ON
    if is_place(key) or names_party(key) or (definite(key) and _is_plural(key)):
        return False  # سامح شكري | بغداد
    if definite(key) and definite(name[-1]) and is_ordinary(key[2:]):
        return False  # خالد العمري | المبادرة
    return key[0] != WAW and not (definite(key) and given_name(name[0]) is None)


def _is_surname(key: str) -> bool:
    """سناء | حمدان: a listed name that is no other word."""
    return is_listed(key) and noun(key) is None and not is_ordinary(key.removeprefix(AL))


def _is_unlike_name(key: str) -> bool:
    """كانت وارن | صريحة, موريس | مرتين, يسرا | حرصت, أسامة | الإفطار: ends or begins as no unlisted surname does."""
    if given_name(key) is not None or is_listed(key):
        return False
    if definite(key):
        return not key.endswith(YEH)
    return key.endswith((HEH, TEH, *_DUAL)) or (key[0] in _PRESENT and len(key) <= _SHORT_VERB)


def _is_thing(key: str) -> bool:
    """القرار, المدينة: an everyday noun with its article, and neither a trade nor an adjective."""
    form = noun(key)
    return is_ordinary(key[2:]) and key not in _SECOND_HALVES if form is None else form.kind in _THINGS


def _is_other_noun(key: str) -> bool:
    """المتحدث | بصنعاء, للمركز, محاميه: a noun under its preposition or with its owner, with which no name begins."""
    if is_somebodys(key):
        return True
    plain = key[0] in BI_LI and noun(key) is None and not is_listed(key)
    return key.startswith((LIL, BY_THE)) or (plain and noun(key[1:]) is not None)


def _is_verb(key: str) -> bool:
    """A verb of saying, though a given name is spelt alike: تروي."""
    return any(form.kind == "verb" for form in lookup(key))


def _is_plural(key: str) -> bool:
    form = noun(key)
    return form is not None and form.number == "p"
