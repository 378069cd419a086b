/** Results that leave the page: to the clipboard, or into a file. */
import { make } from "./dom.js";

/**
 * Saves `content` as a file called `name`.
 *
 * @param {string} name
 * @param {Blob} content
 */
export function save(name, content) {
  const url = URL.createObjectURL(content);
  make("a", { href: url, download: name }).click();
  // The browser has taken hold of it by the next turn.
  setTimeout(() => URL.revokeObjectURL(url));
}

/**
 * Copies `words` to the clipboard.
 *
 * @param {string} words
 * @returns {Promise<boolean>} whether the browser let it
 */
export async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    // No such clipboard without HTTPS, as on a server of one's own network.
    return copyBySelection(words);
  }
}

/** @param {string} words */
function copyBySelection(words) {
  const before = document.activeElement;
  const field = make("textarea", { class: "spoken", readonly: true, "aria-hidden": "true" });
  field.value = words;
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}

/**
 * The name of a file of quotations from the article called `name`.
 *
 * @param {string | null} name
 * @param {string} suffix
 */
export function fileName(name, suffix) {
  return `${(name ?? "article").replace(/\.[^.]*$/, "")}.quotes.${suffix}`;
}
