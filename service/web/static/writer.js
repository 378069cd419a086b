/**
 * Where an article comes in: typed, pasted, dropped, opened from a file, or chosen from the samples.
 *
 * @import { Say } from "./words.js"
 */
import { find } from "./dom.js";
import { lengthOf } from "./files.js";

/** Milliseconds without a key after which a reader who types is taken to wait for an answer. */
const PAUSE = 900;

/** @typedef {{text: string, name: string | null}} Article  `name` is that of its file or sample */

/**
 * @typedef {object} Ears  who hears what the writer does
 * @property {(pressed: boolean) => void} ready  there is something to read; `pressed` when the reader asked for it
 * @property {(files: File[]) => void} files
 * @property {(name: string) => void} sample
 */

/** The text field and what surrounds it. Whatever replaces a text keeps the former one, for its writer to bring back. */
export class Writer {
  /**
   * @param {Ears} ears
   * @param {number} most  the longest article, in characters
   */
  constructor(ears, most) {
    this.ears = ears;
    this.most = most;
    /** @type {Article} */
    this.article = { text: "", name: null };
    /** @type {Article | null} */
    this.former = null;
    this.timer = 0;
    this.field = find("text", HTMLTextAreaElement);
    this.samples = find("sample", HTMLSelectElement);
    this.counter = find("counter", HTMLElement);
    this.back = find("bring-back", HTMLButtonElement);
    this.listen();
    this.listenForDrops();
  }

  listen() {
    this.field.addEventListener("input", (event) => this.write(event));
    this.field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.press();
    });
    find("find", HTMLButtonElement).addEventListener("click", () => this.press());
    find("clear", HTMLButtonElement).addEventListener("click", () => this.put({ text: "", name: null }));
    this.back.addEventListener("click", () => this.former && this.put(this.former));
    this.samples.addEventListener("change", () => this.samples.value && this.ears.sample(this.samples.value));
    const chooser = find("files", HTMLInputElement);
    find("open", HTMLButtonElement).addEventListener("click", () => chooser.click());
    chooser.addEventListener("change", () => {
      this.ears.files([...chooser.files ?? []]);
      // The same file, chosen again, is news.
      chooser.value = "";
    });
  }

  /** Files may be dropped anywhere; words too, and the field takes those dropped on it by itself. */
  listenForDrops() {
    const over = (/** @type {boolean} */ is) => document.body.classList.toggle("dropping", is);
    addEventListener("dragover", (event) => {
      if (!event.dataTransfer?.types.some((type) => type === "Files" || type === "text/plain")) return;
      if (event.dataTransfer.types.includes("Files")) over(true);
      if (event.target !== this.field || event.dataTransfer.types.includes("Files")) event.preventDefault();
    });
    addEventListener("dragleave", (event) => event.relatedTarget === null && over(false));
    addEventListener("drop", (event) => {
      over(false);
      const files = [...event.dataTransfer?.files ?? []];
      const words = event.dataTransfer?.getData("text/plain") ?? "";
      if (files.length === 0 && event.target === this.field) return;
      event.preventDefault();
      if (files.length) this.ears.files(files);
      else if (words) this.put({ text: words, name: null });
    });
  }

  /** @param {Event} event */
  write(event) {
    this.article = { text: this.field.value, name: null };
    this.samples.value = "";
    this.forget();
    this.tell();
    // What is pasted comes whole; who types may not be done.
    const whole = event instanceof InputEvent && event.inputType === "insertFromPaste";
    this.timer = setTimeout(() => this.ears.ready(false), whole ? 0 : PAUSE);
  }

  press() {
    clearTimeout(this.timer);
    this.ears.ready(true);
  }

  /**
   * Puts `article` in place of what is there.
   *
   * @param {Article} article  its text as it is; the field would turn all line ends into line feeds
   */
  put(article) {
    clearTimeout(this.timer);
    this.former = this.article.text.trim() ? this.article : null;
    this.article = article;
    this.field.value = article.text;
    this.field.scrollTop = 0;
    this.samples.value = article.name ?? "";
    if (this.samples.selectedIndex < 0) this.samples.value = "";
    this.back.hidden = this.former === null || this.former.text === article.text;
    this.tell();
    this.ears.ready(false);
  }

  forget() {
    clearTimeout(this.timer);
    this.former = null;
    this.back.hidden = true;
  }

  /** @param {Say} [say] */
  tell(say) {
    this.say = say ?? this.say;
    const n = lengthOf(this.article.text);
    this.counter.classList.toggle("over", n > this.most);
    this.counter.textContent = n && this.say
      ? n > this.most ? this.say("charactersOf", { n, most: this.most }) : this.say("characters", { n })
      : "";
  }
}
