"""Which source of the cast a noun phrase names: one met before, one the text spells out elsewhere, or a new one."""

from __future__ import annotations

from service.engine.appositions import owned_by_name
from service.engine.article import Article
from service.engine.carried import FAR_BACK, outlet_of_report, reporting
from service.engine.cast import Cast
from service.engine.clauses import bare
from service.engine.display import display_name
from service.engine.entities import (
    Entity,
    bones,
    describing_words,
    heads_of,
    kind_of,
    name_keys,
    same_name,
)
from service.engine.introductions import Introductions
from service.engine.letterheads import issued_before
from service.engine.lookback import Lookback
from service.engine.mentions import NounPhrase, bracketed, phrase_at
from service.engine.named_bodies import announced
from service.engine.naming import find_name
from service.engine.offices import also_called
from service.engine.own_statements import is_made_by
from service.engine.revered import by_name, is_revered
from service.engine.text import key_at
from service.engine.titles import Titles, address_in, agrees
from service.engine.words import definite, given_gender, noun, stem
from service.lexicon.affixes import affixes
from service.lexicon.letters import AL, BEH, HEH, HER, TEH_MARBUTA, WA_LI
from service.lexicon.nouns import given_name, is_weak_name, possessed
from service.lexicon.ordinary import is_ordinary
from service.lexicon.paradigms import with_pronouns
from service.lexicon.particles import words_as_written, words_of
from service.lexicon.singles import IN

_THE_LATTER = words_of("the_latter")
_EXCELLENCY = words_of("his_excellency")
_STATEMENTS, _ACCOUNTS = words_of("statement") | words_of("post"), words_of("account")
_LETTERS, _ISSUING, _BY_IT = words_of("letter"), words_of("issuing"), with_pronouns(BEH)
_STATEMENT_FILLER = words_of("statement_filler")
_OWN_FIGURES, _FINDINGS = words_as_written("own_figures"), words_of("findings")
_REPORTS = frozenset(words_as_written("report"))
_LINKS, _OWNED = words_of("name_link"), affixes("pronoun")
_SECOND_HALVES, _KUNYA = words_of("second_half"), words_of("kunya")
_MINISTRY, _RELATIVE = words_of("ministry"), words_of("relative")
_MAX_ADDRESSES, _HALVES, _FEWEST_BONES, _PAIR = 8, 2, 3, 2
_ADDRESS = frozenset({"honorific"})
# How many mentions back, and how far past one, in tokens, somebody is looked for who spoke in a statement.
_LATEST_SPANS, _IN_STATEMENT = 3, 20


class Referents:
    """The sources met so far, and how a phrase leads to one; ``recent`` are the running speakers, the latest last."""

    def __init__(self, article: Article, recent: list[Entity]) -> None:
        self.article = article
        self.recent = recent
        self.cast = Cast()
        self.lookback = Lookback(article)
        self.introductions = Introductions(article, self.lookback.bodies, self.lookback.around)
        self.titles = Titles(article, recent)

    def lead(self, phrase: NounPhrase) -> Entity:
        """The entity a phrase names: one of the cast, or a new one."""
        if (issuer := self.issuer(phrase)) is not None:
            return issuer
        if (owner := self._whose_figures(phrase)) is not None:
            return owner
        if is_revered(self.article, phrase):
            named = by_name(self.article, phrase)
            return self.cast.revered(describing_words(self.article, named), (named.first, named.end))
        if (title := self._addressed_by(phrase)) is not None:
            return self.lead(title)
        running = self.titles.running(phrase) or self._by_address(phrase)
        if running is not None:
            return running
        if (inner := bracketed(self.article, phrase)) is not None:
            return self.lead(inner)
        name = name_keys(self.article, phrase)
        if name:
            return self.person(phrase, name)
        words = describing_words(self.article, phrase)
        titled = self.titles.known(phrase, words) if phrase.head is not None and phrase.head.kind == "person" else None
        if titled is not None and self.titles.points_back(phrase):
            return titled
        same = self.cast.described(words) or self._registered(phrase)
        if same is not None:
            return self._grow(same, phrase, words)
        return self._by_surname(phrase, words) or self._described(phrase, words)

    def _addressed_by(self, phrase: NounPhrase) -> NounPhrase | None:
        """``معالي | الوزير``, ``سعادة | وكيل الوزارة``, ``السيد | المدير``: the title behind a form of address."""
        address = noun(self.article.keys[phrase.first]) if phrase.name is None else None
        if address is None or address.cls != _ADDRESS or address.number != "s" or phrase.end - phrase.first < _PAIR:
            return None
        title = phrase_at(self.article, phrase.first + 1, phrase.end)
        if title is None or title.head is None or title.head.kind != "person" or title.end < phrase.end:
            return None
        return title if title.head.definite or definite(self.article.keys[title.end - 1]) else None

    def group(self, people: list[NounPhrase], phrase: NounPhrase) -> Entity:
        """The entity of several people who speak as one, each of whom is met; the same again if they did before."""
        members = tuple(map(self.one, people))
        for member, person in zip(members, people, strict=True):
            member.spans.append((person.first, person.end))
        known = next((entity for entity in self.recent if entity.members and set(entity.members) == set(members)), None)
        if known is not None:
            return known
        number = "d" if len(members) == _PAIR else "p"
        return self.cast.enter(Entity("group", number=number, heads=heads_of(phrase.head), members=members))

    def one(self, phrase: NounPhrase) -> Entity:
        """One of several who speak as one: a person, or a state or a body by the words it has there."""
        if phrase.name is not None:
            return self.lead(phrase)
        words = describing_words(self.article, phrase)
        same = self.cast.described(words) or self._registered(phrase)
        return same if same is not None and len(same.words) <= len(words) else self._new(phrase, words)

    def _by_address(self, phrase: NounPhrase) -> Entity | None:
        """``جلالته``, ``معاليها``: nobody speaks yet whom it fits, so whoever was named last, best so addressed."""
        key = self.article.keys[phrase.first]
        if key in _THE_LATTER and phrase.end == phrase.first + 1:
            return self._latter(phrase, "f" if key.endswith(HEH) else "m")
        if key not in _EXCELLENCY:
            return None
        span = self.lookback.person_before(phrase.first, "f" if key.endswith(HER) else "m", ranked=True)
        full = self._addressed(phrase, address_in(key))
        if full is None and span is not None:
            full = NounPhrase(*span, None, span)
        return self.person(full, name_keys(self.article, full)) if full is not None else None

    def _latter(self, phrase: NounPhrase, gender: str) -> Entity | None:
        """``التقى الرئيس نظيره فولوديمير زيلينسكي … وقال الأخير``: whoever of that sex was named last."""
        latest = self.lookback.latest_person(phrase.first, gender)
        if latest is not None:
            return self.lead(latest)
        span = self.lookback.person_before(phrase.first, gender, far=True)
        if span is None:
            return None
        full = self.lookback.introducing(span) or NounPhrase(*span, None, span)
        return self.person(full, name_keys(self.article, full))

    def _addressed(self, phrase: NounPhrase, address: str) -> NounPhrase | None:
        """``صاحب السمو الأمير فلان … سموه``: the last phrase before that has the form of address and a name."""
        places, _ = self.article.places_beside((address, AL + address), phrase.first, phrase.end, most=_MAX_ADDRESSES)
        phrases = (self.lookback.around(j) for j in reversed(places))
        return next((full for full in phrases if full is not None and full.name is not None), None)

    def person(self, phrase: NounPhrase, name: tuple[str, ...], *, whole: bool = False) -> Entity:
        """The person with the name in a phrase, of the cast or new to it; a ``whole`` name holds no object."""
        if (known := self.cast.named(name, self._told_gender(phrase))) is not None:
            self._enrich(known, phrase, name)
            return known
        alias = self.cast.described(tuple(map(stem, name))) or (None if whole else self._before_object(phrase, name))
        if alias is not None:
            return alias
        if (respelled := self.cast.respelled(name)) is not None:
            if len(name) == len(respelled.name) == 1 and (full := self.lookback.full_name(name[0])) is not None:
                self._introduce(respelled, full)
            return respelled
        entity = self.cast.untitled(describing_words(self.article, phrase)) or self.cast.enter(
            Entity("person", number="s")
        )
        self._rename(entity, phrase.name or (0, 0))
        self._enrich(entity, phrase, name)
        halves = len(name) == _HALVES and name[1] in _SECOND_HALVES  # نصر الله
        surname = halves or len(name) == 1 or name[0] in _LINKS
        full = self.lookback.full_name(name[-1], name[:1] if halves else ()) if surname else None
        if full is None and len(name) == 1:
            full = self._spelled_otherwise(name[0])
        if len(name) == _HALVES and not surname:
            full = self.lookback.with_fathers(*name)
        if full is not None and full[1] - full[0] >= len(name) and not self._is_childs(name, full):
            # no بن عبد العزيز العمري
            self._introduce(entity, full)
        if (longer := self.lookback.longer_name(entity.name)) is not None:
            self._rename(entity, longer)
        return entity

    def _is_childs(self, name: tuple[str, ...], full: tuple[int, int]) -> bool:
        """``أم سامي`` is not سامي الكردي, but his mother."""
        return name[0] in _KUNYA and self.article.keys[full[0]] == name[-1]

    def _spelled_otherwise(self, key: str) -> tuple[int, int] | None:
        """``إليزابيث وارين … قالت وارن``: the full name of a surname that the text spells with other vowels too."""
        hard = bones(key)
        if len(hard) < _FEWEST_BONES:
            return None
        others = (surname for surname in self.article.surnames if bones(surname) == hard and _is_inside(surname, key))
        return next((full for full in map(self.lookback.full_name, others) if full is not None), None)

    def named(self, entity: Entity, phrase: NounPhrase, name: tuple[str, ...]) -> Entity:
        """A person known by a title alone, now that a phrase has the name."""
        entity.phrase_name = (entity.phrase_span[1], entity.phrase_span[1])
        self._rename(entity, phrase.name or (0, 0))
        self._enrich(entity, phrase, name)
        return entity

    def _told_gender(self, phrase: NounPhrase) -> str:
        """The gender that the title in a phrase tells, or the verb right before it."""
        if phrase.head is not None and phrase.head.kind == "person" and phrase.head.gender:
            return phrase.head.gender
        cue = self.article.cue_at.get(phrase.first - 1)
        told = cue is not None and cue.form is not None and cue.form.kind == "verb" and cue.cls != "relay"
        return cue.gender if told and cue is not None else ""

    def _before_object(self, phrase: NounPhrase, name: tuple[str, ...]) -> Entity | None:
        """``أدى مرسي | اليمين``: a surname met elsewhere, and the object of the verb read as more of it."""
        for end in range(len(name) - 1, 0, -1):
            surname = name[end - 1]
            object_like = definite(name[end]) or self._is_owned((phrase.name or (0, 0))[0] + end)
            if name[end] in _SECOND_HALVES or not object_like:
                continue  # شمس | الدين كباشي
            if given_name(surname) is not None and not is_weak_name(surname):
                if end == 1 and is_ordinary(name[1][2:]) and (known := self.cast.named(name[:1])) is not None:
                    return known  # توقعت سمية | المزيد
                continue
            known = next((e for e in self.cast.with_surname(surname) if same_name(e.name, name[:end])), None)
            if known is not None:
                return known
            full = self.lookback.full_name(surname) if end == 1 else None
            inside = full is not None and phrase.first < full[1] <= phrase.end  # محافظ بابل | عامر التميمي
            if full is not None and not inside and self.article.keys[full[1] - 1] == surname:
                return self.person(NounPhrase(*full, None, full), tuple(self.article.keys[slice(*full)]), whole=True)
        return None

    def _is_owned(self, j: int) -> bool:
        """أبدى رانييري | رضاه: a noun with the pronoun of its owner."""
        return self.article.text.surface(j).endswith(_OWNED) and given_name(self.article.keys[j]) is None

    def _enrich(self, entity: Entity, phrase: NounPhrase, name: tuple[str, ...]) -> None:
        """Learn the title a named person is given here, and a longer form of the name."""
        words = describing_words(self.article, phrase)
        entity.known_by |= set(words)
        if len(words) > len(entity.words):
            entity.words, entity.phrase_span = words, (phrase.first, phrase.end)
            entity.phrase_name = phrase.name or (phrase.first, phrase.first)
        more = also_called(entity.known_by)
        entity.known_by |= more
        entity.heads |= heads_of(phrase.head) | {form.lemma for form in map(noun, more) if form is not None}
        entity.heads |= self.lookback.title_lemmas(phrase)
        if len(name) > len(entity.name) and phrase.name is not None:
            self._rename(entity, phrase.name)
        if phrase.head is not None and phrase.head.kind == "person" and phrase.head.gender:
            # النائب ليلى: a woman may bear a man's title
            entity.gender = "f" if given_gender(name[0]) == "f" else phrase.head.gender
        elif not entity.gender:
            entity.gender = given_gender(entity.name[0])
        self.cast.learn(entity)

    def _introduce(self, entity: Entity, full: tuple[int, int]) -> None:
        """Give an entity the full name, and the title the text has before it: مدير المصنع يوسف الكردي."""
        self._rename(entity, full)
        if (told := self.lookback.introducing(full)) is not None:
            self._enrich(entity, told, name_keys(self.article, told))

    def _rename(self, entity: Entity, span: tuple[int, int]) -> None:
        keys = self.article.keys[span[0] : span[1]]
        if span[0] in self.article.prefixed and keys[0][0] in WA_LI:
            keys[0] = keys[0][1:]
        entity.name, entity.name_span = tuple(keys), span
        self.cast.learn(entity)

    def _registered(self, phrase: NounPhrase) -> Entity | None:
        """The source that the register knows by this name and by another one: قسد, الناتو."""
        wanted = self._registry_id(phrase)
        return self.cast.registered(wanted) if wanted else None

    def _registry_id(self, phrase: NounPhrase) -> str | None:
        entry = self.article.register.find(display_name(self.article, (phrase.first, phrase.end)))
        return entry.id if entry is not None else None

    def _grow(self, entity: Entity, phrase: NounPhrase, words: tuple[str, ...]) -> Entity:
        """Keep the fullest description of a source without a name."""
        if not entity.name and len(words) > len(entity.words) and words[: len(entity.words)] == entity.words:
            entity.words, entity.phrase_span = words, (phrase.first, phrase.end)
            entity.known_by |= set(words)
            self.cast.learn(entity)
        return entity

    def _by_surname(self, phrase: NounPhrase, words: tuple[str, ...]) -> Entity | None:
        """``الكعود``, ``ترامب``: one word that is part of a name met before, or anywhere in the text."""
        if len(words) != 1:
            return None
        key = self.article.keys[phrase.end - 1] if phrase.end - phrase.first == 1 else words[0]
        if phrase.head is not None and phrase.head.kind in ("person", "organization", "document"):
            known = next((e for e in self.cast.with_surname(key) if len(e.name) > 1), None)
            if known is not None or (phrase.head.kind == "person" and self.titles.points_back(phrase)):
                return known
        if (named := self.cast.named((key,))) is not None:
            return named
        full = self.lookback.full_name(key)
        if full is None or (_is_body(phrase) and given_name(self.article.keys[full[0]]) is None):
            return None
        entity = self.cast.enter(Entity("person", number="s"))
        self._introduce(entity, full)
        entity.gender = entity.gender or given_gender(entity.name[0])
        return entity

    def _described(self, phrase: NounPhrase, words: tuple[str, ...]) -> Entity:
        """A source without a name: a title met before, a short form, or somebody new."""
        return (
            self.titles.known(phrase, words)
            or self.titles.alone(phrase)
            or self._introduced(phrase, words)
            or self.titles.speaking(phrase, words)
            or self._pointed_at(phrase)
            or self._first_of_pair(phrase)
            or self._new(phrase, words)
        )

    def _introduced(self, phrase: NounPhrase, words: tuple[str, ...]) -> Entity | None:
        """A title or a short name that the text spells out elsewhere: الوزارة ← وزارة الخزانة."""
        if phrase.head is None or not (self.titles.points_back(phrase) or len(words) > 1):
            return None
        full = self.introductions.of(phrase, words)
        if full is None:
            return None
        name = name_keys(self.article, full)
        if name:
            entity = self.person(full, name)
            entity.heads |= heads_of(phrase.head)
            entity.known_by |= set(words)
            return entity
        found = describing_words(self.article, full)
        return self.cast.described(found) or self._new(full, found)

    def _pointed_at(self, phrase: NounPhrase) -> Entity | None:
        """``كان سامي العلي في الثلاثين. ويقول هذا التاجر``: whom the text has named last, though he did nothing."""
        head = phrase.head
        if head is None or head.kind != "person" or head.number != "s" or not self.titles.points_at(phrase):
            return None
        span = self.lookback.person_before(phrase.first, head.gender)
        latest = None if span is not None else self.lookback.latest_person(phrase.first, head.gender)
        if latest is not None:
            return self.lead(latest) if latest.name is not None else None
        return self.person(NounPhrase(*span, None, span), tuple(self.article.keys[slice(*span)])) if span else None

    def _first_of_pair(self, phrase: NounPhrase) -> Entity | None:
        """``قال المرصد وسكان``: a body of the cast, and others with it."""
        first = self.lookback.bodies.first_of_pair(phrase)
        if first is None:
            return None
        words = describing_words(self.article, first)
        return self.cast.described(words) or self.titles.known(first, words)

    def _new(self, phrase: NounPhrase, words: tuple[str, ...]) -> Entity:
        head = phrase.head
        bodies = self.lookback.bodies
        stands_for = bodies.state(phrase) or bodies.of_kind(phrase) or bodies.department(phrase)
        stands_for = stands_for or announced(self.article, phrase)
        if (
            stands_for is not None
            and (same := self.cast.described(describing_words(self.article, stands_for))) is not None
        ):
            return same
        entity = Entity(kind_of(head, len(words)), words=words, phrase_span=(phrase.first, phrase.end))
        if (
            head is not None
            and entity.kind == "organization"
            and words
            and (
                full := self.lookback.bodies.longer(
                    words, phrase.first, ministry=stem(self.article.keys[phrase.first]) in _MINISTRY
                )
            )
        ):
            entity.words, entity.phrase_span = full
            entity.aliases.add(words)
        if stands_for is not None:
            entity.words = describing_words(self.article, stands_for)
            entity.phrase_span = stands_for.first, stands_for.end
            entity.aliases.add(words)
        entity.known_by = set(words)
        entity.owned = owned_by_name(self.article, phrase.first, find_name(self.article, phrase.first, phrase.end))
        entity.heads = heads_of(head)
        entity.registry_id = self._registry_id(phrase)
        if head is not None:
            entity.gender, entity.number = head.gender, head.number
        if phrase.alias:
            entity.aliases.add(tuple(stem(word) for word in phrase.alias.split()))
        return self.cast.enter(entity)

    def issuer(self, phrase: NounPhrase) -> Entity | None:
        """``البيان`` and ``بيان الخارجية`` speak for who issued them."""
        keys = self.article.keys
        if (outlet := outlet_of_report(self.article, phrase)) is not None:
            return reporting(self.lead(outlet), phrase)
        if stem(keys[phrase.first]) in _LETTERS:
            writer = self._writer(phrase.first)
            return self.lead(writer) if writer is not None else None
        if stem(keys[phrase.first]) not in _STATEMENTS:
            return None
        inner = phrase.first + 1
        while inner < phrase.end and self._leads_to_issuer(inner):
            inner += 1
        apart = definite(keys[phrase.first]) and inner == phrase.first + 1  # دعا البيان | الأكراد
        rest = phrase_at(self.article, inner, phrase.end) if inner < phrase.end and not apart else None
        if rest is not None and (rest.name or rest.head is not None):
            return self.lead(rest)
        if (maker := self._relative_issuer(phrase.end)) is not None:
            return self.lead(maker)
        if stem(keys[phrase.first]) in _ACCOUNTS:
            return None  # صفحة خفر السواحل
        if (named := issued_before(self.article, phrase.first)) is not None:
            return self.lead(named)
        spoke = [e for e in reversed(self.recent[-FAR_BACK:]) if e.spoke]
        if (stated := next((e for e in spoke if self._in_statement(e, phrase.first)), None)) is not None:
            return stated
        issuers = [e for e in reversed(self.recent[-FAR_BACK:]) if e.kind in ("organization", "person")]
        return next((e for e in issuers if e.spoke), next(iter(issuers), None))

    def _writer(self, first: int) -> NounPhrase | None:
        """``رسالة وجهها | الوزير``, ``مذكرة مطولة بعث بها | المدير``: who wrote, or sent, the letter at ``first``."""
        keys, j = self.article.keys, first + 1
        while j < len(keys) and not is_made_by(keys[j]) and self._leads_to_issuer(j):
            j += 1
        sent = key_at(keys, j) in _ISSUING and key_at(keys, j + 1) in _BY_IT
        if not sent and not is_made_by(key_at(keys, j)):
            return None
        writer = phrase_at(self.article, j + 1 + sent, self.article.text.next_sentence_end(j))
        return writer if writer is not None and (writer.name or _is_body(writer)) else None

    def _in_statement(self, entity: Entity, statement: int) -> bool:
        """``قال الوزراء | في بيان``: whether somebody spoke in such as the word at ``statement`` names, before it."""
        keys, said = self.article.keys, stem(self.article.keys[statement])
        for first, _ in [span for span in entity.spans if span[1] <= statement][-_LATEST_SPANS:]:
            start, end = self.article.text.sentence(first)
            near = range(max(start, first - _IN_STATEMENT), min(end, first + _IN_STATEMENT, statement) - 1)
            if any(bare(keys[j]) == IN and stem(keys[j + 1]) == said for j in near):
                return True
        return False

    def _whose_figures(self, phrase: NounPhrase) -> Entity | None:
        """``وفقا لحساباته``, ``وتشير بياناتها إلى أن``: whom the pronoun fits; ``وأظهرت النتائج``: the study."""
        key = self.article.keys[phrase.first]
        if key in _FINDINGS and phrase.end == phrase.first + 1:
            return next((each for each in reversed(self.recent) if each.spoke and each.heads & _REPORTS), None)
        if not key.endswith((HEH, HER)) or noun(key) is not None:
            return None
        owned, gender = possessed(key), "f" if key.endswith(HER) else "m"
        if owned is None or owned.lemma not in _OWN_FIGURES:
            return None
        return next((each for each in reversed(self.recent) if each.spoke and agrees(each, gender, "s")), None)

    def _relative_issuer(self, j: int) -> NounPhrase | None:
        """البيان | الذي أصدرته وزارة الخارجية: who issued it, by the relative clause at ``j``."""
        verb = key_at(self.article.keys, j + 1)
        if key_at(self.article.keys, j) not in _RELATIVE or not verb or not is_made_by(verb):
            return None
        stop = self.article.text.next_sentence_end(j)
        words = next((k for k in range(j + 2, stop) if k in self.article.opened), stop)
        maker = phrase_at(self.article, j + 2, words)
        return maker if maker is not None and (maker.name or maker.head is not None) else None

    def _leads_to_issuer(self, j: int) -> bool:
        """بيان | صادر عن, بيان | مقتضب | نشرته الوزارة: what stands between a statement and who issued it."""
        key, form = self.article.keys[j], noun(self.article.keys[j])
        if key in _STATEMENT_FILLER or (is_made_by(key) and self.article.text.surface(j)[-1] != TEH_MARBUTA):
            return True
        return form is not None and not (form.definite or form.kind) and "adj" in form.cls


def _is_inside(a: str, b: str) -> bool:
    """Whether the letters of the shorter word stand in the longer, in order: وارن, وارين; but not مورسي, موريس."""
    short, long = sorted((a, b), key=len)
    rest = iter(long)
    return short != long and all(letter in rest for letter in short)


def _is_body(phrase: NounPhrase) -> bool:
    return phrase.head is not None and phrase.head.kind in ("organization", "document")
