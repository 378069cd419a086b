"""The engine: a pure function from an Arabic news article to its quotations.

``extract(text)`` never raises on any ``str`` and never alters or stores the text.

Its modules in reading order: each imports only what stands above it. Where a sentence in Arabic says more than a
name, the module's own docstring begins with one.

What is on the page
    model           what is answered: quotations, speakers, spans
    text            tokens with their offsets, and the keys they are compared by
    marks           quotation marks, paired
    words           nouns, as the engine needs them
    homographs      verbs that are spelt like nouns
    openers         verbs told by the person right after them, in no list
    silent          forms of a reporting verb that report nothing where they stand
    cues            which tokens report
    after_names     what tells of who bears a name, and is no part of it
    name_words      what a word by itself tells: whether it can be part of a name
    name_parts      whether it is more of the name before it
    names           personal names: how far one runs
    respelled       names that are spelt like particles
    acronyms        those whose letters are spelt out
    article         all of these together, and quick ways between them

From a cue to its content
    lookalikes      names that are spelt like prepositions or times of day
    shapes          what the shape of a word and its neighbours tell
    labels          names, titles and labels in marks, which nobody said
    complementizers when أن and إن link a cue to its content
    content_marks   which words in marks after a cue were said
    clauses         what links them: a complementizer, a colon or a mark

The noun phrase that names a source
    bi_objects      what ب joins on to a subject: the verb's object, or where a title is held
    surnames        names that spell another word
    name_starts     whether a name starts at a word, judged by what stands before it
    naming          the name inside a stretch of tokens
    name_objects    the object right after a full name or an indefinite nisba
    bare_objects    the object without the article
    objects         where a subject ends because the verb's object begins
    joined          what و joins on to the phrase
    datives         what ل joins on to it
    origins         what من tells after it: where it comes from, or whom it asked
    qualifiers      what seems to end it, and tells which it is
    appositions     what follows a comma inside it
    breaks          what starts right after it and is no part of it: a clause, a prayer, whom it told
    boundaries      where it ends, by all of these
    late_names      the name that a title ends in, though no list knows it
    mentions        the phrase itself: its head, its name, whether it can speak
    shares          sources counted in digits
    revered         God and the Prophet, by a blessing
    two_objects     the subject of a verb whose object the phrase holds as well
    adverbials      what may stand between a verb and its subject
    subjects        the subject after its verb
    relatives       verbs in relative clauses, and the noun that such a clause hangs on
    preceding       the subject before its verb
    cited           whose the words after a noun of saying are
    agents          whom the clause before a bare cue is about
    obliques        subjects under another word, and whom the verb before asks: سبق للوزير أن قال
    antecedents     what a clause without الذي hangs on
    own_statements  whose a statement is that names nobody
    sources         the source after "according to", and whom somebody quotes

What was said
    trailing        the cue after the words it reports
    venues          where it was said, in answer to what, and what was left unsaid
    turns           conjunctions by which the journalist takes the floor again
    resume          all that tells where he takes it
    content         where what was said ends
    drafts          what a rule proposes, and the state of the pass
    lists           lists after a colon, which nobody said
    governed        the content a cue governs, by what it can take

The rules: from a cue, marks or lines to a proposed quotation
    nobody          verbs of saying without anybody who says it
    speech          verbs, participles, "it came in"
    first_person    verbs that say what we do: سنعمل، تعبنا
    unmarked        speech that nothing sets apart
    verbal_nouns    nouns of saying
    asides          sources inside their claims
    datelines       where and when a report was filed, at its head
    claim_starts    where a claim before its source begins
    claims          "according to", "as X said"
    statements      words in marks apart from their cue
    uncued          words in marks that no cue brings
    letterheads     whose a printed statement is
    blocks          statements and letters below the line that announces them
    interviews      printed interviews
    posts           posts on a network
    headlines       a name, a colon and what was said
    sightings       clauses that quote nothing, and tell who is speaking
    rules           all of them in order, and the pass from left to right
    nested          quotations inside quotations

Who said it
    entities        a source, and the comparing of the words that name it
    cast            the sources met so far, found by those words
    together        several people, states or bodies that speak as one
    bodies          the fuller name of a body elsewhere in the text
    first_mentions  a document or several people where they are met first
    offices         whether a title says the office that somebody holds
    named_bodies    the name of a body called by its kind alone
    counterparts    who holds the office of somebody else's state
    introductions   the fuller phrase for a title or a short name
    lookback        the fuller name of a person
    titles          whom a title without a name means
    carried         who speaks where nobody is named
    affiliation     the body a title names
    display         names and titles as they are printed
    roles           what somebody is, beside the name
    identity        the entry of the register, the name in English
    speakers        what is answered of each: fullest name, role, mentions
    referents       which source a noun phrase names
    resolve         the pass from left to right that asks them
    confidence      how sure an answer is
    extract         from the text to the answer
"""

from service.engine.extract import extract
from service.engine.model import Extraction

__all__ = ["Extraction", "extract"]
