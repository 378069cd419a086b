/**
 * The answer of the service, as `openapi.yaml` describes it, and the settings of the page. Types only; nothing runs.
 *
 * @typedef {{text: string, start: number, end: number}} Span  offsets in UTF-16 units, half-open
 *
 * @typedef {"direct" | "mixed" | "indirect"} QuoteType
 *
 * @typedef {object} QuoteParts
 * @property {string} id
 * @property {QuoteType} type
 * @property {Span[]} quoted
 * @property {(Span & {lemma: string}) | null} cue
 * @property {(Span & {form: "name" | "title" | "pronoun"}) | null} mention
 * @property {string | null} speaker
 * @property {number} confidence
 * @property {string} rule
 * @property {string} [within]
 * @property {string} [continues]
 *
 * @typedef {Span & QuoteParts} Quote
 *
 * @typedef {object} Speaker
 * @property {string} id
 * @property {string} name
 * @property {string | null} name_en
 * @property {string | null} [name_en_source]
 * @property {string} kind
 * @property {string | null} role
 * @property {string | null} [affiliation]
 * @property {string[]} [members]
 * @property {string[]} quotes
 *
 * @typedef {{meta: {warnings: string[]}, quotes: Quote[], speakers: Speaker[]}} Answer
 *
 * @typedef {"ar" | "en"} Language
 * @typedef {"auto" | "light" | "dark"} Theme
 * @typedef {"words" | "quotes"} Measure
 *
 * @typedef {object} Settings
 * @property {Language | null} language  null: the browser's
 * @property {Theme} theme
 * @property {QuoteType[]} types  the types shown
 * @property {number} min  the least confidence shown, in per cent
 * @property {Measure} measure  what the share of voice counts
 */
export {};
