"""The subject of a reporting verb: after it, before it, or what its relative clause hangs on."""

from __future__ import annotations

from service.engine.article import Article
from service.engine.clauses import bare
from service.engine.marks import MARKS
from service.engine.mentions import NounPhrase, phrase_at, speaks
from service.engine.names import nameable
from service.engine.shapes import agentive, can_start, indefinite_accusative, is_circumstance, is_other_cue, is_particle
from service.engine.shares import share_at
from service.engine.words import definite, is_known_name, is_place, noun
from service.lexicon.cues import lookup
from service.lexicon.nouns import given_name, is_weak_name
from service.lexicon.ordinary import is_ordinary
from service.lexicon.particles import words_as_written, words_of

_AUXILIARIES = words_of("auxiliary")
_RELATIVE = words_of("relative")
_TIME = words_of("time")
_DEMONSTRATIVE = words_of("demonstrative")
_SKIPPED_AFTER_CUE = words_of("after_cue")
_LEADS = words_of("lead")
# Verbs that have people and bodies for their objects.
_OF_PEOPLE = frozenset({"call", "ask", "judge", "promise"})
_ADDRESSING = words_as_written("addressing")
_PRONOUN_SUBJECTS = words_of("pronoun_subject")
_SUBORDINATING = words_of("subordinating")
_TOPIC = "اما"
_ANSWER = "فقد"
_TOPIC_REACH = 30
_LONGEST_SURNAME = 3


def subject_after(article: Article, cue_end: int, limit: int) -> NounPhrase | None:
    """The subject between a cue and its opener (``limit``), if the clause names one there."""
    if _has_pronoun(article, cue_end):
        return None
    first = _skip_adverbs(article, cue_end, limit)
    counted = next((share for j in range(cue_end, first) if (share := share_at(article, j, limit)) is not None), None)
    if counted is not None:
        return counted
    if first >= limit or not can_start(article, first):
        return None
    phrase = phrase_at(article, first, limit)
    if phrase is None or (first == cue_end and _is_body_of_other_gender(article, phrase)):
        return None
    return phrase if _could_speak(article, phrase) else _named_elsewhere(article, first, limit)


def _named_elsewhere(article: Article, first: int, limit: int) -> NounPhrase | None:
    """``وأشار أردوغان ضمنا``, ``وأكد أحمدي نجاد``: the end of a name that the article gives in full elsewhere."""
    keys = article.keys
    for end in range(min(limit, first + _LONGEST_SURNAME), first, -1):
        words = keys[first:end]
        if not nameable(words[-1]) or any(noun(key) is not None or is_particle(key) for key in words):
            continue
        others = (j for j in article.positions[words[0]] if j and j != first and keys[j : j + len(words)] == words)
        if is_known_name(words[-1]) or any(_ends_name(keys, j) for j in others):
            return NounPhrase(first, end, None, (first, end))
    return None


def _ends_name(keys: list[str], j: int) -> bool:
    """Whether a surname at token ``j`` stands in a full name or after a title: كريستين بلازي فورد، الرئيس ترامب."""
    title = noun(keys[j - 1])
    if title is not None and title.kind == "person" and title.definite and title.number == "s":
        return True
    given = keys[j - 2 if j > 1 and nameable(keys[j - 1]) and given_name(keys[j - 1]) is None else j - 1]
    return given_name(given) is not None and not is_weak_name(given)


def _has_pronoun(article: Article, cue_end: int) -> bool:
    """``لكنه حذر المجلس``: the verb has its subject already, and what follows is its object."""
    cue = article.cue_at.get(cue_end - 1)
    if cue is None or cue.kind != "verb" or not cue.first:
        return False
    before = article.keys[cue.first - 1]
    feminine = before.endswith(("ها", "ي"))
    return before in _PRONOUN_SUBJECTS and cue.gender == ("f" if feminine else "m")


def _is_body_of_other_gender(article: Article, phrase: NounPhrase) -> bool:
    """``وطالب المنظمة``: right after its verb a subject agrees with it, so this body is the object."""
    cue, head = article.cue_at.get(phrase.first - 1), phrase.head
    if cue is None or cue.form is None or cue.form.kind != "verb" or cue.number != "s" or head is None:
        return False
    if cue.cls not in _OF_PEOPLE and cue.lemma not in _ADDRESSING:
        return False  # no body is the object of قال: here an editor forgot to agree
    if head.kind != "organization" or head.number != "s" or noun(article.keys[phrase.first]) != head:
        return False
    return bool(cue.gender and head.gender) and cue.gender != head.gender


def _could_speak(article: Article, phrase: NounPhrase) -> bool:
    """Whether the phrase right after a verb can be its subject rather than its object."""
    if _is_oblique(article, phrase) or _is_manner(article, phrase):
        return False
    if speaks(article, phrase) and not (phrase.head is not None and phrase.head.cls == {"speech"}):
        return True
    key = article.keys[phrase.first]
    if indefinite_accusative(article, phrase.first):
        return False
    if phrase.name is not None:
        return True
    if phrase.head is not None and phrase.head.cls == {"speech"}:
        return False
    if phrase.end - phrase.first == 1 and _is_surname_here(article, key):
        return True
    if definite(key):
        return agentive(key[2:]) or not is_ordinary(key[2:])
    if phrase.end - phrase.first > 1 and is_place(article.keys[phrase.first + 1]):
        return True  # صحة دبي، تعليم مكة
    defined = phrase.end - phrase.first > 1 and definite(article.keys[phrase.first + 1])
    return defined and not lookup(key) and (agentive(key) or not is_ordinary(key))


def _is_manner(article: Article, phrase: NounPhrase) -> bool:
    """``وتابع مدافعا عن موقفه``: how the subject spoke, not who."""
    first = phrase.first
    if phrase.head is not None and phrase.head.kind == "place":
        return False
    return indefinite_accusative(article, first) and given_name(article.keys[first]) is None and phrase.name is None


def _is_surname_here(article: Article, key: str) -> bool:
    """``الحداد``, a smith elsewhere, where the article has ``إبراهيم الحداد``."""
    before = (article.keys[j - 1] for j in article.positions[key] if j)
    return any(given_name(word) is not None and not is_weak_name(word) for word in before)


def _is_oblique(article: Article, phrase: NounPhrase) -> bool:
    """``وأبلغ الصحفيين``: a plural in ين is an object; the subject would end in ون."""
    head = phrase.head
    if (
        head is None
        or phrase.name is not None
        or head.kind not in ("person", "group", "")
        or head.number not in ("p", "d")
    ):
        return False
    key = article.keys[phrase.first]
    return definite(key) and key.endswith("ين")


def _skip_adverbs(article: Article, j: int, limit: int) -> int:
    """Past what may stand between a verb and its subject: أمس، من جانبه، لـ«الصحيفة»، له."""
    keys = article.keys
    while j < limit:
        key = keys[j]
        if key in "،-–" or key in _SKIPPED_AFTER_CUE or key in _TIME or key.isdigit():
            j += 1
        elif key in ("ل", "لـ", "الي") and j + 1 in article.opened:
            j = article.opened[j + 1].close + 1
        elif key == "من" and j + 1 < limit and keys[j + 1] in _SKIPPED_AFTER_CUE:
            j += 2
        elif (
            key in ("في", "خلال")
            and j + 1 < limit
            and is_circumstance(keys[j + 1])
            and _comma_before(article, j, limit)
        ):
            j = _comma_before(article, j, limit)
        else:
            break
    return j


def _comma_before(article: Article, j: int, limit: int) -> int:
    """The comma that closes an adverbial which starts at ``j``, if one does soon."""
    for k in range(j + 2, min(limit, j + 10)):
        if article.keys[k] == "،":
            return k if k + 1 < limit and can_start(article, k + 1) and article.keys[k + 1] not in _TIME else 0
    return 0


def in_relative_clause(article: Article, cue_first: int) -> bool:
    """Whether a verb stands right after الذي، التي …"""
    j = cue_first - 1
    while j > 0 and article.keys[j] in _AUXILIARIES:
        j -= 1
    return j > 0 and article.keys[j] in _RELATIVE


def follows_thing(article: Article, cue_first: int) -> bool:
    """Whether the verb's subject is a noun before it that cannot speak: هذا يشير إلى أن …"""
    keys = article.keys
    j = cue_first - 1
    first = article.text.sentence(cue_first)[0]
    if j < first or keys[j] in _DEMONSTRATIVE:
        return j >= first
    while j >= first and keys[j][0].isalnum():
        if is_particle(keys[j]) or keys[j] in _TIME or is_other_cue(article, j):
            return False
        j -= 1
    return cue_first - j > 1 and keys[j + 1] not in _LEADS and bare(keys[j + 1]) not in _LEADS


def antecedent(article: Article, cue_first: int) -> NounPhrase | None:
    """The noun a relative clause hangs on: مجلس الشيوخ ← الذي اعتبر أن …"""
    keys = article.keys
    j = cue_first - 1
    while j > 0 and keys[j] in _AUXILIARIES:
        j -= 1
    if j <= 0 or keys[j] not in _RELATIVE:
        return None
    end = j - 1 if keys[j - 1] in "،," else j
    first = end
    while first > 0 and end - first < 20 and _inside_phrase(article, first - 1):
        first -= 1
    for start in range(first, end):
        if can_start(article, start):
            phrase = phrase_at(article, start, end)
            if phrase is not None and phrase.end == end and speaks(article, phrase):
                return phrase
    return None


def _inside_phrase(article: Article, j: int) -> bool:
    key = article.keys[j]
    if key in MARKS or key in "،,":
        return key in MARKS
    return key[0].isalnum() and (key == "في" or not is_particle(key)) and not is_other_cue(article, j)


def subject_before(article: Article, cue_first: int, floor: int) -> NounPhrase | None:
    """The subject that stands before its verb: الوزير أكد أن …، رغم أن صحيفة … ذكرت أن …"""
    topic = topic_of(article, cue_first)
    first = max(floor, article.text.sentence(cue_first)[0]) if topic is None else topic
    subject = _subject_from(article, first, cue_first, topic=topic is not None)
    if subject is not None or topic is not None:
        return subject
    clause = _clause_start(article, first, cue_first)
    return _subject_from(article, clause, cue_first, topic=False) if clause is not None else None


def _clause_start(article: Article, first: int, cue_first: int) -> int | None:
    """``رغم أن`` the subject ``قال``: where the clause of a verb begins inside its sentence."""
    for j in range(cue_first - 2, max(first, cue_first - _TOPIC_REACH) - 1, -1):
        cue = article.cue_at.get(j)
        if cue is not None and cue.kind == "verb":
            return None
        if bare(article.keys[j]) in _SUBORDINATING:
            return j + 1
    return None


def _subject_from(article: Article, j: int, cue_first: int, *, topic: bool) -> NounPhrase | None:
    """The subject that begins at ``j``, or after what leads to it, and reaches to its verb."""
    keys = article.keys
    while (
        j < cue_first
        and (keys[j] in _LEADS or bare(keys[j]) in _LEADS or not keys[j][0].isalnum())
        and j not in article.opened
    ):
        j += 1
    if j >= cue_first:
        return None
    counted = share_at(article, j, cue_first)
    if counted is not None:
        return counted if _reaches_verb(article, counted.end, cue_first) else None
    if not can_start(article, j) or _is_clause_verb(article, j):
        return None
    phrase = phrase_at(article, j, cue_first)
    if phrase is None or not speaks(article, phrase):
        return None
    reaches = topic or _reaches_verb(article, phrase.end, cue_first)
    return phrase if reaches and _verb_agrees(article, phrase, cue_first) else None


def topic_of(article: Article, cue_first: int) -> int | None:
    """``أما المدير فيرى``, ``أما المدير، … فقد أكد``: the topic that a verb with فـ answers to."""
    keys = article.keys
    verb = cue_first - 1 if keys[cue_first - 1] == _ANSWER else cue_first
    if keys[verb][0] != "ف":
        return None
    first = max(article.text.sentence(cue_first)[0], verb - _TOPIC_REACH)
    return next((j + 1 for j in range(verb - 1, first - 1, -1) if bare(keys[j]) == _TOPIC), None)


def leading_subject(article: Article, first: int, limit: int) -> NounPhrase | None:
    """The noun phrase that a clause begins with, before a verb that stands before ``limit``."""
    keys, j = article.keys, first
    while j < limit and (keys[j] in _LEADS or bare(keys[j]) in _LEADS or not keys[j][0].isalnum()) and j not in article.opened:
        j += 1
    if j >= limit or not can_start(article, j) or _is_clause_verb(article, j) or is_other_cue(article, j) or j in article.acts_at:
        return None
    phrase = phrase_at(article, j, limit)
    return phrase if phrase is not None and speaks(article, phrase) and phrase.end < limit else None


def _is_clause_verb(article: Article, j: int) -> bool:
    """``وتظاهر معلمون``: an unknown word after و, right before a plural in ون, is the verb of its clause."""
    key, after = article.keys[j], article.keys[j + 1]
    if key[0] != "و" or any(noun(word) is not None or given_name(word) is not None for word in (key, key[1:])):
        return False
    form = noun(after)
    return form is not None and form.kind == "person" and after.endswith("ون")


def _verb_agrees(article: Article, phrase: NounPhrase, cue_first: int) -> bool:
    """A verb after its subject agrees with it in number and gender."""
    cue, head = article.cue_at.get(cue_first), phrase.head
    if cue is None or head is None or phrase.name is not None or not head.number:
        return True
    if cue.number == "p" and head.number == "s":
        return head.kind == "group"
    return not (cue.number == "s" and head.number == "s" and cue.gender and head.gender and cue.gender != head.gender)


def _reaches_verb(article: Article, end: int, cue_first: int) -> bool:
    """Whether only قد، كان, a parenthesis or a relative clause stands between subject and verb."""
    keys = article.keys
    between = keys[end:cue_first]
    if all(key in ("قد", "،", "كان", "كانت", "-", "–") for key in between):
        return True
    if len(between) > 25 or any(
        j in article.cue_at and article.cue_at[j].kind == "verb" for j in range(end, cue_first)
    ):
        return False
    return between[0] in _RELATIVE or between[0] in "،(-–" or bare(between[0]) in ("هو", "هي", "في", "خلال", "من")
