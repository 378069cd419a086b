/**
 * The page, put together: what comes in is asked about, and what is answered is shown.
 *
 * @import { Settings } from "./types.js"
 * @import { Manner } from "./reader.js"
 * @import { Format } from "./service.js"
 * @import { Key } from "./words.js"
 */
import { Batch } from "./batch.js";
import { Cast } from "./cast.js";
import { Controls } from "./controls.js";
import { find } from "./dom.js";
import { lengthOf, readText } from "./files.js";
import { cut } from "./pieces.js";
import { Reader } from "./reader.js";
import { ask, fetchAs, fetchSample, FORMATS, isAborted, Trouble, useKey } from "./service.js";
import { languageFor, readSettings, writeSettings } from "./settings.js";
import { copy, fileName, save } from "./take.js";
import { speak, WORDS } from "./words.js";
import { Writer } from "./writer.js";

/** The longest article that the service reads, in characters. */
const MOST = Number(document.body.dataset.mostChars);

class Page {
  constructor() {
    this.settings = readSettings(location.hash);
    this.status = find("status", HTMLElement);
    this.alert = find("alert", HTMLElement);
    this.alertText = find("alert-text", HTMLElement);
    this.retry = find("retry", HTMLButtonElement);
    this.keyForm = find("key-form", HTMLFormElement);
    this.work = new AbortController();
    /** @type {() => string} */
    this.lastSaid = () => "";
    /** @type {{trouble: Trouble, name: string, task: () => Promise<void>} | null} */
    this.failed = null;
    this.asking = false;
    this.controls = new Controls((change) => this.change(change));
    this.reader = new Reader((words) => this.copy(words, "copied"));
    this.writer = new Writer({
      ready: (pressed) => this.run(() => this.read(pressed)),
      files: (files) => this.run(() => this.openAll(files)),
      sample: (name) => this.run(async () => this.writer.put({ text: await fetchSample(name), name })),
    }, MOST);
    this.batch = new Batch({
      most: MOST,
      open: (file) => this.run(() => this.openOne(file)),
      tell: (trouble, name) => this.tellTrouble(trouble, name),
    });
    this.listen();
    this.show();
  }

  listen() {
    this.retry.addEventListener("click", () => this.failed && this.run(this.failed.task, this.failed.name));
    this.keyForm.addEventListener("submit", (event) => {
      event.preventDefault();
      useKey(find("key", HTMLInputElement).value);
      if (this.failed) this.run(this.failed.task, this.failed.name);
    });
    find("take-copy", HTMLButtonElement).addEventListener("click", () => this.take("copy"));
    find("take-save", HTMLButtonElement).addEventListener("click", () => this.take("save"));
    find("print", HTMLButtonElement).addEventListener("click", () => print());
    find("link", HTMLButtonElement).addEventListener(
      "click",
      () => this.copy(new URL(writeSettings(this.settings), location.href).href, "linkCopied"),
    );
    // Followed, the link would take the place of the settings in the address.
    find("skip", HTMLAnchorElement).addEventListener("click", (event) => {
      event.preventDefault();
      find("article", HTMLElement).focus();
    });
    addEventListener("hashchange", () => this.change(readSettings(location.hash)));
  }

  get language() {
    return this.settings.language ?? languageFor(navigator.languages);
  }

  /** @returns {Manner} */
  get manner() {
    return { settings: this.settings, language: this.language, say: speak(this.language) };
  }

  /** @param {Partial<Settings>} change */
  change(change) {
    const language = this.language;
    this.settings = { ...this.settings, ...change };
    history.replaceState(null, "", writeSettings(this.settings));
    this.show();
    if (this.language === language) this.reader.refresh(this.manner);
    else if (this.reader.scene) this.run(() => this.asking ? this.read(false) : this.draw());
  }

  /** Shows the settings, and says everything in the language they want. */
  show() {
    const { say } = this.manner;
    const root = document.documentElement;
    root.lang = this.language;
    root.dir = this.language === "ar" ? "rtl" : "ltr";
    root.dataset.theme = this.settings.theme;
    document.title = say("title");
    for (const element of document.querySelectorAll("[data-say]")) element.textContent = say(keyOf(element, "say"));
    for (const element of document.querySelectorAll("[data-label]")) {
      element.setAttribute("aria-label", say(keyOf(element, "label")));
    }
    this.controls.show(this.settings, say);
    this.writer.tell(say);
    this.batch.draw(say);
    this.status.textContent = this.lastSaid();
    if (this.failed) this.alertText.textContent = this.tellTrouble(this.failed.trouble, this.failed.name);
  }

  /**
   * Does `task`, and tells what goes wrong with it.
   *
   * @param {() => Promise<void>} task
   * @param {string} [name]  the file it is about
   */
  async run(task, name = "") {
    this.failed = null;
    this.alert.hidden = true;
    try {
      await task();
    } catch (error) {
      if (isAborted(error)) return;
      if (!(error instanceof Trouble)) throw error;
      this.complain(error, name, task);
    }
  }

  /**
   * Asks about the article that the writer holds, instead of whatever was asked before.
   *
   * @param {boolean} pressed  whether the reader asked for it, or only waited
   */
  async read(pressed) {
    this.work.abort();
    this.work = new AbortController();
    const { signal } = this.work;
    const { text } = this.writer.article;
    try {
      if (lengthOf(text) > MOST) throw new Trouble("tooLong");
      if (!text.trim() && pressed) throw new Trouble("empty");
      if (text.trim()) await this.answer(text, signal);
      else this.forget();
    } catch (error) {
      // What is shown would be the answer to another text.
      if (error instanceof Trouble) this.forget();
      throw error;
    }
    if (pressed) find("result-title", HTMLElement).focus();
  }

  forget() {
    this.reader.clear();
    this.say(() => "");
  }

  /** @type {(text: string, signal: AbortSignal) => Promise<void>} */
  async answer(text, signal) {
    this.asking = true;
    this.reader.section.ariaBusy = "true";
    this.say(() => speak(this.language)("reading"));
    try {
      const answer = await ask(text, signal);
      const scene = { text, answer, paragraphs: cut(text, answer), cast: new Cast(answer) };
      await this.reader.show(scene, this.manner, signal);
      this.say(() => this.summary());
    } finally {
      // Whoever aborted this one is asking now.
      if (!signal.aborted) {
        this.asking = false;
        this.reader.section.ariaBusy = "false";
      }
    }
  }

  /** Draws the same answer again, in the language of now. */
  async draw() {
    this.work.abort();
    this.work = new AbortController();
    if (this.reader.scene) await this.reader.show(this.reader.scene, this.manner, this.work.signal);
    this.reader.section.ariaBusy = "false";
  }

  summary() {
    const { say } = this.manner;
    const answer = this.reader.scene?.answer;
    if (!answer?.quotes.length) return say("foundNone");
    const speakers = answer.speakers.filter((speaker) => speaker.quotes.length > 0).length;
    return say("found", {
      quotes: say("quotes", { n: answer.quotes.length }),
      speakers: say("speakerCount", { n: speakers }),
    });
  }

  /** @param {File[]} files */
  async openAll(files) {
    if (files.length === 1) await this.openOne(files[0]);
    else if (files.length > 1) await this.batch.start(files, this.manner.say);
  }

  /** @param {File} file */
  async openOne(file) {
    await this.run(async () => this.writer.put({ text: await readText(file, MOST), name: file.name }), file.name);
  }

  /** @param {"copy" | "save"} how */
  take(how) {
    return this.run(async () => {
      const { say } = this.manner;
      const { types } = this.settings;
      const scene = this.reader.scene;
      if (!scene) return;
      if (types.length === 0) return this.say(() => speak(this.language)("nothingToTake"));
      const format = /** @type {Format} */ (find("format", HTMLSelectElement).value);
      const content = await fetchAs(scene.text, format, this.settings);
      if (how === "copy") return await this.copy(await content.text(), "copied");
      const name = fileName(this.writer.article.name, FORMATS[format].suffix);
      save(name, content);
      this.say(() => say("downloaded", { name }));
    });
  }

  /** @type {(words: string, done: "copied" | "linkCopied") => Promise<void>} */
  async copy(words, done) {
    const key = await copy(words) ? done : "notCopied";
    this.say(() => speak(this.language)(key));
  }

  /** @param {() => string} what  called again when the language changes */
  say(what) {
    this.lastSaid = what;
    this.status.textContent = what();
  }

  /** @type {(trouble: Trouble, name: string, task: () => Promise<void>) => void} */
  complain(trouble, name, task) {
    this.failed = { trouble, name, task };
    this.alert.hidden = false;
    this.alertText.textContent = this.tellTrouble(trouble, name);
    this.retry.hidden = !["away", "busy", "failed"].includes(trouble.kind);
    this.keyForm.hidden = !["keyless", "wrongKey"].includes(trouble.kind);
  }

  /** @type {(trouble: Trouble, name: string) => string} */
  tellTrouble({ kind, detail }, name) {
    const told = speak(this.language)(kind, { most: MOST, name });
    return detail ? `${told} ${detail}` : told;
  }
}

/** @type {(element: Element, name: "say" | "label") => Key} */
function keyOf(element, name) {
  const key = element.getAttribute(`data-${name}`) ?? "";
  if (!(key in WORDS.en)) throw new Error(`No words for ${key}.`);
  return /** @type {Key} */ (key);
}

new Page();
