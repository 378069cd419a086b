"""What a clause without الذي hangs on: تصريحات للوزير قال فيها، تقارير تشير إلى أن."""

from __future__ import annotations

from functools import partial

from service.engine.agents import agrees_with, is_clause_verb
from service.engine.article import Article
from service.engine.clauses import bare, is_joined
from service.engine.cues import CueAt
from service.engine.mentions import NounPhrase, phrase_at, speaks, uncovered, under_lam
from service.engine.name_words import nameable
from service.engine.preceding import subject_before
from service.engine.relatives import inside_phrase
from service.engine.shapes import can_start, indefinite_accusative, is_particle
from service.engine.subjects import subject_after
from service.engine.text import key_at
from service.engine.words import definite, is_outlet, is_place, noun
from service.lexicon.cues import lookup
from service.lexicon.letters import ALEF, BEH, HEH, HER, LAM, TEH, TEH_MARBUTA, WAW
from service.lexicon.nouns import NounForm
from service.lexicon.particles import joined, words_as_written, words_of
from service.lexicon.punctuation import COMMAS
from service.lexicon.singles import ABOUT, ASCRIBE, FROM, TO, WITH

COMES_OUT = joined(words_of("comes_out"))
_BACK, _ISSUED, _ISSUING = words_of("back_to_document"), words_of("issued_from"), words_of("issuing")
_PUT, _SENDERS = words_of("put_in_words"), frozenset({"person", "group", "organization"})
_INTERVIEWS = words_of("interview")
_SHOWING, _SHOWN_REACH = words_as_written("showing"), 25
_SHOWN = frozenset({"show", "think"})
_COMMAS, _RECEIVES = frozenset(COMMAS), words_of("receives")
_TELLING = frozenset({"verb", "came_in"})
_CLITICS = frozenset({BEH, WAW})  # بكلمة, وكلمة
_SENT_REACH = 8
_SPEECH_REACH, _BACK_REACH, _PHRASE_REACH = 30, 2, 12


def owner_of_words(article: Article, cue: CueAt) -> NounPhrase | None:
    """``تصريحات للوزير قال فيها``: whose the words are that the pronoun after ``cue`` leads back to, if he agrees.

    So it is in ``نشر الوزير تغريدة جاء فيها``, where the verb is the tweet's.
    """
    came = cue.kind == "came_in"
    back = _back(article, cue) if not came else article.keys[cue.end - 1]
    if back is None or not (back in _BACK or (came and back.endswith((HEH, HER)))) or cue.kind not in _TELLING:
        return None
    first = max(article.text.sentence(cue.first)[0], cue.first - _SPEECH_REACH)
    for j in range(cue.first - 1, first - 1, -1):
        form = noun(article.keys[j]) or (noun(article.keys[j][1:]) if article.keys[j][0] in _CLITICS else None)
        words = article.keys[j] in _PUT or (form is not None and form.kind == "document") or _is_said(article.keys[j])
        if words and _leads_back(article, j, form, back):
            if back not in _BACK:
                return _put_about(article, first, j, cue)
            owner = _sender(article, j, cue.first) or _owner(article, j, cue.first)
            owner = owner or _interviewed(article, first, j, cue.first) or _maker(article, first, j)
            return owner if owner is not None and (came or agrees_with(article, cue, owner)) else None
    return None


def _is_said(key: str) -> bool:
    """``اتهامات النائب التي قال فيها``: a noun of saying in the plural."""
    return key.endswith(ALEF + TEH) and any(form.kind == "masdar" for form in lookup(key))


def _put_about(article: Article, first: int, j: int, cue: CueAt) -> NounPhrase | None:
    """``تداولت المواقع | خبرا مفاده``: whose the object is; not who got it, ``تلقت الشرطة | بلاغا مفاده``."""
    keys = article.keys
    if is_particle(keys[j - 1]) or not _COMMAS.isdisjoint(keys[j : cue.first]):
        return None
    if (sender := _sender(article, j, cue.first)) is not None:
        return sender
    return _maker(article, first, j) if _RECEIVES.isdisjoint(map(bare, keys[first:j])) else None


def _back(article: Article, cue: CueAt) -> str | None:
    """``قالت فيها``: the pronoun right after a verb that leads back to what it hangs on."""
    return next((key for key in article.keys[cue.end : cue.end + _BACK_REACH] if key in _BACK), None)


def _leads_back(article: Article, j: int, form: NounForm | None, pronoun: str) -> bool:
    """``رسالة … فيها``, ``بيان … فيه``; and ``17 بلاغا … فيها``."""
    feminine = form is not None and (form.number == "p" or form.gender == "f")
    feminine = feminine or article.keys[j - 1].isdigit() or article.keys[j].endswith(ALEF + TEH)
    return pronoun.endswith(HER) is feminine


def _sender(article: Article, j: int, limit: int) -> NounPhrase | None:
    """``تلقى الجهاز شكاوى من | مواطنين قالوا فيها``: whom the words came from, right before the verb."""
    keys, end = article.keys, limit - (article.keys[limit - 1] in COMMAS)
    for k in range(end - 2, j, -1):
        if keys[k] != FROM:
            continue
        if is_place(keys[k + 1]):
            end = k  # من مواطن | من حلب، قال فيه
            continue
        phrase = phrase_at(article, k + 1, end) if can_start(article, k + 1) else None
        if phrase is None or phrase.end != end:
            return None
        return phrase if phrase.name or (phrase.head is not None and phrase.head.kind in _SENDERS) else None
    return None


def _owner(article: Article, j: int, limit: int) -> NounPhrase | None:
    """``تصريحات المدير``, ``تحذيرات جديدة للوكالة``, ``تصريحات نسبت إلى الوزير``: who stands right after the words."""
    keys = article.keys
    if (issuer := issued_by(article, j + 1, limit)) is not None:
        return issuer
    at = j + 1
    one = _is_word(keys[j])
    while at < limit and (form := noun(keys[at])) is not None and not form.definite:
        if not (form.kind == "" or (one and "adj" in form.cls) or indefinite_accusative(article, at)):
            break
        at += 1
    ascribed = at < limit and any(form.lemma == ASCRIBE for form in lookup(keys[at]))
    at += ascribed
    if at < limit and (source := under_lam(article, at, limit)) is not None:
        return source
    if ascribed and key_at(keys, at) != TO:
        return None
    at += ascribed
    phrase = phrase_at(article, at, limit) if at < limit and can_start(article, at) else None
    told = phrase is not None and (phrase.head is not None or phrase.name is not None)
    return phrase if told and phrase is not None and speaks(article, phrase) else None


def issued_by(article: Article, first: int, end: int) -> NounPhrase | None:
    """``البيان الذي أصدرته الوزارة``, ``بيان صادر عن الوزارة``: who is said, between two tokens, to have issued it."""
    for j in range(first, end - 2):
        key = article.keys[j]
        if key in _ISSUED and article.keys[j + 1] == ABOUT:
            return phrase_at(article, j + 2, end)
        if key.removesuffix(HEH).removesuffix(HER) in _ISSUING and key not in _ISSUING:
            return subject_after(article, j + 1, end)
    return None


def _interviewed(article: Article, first: int, j: int, limit: int) -> NounPhrase | None:
    """``أجرت القناة مقابلة مع | الوزير قال فيها``: whom an outlet speaks with."""
    if article.keys[j + 1] != WITH or article.keys[j].removesuffix(ALEF) not in _INTERVIEWS:
        return None
    maker, phrase = _maker(article, first, j), phrase_at(article, j + 2, limit)
    by_outlet = maker is not None and is_outlet(maker.head)
    return phrase if by_outlet and phrase is not None and speaks(article, phrase) else None


def _maker(article: Article, first: int, j: int) -> NounPhrase | None:
    """``أصدرت الشركة بيانا``, ``صدر عن الشركة بيان``: the subject of the verb before the words, or whence they came."""
    for at in range(j - 1, first - 1, -1):
        if article.keys[at] in COMES_OUT and (out := came_out(article, at, j)) is not None:
            return out
        verb = article.cue_at.get(at)
        if is_clause_verb(article, at, verb):
            before = None if verb is not None and is_joined(article, verb) else subject_before(article, at, first)
            maker = before or subject_after(article, at + 1, j)
            # أطلقت | سلسلة تغريدات: the words themselves
            return maker if maker is not None and not _is_indefinite(article, maker) else None
    return None


def came_out(article: Article, j: int, limit: int) -> NounPhrase | None:
    """``صدر عن الوزارة بيان``: after ``صدر`` at ``j``, whom what is said or printed came from."""
    return phrase_at(article, j + 2, limit) if article.keys[j + 1] == ABOUT and j + 2 < limit else None


def indefinite_antecedent(article: Article, cue: CueAt) -> NounPhrase | None:
    """``بعد بيانات تشير``, ``تصريحات مسؤول قال``: an indefinite document or person before a verb that agrees."""
    if cue.kind != "verb" or _back(article, cue) is not None:
        return None
    if is_joined(article, cue):
        return _still_shown_by(article, cue)
    if cue.cls in _SHOWN and article.keys[cue.first - 1] in COMMAS:
        return _shown_by(article, cue)
    first, sentence, many = cue.first, article.text.sentence(cue.first)[0], cue.number == "p"
    if (sender := _sent(article, cue, sentence)) is not None:
        return sender
    while first > sentence and cue.first - first < _PHRASE_REACH and inside_phrase(article, first - 1):
        first -= 1
    for start in range(first, cue.first):
        form = noun(article.keys[start])
        if form is None and (cited := _cited(article, start, cue) or _seen(article, start, cue)) is not None:
            return cited
        if form is None or not (form.kind == "document" or _are_people(form, many=many)):
            continue
        if "adj" in form.cls and _is_word(article.keys[start - 1]):
            continue  # مقطع مصور
        if indefinite_accusative(article, start):
            if form.kind == "document" and (told := _object_told(article, cue, start)) is not None:
                return told
            continue
        if (phrase := _reaching(article, cue, start)) is not None:
            return phrase
    return None


def _sent(article: Article, cue: CueAt, sentence: int) -> NounPhrase | None:
    """``تلقت الوزارة رسالة من | المنظمة تؤكد أن``: who sent the document that the verb tells of."""
    for k in range(cue.first - 2, max(sentence, cue.first - _SENT_REACH), -1):
        if article.keys[k] == FROM:
            form = noun(article.keys[k - 1])
            sent = form is not None and form.kind == "document" and not form.definite
            agrees = sent and form is not None and (form.gender, form.number) == (cue.gender, cue.number)
            return _sender(article, k - 1, cue.first) if agrees else None
    return None


def _cited(article: Article, j: int, cue: CueAt) -> NounPhrase | None:
    """``استدل | بتقرير حديث ذكر أن``: an indefinite document in بـ; but ``خرج | الوزير ببيان أكد أن``: whose it is."""
    key = article.keys[j]
    form = noun(key[1:]) if key[0] == BEH else None
    if form is None or form.kind != "document" or form.definite:
        return None
    if "speech" in form.cls:
        maker = _maker(article, article.text.sentence(j)[0], j)
        return maker if maker is not None and agrees_with(article, cue, maker) else None
    return uncovered(article, j, key[1:], partial(_reaching, article, cue, j))


def _seen(article: Article, j: int, cue: CueAt) -> NounPhrase | None:
    """``انتشر مقطع | لسيدة تقول إن``: somebody behind ل, of whom the clause tells."""
    key = article.keys[j]
    form = noun(key[1:]) if key[0] == LAM else None
    if form is None or form.kind != "person" or form.number != "s" or form.definite:
        return None
    return uncovered(article, j, key[1:], partial(_reaching, article, cue, j))


def _reaching(article: Article, cue: CueAt, j: int) -> NounPhrase | None:
    """The indefinite phrase that begins at ``j`` and reaches the verb, which agrees."""
    phrase = phrase_at(article, j, cue.first)
    if phrase is None or phrase.end != cue.first or not _is_some(article, phrase):
        return None
    return phrase if agrees_with(article, cue, phrase) else None


def _shown_by(article: Article, cue: CueAt) -> NounPhrase | None:
    """``عرضت دراسة أجراها المعهد على 300 مشارك، | أظهرت أن``: the document that the sentence brings in shows it."""
    first = max(article.text.sentence(cue.first)[0], cue.first - _SHOWN_REACH)
    for j in range(cue.first - 2, first - 1, -1):
        if (phrase := _document_at(article, j, cue)) is not None:
            return phrase
        if j in article.cue_at and article.cue_at[j].kind == "verb" and article.cue_at[j].strength > 1:
            return None
    return None


def _still_shown_by(article: Article, cue: CueAt) -> NounPhrase | None:
    """``مستشهدا بدراسة أجريت العام الماضي | وخلصت إلى أن``: no comma since an indefinite document, and its verb."""
    if cue.cls not in _SHOWN:
        return None
    first = max(article.text.sentence(cue.first)[0], cue.first - _SHOWN_REACH)
    for j in range(cue.first - 2, first - 1, -1):
        if article.keys[j] in COMMAS:
            return None
        phrase = _document_at(article, j, cue)
        if phrase is not None:
            if _is_made(article, phrase.first + 1):
                return phrase  # دراسة أجرتها الرابطة | وخلصت
            verb = key_at(article.keys, phrase.end)
            return phrase if phrase.end < cue.first - 1 and not definite(verb) and noun(verb) is None else None
    return None


def _is_made(article: Article, j: int) -> bool:
    """أجريت, أعدتها: whether a verb of the past stands right after the document it tells of."""
    key = article.keys[j]
    made = key.endswith((TEH, HEH, HER)) and article.text.surface(j)[-1] != TEH_MARBUTA
    return made and noun(key) is None and not definite(key)


def _document_at(article: Article, j: int, cue: CueAt) -> NounPhrase | None:
    """``دراسة``, ``بتقرير``: the phrase of an indefinite document that shows what it finds, if the verb agrees."""
    key = article.keys[j]
    bare_key = key[1:] if key[0] == BEH and noun(key) is None else key
    form = noun(bare_key)
    if form is None or form.kind != "document" or form.lemma not in _SHOWING or form.definite:
        return None
    phrase = uncovered(article, j, bare_key, lambda: phrase_at(article, j, cue.first))
    return phrase if phrase is not None and agrees_with(article, cue, phrase) else None


def _object_told(article: Article, cue: CueAt, j: int) -> NounPhrase | None:
    """``نفت الوزارة | تقريرا أفاد بأن``: a document speaks; but ``أصدر | المجلس بيانا أكد``: whose it is."""
    phrase, first = phrase_at(article, j, cue.first), article.text.sentence(j)[0]
    if phrase is None or phrase.end != cue.first or cue.form is None:
        return None
    if any(bare(key) in _ISSUING for key in article.keys[first:j]):
        return _maker(article, first, j)
    return phrase if cue.form.tense == "past" and agrees_with(article, cue, phrase) else None


def _are_people(form: NounForm, *, many: bool) -> bool:
    """Whom a verb of their number leads back to: نقلا عن مسؤولين قالوا, تصريحات مسؤول قال."""
    return form.kind == "person" and form.number == ("p" if many else "s")


def _is_word(key: str) -> bool:
    """One document, which an adjective may follow: مقطع, بتصريح."""
    form = noun(key) or noun(key.removeprefix(BEH))
    return form is not None and form.kind == "document" and form.number == "s"


def _is_some(article: Article, phrase: NounPhrase) -> bool:
    """``تقرير لوزارة الدفاع``, ``مسؤول في الحكومة``: whether nothing makes the noun that begins a phrase definite."""
    return phrase.name is None and not any(map(definite, article.keys[phrase.first : phrase.end][:2]))


def _is_indefinite(article: Article, phrase: NounPhrase) -> bool:
    more = article.keys[phrase.first + 1 : phrase.end]
    named = more and (nameable(more[0]) or not more[0][0].isalnum())  # وكالة | هاور نيوز, قناة | «كذا»
    return phrase.name is None and not named and not any(map(definite, article.keys[phrase.first : phrase.end]))
