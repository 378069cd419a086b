"""Who speaks: one left-to-right pass that leads every mention, and every bare cue, to a source.

المتحدث باسم الخارجية نيد برايس   a name           a new source, or one of that name
برايس                            a surname        the source of that name, else a name in the text
المتحدث، الوزارة                 a definite head  the latest source with that head
البيان                           a statement      who issued it: the running speaker
وأضاف                            nothing          the latest speaker its gender and number fit
"""

from __future__ import annotations

from service.engine.agents import clause_agent, earlier_agent, sentence_agent, subject_beside, teller_apart
from service.engine.antecedents import indefinite_antecedent, owner_of_words
from service.engine.article import Article
from service.engine.carried import (
    FAR_BACK,
    is_addressed,
    is_passed_on,
    is_seldom_said,
    latest_fitting,
    learn_gender,
    learn_report,
    named_before,
    relay_before,
)
from service.engine.cues import CueAt
from service.engine.drafts import Draft
from service.engine.entities import Entity, name_keys
from service.engine.letterheads import issued_before, letterhead
from service.engine.mentions import NounPhrase
from service.engine.own_statements import letter_at_head, owner_of_statement
from service.engine.referents import Referents
from service.engine.relatives import in_relative_clause, is_of_matter
from service.engine.revered import is_revered
from service.engine.titles import agrees, fits, goes_on
from service.engine.together import may_join, means_two, pair_before, together
from service.engine.words import definite, noun
from service.lexicon.affixes import affixes
from service.lexicon.letters import ALEF, BY_THE
from service.lexicon.particles import joined, words_of
from service.lexicon.singles import TO

_OWNED = affixes("pronoun")
_WHERE = words_of("aside_clause")
_READILY, _MEANS_REACH = joined(words_of("readily")), 8


class Resolver:
    """The running speakers, the latest last, and where free text begins after the last draft."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.recent: list[Entity] = []
        self.referents = Referents(article, self.recent)
        self.floor = 0
        self.cited: tuple[Draft, Entity | None] | None = None

    def run(self, drafts: list[Draft]) -> list[Entity | None]:
        """The entity of each draft, or ``None`` when nobody can be told."""
        found = []
        for before, draft in zip([None, *drafts], drafts, strict=False):
            found.append(self._cited_beside(draft) or self._speaker_of(draft))
            alone = before is None or before.at < self.article.text.sentence(draft.at)[0]
            self.cited = (draft, found[-1]) if alone and draft.rule.startswith("according") else None
            ends = [part.end for part in (draft.content, draft.phrase, draft.cue) if part is not None]
            self.floor = max(self.floor, *ends)
        return found

    def _speaker_of(self, draft: Draft) -> Entity | None:
        if draft.content is None and draft.cue is not None and _is_told_aside(self.article, draft, draft.cue):
            return None  # والذي يهدد قطاعا واسعا: nobody begins to speak here
        if is_passed_on(self.article, draft.cue) and self.recent:
            entity: Entity | None = self.recent[-1]
        elif draft.phrase is None or is_addressed(self.article, draft.phrase):
            entity = self._by_letterhead(draft) or named_before(self.article, self.referents.cast, draft.cue)
            entity = entity or self._two(draft) or self._of_clause(draft) or self._carried(draft.cue)
        else:
            titles = self.referents.titles
            entity = self._acting(draft) or titles.going_on(draft) or self._named_at_last(draft)
            entity = entity or self._together(draft, draft.phrase) or self._two(draft)
            entity = entity or self._own_statement(draft.cue, draft.phrase)
            entity = entity or self.referents.lead(draft.phrase)
            entity.spans.append((draft.phrase.first, draft.phrase.end))
            self.referents.cast.meet(entity)
            learn_gender(entity, draft)
            learn_report(self.article, entity, draft)
        if entity is not None:
            entity.spoke = entity.spoke or draft.rule != "acting"
            cited = draft.phrase is not None and (is_revered(self.article, draft.phrase) or self._inside(draft, entity))
            self._now_speaks(entity, aside=cited or (draft.rule.startswith("according") and not entity.name))
        return entity

    def _together(self, draft: Draft, phrase: NounPhrase) -> Entity | None:
        """Several people whom the subject of a report names, who may each go on alone."""
        if draft.content is None or not may_join(self.article, phrase):
            return None
        limit = draft.content.first
        if limit <= phrase.first:
            limit = self.article.text.next_sentence_end(phrase.end)
        if draft.cue is not None and phrase.first < draft.cue.first:
            limit = min(limit, draft.cue.first)
        people = together(self.article, phrase, limit)
        if not people:
            return None
        if draft.cue is not None and phrase.first < draft.cue.first and draft.cue.number == "s":
            return self.referents.one(people[-1])  # الخلاف بين الإقليم | وبغداد التي تطالب
        group = self.referents.group(people, phrase)
        for member in reversed(group.members):
            self._now_speaks(member, aside=False)
        return group

    def _two(self, draft: Draft) -> Entity | None:
        """``وأكدا أن``, ``ويقول الزوجان إن``: the two who spoke last as one, or whom the text has named together."""
        cue, phrase = draft.cue, draft.phrase
        two = means_two(self.article, phrase) if phrase is not None else cue is not None and cue.number == "d"
        if not two or cue is None:
            return None
        spoke = next((each for each in reversed(self.recent[-FAR_BACK:]) if each.members and each.number == "d"), None)
        if spoke is not None:
            return spoke
        people = pair_before(self.article, cue.first)
        return self.referents.group(people, people[0]) if people else None

    def _own_statement(self, cue: CueAt | None, phrase: NounPhrase) -> Entity | None:
        if cue is None:
            return None
        silent = not any(each.spoke for each in self.recent)
        owner = owner_of_statement(self.article, cue, phrase, anybody=silent)
        return self.referents.lead(owner) if owner is not None else None

    def _cited_beside(self, draft: Draft) -> Entity | None:
        """``بحسب الصندوق، مشيرا إلى أن``: a participle in the same sentence goes on with whom alone it cites."""
        cue = draft.cue
        if self.cited is None or cue is None or cue.kind != "participle" or draft.phrase is not None:
            return None
        (last, entity), first = self.cited, self.article.text.sentence(cue.first)[0]
        if entity is None or last.cue is None or last.cue.first < first or not fits(cue, entity):
            return None
        if entity.kind == "person" and not entity.name:
            return None  # برأي الأمين العام: as a rule whoever is speaking
        self._now_speaks(entity, aside=False)
        return entity

    def _of_clause(self, draft: Draft) -> Entity | None:
        """Whom the clause of a bare cue is about, when nobody has been named or quoted in it since."""
        cue = draft.cue
        if cue is not None and cue.kind == "came_in" and (owner := owner_of_words(self.article, cue)) is not None:
            return self.referents.lead(owner)
        if cue is not None and (letter := letter_at_head(self.article, cue)) is not None:
            return self.referents.lead(letter)
        if cue is None or cue.kind not in ("verb", "participle", "masdar") or goes_on(cue):
            return None
        if cue.kind == "masdar" and not (self.article.keys[cue.first].endswith(_OWNED) or _is_means(self.article, cue)):
            return None  # ورغم التأكيد على أن: nobody's
        if (relay := relay_before(self.article, cue)) is not None:
            return self._before_relay(cue, relay)
        agent = subject_beside(self.article, cue) or owner_of_words(self.article, cue)
        agent = agent or indefinite_antecedent(self.article, cue)
        agent = agent or clause_agent(self.article, cue, self.floor)
        if agent is None and cue.kind == "participle" and not self.recent:
            agent = teller_apart(self.article, cue)
        if agent is None or (draft.content is not None and draft.content.first < agent.end <= draft.content.end + 1):
            return None  # “هدموا الدار”، تمتمت
        return self.referents.lead(agent)

    def _before_relay(self, cue: CueAt, relay: int) -> Entity | None:
        """``لم تغب الوزارة عن الصحف، | إذ نسبت إليها الصحيفة قولها``: whom it tells of before."""
        spoke = any(each.spoke and fits(cue, each) for each in self.recent[-FAR_BACK:])
        passed = cue._replace(first=relay)
        agent = clause_agent(self.article, passed, self.floor)
        if agent is None and not spoke:
            agent = sentence_agent(self.article, passed)
        return self.referents.lead(agent) if agent is not None else None

    def _acting(self, draft: Draft) -> Entity | None:
        """Who acts, if it is somebody of the cast; the clause teaches no longer name, for its object may follow."""
        if draft.rule != "acting" or draft.phrase is None:
            return None
        return self.referents.cast.named(name_keys(self.article, draft.phrase))

    def _named_at_last(self, draft: Draft) -> Entity | None:
        """The spokesman who has spoken without a name, and is named as he goes on, if nobody else is called so."""
        entity = self.referents.titles.named_at_last(draft)
        if entity is None or draft.phrase is None:
            return None
        name = name_keys(self.article, draft.phrase)
        return None if self.referents.cast.named(name) is not None else self.referents.named(entity, draft.phrase, name)

    def _by_letterhead(self, draft: Draft) -> Entity | None:
        phrase = letterhead(self.article, draft)
        if phrase is not None and (issuer := self.referents.issuer(phrase)) is not None:
            return issuer
        if draft.cue is None or draft.cue.kind not in ("came_in", "block"):
            return None
        named = issued_before(self.article, draft.cue.first)
        return self.referents.lead(named) if named is not None else None

    def _inside(self, draft: Draft, entity: Entity) -> bool:
        """``قالت السفيرة إن الأعضاء يؤيدونه، حيث قالت دول إن …، وأضافت``: who is cited for what was just claimed."""
        cue = draft.cue
        if cue is None or cue.kind != "verb" or self.article.keys[cue.first - 1] not in _WHERE or not self.recent:
            return False
        last, first = self.recent[-1], self.article.text.sentence(cue.first)[0]
        told = last.spoke and last.name and not entity.name and last.spans[-1:] and last.spans[-1][0] >= first
        return bool(told) and entity.kind != "document"

    def _now_speaks(self, entity: Entity, *, aside: bool) -> None:
        if entity in self.recent:
            if aside:
                return
            self.recent.remove(entity)
        self.recent.insert(max(0, len(self.recent) - aside), entity)
        del self.recent[:-FAR_BACK]

    def _carried(self, cue: CueAt | None) -> Entity | None:
        """The latest speaker whose gender and number the cue's form fits."""
        found = self._beside(cue) or self._by_means(cue) or latest_fitting(self.article, self.recent, cue)
        found = found or self._goes_on(cue) or self._met_before(cue)
        if found is not None or not self.recent or (cue is not None and is_seldom_said(cue)):
            return found
        return self.recent[-1]

    def _by_means(self, cue: CueAt | None) -> Entity | None:
        """``أما جديدها فتكتفي بالإشارة إلى أن``: the verb that the noun belongs to agrees with who speaks."""
        if cue is None or cue.kind != "masdar" or not _is_means(self.article, cue):
            return None
        gender, first = self.article.acts_at.get(cue.first - 1), self.article.text.sentence(cue.first)[0]
        known = (each for each in reversed(self.recent[-FAR_BACK:]) if each.spoke or each.spans[-1][0] >= first)
        fitting = (each for each in known if agrees(each, gender or "", "s"))
        return next(fitting, None) if gender else None

    def _beside(self, cue: CueAt | None) -> Entity | None:
        """``أشار البيان إلى أن المديرة نفت الخبر، وقالت``: who spoke last does not agree, but whom he told of does."""
        if cue is None or not self.recent or cue.kind not in ("verb", "participle") or cue.cls == "relay":
            return None
        if fits(cue, self.recent[-1]) or (cue.number == "s" and cue.gender == "m" and goes_on(cue)):
            return None
        agent = clause_agent(self.article, cue, self.article.text.sentence(cue.first)[0])
        if agent is None and cue.kind == "participle":
            agent = teller_apart(self.article, cue)
        return self.referents.lead(agent) if agent is not None and _is_somebody(self.article, agent) else None

    def _goes_on(self, cue: CueAt | None) -> Entity | None:
        """``قالت مصادر إن …. متوقعا أن``: a participle goes on with who spoke, agreeing or not."""
        if cue is None or cue.kind != "participle" or not self.recent or not self.recent[-1].spoke:
            return None
        return self.recent[-1] if cue.first in self.article.text.sentence_starts else None

    def _met_before(self, cue: CueAt | None) -> Entity | None:
        """Somebody named shortly before the cue, though not as a speaker: أجرت فلانة الدراسة. وقالت …"""
        if cue is None or cue.number == "p":
            return None
        span = self.referents.lookback.person_before(cue.first, cue.gender, far=not self.recent)
        agent = earlier_agent(self.article, cue) if not self.recent else None
        if agent is not None and (span is None or agent.name is not None):
            return self.referents.lead(agent)  # التقى الوزير فلان نظيره فلانا. وقال
        if span is None:
            return None
        return self.referents.person(NounPhrase(*span, None, span), tuple(self.article.keys[span[0] : span[1]]))


def _is_told_aside(article: Article, draft: Draft, cue: CueAt) -> bool:
    return in_relative_clause(article, cue.first) and not (draft.source == "after" and is_of_matter(article, cue.first))


def _is_somebody(article: Article, phrase: NounPhrase) -> bool:
    """A person or a body, and not how somebody acted: فنيا."""
    key = article.keys[phrase.first]
    if phrase.name is None and key.endswith(ALEF) and noun(key[:-1]) is not None:
        return False
    return phrase.name is not None or (phrase.head is not None and phrase.head.kind in ("person", "organization"))


def _is_means(article: Article, cue: CueAt) -> bool:
    """``اكتفى المتحدث بالقول``, ``سارعت الحكومة إلى القول``: what the subject of the clause did or came to.

    So it is in ``لم يتردد الوزير في القول`` and ``حرص على التأكيد``, but not in ``لا جدوى في القول``.
    """
    key, before = article.keys[cue.first], article.keys[cue.first - 1] if cue.first else ""
    if key.startswith(BY_THE) or (before == TO and definite(key)):
        return True
    first = max(article.text.sentence(cue.first)[0], cue.first - _MEANS_REACH)
    return definite(key) and not _READILY.isdisjoint(article.keys[first : cue.first])
