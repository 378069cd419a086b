"""Who a title without a name means: الوزير، المصدر ذاته، مهاجم الفريق، المسؤول العسكري الأردني."""

from __future__ import annotations

from collections.abc import Iterator

from service.engine.article import Article
from service.engine.cues import CueAt
from service.engine.drafts import Draft
from service.engine.entities import Entity, describing_words
from service.engine.mentions import NounPhrase
from service.engine.offices import fits_office, holds, of_state
from service.engine.shapes import is_ours
from service.engine.words import ADJECTIVES, definite, noun, stem
from service.lexicon.cues import LEMMAS
from service.lexicon.english import is_listed
from service.lexicon.fold import fold
from service.lexicon.letters import AL, ALEF, HEH, LIL, NOON, TEH, WAW
from service.lexicon.memory import remembered
from service.lexicon.nouns import NounForm, given_name, possessed
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.singles import YEAR

_DEMONSTRATIVE = words_of("demonstrative")
_PRESUPPOSE = frozenset(lemma.name for lemma in LEMMAS if fold(lemma.name) in words_of("presuppose"))
_REPLYING = words_as_written("replying")
# Titles of office: a president is not the minister who spoke before him.
_OFFICES = frozenset(words_as_written("office"))
_SPOKESMEN = words_as_written("spokesman")
# الرئيس التركي: whose office a state names is nobody who is known without it.
_STATE_OFFICES = frozenset(words_as_written("state_office"))
_OUR_SPEAKER = words_of("our_speaker")
_EXCELLENCY, _OUR = words_of("his_excellency"), NOON + ALEF
# What one is by trade, so that another of the trade is seldom quoted by it right after: مهاجم، مخرج
_TRADES = frozenset(words_as_written("trade"))
# المتهم, الشاكي, السائق: what somebody is in one story, and no office or trade of who spoke before.
_PARTIES = frozenset(words_as_written("party"))
# المحامي, الشرطي: who serves in such a story, and is no side of it
_ON_DUTY = frozenset(words_as_written("on_duty"))
_AGED, _OF_AGE, _YEARS = words_of("aged"), words_of("of_age"), words_of("years_old")
# المسؤول الأول: who comes before all others, and is not the first of several.
_FOREMOST = frozenset(words_as_written("foremost"))
_WHO_SPEAKS = words_as_written("who_speaks")
_SAME = words_of("same")
_IN_NAME_OF = words_of("in_name_of")
_TELLING_WHO = words_of("which") | words_of("he_or_she")
_OUTLETS = words_of("outlet_head")
_OWN_NAMED = words_of("body") | words_of("company") | _OUTLETS
_OF_UN, _NATIONS = words_of("of_un"), words_of("nations")
_SHORT = 2
# A title that points back seldom reaches past so many speakers.
_FAR_BACK = 50


class Titles:
    """Looks a title up among the running speakers, whom the resolver keeps."""

    def __init__(self, article: Article, recent: list[Entity]) -> None:
        self.article = article
        self.recent = recent

    def running(self, phrase: NounPhrase) -> Entity | None:
        """``محدثنا``, ``معاليه``, ``سعادتها``: words that can only mean the person who is speaking."""
        key = self.article.keys[phrase.first]
        if key.endswith(_OUR) and phrase.end == phrase.first + 1 and is_ours(key):
            return self._reporter(key)
        aged = self._is_aged(phrase)
        if not self.recent or not (key in _OUR_SPEAKER or key in _EXCELLENCY or aged):
            return None
        people = [entity for entity in self._latest() if entity.kind == "person"]
        if key in _OUR_SPEAKER:
            return people[0] if people else self.recent[-1]
        gender = "f" if key.endswith(HEH if aged else HEH + ALEF) else "m"
        fitting = [entity for entity in people if agrees(entity, gender, "s")]
        borne = address_in(key) if key in _EXCELLENCY else ""
        return next((entity for entity in fitting if borne in entity.known_by), next(iter(fitting), None))

    def _reporter(self, key: str) -> Entity | None:
        """``مراسل القناة سالم حداد … ويضيف مراسلنا``: the outlet's own reporter, who has spoken by name."""
        form = possessed(key)
        mates = (entity for entity in self._latest() if form is not None and form.lemma in entity.heads)
        return next((mate for mate in mates if form is not None and agrees(mate, form.gender, "s")), None)

    def _is_aged(self, phrase: NounPhrase) -> bool:
        """``ابن الـ46 عاما``, ``صاحبة «كذا»``: by nothing but an age, or a work of his, nobody is brought in."""
        keys = self.article.keys[phrase.first : phrase.end]
        return keys[0] in _OF_AGE and (phrase.first + 1 in self.article.opened or not _YEARS.isdisjoint(keys[1:]))

    def known(self, phrase: NounPhrase, words: tuple[str, ...]) -> Entity | None:
        """A source met under this title, or the latest one with its head."""
        return self._under(phrase, words) or self._headed(phrase, words)

    def _under(self, phrase: NounPhrase, words: tuple[str, ...]) -> Entity | None:
        """A person known under these words: وزير الخارجية السعودي ← وزير الخارجية."""
        if phrase.head is None or phrase.head.kind != "person" or len(words) < _SHORT:
            return None
        for entity in self._latest():
            if not holds(phrase.head.lemma, entity.heads) or not self._agrees(entity, phrase):
                continue
            office = "source" not in phrase.head.cls and fits_office(self.article, phrase, words, entity)
            if office or set(words) <= entity.known_by:
                return entity
        return None

    def _headed(self, phrase: NounPhrase, words: tuple[str, ...]) -> Entity | None:
        """``الوزير``, ``المصدر ذاته``, ``هذه الشركة``: the latest source with that head."""
        head = phrase.head
        if head is None or len(words) > _SHORT or not self.points_back(phrase):
            return None
        more = set(words[1:])
        headed = [e for e in self._latest() if head.lemma in e.heads and (more <= e.known_by or _of_un(e, more))]
        agreeing = next((entity for entity in headed if self._agrees(entity, phrase)), None)
        if agreeing is not None or not headed or (head.number == "p" and headed[0].name):
            return agreeing  # قال خبير الطاقة فلان … وقال الخبراء: they are others
        if "source" not in head.cls or head.kind != "person":
            return None
        # قالت مصادر أمنية … وأضاف المصدر: an editor forgot how many they were.
        return self._nameless() or headed[0]

    def _nameless(self) -> Entity | None:
        """``قالت مصادر …. وقال وكيل ملاحي …. وأضاف المصدر``: one without a name has spoken since."""
        last = self.recent[-1]
        return last if last.kind == "person" and last.spoke and not last.name and last.number == "s" else None

    def _latest(self) -> Iterator[Entity]:
        """The running speakers, the latest first."""
        return reversed(self.recent[-_FAR_BACK:])

    def alone(self, phrase: NounPhrase) -> Entity | None:
        """``المركزي``, ``الأرصاد``, ``الإيطالي``: one definite word of a body's name, or where the speaker is from."""
        key, head = self.article.keys[phrase.first], phrase.head
        if phrase.end - phrase.first > 1 or head is None or head.kind == "person" or not definite(key):
            return None
        if "nationality" in head.cls:
            return self._compatriot(phrase) if head.number == "s" else None
        word = stem(key)
        if word in _OWN_NAMED or "ministry" in head.cls:
            return None  # الشركة, الصحة: of these there may be another
        bodies = (entity for entity in self._latest() if entity.kind == "organization" and len(entity.words) > _SHORT)
        return next((body for body in bodies if word in body.words[1:] and body.words[0] not in _OUTLETS), None)

    def _compatriot(self, phrase: NounPhrase) -> Entity | None:
        """``وأضاف الإيطالي``: whoever has just spoken, unless he is known to be from elsewhere."""
        last = self.recent[-1] if self.recent else None
        if last is None or not (last.kind == "person" and last.name and last.spoke and self._agrees(last, phrase)):
            return None
        return None if any(map(of_state, last.known_by)) else last

    def speaking(self, phrase: NounPhrase, words: tuple[str, ...]) -> Entity | None:
        """``المسؤول``, ``هذا الدبلوماسي``: a definite title that nobody was given means the running speaker."""
        head = phrase.head
        if head is None or head.kind != "person" or head.number != "s":
            return None
        if not self.points_back(phrase):
            return self._by_trade(phrase, words)
        if "source" in head.cls and len(words) == 1 and words[0] not in self.article.positions:
            return self._one_source()
        if len(words) > _SHORT and not self._tells_no_more(phrase):
            return None
        if (own := self._of_nation(phrase, head, words)) is not None:
            return own
        for entity in reversed(self.recent[-2:]):
            if _is_foreign(entity, head, words):
                return None
            acts = head.lemma not in _OFFICES and entity is self.recent[-1] and not entity.heads
            fitting = entity.kind == "person" and (entity.spoke or acts) and self._agrees(entity, phrase)
            if fitting and not self._is_another(entity, head, phrase, words):
                return entity
        return None

    def _of_nation(self, phrase: NounPhrase, head: NounForm, words: tuple[str, ...]) -> Entity | None:
        """``فازت البريطانية لورا روبسون … اللاعبة البريطانية``: the latest named who is called by her state alone."""
        told = _nationality(words, head.gender)
        named = (e for e in self._latest() if e.kind == "person" and e.name and self._agrees(e, phrase))
        own = next((e for e in named if _nationality(e.words[:1], e.gender) == told), None) if told else None
        return own if own is not None and not self._is_another(own, head, phrase, words) else None

    def _is_another(self, entity: Entity, head: NounForm, phrase: NounPhrase, words: tuple[str, ...]) -> bool:
        """Whether what is known of a speaker tells that a title is not his: another office, or a side of a case."""
        if head.lemma in _OFFICES and head.lemma not in entity.heads:
            unnamed = bool(entity.heads) and not entity.name  # مندوب: whoever he is, he is not the minister
            for_state = head.lemma in _STATE_OFFICES and (unnamed or any(map(of_state, words)))
            if (for_state or entity.heads & _OFFICES) and not (
                self._is_present(phrase, words) or self._is_new(entity, phrase)
            ):
                return True
        if not entity.name and words[:1] and words[0] in entity.words[1:]:
            return True  # محامي المتهم: not the accused
        if entity.heads and head.lemma not in entity.heads and YEAR in self.article.keys[phrase.first + 1 : phrase.end]:
            return True  # قال عضو المجلس … وأكد النائب العام: an office of its own
        if head.lemma not in _OFFICES and any(map(_numbers, words[1:])) and not self._is_foremost(phrase):
            return True  # الشاهد الثاني: one of several
        if head.lemma in _ON_DUTY and entity.heads and entity.heads <= _PARTIES:
            return True  # قال المتهم … وأكد المحامي
        other = entity.heads and entity.heads.isdisjoint(_PARTIES) and not self.points_at(phrase)
        if head.lemma in _PARTIES and other:
            return True
        return self._met_since(entity, phrase) or self._spoken_for(entity, phrase)

    def _is_new(self, entity: Entity, phrase: NounPhrase) -> bool:
        """``المتحدث باسم الحكومة سامي العلي … الوزير``: a spokesman, where nobody was said to hold the office."""
        if entity.heads.isdisjoint(_SPOKESMEN):
            return False
        key = self.article.keys[phrase.first]
        names = (key, WAW + key, *(clitic + key.removeprefix(AL) for clitic in ("", WAW, LIL)))
        places = [j for name in names for j in self.article.positions.get(name, ())]
        return phrase.end - phrase.first == 1 and min(places, default=phrase.first) >= phrase.first

    def _spoken_for(self, entity: Entity, phrase: NounPhrase) -> bool:
        """``المتحدث باسمه``: not the man himself, unless he is a spokesman already, of some body."""
        own = self.article.keys[phrase.end - 1] in _IN_NAME_OF
        return own and phrase.head is not None and phrase.head.lemma not in entity.heads

    def _met_since(self, entity: Entity, phrase: NounPhrase) -> bool:
        """``نشر مواطن مقطعا. وأضاف المواطن``: the same title, indefinite, since a speaker was named, is another's."""
        if phrase.head is None or phrase.head.lemma in entity.heads or phrase.end - phrase.first > 1:
            return False
        named = entity.spans[-1][1] if entity.spans else phrase.first
        plain = self.article.keys[phrase.first].removeprefix(AL)
        places = [j for key in (plain, plain + ALEF) for j in self.article.positions.get(key, ())[-_SHORT:]]
        return any(named < j < phrase.first and self._brings_in(j) for j in places)

    def _brings_in(self, j: int) -> bool:
        """``نشر مواطن``, but not ``وهو مزارع``, ``، مزارع من البلدة``: these tell of somebody just named."""
        before = self.article.keys[j - 1]
        return before[0].isalpha() and before not in _TELLING_WHO and not self.article.in_speech(j)

    def _one_source(self) -> Entity | None:
        """``المصدر ذاته``, where none has been met: whoever has just spoken, but no outlet and no share of many."""
        spoke = (entity for entity in self._latest() if entity.spoke and entity.kind != "group")
        return next((entity for entity in spoke if _OUTLETS.isdisjoint(entity.words[:1])), None)

    def _by_trade(self, phrase: NounPhrase, words: tuple[str, ...]) -> Entity | None:
        """``مهاجم مانشستر يونايتد``, right after a named person of whom no other trade is known."""
        if phrase.head is None or phrase.head.lemma not in _TRADES or len(words) < _SHORT or not self.recent:
            return None
        if _qualifies(self.article.keys[phrase.first + 1]):
            return None  # باحث سابق: one of many
        last = self.recent[-1]
        free = bool(last.name) and not last.heads & _OFFICES and self._agrees(last, phrase)
        return last if free else None

    def _is_present(self, phrase: NounPhrase, words: tuple[str, ...]) -> bool:
        """``المتحدث``, ``المدير ذاته``: who is speaking, whatever his office."""
        keys = self.article.keys[phrase.first : phrase.end]
        speaker = phrase.head is not None and phrase.head.lemma in _WHO_SPEAKS and len(words) == 1
        return speaker or not _SAME.isdisjoint(keys)

    def _tells_no_more(self, phrase: NounPhrase) -> bool:
        """Whether all that a title tells may be told of somebody already met: where he is from, how old he is."""
        return self.points_at(phrase) or self._only_adjectives(phrase) or self._is_foremost(phrase)

    def _is_foremost(self, phrase: NounPhrase) -> bool:
        """``المسؤول الأول عن النادي``, ``الرجل الأول في الحزب``: the first of all, and no number."""
        if phrase.head is None or phrase.head.lemma not in _FOREMOST or phrase.end - phrase.first < _SHORT:
            return False
        return _numbers(stem(self.article.keys[phrase.first + 1]))

    def points_at(self, phrase: NounPhrase) -> bool:
        """هذا الخبير في شؤون المنطقة: whom the text points at has been met, whatever more is told of him.

        So has the one whose age alone is told: الشاب البالغ من العمر 24 عاما.
        """
        keys = self.article.keys
        return keys[phrase.first] in _DEMONSTRATIVE or (
            phrase.end > phrase.first + 1 and keys[phrase.first + 1] in _AGED
        )

    def _only_adjectives(self, phrase: NounPhrase) -> bool:
        """المسؤول العسكري الأردني: nothing but adjectives after the head."""
        forms = [noun(key) for key in self.article.keys[phrase.first + 1 : phrase.end]]
        return all(form is not None and (form.cls & ADJECTIVES or form.kind == "person") for form in forms)

    def going_on(self, draft: Draft) -> Entity | None:
        """``وأضاف مهاجم الفريق``: a verb of going on, and a title nobody has yet, mean who is speaking."""
        phrase, cue = draft.phrase, draft.cue
        if phrase is None or cue is None or not goes_on(cue):
            return None
        if self._is_epithet(phrase):
            last = self.recent[-1] if self.recent else None
            return last if last is not None and last.name and last.spoke and fits(cue, last) else None
        if phrase.name is not None or phrase.head is None or phrase.head.kind != "person" or phrase.head.number != "s":
            return None
        if "org" in phrase.head.cls and not phrase.head.definite:
            return None  # فريق البحث
        words = describing_words(self.article, phrase)
        if len(words) < _SHORT or self._under(phrase, words):
            return None
        if not any(map(_is_of_something, self.article.keys[phrase.first + 1 : phrase.end])):
            return None  # قال مصدر أمني إن … وأضاف مصدر طبي أن
        last = self.recent[-1] if self.recent else None
        if last is not None and last.kind == "person" and last.spoke and fits(cue, last):
            return None if self._spoken_for(last, phrase) else last
        return None

    def _is_epithet(self, phrase: NounPhrase) -> bool:
        """``وأضاف البرغوث``, ``وتابع السبيشل وان``: what somebody is called stands nowhere else, and names nobody."""
        key, positions = self.article.keys[phrase.first], self.article.positions
        unknown = phrase.head is None and definite(key) and given_name(key) is None and not is_listed(key)
        return unknown and len(positions[key]) == 1 and key[len(AL) :] not in positions

    def named_at_last(self, draft: Draft) -> Entity | None:
        """``قال متحدث باسم الوزارة إن … وأضاف سامي العلي``: who goes on has begun, so he is the spokesman."""
        phrase, last = draft.phrase, self.recent[-1] if self.recent else None
        if phrase is None or phrase.name is None or draft.cue is None or last is None or not goes_on(draft.cue):
            return None
        unnamed = last.kind == "person" and not last.name and last.spoke and last.number == "s"
        return last if unnamed and last.heads & _SPOKESMEN and fits(draft.cue, last) else None

    def points_back(self, phrase: NounPhrase) -> bool:
        """Whether a phrase is definite: الوزير، هذا الوزير."""
        key = self.article.keys[phrase.first]
        return definite(key) or key in _DEMONSTRATIVE

    def _agrees(self, entity: Entity, phrase: NounPhrase) -> bool:
        head = phrase.head
        if head is None:
            return True
        if "source" in head.cls and head.number == "s":
            return entity.number != "p"  # المصدر ذاته: of whatever gender
        if entity.number and head.number and (entity.number == "s") != (head.number == "s"):
            return False
        return not (entity.kind == "person" and entity.gender and head.gender and entity.gender != head.gender)


def _of_un(entity: Entity, words: set[str]) -> bool:
    """``مكتب الأمم المتحدة للإغاثة … وأضاف المكتب الأممي``."""
    return words <= _OF_UN and not _NATIONS.isdisjoint(entity.known_by)


def _is_of_something(key: str) -> bool:
    """مهاجم | الفريق, نائب | مدينة: a definite word or a noun, and no adjective that only describes."""
    form = noun(key)
    return definite(key) or (form is not None and form.kind not in ("", "group"))  # مصدر آخر


def _qualifies(key: str) -> bool:
    """An adjective without the article."""
    form = noun(key)
    return form is not None and not form.definite and bool(form.cls & ADJECTIVES)


@remembered
def _numbers(word: str) -> bool:
    """Whether the stem of an adjective tells which of several: أول، ثاني."""
    form = noun(AL + word)
    return form is not None and "ordinal" in form.cls


@remembered
def address_in(key: str) -> str:
    """The form of address in one with its pronoun: سموه → سمو, سعادتها → سعاده."""
    address = key.removesuffix(HEH + ALEF).removesuffix(HEH)
    return address[:-1] + HEH if address.endswith(TEH) else address


def _is_foreign(entity: Entity, head: NounForm, words: tuple[str, ...]) -> bool:
    """``الروسية شارابوفا … وقالت اللاعبة البريطانية``: of another state than a title tells."""
    told, known = _nationality(words, head.gender), _nationality(entity.words, entity.gender)
    return bool(told and known) and told != known


def _nationality(words: tuple[str, ...], gender: str) -> str:
    """The lemma of the adjective that tells a person's state, after his title or alone; but وزير المالية."""
    forms = (noun(AL + word) for word in words[:_SHORT])
    told = (form for form in forms if form is not None and "nationality" in form.cls and form.gender == gender)
    return next((form.lemma for form in told), "")


def goes_on(cue: CueAt) -> bool:
    """``وتابع``, ``وأضاف``: a verb whose subject has spoken before; who replies or comments need not have."""
    return (cue.cls == "go_on" and cue.lemma not in _REPLYING) or cue.lemma in _PRESUPPOSE


def fits(cue: CueAt, entity: Entity) -> bool:
    """Whether the form of a cue without a subject agrees with a source."""
    return agrees(entity, cue.gender, cue.number)


def agrees(entity: Entity, gender: str, number: str) -> bool:
    """Whether a verb or a pronoun of this gender and number can stand for a source."""
    if not gender and not number:
        return True
    if entity.number == "p":
        # Plurals of things take the feminine singular; of people the plural.
        return number in ("p", "") or gender == "f"
    if number == "p":
        return entity.kind in ("group", "organization")
    return not entity.gender or not gender or entity.gender == gender
