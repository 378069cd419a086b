/**
 * An article cut where anything begins or ends. Quotations may nest, overlap and run over paragraphs; cut into pieces
 * that lie side by side, they can all be drawn without one element inside another.
 *
 * @import { Answer, Quote } from "./types.js"
 */

/**
 * @typedef {object} Piece  a stretch in which nothing changes
 * @property {number} start
 * @property {number} end
 * @property {string[]} quotes  ids of the quotations it stands in, outermost first
 * @property {string[]} marked  those of them in whose quotation marks it stands
 * @property {string[]} cues  the quotations it reports
 * @property {string[]} mentions  the quotations whose speaker it names
 * @property {string[]} begins  the quotations of which it is the first piece, outermost first
 * @property {string[]} ends  the quotations of which it is the last piece
 *
 * @typedef {{direction: "rtl" | "ltr", pieces: Piece[]}} Paragraph
 *
 * @typedef {"quotes" | "marked" | "cues" | "mentions"} Layer
 * @typedef {{start: number, end: number, layer: Layer, id: string}} Stretch
 */

/**
 * The paragraphs of `text`, empty ones left out, cut at every border of `answer`.
 *
 * @param {string} text
 * @param {Pick<Answer, "quotes">} answer  its offsets in UTF-16 units
 * @returns {Paragraph[]}
 */
export function cut(text, answer) {
  const stretches = answer.quotes.flatMap(stretchesOf).sort(outermostFirst);
  const paragraphs = linesOf(text);
  const pieces = sweep(paragraphs, stretches);
  tellBordersOf(pieces.flat());
  return paragraphs.map(({ start, end }, index) => ({
    direction: directionOf(text.slice(start, end)),
    pieces: pieces[index],
  }));
}

/**
 * Right to left, unless the line has no letter that is written so.
 *
 * @param {string} line
 * @returns {"rtl" | "ltr"}
 */
export function directionOf(line) {
  const latin = /\p{Script=Latin}/u.test(line);
  return latin && !/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(line) ? "ltr" : "rtl";
}

/**
 * @param {Quote} quote
 * @returns {Stretch[]}
 */
function stretchesOf(quote) {
  /** @type {(layer: Layer) => (span: {start: number, end: number}) => Stretch} */
  const on = (layer) => ({ start, end }) => ({ start, end, layer, id: quote.id });
  return [
    on("quotes")(quote),
    ...quote.quoted.map(on("marked")),
    ...(quote.cue ? [on("cues")(quote.cue)] : []),
    ...(quote.mention ? [on("mentions")(quote.mention)] : []),
  ];
}

/** @type {(a: Stretch, b: Stretch) => number} */
const outermostFirst = (a, b) => a.start - b.start || b.end - a.end;

/** @param {string} text */
function linesOf(text) {
  const lines = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    if (match[0].trim()) lines.push({ start: match.index, end: match.index + match[0].length });
  }
  return lines;
}

/**
 * The pieces of each paragraph: one pass from the first character to the last, with the stretches now open.
 *
 * @param {{start: number, end: number}[]} paragraphs
 * @param {Stretch[]} stretches  sorted by their start
 * @returns {Piece[][]}
 */
function sweep(paragraphs, stretches) {
  const borders = [...new Set(stretches.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  /** @type {Stretch[]} */
  let open = [];
  let next = 0;
  let border = 0;
  return paragraphs.map((paragraph) => {
    const pieces = [];
    let start = paragraph.start;
    while (start < paragraph.end) {
      while (border < borders.length && borders[border] <= start) border += 1;
      const end = Math.min(paragraph.end, borders[border] ?? paragraph.end);
      while (next < stretches.length && stretches[next].start <= start) open.push(stretches[next++]);
      open = open.filter((stretch) => stretch.end > start);
      pieces.push(pieceOf(start, end, open));
      start = end;
    }
    return pieces;
  });
}

/**
 * @param {number} start
 * @param {number} end
 * @param {Stretch[]} open
 * @returns {Piece}
 */
function pieceOf(start, end, open) {
  /** @type {Piece} */
  const piece = { start, end, quotes: [], marked: [], cues: [], mentions: [], begins: [], ends: [] };
  for (const { layer, id } of open) piece[layer].push(id);
  return piece;
}

/** @param {Piece[]} pieces */
function tellBordersOf(pieces) {
  /** @type {Map<string, Piece>} */
  const last = new Map();
  for (const piece of pieces) {
    for (const id of piece.quotes) {
      if (!last.has(id)) piece.begins.push(id);
      last.set(id, piece);
    }
  }
  for (const [id, piece] of last) piece.ends.push(id);
}
