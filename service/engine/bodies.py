"""The fuller name of a body elsewhere in the text: مجلس الشيوخ ← مجلس الشيوخ الفرنسي, عمّان ← الأردن."""

from __future__ import annotations

from dataclasses import replace

from service.engine.article import Article
from service.engine.entities import can_describe, describing_words
from service.engine.mentions import NounPhrase, phrase_at
from service.engine.name_words import nameable
from service.engine.shapes import adjectival, is_particle
from service.engine.text import key_at
from service.engine.together import first_body
from service.engine.words import ADJECTIVES, definite, is_person, is_place, noun, stem
from service.lexicon.affixes import affixes
from service.lexicon.built_in import find
from service.lexicon.fold import fold
from service.lexicon.letters import AL, AND_THE, BEH, BY_THE, HEH, LAM, LIL, WAW, YEH
from service.lexicon.nouns import NounForm
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import words_of
from service.lexicon.singles import IN
from service.lexicon.states import state_of

_MAX_TRIES = 20
_FAR, _LONGEST_KIND = 250, 3
_MAX_TITLE = 16
_MAX_ORG = 8
_MINISTRY = words_of("ministry")
_TIMES = words_of("time")
# What is said of bodies, by their role in the register.
_KINDS = {
    "company": words_of("company"),
    "international organisation": words_of("international"),
    "non-governmental organisation": words_of("international"),
}
_NAMED_BODIES = words_of("body") | words_of("outlet_head")
# What may be written onto the first word of a body: ولمجلس الشيوخ الفرنسي
_CLITICS = ("", *affixes("proclitic_body"))
_CALLED_AFTER = frozenset({"outlet", "place"})
_SPELLED_OUT = frozenset({"organization", "document"})


class Bodies:
    """Searches for bodies in one article; each looks at a bounded number of places."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._phrases: dict[int, NounPhrase | None] = {}

    def state(self, phrase: NounPhrase) -> NounPhrase | None:
        """The state a capital stands for, if the text names it: عمّان ← الأردن."""
        at = self.article.positions
        names = state_of(self.article.keys[phrase.first]) if phrase.end - phrase.first == 1 else ()
        for name in names:
            if name in at:
                return phrase_at(self.article, at[name][0], at[name][0] + 1)
            if WAW + name in at:
                first = at[WAW + name][0]
                self.article.prefixed.add(first)
                return NounPhrase(first, first + 1, noun(name), None)
        return None

    def of_kind(self, phrase: NounPhrase) -> NounPhrase | None:
        """``حماس … الحركة``, ``آبل … الشركة``: the well-known body of this kind that is named last before it."""
        head, keys = phrase.head, self.article.keys
        if head is None or phrase.end - phrase.first > 1 or head.kind != "organization" or not head.definite:
            return None
        if head.number != "s":
            return None
        kind = fold(head.lemma)
        for j in range(phrase.first - 1, max(-1, phrase.first - _FAR), -1):
            size, form = self.article.listed(j) or (1, noun(keys[j]))
            if form is not None and "known" in form.cls and form.kind == "organization" and _is_of_kind(form, kind):
                titled = next((k for k in (j - 1, j - 2) if k >= 0 and stem(keys[k]) == kind), j)
                mark = self.article.opened.get(j - 1)  # شركة "آبل"
                return phrase_at(self.article, titled, mark.close + 2 if mark is not None else j + size)
        return None

    def department(self, phrase: NounPhrase) -> NounPhrase | None:
        """``الجوازات`` ← المديرية العامة للجوازات: the body whose name ends in the one word it is called by."""
        key = self.article.keys[phrase.first]
        if phrase.end - phrase.first > 1 or not definite(key) or stem(key) in _NAMED_BODIES:
            return None
        for j in self.article.places_around(LIL + key[len(AL) :], phrase.first, most=_MAX_TRIES):
            first = next((k for k in range(j - 1, max(j - _LONGEST_KIND, 0) - 1, -1) if self._is_kind(k)), None)
            if first is not None and all(map(_is_definite_adjective, self.article.keys[first + 1 : j])):
                return phrase_at(self.article, first, j + 1)
        return None

    def _is_kind(self, j: int) -> bool:
        """المديرية, الهيئة: what says of which kind a body is, with the article."""
        form = noun(self.article.keys[j])
        return form is not None and form.definite and form.kind == "organization" and "known" not in form.cls

    def longer(
        self, words: tuple[str, ...], at: int, *, ministry: bool
    ) -> tuple[tuple[str, ...], tuple[int, int]] | None:
        """The longest phrase around token ``at`` that begins with these words of an organisation, which omit وزارة."""
        best: tuple[tuple[str, ...], tuple[int, int]] | None = None
        for clitic in _CLITICS:
            for j in self.article.places_around(clitic + words[0], at, most=_MAX_TRIES):
                full = self._body_at(j) if can_describe(self.article, j + 1, j + _MAX_TITLE, words[1:]) else None
                if full is None or (ministry and self._is_governed(j)):
                    continue
                found = (words[0], *describing_words(self.article, full)[1:])
                if not len(best[0] if best else words) < len(found) < _MAX_ORG or not _abbreviates(words, found):
                    continue
                full = replace(full, head=_no_adjective(noun(words[0])) or full.head)
                if self.all_defining(full, words if found[-1] != words[-1] else found):
                    best = found, (full.first - self._ministry_before(j), full.end)
                    if clitic not in ("", AL):
                        self.article.prefixed.add(j)
        return best

    def _is_governed(self, j: int) -> bool:
        """حقول | النفط العراقية, وزير | النفط العراقي: what a ministry is for, governed by a noun, is no ministry."""
        before = self.article.keys[j - 1]
        if j and (is_person(before) or (stem(before) in _MINISTRY and definite(before))):
            return True
        told = j - 1 in self.article.cue_at or is_particle(before) or self._ministry_before(j)
        return j > 0 and is_ordinary(before) and not told

    def _body_at(self, j: int) -> NounPhrase | None:
        """The phrase of a body that begins at ``j``; found once."""
        if j not in self._phrases:
            known = self.article.listed(j)  # شركة آبل | للكاتب
            end = min(j + _MAX_TITLE, self._closed_at(j)) if known is None else j + known[0]
            full = self._unnamed(phrase_at(self.article, j, end))
            self._phrases[j] = full if full is None else first_body(self.article, full)
        return self._phrases[j]

    def _closed_at(self, j: int) -> int:
        """The end of the sentence, or what in it closes a body's name: a comma, or an acronym set apart after it."""
        keys = self.article.keys
        end = min(self.article.text.next_sentence_end(j), j + _MAX_TITLE)
        own = self.article.opened.get(j + 1)  # شركة «كذا»، شركة (كذا)
        first = own.close + 1 if own is not None else j + 2 if keys[j + 1 : j + 2] == ["("] else j + 1
        return next((k for k in range(first, end) if keys[k] in "،(" or k in self.article.opened), end)

    def _unnamed(self, full: NounPhrase | None) -> NounPhrase | None:
        """A body's phrase without the name of a person after it: مديرة صندوق النقد الدولي | كريستين لاغارد."""
        if full is None or full.name is None:
            return full
        return phrase_at(self.article, full.first, full.name[0]) if full.name[0] > full.first else None

    def _ministry_before(self, j: int) -> int:
        """1 if وزارة, perhaps with a preposition, stands before ``j``: لوزارة التجارة."""
        key = self.article.keys[j - 1] if j else ""
        if stem(key) in _MINISTRY:
            return int(not definite(key))  # وكيل الوزارة | للصحة العامة
        if key[1:] in _MINISTRY and key[:1] in (LAM, BEH, WAW):
            self.article.prefixed.add(j - 1)
            return 1
        return 0

    def first_of_pair(self, phrase: NounPhrase) -> NounPhrase | None:
        """The body before و in ``المرصد وسكان``."""
        keys = self.article.keys
        joined = [j for j in range(phrase.first + 1, phrase.end) if keys[j][0] == WAW and noun(keys[j][1:]) is not None]
        if not joined or phrase.head is None or phrase.head.kind not in _SPELLED_OUT:
            return None
        first = phrase_at(self.article, phrase.first, joined[0])
        return first if first is not None and first.name is None else None

    def all_defining(self, full: NounPhrase, known: tuple[str, ...] = ()) -> bool:
        """Whether every word of a phrase beyond those known defines it: an adjective, or a noun in construct."""
        if full.head is None or full.head.kind not in _SPELLED_OUT or full.head.cls & {"country", "capital"}:
            return False
        return self._defined_until(full, known) >= full.end

    def defined(self, full: NounPhrase) -> NounPhrase:
        """A phrase up to the first word that does not define it: مؤسسة «كذا» | عملياتها."""
        if full.name is not None or full.head is None or full.head.kind != "organization" or self.all_defining(full):
            return full
        end = self._defined_until(full, (), joined=False)
        return replace(full, end=end) if end > full.first + 1 else full

    def _defined_until(self, full: NounPhrase, known: tuple[str, ...], *, joined: bool = True) -> int:
        """The first token after the head that does not define the body; names that a register lists are whole."""
        whole = self.article.listed(full.first)  # هيئة الاتصالات وتقنية المعلومات | ممثلة بصندوقها
        end = full.first + (1 if whole is None else whole[0])
        while end < full.end and (joined or self.article.keys[end][0] != WAW):
            size, form = self.article.listed(end) or (1, None)
            called = form is not None and form.kind in _CALLED_AFTER  # صحيفة نيويورك تايمز, شرطة مطار لوس أنجليس
            if not called and not self._defines(full.first, end, known):
                break
            end += size if called else 1
        return end

    def _defines(self, first: int, j: int, known: tuple[str, ...]) -> bool:
        """Whether token ``j`` is part of the proper name of the body that ``first`` heads."""
        keys = self.article.keys
        key, before = keys[j], keys[j - 1]
        if not definite(keys[first]) and (self._is_own(first, j) or self._is_governed_by(first, j)):
            return True
        if j == first + 1 and key[0] == LAM and definite(before) and noun(key) is None:
            return False  # نائب رئيس الشركة | لإدارة المنتجات: no body is called الشركة لكذا without an adjective
        return stem(key) in known or _is_defining(key, before)

    def _is_governed_by(self, first: int, j: int) -> bool:
        """مؤسسة | النقد: a definite noun right after one without the article is its genitive, and no day (الأحد)."""
        head, key = noun(self.article.keys[first]), self.article.keys[j]
        common = head is not None and "known" not in head.cls
        return common and j == first + 1 and definite(key) and key not in _TIMES

    def has_own_name(self, j: int, head: str) -> bool:
        """Whether the body that ``head`` at token ``j`` says it is has a name of its own: صحيفة «كذا»، شركة إنتل."""
        key = key_at(self.article.keys, j + 1)
        return head in _NAMED_BODIES and (j + 1 in self.article.opened or (nameable(key) and not definite(key)))

    def _is_own(self, first: int, j: int) -> bool:
        """What a body without an article has: a name of its own (شركة «كذا»، شركة إنتل), a place (في أبوظبي)."""
        keys = self.article.keys
        key = keys[j]
        if stem(keys[first]) in _NAMED_BODIES:
            mark = self.article.opened.get(first + 1)
            if mark is not None and j <= mark.close:
                return True
            if j == first + 1 and nameable(key) and not definite(key):
                return True
        return any(map(is_place, keys[j + 1 : j + 2])) if key == IN else keys[j - 1] == IN and is_place(key)


def _is_of_kind(body: NounForm, kind: str) -> bool:
    """Whether a body in the register is what a noun says: by its role there, or by how its full name begins."""
    entry = find(body.lemma)
    if entry is None:
        return False
    return kind in _KINDS.get(entry.role, ()) or fold(entry.name).partition(" ")[0] == kind


def _is_definite_adjective(key: str) -> bool:
    form = noun(key)
    return form is not None and form.definite and bool(form.cls & ADJECTIVES)


def _no_adjective(form: NounForm | None) -> NounForm | None:
    """A noun; an adjective (داخلية) only without the article is spelt like a body (الداخلية)."""
    return form if form is not None and form.kind else None


def _abbreviates(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a body's short name drops words at the end of the full one, or in its middle: حلف (شمال) الأطلسي."""
    if full[: len(short)] == short:
        return True
    rest = iter(full)
    if len(short) == 2 and len(full) > 3:
        return False
    return len(short) > 1 and short[0] == full[0] and short[-1] == full[-1] and all(word in rest for word in short)


def _shaped_adjective(key: str) -> bool:
    return adjectival(key) and (key.endswith((YEH, YEH + HEH)) or not is_ordinary(key[2:]))


def _is_defining(key: str, before: str) -> bool:
    if definite(key):
        form = noun(key)
        described = _shaped_adjective(key) if form is None else bool(form.cls & ADJECTIVES)
        governed = not definite(before) and (form is not None or before.startswith(LAM))
        return described or governed
    if key.startswith((AND_THE, BY_THE)):
        joined = noun(key[1:])
        return joined is not None and joined.kind != "person"
    if key.startswith(LIL):
        return noun(AL + key[2:]) is not None or is_ordinary(key[2:])
    if key[0] == LAM and definite(before) and noun(key) is None:
        return is_ordinary(key[1:]) or noun(key[1:]) is not None
    form = noun(key)
    return (form is not None and not definite(before)) and (
        form.kind in ("organization", "place") or bool(form.cls & {"country", "capital", "place"})
    )
