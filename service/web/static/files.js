/** Text files as their owner wrote them. */
import { Trouble } from "./service.js";

/**
 * The text of `file`, every character of it, down to the line ends and a byte order mark.
 *
 * @param {File} file
 * @param {number} most  the longest text that can be of use, in characters
 * @returns {Promise<string>}
 */
export async function readText(file, most) {
  // A character has at most four bytes of UTF-8: what is longer need not be read to know that it is too long.
  if (file.size > most * 4) throw new Trouble("tooLong");
  const bytes = await file.arrayBuffer().catch(() => {
    throw new Trouble("unreadable");
  });
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Trouble("notUtf8");
  }
}

/**
 * The length of `text` as the service counts it, in code points.
 *
 * @param {string} text
 */
export function lengthOf(text) {
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}
