/**
 * Share of voice: how much of what is quoted each speaker says.
 *
 * @import { Measure, Quote } from "./types.js"
 * @import { Paragraph, Piece } from "./pieces.js"
 */

/** Whoever cannot be told speaks under this id. */
export const NOBODY = "";

/**
 * The part of the whole, 0 to 1, of each speaker of `quotes`; together they are 1.
 *
 * A word inside a quotation inside another is counted once, for the one whose words it is: the innermost.
 *
 * @param {string} text
 * @param {Paragraph[]} paragraphs
 * @param {Quote[]} quotes  those that count
 * @param {Measure} measure
 * @returns {Map<string, number>}
 */
export function sharesOf(text, paragraphs, quotes, measure) {
  /** @type {Map<string, number>} */
  const amounts = new Map(quotes.map((quote) => [quote.speaker ?? NOBODY, 0]));
  /** @type {(speaker: string, amount: number) => void} */
  const add = (speaker, amount) => void amounts.set(speaker, (amounts.get(speaker) ?? 0) + amount);
  if (measure === "quotes") {
    for (const quote of quotes) add(quote.speaker ?? NOBODY, 1);
  } else {
    addWords(text, paragraphs.flatMap(({ pieces }) => pieces), quotes, add);
  }
  const whole = [...amounts.values()].reduce((sum, amount) => sum + amount, 0) || 1;
  return new Map([...amounts].map(([speaker, amount]) => [speaker, amount / whole]));
}

/**
 * @param {string} text
 * @param {Piece[]} pieces
 * @param {Quote[]} quotes
 * @param {(speaker: string, amount: number) => void} add
 */
function addWords(text, pieces, quotes, add) {
  const speakers = new Map(quotes.map((quote) => [quote.id, quote.speaker ?? NOBODY]));
  for (const piece of pieces) {
    const innermost = piece.quotes.findLast((id) => speakers.has(id));
    if (innermost) add(speakers.get(innermost) ?? NOBODY, wordsIn(text.slice(piece.start, piece.end)));
  }
}

/**
 * How many words stand in `text`: letters with their marks, digits, tatweel.
 *
 * @param {string} text
 */
export function wordsIn(text) {
  return text.match(/[\p{L}\p{M}\p{N}\u0640]+/gu)?.length ?? 0;
}
