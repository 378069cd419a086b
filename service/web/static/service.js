/**
 * Asks the service, and turns whatever goes wrong into a `Trouble` that the page has words for.
 *
 * @import { Answer, QuoteType } from "./types.js"
 */

/** @typedef {"empty" | "tooLong" | "away" | "busy" | "keyless" | "wrongKey" | "refused" | "failed" | "notUtf8" | "unreadable"} TroubleKind */

/** Relative, since the page may be served below a path of its gateway. */
const QUOTES = "v1/quotes";
/** Milliseconds; an answer takes a few. */
const PATIENCE = 30_000;

/** What the page offers to take away: the media type to ask for, and the name of the file. */
export const FORMATS = Object.freeze({
  json: { type: "application/json", suffix: "json" },
  csv: { type: "text/csv", suffix: "csv" },
  annotation: { type: "application/ld+json", suffix: "jsonld" },
  html: { type: "text/html", suffix: "html" },
});
/** @typedef {keyof typeof FORMATS} Format */

/** The reader's key, where the service asks for one: kept as long as the page is open, and nowhere else. */
let key = "";

/** @param {string} given */
export function useKey(given) {
  key = given.trim();
}

/** Something that went wrong and can be told. */
export class Trouble extends Error {
  /**
   * @param {TroubleKind} kind
   * @param {string} [detail]  what the service says of it, in English
   */
  constructor(kind, detail = "") {
    super(detail || kind);
    this.kind = kind;
    this.detail = detail;
  }
}

/**
 * Every quotation of `text`, its offsets in UTF-16 units, as JavaScript counts.
 *
 * @param {string} text
 * @param {AbortSignal} signal  once aborted, the promise rejects with its reason
 * @returns {Promise<Answer>}
 */
export async function ask(text, signal) {
  const answer = await post({ text, offset_unit: "utf16" }, FORMATS.json.type, signal);
  return JSON.parse(await answer.text());
}

/**
 * The answer to `text` in `format`, as the service writes it for anybody.
 *
 * @param {string} text
 * @param {Format} format
 * @param {{types: QuoteType[], min: number}} wanted  which quotations, the confidence in per cent
 * @param {AbortSignal} [signal]
 * @returns {Promise<Blob>} byte for byte
 */
export function fetchAs(text, format, { types, min }, signal = new AbortController().signal) {
  return post({ text, types, min_confidence: min / 100 }, FORMATS[format].type, signal);
}

/**
 * A sample article.
 *
 * @param {string} name
 * @returns {Promise<string>}
 */
export async function fetchSample(name) {
  const sample = await send(`samples/${encodeURIComponent(name)}`, { signal: AbortSignal.timeout(PATIENCE) });
  return sample.text();
}

/**
 * @param {object} question
 * @param {string} accept
 * @param {AbortSignal} signal
 */
function post(question, accept, signal) {
  return send(QUOTES, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: accept, ...(key && { "X-API-Key": key }) },
    body: JSON.stringify(question),
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
  });
}

/**
 * @param {string} url
 * @param {RequestInit & {signal: AbortSignal}} request
 */
async function send(url, request) {
  try {
    const response = await fetch(url, { ...request, credentials: "same-origin", referrerPolicy: "no-referrer" });
    const body = await response.blob();
    if (response.ok) return body;
    throw troubleIn(response.status, await body.text());
  } catch (error) {
    if (error instanceof Trouble || isAborted(error)) throw error;
    // fetch fails so when nobody answers, and when nobody answers in time.
    throw new Trouble("away");
  }
}

/** @param {unknown} error */
export function isAborted(error) {
  return error instanceof DOMException && error.name === "AbortError";
}

/**
 * What an answer that is none means.
 *
 * @param {number} status
 * @param {string} body
 */
export function troubleIn(status, body) {
  if (status === 401) return new Trouble("keyless");
  if (status === 403) return new Trouble("wrongKey");
  if (status === 413) return new Trouble("tooLong");
  if (status === 429) return new Trouble("busy");
  if (status >= 502 && status <= 504) return new Trouble("away");
  if (status >= 500) return new Trouble("failed");
  return new Trouble("refused", detailOf(body));
}

/** @param {string} body  an RFC 9457 problem, or whatever a gateway says instead */
function detailOf(body) {
  try {
    return String(JSON.parse(body).detail ?? "");
  } catch {
    return "";
  }
}
