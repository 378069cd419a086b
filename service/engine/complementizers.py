"""When أن and إن are complementizers of a cue: not spelt-out letters, not another verb's preposition."""

from __future__ import annotations

import re

from service.engine.article import Article
from service.engine.cues import CueAt
from service.engine.shapes import withholds_name
from service.engine.text import key_at
from service.engine.words import is_somebodys, noun
from service.lexicon.actions import SHE_DID
from service.lexicon.affixes import affixes
from service.lexicon.cues import lookup
from service.lexicon.letters import (
    AL,
    ALEF_HAMZA,
    ALEF_HAMZA_BELOW,
    ALEF_MADDA,
    BEH,
    CONJUNCTIONS,
    HEH,
    HER,
    LAM,
    SEEN,
    TEH,
    THEM,
    WAW,
)
from service.lexicon.modals import MODALS, SEEMING
from service.lexicon.paradigms import with_pronouns
from service.lexicon.particles import COMPLEMENTIZERS, joined, words_of
from service.lexicon.punctuation import COMMAS, DASHES
from service.lexicon.singles import ALREADY, AN, FROM, NOT, ON, TO, WHO_HE, WHO_SHE, WHO_THEY

# إن بي سي: a channel spelt out, no complementizer; nor is آن in a name.
_COMP, _I = words_of("comp"), words_of("first_person")
_LETTERS = tuple([name] for name in words_of("letter_name"))
_NAME_PARTICLES = words_of("name_letter")
# The prepositions that change their sense where no verb governs them, and their codes in the verb table.
_PREP_CODES = {ON: "ala", TO: "ila"}
_IF, _NEVER_THAT, _PAST_AFTER_IF = AN, words_of("if_only"), words_of("after_if")
_PREPOSITIONS = words_of("comp_prep")
# الذي, وهو, وقد: begin a clause that tells of who speaks, between commas.
_ATTENDANT = words_of("relative") | words_of("which") | {WAW + ALREADY}
_SURNAME_TOO = words_of("surname_too")
_COMP_BLOCK = joined(words_of("comp_block"))
# A negation may be written together with its verb: لايريد أن
_VERBS = joined(MODALS | {NOT + verb for verb in MODALS})
_SEEMING = joined(SEEMING)
_DUTY, _FOR_WHOM = words_of("duty"), joined(words_of("for_whom"))
_WHOSE = affixes("pronoun") + affixes("pronoun_ours")
# بوسع, بوسعه; and باستطاعتها: before a pronoun ة is ت
_ABLE = joined(words_of("able").union(re.sub(f"{HEH}$", TEH, word) + of for word in words_of("able") for of in _WHOSE))
_UPON, _WAS = joined(frozenset({ON})), joined(words_of("copula"))
_OWNERS, _FROM = _VERBS | _DUTY | _ABLE | _FOR_WHOM | _UPON, joined(frozenset({FROM}))
_SOURCES = words_of("source_noun")
_BI_BLOCK, _DATIVES = words_of("bi_block"), with_pronouns(LAM)
_NOT, _COMMAS, _LATE = words_of("that_not"), COMMAS, 4
_LIKELY, _SUBJECT_REACH = 2, 8
#: The pronoun by which a relative clause leads back to what it hangs on.
RETURNING = {WHO_HE: HEH, WHO_SHE: HER, WHO_THEY: THEM}


def governs(article: Article, cue: CueAt, j: int) -> bool:
    """Whether the preposition at ``j`` before أن is one the cue takes.

    Otherwise ``إلى أن`` says *until* and ``على أن`` *on condition that*, unless a noun right before takes it.
    """
    code = _PREP_CODES.get(article.keys[j])
    if code is None or (j == cue.end and cue.strength > 1) or code in cue.takes or cue.phrase is not None:
        return True
    return any(code in form.takes for form in lookup(article.keys[j - 1].removeprefix(AL)))


def blocks(article: Article, j: int) -> bool:
    """Whether أن after the word at ``j`` is another conjunction or its own complement: ``يمكن أن``, ``لا بد له أن``."""
    keys = article.keys
    if keys[j - 1] in _SOURCES and noun(keys[j]) is not None:
        return False  # من مصادر خاصة أن
    if article.text.surface(j).startswith(ALEF_MADDA):
        return False  # لميدل إيست آي إنها
    if keys[j] in _SURNAME_TOO and keys[j - 1] in DASHES:
        return False  # كيم سون-هي إن
    return keys[j] in _COMP_BLOCK or (keys[j] in _DATIVES and keys[j - 1] in _COMP_BLOCK)


def owns_bi(key: str) -> bool:
    """``تولد انطباع بأن``: whether بأن after this word tells what it is of, and is no verb's."""
    return key.removeprefix(AL) in _BI_BLOCK


def is_owned(article: Article, cue: CueAt, j: int) -> bool:
    """``يحاول … أن ينجح``, ``من حق القرية أن تعترض``: what stands between a cue and the أن at ``j`` owns it.

    Such a word takes أن and a verb: a far أن before a noun, or with a pronoun, is the cue's, and so is إن.
    """
    between = article.keys[cue.end : j]
    if article.text.surface(j).startswith(ALEF_HAMZA_BELOW) or _OWNERS.isdisjoint(between):
        return False
    if article.keys[j - 1] in _VERBS or not _SEEMING.isdisjoint(between):
        return True
    if article.keys[j] != AN or key_at(article.keys, j + 1).startswith(AL):
        return False
    return any(_owns_clause(article, k) for k in range(cue.end, j))


def _owns_clause(article: Article, k: int) -> bool:
    """Whether a far أن may be that of the word at ``k``; not of رفض in رفض ذكر اسمه."""
    keys, key = article.keys, article.keys[k]
    if key in _FOR_WHOM:
        return keys[k + 1][0] == LAM
    if key in _DUTY:
        return keys[k - 1] in _FROM
    if key in _UPON:
        return key != ON or keys[k - 1] in _WAS  # وعلى القرية أن، كان على القرية أن
    return key in _ABLE or (key in _VERBS and not withholds_name(article, k))


def is_of_antecedent(article: Article, cue: CueAt) -> bool:
    """``القرار الذي أكد الوزير أنه مدروس``, ``الشركة التي أكد مديرها``: a pronoun leads back to the relative.

    So its antecedent is not who says it.
    """
    returning = RETURNING.get(article.keys[cue.first - 1], "")
    if not returning or cue.strength < _LIKELY:
        return False
    subject = key_at(article.keys, cue.end)
    if subject.endswith(returning) and is_somebodys(subject):
        return True
    for j in range(cue.end, min(cue.end + _SUBJECT_REACH, article.text.size)):
        key = article.keys[j]
        if key in _COMP:
            return j > cue.end and key[2:] == returning and article.keys[j - 1] not in _PREPOSITIONS
        if not key[0].isalpha() or j in article.cue_at or key.endswith(returning):
            return False
    return False


def spelt_out(article: Article, j: int) -> bool:
    """إن بي سي, إن.أو.تي, آن: letters, names and pronouns that look like a complementizer."""
    text, after = article.text, article.keys[j + 1 : j + 2]
    if text.surface(j).startswith(ALEF_MADDA) or (article.keys[j] in _I and text.surface(j).startswith(ALEF_HAMZA)):
        return True  # قالت أنا لا أعلم
    if (after and after[0] in _COMP) or (article.keys[j - 1] in _COMP and article.keys[j - 2 : j - 1] in _LETTERS):
        return True  # سي إن إن
    if after in _LETTERS:
        if article.listed(j) is None and article.listed(j + 1) is not None:
            return False  # إن | بي بي سي
        return not (text.surface(j + 1).startswith(ALEF_MADDA) or _is_particle_of_name(article, j + 1))  # أن آية الله
    return after == ["."] and text.ends[j + 1 : j + 2] == text.starts[j + 2 : j + 3]


def _is_particle_of_name(article: Article, j: int) -> bool:
    """أن دي ميستورا: the دي of a name, no letter of a channel's."""
    after = article.keys[j + 1 : j + 2]
    return article.keys[j] in _NAME_PARTICLES and bool(after) and after not in _LETTERS and after[0][0].isalpha()


def is_condition(article: Article, j: int) -> bool:
    """``إن لم تتدخل الحكومة``, ``إن كان قد حدث``, ``ان شاء الله``: إن before a verb is *if*.

    And أن before a past is another one, of what happened: ``سبق لها أن قامت بذلك``, ``إلى أن قررت``.
    """
    if article.keys[j] != _IF:
        return False
    after = key_at(article.keys, j + 1)
    if after in SHE_DID:
        return True
    return after in _NEVER_THAT or (after in _PAST_AFTER_IF and article.text.surface(j).startswith(ALEF_HAMZA_BELOW))


def comp_next(article: Article, j: int) -> bool:
    """Whether a complementizer stands at ``j``, its preposition before it or not."""
    j += key_at(article.keys, j) in _PREPOSITIONS
    return key_at(article.keys, j) in COMPLEMENTIZERS


def negated(article: Article, j: int) -> bool:
    """``عن أمله في ألا تتراجع الأسعار``, ``طالب بألا يوقع``: أن and لا in one word, which is part of what was said."""
    key = article.keys[j]
    if key not in _NOT or ALEF_HAMZA not in article.text.surface(j)[:2]:
        return False
    return key[0] == BEH or article.keys[j - 1] in _PREPOSITIONS


def past_aside(article: Article, j: int, limit: int) -> int:
    """Where a clause goes on that the relative or attendant clause of the verb at ``j`` interrupts, or 0.

    ``قال الرئيس، الذي وصف الاتفاق بأنه سيئ، إن بلاده …``, ``ويروي المزارع، وقد بدا عليه التعب، أن …``
    """
    keys = article.keys
    if keys[j - 1] not in _ATTENDANT or keys[j - 2] not in _COMMAS or article.cue_at[j].kind != "verb":
        return 0
    while (j := j + 1) < limit:
        if j in article.opened:
            j = article.opened[j].close
        elif keys[j] in _COMMAS and _says_that(article, j + 1, min(j + 1 + _LATE, limit)):
            return j
    return 0


def _says_that(article: Article, first: int, end: int) -> bool:
    """Whether إن stands in the tokens ``[first, end)``, or أن at their head."""
    for k in range(first, end):
        if article.keys[k] in _COMP and (k == first or article.text.surface(k).startswith(ALEF_HAMZA_BELOW)):
            return True
        if not article.keys[k][0].isalpha() or k in article.cue_at:
            return False
    return False


def opens_next(article: Article, j: int) -> bool:
    """Whether content opens right at token ``j``."""
    key = key_at(article.keys, j)
    return key in COMPLEMENTIZERS or key == ":" or j in article.opened


def is_future(article: Article, cue: CueAt) -> bool:
    """``وسيدافع عن``, ``وستؤكد``: what is still to be said is no report, but part of a claim before it."""
    present = cue.form is not None and cue.form.tense == "present"
    return present and article.keys[cue.first].lstrip(CONJUNCTIONS).startswith(SEEN)
