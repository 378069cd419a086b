"""Where, inside reported speech, the journalist takes the floor again."""

from __future__ import annotations

from service.engine.adverbials import context_end
from service.engine.article import Article
from service.engine.clauses import bare, find_opener, is_joined
from service.engine.complementizers import is_future, opens_next
from service.engine.cues import CueAt
from service.engine.marks import MARKS
from service.engine.mentions import speaks
from service.engine.shapes import is_particle, is_some_document
from service.engine.sources import according_source, goes_around, is_on_what
from service.engine.subjects import subject_after
from service.engine.text import key_at
from service.engine.turns import (
    AS_FOR,
    BUT,
    BUT_OTHER,
    WITHOUT,
    has_topic,
    leaves_unsaid,
    new_clause,
    other_says,
)
from service.engine.venues import is_occasion, tells_occasion, was_speaking
from service.engine.words import definite, is_person, noun
from service.lexicon.letters import (
    AL,
    ALEF,
    BY_THE,
    FEH,
    FEMININE_PLURAL,
    HEH,
    HER,
    LAM,
    OBLIQUE,
    TEH,
    TEH_MARBUTA,
    WAW,
    YEH,
)
from service.lexicon.paradigms import with_pronouns
from service.lexicon.particles import joined, words_as_written, words_of
from service.lexicon.punctuation import COMMA, COMMAS, DASHES
from service.lexicon.singles import ABOUT, AN, AND_THAT, DID_NOT, IN, ON, PRECEDE, THAT, TO, WHAT, WILL_NOT, WITH

_COMMAS, _DASHES = "،,-–؛.", frozenset(DASHES)
# Without a cue, he takes it only after a comma, or a و after one, or at علما after a mark.
_BEFORE_RESUMING = frozenset(_COMMAS) | MARKS | {WAW}
_WHICH, _ALLEGED = words_of("which"), words_of("alleged")
_HINTS = words_of("hint")
_MEANWHILE = words_of("meanwhile_not")
_WAS = words_of("was_joined")
_UNANNOUNCED = _MEANWHILE | _WHICH | BUT_OTHER | BUT | WITHOUT | AS_FOR | _HINTS | _WAS
_UNANNOUNCED |= words_of("comp_fa") | {AND_THAT}
_TURNS, _RESUME, _RELATIVE = words_of("turn"), words_of("resume"), words_of("relative")
_COMP, _TIME = words_of("comp"), words_of("time")
_EXCEPT = words_of("except")
_COPULA = words_of("copula")
# وإن | طالبات كثيرات نجحن: a subject
_NO_CIRCUMSTANCE = _COPULA | joined(_COMP)
_ALSO = words_of("also")
# قبل أن يضيف أن
_EARLIER = words_of("earlier")
_CARDINALS = words_of("cardinal")
_ADDING = words_as_written("presuppose")
_NEGATIONS, _TAKES_IN = words_of("negation"), words_as_written("takes_in")
# Participles of these classes end a claim even with a plain object: ، مشيدة بحليفتها، متوقعاً ارتفاع الأسعار
_OPPOSED = words_of("contrast") | words_of("opposed")
_PREPOSITIONS = words_of("aside_prep")
_WITHIN = words_of("place_prep") | words_of("before_name") | {WITH}
_BASED_ON = words_of("based_on")
_BARE_START, _WHERE, _SURE = words_of("bare_start"), words_of("occasion_prep") | {IN}, 3
_STANCE = frozenset({"say", "claim", "judge", "call", "ask", "promise", "feel", "think", "show"})
_WITH_ABOUT = frozenset({"feel", "relay"})
_SPOKEN = frozenset({"say", "claim", "judge", "call", "ask", "promise"})
_PLEDGING = frozenset({"promise", "call", "ask"})
_REPORTING, _COMP_PREP = frozenset({"say", "claim", "go_on"}), words_of("comp_prep")
# ، وتوقع مباراة صعبة
_STATED = _SPOKEN | {"think"}
# A feeling is uttered too: كما أعرب عن قلقه
_UTTERED, _COMPLETING = _SPOKEN | {"feel"}, frozenset({"masdar", "participle"})
_OF_PRONOUN, _POINTING = words_of("of_pronoun"), frozenset({TO, ON})
_OF_THEM, _TO_THEM = words_of("of_them"), with_pronouns(LAM)
# يذكر أن، تجدر الإشارة إلى أن: the journalist's own notes.
_NOTED = tuple(sorted(words_as_written("noted")))
# وقد أعرب عن ثقته: what the source did besides
_HAS = words_of("and_has")
# How far ahead, in tokens, a report is looked for that begins here.
_NEAR = 9
_NOUNS_OF_SAYING, _COMP_BI = frozenset({"say", "claim", "think", "promise"}), words_of("comp_bi")
_RELAYS, _MEANTIME, _OF_MIND = words_of("relay_prep"), words_of("meantime"), frozenset({"think", "feel"})


def next_turn(article: Article, j: int, stop: int) -> int:
    """The first token from ``j`` on where marks open or the journalist may take the floor; else ``stop``."""
    keys, cue_at, opened = article.keys, article.cue_at, article.opened
    while j < stop and keys[j - 1] not in _BEFORE_RESUMING and j not in cue_at and j not in opened:
        if keys[j] in _UNANNOUNCED:
            break
        j += 1
    return j


def resumes(article: Article, j: int, teller: CueAt | None = None) -> bool:
    """Whether the journalist takes the floor at token ``j``, in a claim that the verb ``teller`` reports."""
    cue = article.cue_at.get(j)
    if article.keys[j - 1] == PRECEDE or (cue is not None and teller and _is_of_claim(article, cue, teller)):
        return False  # اجتماعا سبق وأعلن عنه الوزير
    if cue is None and article.keys[j - 1] not in _BEFORE_RESUMING and article.keys[j] not in _UNANNOUNCED:
        return False
    comma = _after_comma(article.keys, j)
    if cue is not None and _new_report(article, cue, after_comma=comma or article.keys[j - 1] in MARKS):
        return True
    if cue is not None and teller is not None and _goes_on_saying(article, cue, teller, after_comma=comma):
        return True
    if comma and teller is not None and _is_main_clause(article, j, teller):
        return True
    behind_mark = article.keys[j - 1] in MARKS and (article.keys[j] in _RESUME or article.keys[j] in BUT)
    if (comma or behind_mark) and new_clause(article, j):
        return True
    if article.keys[j] in _HINTS and article.keys[j - 1] == IN and article.keys[j - 2] != "(":
        return True  # … في إشارة إلى سلفه: the journalist explains
    if article.keys[j] in _WHICH and key_at(article.keys, j + 1) in _ALLEGED:
        return True  # وهي مزاعم نفاها الوزير
    if (
        article.keys[j] == AND_THAT
        and tells_occasion(article.keys, j + 1)
        and not definite(key_at(article.keys, j + 2))
    ):
        return True  # وذلك في كلمة أمام المجلس
    if article.keys[j] in _MEANWHILE and key_at(article.keys, j + 1) == DID_NOT:
        return True  # أطلقت الرصاص | فيما لم ترد أنباء عن إصابات
    if leaves_unsaid(article.keys, j) or (article.keys[j] in AS_FOR and has_topic(article, j)):
        return True
    if article.keys[j] in _WAS and was_speaking(article.keys, j):
        return True
    return article.keys[j] in BUT_OTHER and other_says(article, j)


def _is_main_clause(article: Article, j: int, teller: CueAt) -> bool:
    """``وفي حين قالت إنها لم تسع إلى ذلك، | إلا أنها``, ``وفي الوقت الذي يؤكد فيه أن …، | حذر``: the main clause.

    What is reported stands in the clause before it, which has no comma before its verb.
    """
    keys, first = article.keys, article.text.sentence(teller.first)[0]
    leads = bare(keys[first]) == IN and keys[first + 1].removeprefix(AL) in _MEANTIME
    if not leads or COMMA in keys[first : teller.first]:
        return False
    cue = article.cue_at.get(j)
    verb = cue is not None and cue.kind == "verb" and not is_joined(article, cue)
    return verb or j in article.acts_at or keys[j] in _EXCEPT


def _is_of_claim(article: Article, cue: CueAt, teller: CueAt) -> bool:
    """``قال المتحدث إن حكومته تتوسط وتأمل أن``: a joined verb that agrees with the claim's subject, not its source.

    So is it in ``ذكرت الصحيفة أن الكرملين يتردد، لكنه يؤكد أن``, whatever the verb, and where somebody tells what he
    thought then.
    """
    if cue.kind != "verb" or cue.number != "s" or teller.number != "s":
        return False
    of_mind = cue.cls in _OF_MIND and article.keys[cue.first][0] == WAW and is_joined(article, cue)
    if not (of_mind or article.keys[cue.first - 1] in BUT):
        return False
    if key_at(article.keys, cue.end)[0].isdigit():
        return False  # وقدر 26 في المئة بأنه
    other = cue.gender and teller.gender and cue.gender != teller.gender
    return bool(other or _knew_then(article, cue, teller)) and not _has_subject(article, cue)


def _knew_then(article: Article, cue: CueAt, teller: CueAt) -> bool:
    """``قال الطيار إنه استمع إلى البرج وأيقن أن``: what he thought, among what he tells of himself, with no comma."""
    if cue.form is None or cue.form.tense != "past" or article.keys[cue.first - 1] in _COMMAS:
        return False
    opener = find_opener(article, teller)
    return opener is not None and opener.kind == "comp" and article.keys[opener.at].endswith((HEH, HER))


def _goes_on_saying(article: Article, cue: CueAt, teller: CueAt, *, after_comma: bool) -> bool:
    """``يعتقد أن الحكم ضيق، ويحذر من تفسيره``: a joined verb of saying that agrees with the first.

    Without a comma only in the past, and where no other verb of saying stands between: ``قال إن الطائرة أقلعت
    وأعلن تأجيل زيارته``.
    """
    if cue.kind != "verb" or cue.form is None or teller.form is None or not is_joined(article, cue):
        return False
    if cue.cls == "feel":
        return _utters_feeling(article, cue, teller)
    if cue.cls not in _SPOKEN or cue.strength < _SURE - (cue.cls in _PLEDGING) or _of_somebody_inside(article, cue):
        return False
    if cue.form.tense != teller.form.tense or cue.gender != teller.gender or cue.number != teller.number:
        return False
    if after_comma:
        return cue.form.tense == "present"
    if cue.cls in _PLEDGING and cue.form.tense == "past" and not cue.form.also_noun:
        return WILL_NOT in article.keys[teller.end : cue.first]  # أنه لن يسمح بها وهدد بالرد
    plain = cue.cls in _REPORTING and not cue.form.also_noun and cue.lemma not in _TAKES_IN
    between = (article.cue_at.get(k) for k in range(teller.end, cue.first))
    return plain and cue.form.tense == "past" and all(c is None or c.cls not in _REPORTING for c in between)


def _utters_feeling(article: Article, cue: CueAt, teller: CueAt) -> bool:
    """``قال إن الوضع صعب وأبدى قلقه``, ``وأعرب عن أسفه``: the pronoun is of whom the first verb has for its subject."""
    if cue.form is None or cue.form.tense != "past" or (teller.form is not None and teller.form.tense != "past"):
        return False
    if cue.gender != teller.gender or cue.number != teller.number or cue.number != "s":
        return False
    felt = key_at(article.keys, cue.end + (key_at(article.keys, cue.end) == ABOUT))
    return felt.endswith(HER if cue.gender == "f" else HEH) and not definite(felt)


def _opens(article: Article, cue: CueAt) -> bool:
    return find_opener(article, cue) is not None


def _after_comma(keys: list[str], j: int) -> bool:
    """Whether a comma stands before token ``j``, or before a و written apart from it."""
    return keys[j - 1] in _COMMAS or (keys[j - 1] == WAW and keys[j - 2] in _COMMAS)


def _new_report(article: Article, cue: CueAt, *, after_comma: bool) -> bool:
    if cue.kind == "participle":
        return _new_participle(article, cue, after_comma=after_comma)
    if cue.kind in ("according", "as_said"):
        return _tail(article, cue, after_comma=after_comma)
    if cue.kind == "masdar":
        if after_comma and _goes_on_with_noun(article, cue):
            return True
        plain = cue.strength < _SURE and cue.end in article.opened and article.keys[cue.first - 1] in _WHERE
        return cue.number != "" and cue.cls in ("say", "claim") and opens_next(article, cue.end) and not plain
    if cue.kind == "impersonal":
        return cue.lemma.startswith(_NOTED) and (after_comma or article.keys[cue.first][0] == WAW)
    if cue.kind != "verb" or (cue.strength < 2 and not _begins_weakly(article, cue, after_comma=after_comma)):
        return False
    return not (is_future(article, cue) or _comes_from(article, cue)) and _new_verb(
        article, cue, after_comma=after_comma
    )


def _goes_on_with_noun(article: Article, cue: CueAt) -> bool:
    """``قوله إن السوق مغلقة، وتشديده على أن``, ``، وعن ثقته بأنه``: another noun of the same speaker's saying."""
    joined = article.keys[cue.first][0] == WAW or article.keys[cue.first - 1] == WAW + ABOUT
    if not joined or cue.number == "" or cue.cls not in _NOUNS_OF_SAYING:
        return False
    return _that_next(article, cue.end) or key_at(article.keys, cue.end) in _COMP_BI


def _begins_weakly(article: Article, cue: CueAt, *, after_comma: bool) -> bool:
    """Whether a verb that seldom reports does: ``، رد: “…”``, ``فيما وجد الباحثون أن``."""
    if article.keys[cue.first - 1] in _TURNS and cue.form is not None and cue.form.tense == "past":
        return _opens(article, cue) and _has_subject(article, cue)
    if after_comma and cue.cls == "judge" and is_joined(article, cue) and is_person(key_at(article.keys, cue.end)):
        return _has_named_subject(article, cue)  # ، وأيد المدير سالم حسن الخطة
    if after_comma and cue.cls == "say" and is_joined(article, cue) and _opens(article, cue):
        return _has_subject(article, cue)  # ، وأسر إلينا مصدر بأن
    return after_comma and _speech_next(article, cue.end)


def _speech_next(article: Article, j: int) -> bool:
    """Whether a colon or an opening mark stands at ``j``, or behind ``بالقول``."""
    means = article.cue_at.get(j)
    j += means is not None and means.kind == "masdar" and article.keys[j].startswith(BY_THE)
    return j in article.opened or key_at(article.keys, j) == ":"


def _comes_from(article: Article, cue: CueAt) -> bool:
    """``، ويرجع ذلك إلى أن``: what it is due to, and ذلك is the subject; but ``، وعلل ذلك بأن``."""
    return cue.form is not None and cue.form.tense == "present" and key_at(article.keys, cue.end) == THAT


def _new_verb(article: Article, cue: CueAt, *, after_comma: bool) -> bool:
    """``، وأضاف أن``, ``كما أكد أن``, ``، وحذر من …``, ``، أوضح الوزير أن``."""
    keys, j = article.keys, cue.first
    if _opens(article, cue) and not _tells_somebody(article, cue):
        if _joined(article, cue) or _labels(article, cue) or _describes_back(article, cue) or _says_of(article, cue):
            return True
        return after_comma and (_named_subject(article, cue) or _cites(article, cue) or _adds(article, cue))
    if keys[j - 2] == IN and keys[j - 1] in _MEANTIME and _has_subject(article, cue):
        return True
    if keys[j - 1] in _OPPOSED and _named_subject(article, cue):
        return True
    if keys[j - 1] in _HAS and cue.form is not None and cue.form.tense == "past" and cue.cls in _UTTERED:
        return True
    if keys[j - 1] in _TURNS and _goes_on(article, cue):
        return True  # ، لكنه يستدرك قائلا
    joined = is_joined(article, cue) or keys[j - 1] == WAW
    if not joined or cue.form is None or keys[j][0] == LAM:  # ، لتستهل الدراسة: what for
        return False
    if cue.form.tense == "past" and cue.cls in _SPOKEN and key_at(keys, j + 1) == THAT:
        return True  # وعلل ذلك بأسباب شخصية: the journalist points at what was said
    if _speaks_on(article, cue):
        return True
    if not after_comma or (_of_somebody_inside(article, cue) and not _is_questioned(article, cue)):
        return False
    if cue.form.tense == "past" and (cue.cls in _STATED or _goes_on(article, cue)):
        return True
    if cue.cls == "relay":
        return _relays(article, cue)
    return not cue.form.also_noun and _named_subject(article, cue)  # وأبرز المواقع


def _adds(article: Article, cue: CueAt) -> bool:
    """``، ليضيف أن``, ``، ليتابع: «…»``: with what somebody goes on; but ``، ليقول للعالم إن`` is what for."""
    return article.keys[cue.first][0] == LAM and (cue.cls == "go_on" or cue.lemma in _ADDING)


def _relays(article: Article, cue: CueAt) -> bool:
    """``، ونقلت عن مسؤول قوله``, ``، ونسبت الصحيفة إلى مسؤول``; but ``، ونقلت الشاحنات المعدات``."""
    near = article.keys[cue.end : cue.end + _NEAR]
    if ABOUT in near:
        return True
    named = cue.form is not None and not cue.form.also_noun and _named_subject(article, cue)
    return named and not _RELAYS.isdisjoint(near)


def _cites(article: Article, cue: CueAt) -> bool:
    """``، قال تعالى: «…»``: behind a comma, قال and the words themselves are a report, whoever is its subject."""
    opener = find_opener(article, cue)
    told = cue.lemma in _TAKES_IN and cue.form is not None and cue.form.tense == "past"
    told = told and key_at(article.keys, cue.end) not in _TO_THEM  # سألته عن الموعد، قال لها: «…»
    return told and opener is not None and opener.kind in ("colon", "mark")


def _tells_somebody(article: Article, cue: CueAt) -> bool:
    """``التقى نظيره وأبلغه أن القرار …``: a pronoun leads back to somebody in the claim, who was told there."""
    if cue.form is None or not cue.form.has_object or cue.cls != "say" or not is_joined(article, cue):
        return False
    return not _named_subject(article, cue)


def _speaks_on(article: Article, cue: CueAt) -> bool:
    """``وأضاف لا نعلم``, ``وقال سنعود``, ``ولفت في حديثه إلى``: what is said, or where, stands right after the verb."""
    keys = article.keys
    if cue.form is None or cue.cls != "say" or cue.strength < _SURE or cue.form.tense != "past" or cue.form.has_object:
        return False
    if key_at(keys, cue.end) in _BARE_START or (cue.lemma in _TAKES_IN and key_at(keys, cue.end) not in _OF_THEM):
        return True
    return key_at(keys, cue.end) in _WHERE and is_occasion(keys, cue.end + 1)


def _labels(article: Article, cue: CueAt) -> bool:
    """``، مدينا ما وصفه بأنه …``, ``ما وصفه مسؤولون بأنه …``: what somebody calls it; else it is the claim's."""
    keys, j = article.keys, cue.first
    if cue.form is None or not cue.form.has_object or keys[j - 1] != WHAT:
        return False
    others = cue.end not in article.opened and _has_subject(article, cue)
    return others or (keys[j - 2].endswith(ALEF) and keys[j - 3] in _COMMAS)


def _describes_back(article: Article, cue: CueAt) -> bool:
    """``المباراة التي وصفها بأنها صعبة``: the pronoun leads back to a thing in the claim, described by the source."""
    if cue.cls != "judge" or cue.form is None or article.keys[cue.first - 1] not in _RELATIVE:
        return False
    return cue.form.has_object and cue.form.tense == "past" and (cue.form.gender == "m") != (cue.form.suffix == HEH)


def _says_of(article: Article, cue: CueAt) -> bool:
    """``أن البعثة «لم تسجل خروقات»، التي أضاف أنها “…”``: behind words in marks a relative tells more that was said.

    So does one whose verb has a subject of its own: ``، الذي أعلن الجيش أن مسلحين خطفوه``.
    """
    keys, j = article.keys, cue.first
    if cue.cls not in _STATED or keys[j - 1] not in _RELATIVE or keys[j - 2] not in _COMMAS:
        return False
    return (cue.cls == "say" and j - 3 in article.closed) or _says_itself(article, cue)


def _says_itself(article: Article, cue: CueAt) -> bool:
    """``الذي أعلن | الجيش أن``: a subject stands between a verb and what links it to its content."""
    subject = subject_after(article, cue.end, article.text.next_sentence_end(cue.end))
    return subject is not None and speaks(article, subject) and _that_next(article, subject.end)


def _of_somebody_inside(article: Article, cue: CueAt) -> bool:
    """``، وطالبوها بالمزيد``, ``، وطلب منه تقريرا``: a pronoun leads back to somebody in the claim."""
    return cue.form is not None and (cue.form.has_object or key_at(article.keys, cue.end) in _OF_THEM)


def _is_questioned(article: Article, cue: CueAt) -> bool:
    """``، وسألته المذيعة عن أسمائهم، فرد``: the pronoun is of who speaks, for he answers in the same sentence."""
    if cue.cls != "ask" or not _named_subject(article, cue):
        return False
    answers = article.cues_in(cue.end, article.text.next_sentence_end(cue.end))
    return any(article.keys[each.first][0] == FEH and is_joined(article, each) for each in answers)


def _goes_on(article: Article, cue: CueAt) -> bool:
    """``، واستدرك في تصريحات بقوله``, ``، وختمت قائلة``: a verb of going on that a noun or a participle completes."""
    if cue.cls != "go_on":
        return False
    until = min(cue.end + _NEAR, article.text.next_sentence_end(cue.end))
    nouns = (article.cue_at.get(k) for k in range(cue.end, until))
    return any(noun.kind in _COMPLETING and opens_next(article, noun.end) for noun in nouns if noun is not None)


def _has_named_subject(article: Article, cue: CueAt) -> bool:
    phrase = subject_after(article, cue.end, article.text.next_sentence_end(cue.end))
    return phrase is not None and phrase.name is not None and phrase.head is not None and phrase.head.kind == "person"


def _has_subject(article: Article, cue: CueAt) -> bool:
    phrase = subject_after(article, cue.end, article.text.next_sentence_end(cue.end))
    return phrase is not None and speaks(article, phrase)


def _named_subject(article: Article, cue: CueAt) -> bool:
    phrase = subject_after(article, cue.end, article.text.next_sentence_end(cue.end))
    if phrase is None or not speaks(article, phrase):
        return False
    # نقابة المعلمين: in construct with a definite noun it is as definite as that
    return phrase.name is not None or any(map(definite, article.keys[phrase.first : phrase.end][:2]))


def _joined(article: Article, cue: CueAt) -> bool:
    """Whether a verb is joined on: وأضاف، كما قال، لكنه أكد، لكنه لم يستبعد، إلا أنه أضاف."""
    keys, j = article.keys, cue.first
    before = keys[j - 1]
    if before == AN and keys[j - 2] in _EARLIER:
        return True
    if is_joined(article, cue) or before == WAW or before in _TURNS or bare(before) in _TURNS:
        return True
    if before in _NEGATIONS and keys[j - 2] in _TURNS:
        return True
    return before in _COMP and keys[j - 2] in _EXCEPT


def _new_participle(article: Article, cue: CueAt, *, after_comma: bool) -> bool:
    """``مشيراً إلى أن`` begins the next quotation; ``، مشيدة بحليفتها`` only ends this one."""
    key = article.keys[cue.first]
    end = context_end(article.keys, cue.end, article.text.size) or cue.end  # معربة | في الوقت ذاته | عن
    accusative = key.endswith(ALEF) or (cue.number != "s" and key.endswith((OBLIQUE, FEMININE_PLURAL)))
    if after_comma:
        if _is_of_noun(article, cue):
            return False
        if cue.cls in _SPOKEN:  # but أبرزها، مقترح منح الإجازة
            return accusative or key.endswith(HEH) or cue.form is None or not cue.form.also_noun or _opens(article, cue)
        goes_on = cue.cls == "go_on" and _speech_next(article, cue.end)  # ، معقبة: «…»
        if key.endswith(HEH) and (goes_on or _that_next(article, end)):
            return True
        if cue.cls in _WITH_ABOUT and key.endswith(HEH) and key_at(article.keys, end) == ABOUT:
            return True  # ، معربة عن أملها, ، ناقلة عن مسؤول
        return accusative and (cue.cls in _STANCE or _opens(article, cue))
    if article.keys[cue.first - 1] in _NO_CIRCUMSTANCE:
        return False
    if accusative and cue.cls == "feel" and key_at(article.keys, end) == ABOUT and is_joined(article, cue):
        return True  # ومعربا عن أمله في أن
    if not accusative:
        if cue.cls == "feel" and key_at(article.keys, cue.end) == ABOUT:
            return key.endswith(HEH) and key_at(article.keys, cue.end + 1).endswith(HER)  # معربة عن ثقتها
        return key.endswith(HEH) and cue.cls in _REPORTING and _completed(article, cue)
    if _opens(article, cue):
        return cue.cls in _SPOKEN or cue.cls == "go_on"
    if cue.cls not in _STANCE or cue.strength < 2 or key.endswith(FEMININE_PLURAL) or _is_object(article, cue):
        return False
    inside = article.cue_at.get(cue.first - 1)
    if (inside is not None and inside.kind in ("verb", "mute")) or article.keys[cue.first - 1] in _WITHIN:
        return False  # سمع الصبي يصرخ طالبا المساعدة, تعاقدات مع معلنين
    # تطورا لافتا، سببا ومبررا: an adjective or a noun beside another accusative, no circumstance
    before = article.keys[cue.first - 1]
    return (not before.endswith(ALEF) or before.endswith(HER)) and bare(key) == key


def _is_of_noun(article: Article, cue: CueAt) -> bool:
    """``ابنته، طالبة الحقوق، تدرس``: a noun as well, in construct between commas, tells who it is."""
    keys, key = article.keys, article.keys[cue.first]
    noun_too = cue.form is not None and cue.form.also_noun and key.endswith(HEH)
    return noun_too and definite(key_at(keys, cue.end)) and key_at(keys, cue.end + 1) in _COMMAS


def _is_object(article: Article, cue: CueAt) -> bool:
    """``طرحت مقترحا``, ``ثلاثة متهمين``, ``مقترحا معدلا``: after a verb or a number, or with an adjective, a noun."""
    before = article.keys[cue.first - 1]
    if cue.form is None or not cue.form.also_noun:
        return False
    after = key_at(article.keys, cue.end)
    if before in _CARDINALS or before.isdigit():
        return True
    if article.keys[cue.first - 2] in _PREPOSITIONS and article.keys[cue.first].endswith(OBLIQUE):
        return not definite(before)  # بعد إغلاق محتجين الطريق
    if after.endswith(ALEF) and not (after.endswith(HER) or is_particle(after)):
        return True
    verbal = before.endswith(TEH) or before[0] in (TEH, YEH)
    return verbal and noun(before) is None and not definite(before)


def _completed(article: Article, cue: CueAt) -> bool:
    """``مشيرة إلى أن``, ``مشيرة إلى وجود``, ``مرجعة ذلك إلى``: no adjective of the noun before is completed so."""
    after = key_at(article.keys, cue.end)
    if _that_next(article, cue.end) or after == THAT:
        return True
    before, surface = article.keys[cue.first - 1], article.text.surface(cue.first - 1)
    described = surface.endswith(TEH_MARBUTA) and not definite(before)
    return cue.strength >= _SURE and after in _POINTING and not described


def _that_next(article: Article, j: int) -> bool:
    """``مضيفة أن``, ``مشيرة إلى أن``: without a comma too, for no noun is described so."""
    return key_at(article.keys, j + (key_at(article.keys, j) in _COMP_PREP)) in _COMP


def _tail(article: Article, cue: CueAt, *, after_comma: bool) -> bool:
    """``، بحسب المصدر``: an attribution tail names who says it, not what it depends on."""
    limit = article.text.next_sentence_end(cue.end)
    if (not after_comma or article.keys[cue.first - 1] in _DASHES) and _inside_clause(article, cue, limit):
        return False
    if not after_comma and (is_on_what(cue) or article.keys[cue.first] in _BASED_ON):
        return False  # نفذت الضربة | استنادا إلى معلومات
    around = cue.kind == "according" and cue.gender and key_at(article.keys, cue.end) in COMMAS
    if around and after_comma and cue.end + 1 in article.opened:
        return False  # إن التكلفة، على حد وصفه، “تأكل الهامش”
    if cue.kind == "as_said" and cue.phrase is not None and cue.phrase.text in _ALSO:
        if _opens(article, cue):
            return True
        if after_comma and cue.cls in _UTTERED and cue.strength >= 2:
            return True
        after = cue.end + (key_at(article.keys, cue.end) in _OF_PRONOUN)
        phrase = subject_after(article, after, limit)
        end = phrase.end if phrase is not None else after
        return after_comma and (end >= limit or not article.keys[end][0].isalpha())
    return bool(cue.kind == "as_said" or cue.gender) or according_source(article, cue, limit) is not None


def _inside_clause(article: Article, cue: CueAt, limit: int) -> bool:
    """``الاتفاق بحسب الوزارة سيوقع غدا``: the claim goes on around its source."""
    if cue.kind == "as_said" and _opens(article, cue):
        return False
    phrase = according_source(article, cue, limit)
    end = phrase.end if phrase is not None else cue.end
    if phrase is None and not cue.gender:
        return False
    before = article.keys[cue.first - 1]
    if before in _DASHES:
        return end + 1 < limit and article.keys[end] == before and article.keys[end + 1][0].isalpha()
    if phrase is None and end + 2 < limit and is_particle(article.keys[end]) and article.keys[end] not in _TIME:
        where = end + 1 + (article.keys[end + 1] in _CARDINALS)
        printed = article.keys[end] == IN and is_some_document(article.keys[where])
        return not (printed or is_occasion(article.keys, end + 1))  # على حد قوله حول الزراعة; but في مؤتمر, في مقال
    return goes_around(article, cue, end, limit)
