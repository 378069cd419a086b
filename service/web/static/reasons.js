/**
 * Why the service takes a stretch for a quotation, in sentences: what it saw, and what its rule looks for.
 *
 * The name of a rule is what reports (`verb`, `noun` …), and what opens the words it reports (`comp`, `colon` …).
 *
 * @import { Language, Quote } from "./types.js"
 * @import { Say } from "./words.js"
 */

/** @type {Record<Language, Record<string, string>>} */
const RULES = {
  en: {
    verb: "A verb of saying",
    participle: "A participle of saying beside another verb",
    noun: "A noun of saying",
    comp: "followed by a clause with أن, إن or the like.",
    colon: "followed by a colon.",
    mark: "followed by words in quotation marks.",
    wh: "followed by a question: ما إذا, كيف and the like.",
    bare: "followed at once by what is said.",
    aside: "set off by commas inside what it reports.",
    "came-in": "It came in a document: جاء في البيان and the like.",
    "block-statement": "A heading announces a statement, and the statement follows.",
    "block-beside": "A statement, or words given to the letter, is announced and follows in the same line.",
    "colon-block": "A line of saying ends with a colon, and the paragraph below is what was said.",
    "interview-answer": "A printed question, and below it the guest's answer.",
    post: "Words posted on a network that the sentence names.",
    "post-signed": "A post set into the page, with its writer's name and handle under it.",
    "name-colon": "A headline: a name, a colon, and what was said.",
    "according-before": "A source named by بحسب, وفقاً لـ and the like, before the claim.",
    "according-after": "A source named by بحسب, وفقاً لـ and the like, after the claim.",
    "mark-named": "A name, a colon, and words in quotation marks.",
    "mark-signed": "Words in quotation marks set apart, and under them whose they are.",
    "mark-after-colon": "A colon alone brings words in quotation marks from the one whom the clause is about.",
    "mark-alone": "Words in quotation marks that stand alone, from the one who is speaking.",
    "mark-then-cue": "Words in quotation marks, and after them who said them.",
    "mark-joined": "Words in quotation marks that a conjunction joins to the quotation before.",
    "mark-continued": "Words in quotation marks that go on after who says them.",
  },
  ar: {
    verb: "فعل قول",
    participle: "اسم فاعل من أفعال القول بجوار فعل آخر",
    noun: "اسم من أسماء القول",
    comp: "تتبعه جملة بـ«أن» أو «إن» أو ما يشبههما.",
    colon: "تتبعه نقطتان.",
    mark: "يتبعه كلام بين علامتي تنصيص.",
    wh: "يتبعه استفهام: «ما إذا» أو «كيف» أو ما يشبههما.",
    bare: "يتبعه المقول مباشرة.",
    aside: "معترض بين فاصلتين في أثناء المقول.",
    "came-in": "ورد في وثيقة: «جاء في البيان» وما يشبهها.",
    "block-statement": "عنوان يعلن بياناً، ويتبعه نص البيان.",
    "block-beside": "إعلان عن بيان أو عن كلام بنصه، وهو يتبعه في السطر نفسه.",
    "colon-block": "سطر قول ينتهي بنقطتين، والفقرة التي تحته هي المقول.",
    "interview-answer": "سؤال مطبوع، وتحته جواب الضيف.",
    post: "كلام منشور على شبكة تذكرها الجملة.",
    "post-signed": "منشور مدرج في الصفحة، وتحته اسم كاتبه وحسابه.",
    "name-colon": "عنوان: اسم تتبعه نقطتان، ثم كلامه.",
    "according-before": "مصدر مذكور بـ«بحسب» أو «وفقاً لـ» أو ما يشبههما قبل الكلام.",
    "according-after": "مصدر مذكور بـ«بحسب» أو «وفقاً لـ» أو ما يشبههما بعد الكلام.",
    "mark-named": "اسم تتبعه نقطتان، ثم كلام بين علامتي تنصيص.",
    "mark-signed": "كلام بين علامتي تنصيص وتحته اسم قائله.",
    "mark-after-colon": "نقطتان وحدهما، بعدهما كلام بين علامتي تنصيص لمن تتحدث عنه الجملة.",
    "mark-alone": "كلام بين علامتي تنصيص قائم وحده، لمن يتكلم قبله.",
    "mark-then-cue": "كلام بين علامتي تنصيص، يتبعه ذكر قائله.",
    "mark-joined": "كلام بين علامتي تنصيص معطوف على الاقتباس الذي قبله.",
    "mark-continued": "كلام بين علامتي تنصيص يُستأنف بعد ذكر قائله.",
  },
};

/**
 * What the rule called `name` looks for; empty for one that this page does not know yet.
 *
 * @param {string} name
 * @param {Language} language
 */
export function ruleIn(name, language) {
  const known = RULES[language];
  if (known[name]) return known[name];
  const [what, how] = name.split("-");
  return known[what] && known[how] ? `${known[what]} ${known[how]}` : "";
}

/**
 * The reasons for `quote`, a sentence each.
 *
 * @param {Quote} quote
 * @param {Language} language
 * @param {Say} say
 * @returns {string[]}
 */
export function reasonsFor(quote, language, say) {
  return [ruleIn(quote.rule, language), cueOf(quote, say), sourceOf(quote, say), marksOf(quote, say)].filter(Boolean);
}

/** @type {(quote: Quote, say: Say) => string} */
function cueOf({ cue }, say) {
  return cue ? say("whyCue", { cue: cue.text, lemma: cue.lemma }) : say("whyNoCue");
}

/** @type {(quote: Quote, say: Say) => string} */
function sourceOf({ mention, speaker }, say) {
  if (!speaker) return say("whyNobody");
  if (!mention) return say("whyCarried");
  const form = /** @type {const} */ ({ name: "whyName", title: "whyTitle", pronoun: "whyPronoun" })[mention.form];
  return say(form, { mention: mention.text });
}

/** @type {(quote: Quote, say: Say) => string} */
function marksOf({ type }, say) {
  return say(/** @type {const} */ ({ direct: "whyDirect", mixed: "whyMixed", indirect: "whyIndirect" })[type]);
}
