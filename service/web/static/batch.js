/**
 * Several files at once: each is sent to the service in turn, and its row tells how it went.
 *
 * @import { Say } from "./words.js"
 */
import { button, find, make } from "./dom.js";
import { readText } from "./files.js";
import { fetchAs, isAborted, Trouble } from "./service.js";
import { DEFAULTS } from "./settings.js";
import { save } from "./take.js";

/** Files on their way at the same time; a service has a few workers, and other clients. */
const AT_ONCE = 2;

/**
 * @typedef {"waiting" | "reading" | "done" | "stopped" | Trouble} State
 * @typedef {{file: File, state: State, answer: string, cell: HTMLElement}} Entry
 */

/** Reads a batch of files and shows how far it is. */
export class Batch {
  /**
   * @param {object} page
   * @param {number} page.most  the longest article, in characters
   * @param {(file: File) => void} page.open
   * @param {(trouble: Trouble, name: string) => string} page.tell
   */
  constructor({ most, open, tell }) {
    this.most = most;
    this.open = open;
    this.tell = tell;
    /** @type {Entry[]} */
    this.entries = [];
    this.work = new AbortController();
    this.section = find("batch", HTMLElement);
    this.bar = find("batch-bar", HTMLProgressElement);
    this.told = find("batch-told", HTMLElement);
    this.rows = find("batch-rows", HTMLTableSectionElement);
    this.stopButton = find("batch-stop", HTMLButtonElement);
    this.saveButton = find("batch-save", HTMLButtonElement);
    this.stopButton.addEventListener("click", () => this.stop());
    this.saveButton.addEventListener("click", () => this.saveAll());
    find("batch-close", HTMLButtonElement).addEventListener("click", () => this.close());
  }

  /**
   * Reads `files`, and forgets those of before.
   *
   * @param {File[]} files
   * @param {Say} say
   */
  async start(files, say) {
    this.work.abort();
    this.work = new AbortController();
    this.say = say;
    this.entries = files.map((file) => ({ file, state: "waiting", answer: "", cell: make("td") }));
    this.draw(say);
    this.section.hidden = false;
    const queue = this.entries.values();
    await Promise.all(Array.from({ length: AT_ONCE }, () => this.run(queue, this.work.signal)));
  }

  /**
   * One after the other from the queue, which others take from too.
   *
   * @param {Iterator<Entry>} queue
   * @param {AbortSignal} signal
   */
  async run(queue, signal) {
    for (let next = queue.next(); !next.done && !signal.aborted; next = queue.next()) {
      this.turn(next.value, "reading");
      this.turn(next.value, await this.read(next.value, signal));
    }
  }

  /**
   * @param {Entry} entry
   * @param {AbortSignal} signal
   * @returns {Promise<State>}
   */
  async read(entry, signal) {
    try {
      const text = await readText(entry.file, this.most);
      entry.answer = await (await fetchAs(text, "json", DEFAULTS, signal)).text();
      return "done";
    } catch (error) {
      if (isAborted(error)) return "stopped";
      if (error instanceof Trouble) return error;
      throw error;
    }
  }

  /**
   * @param {Entry} entry
   * @param {State} state
   */
  turn(entry, state) {
    entry.state = state;
    if (!this.entries.includes(entry) || !this.say) return;
    this.fill(entry, this.say);
    this.sum(this.say);
  }

  stop() {
    this.work.abort(new DOMException("Stopped.", "AbortError"));
    for (const entry of this.entries) if (entry.state === "waiting") this.turn(entry, "stopped");
  }

  close() {
    this.stop();
    this.entries = [];
    this.section.hidden = true;
  }

  /**
   * Says everything anew, perhaps in another language.
   *
   * @param {Say} say
   */
  draw(say) {
    this.say = say;
    this.rows.replaceChildren(...this.entries.map((entry) => {
      const open = button(entry.file.name, () => this.open(entry.file), {
        class: "link",
        "aria-label": say("openFile", { name: entry.file.name }),
      });
      this.fill(entry, say);
      return make("tr", {}, make("th", { scope: "row" }, make("bdi", {}, open)), entry.cell);
    }));
    this.sum(say);
  }

  /** @type {(entry: Entry, say: Say) => void} */
  fill({ state, answer, cell, file }, say) {
    const failed = state instanceof Trouble;
    cell.textContent = failed
      ? this.tell(state, file.name)
      : state === "done"
      ? say("quotes", { n: JSON.parse(answer).quotes.length })
      : say(state);
    cell.className = failed ? "failed" : state;
  }

  /** @param {Say} say */
  sum(say) {
    const waiting = this.entries.filter(({ state }) => state === "waiting" || state === "reading").length;
    const all = this.entries.length;
    this.bar.max = all;
    this.bar.value = all - waiting;
    this.told.textContent = say("filesProgress", { done: all - waiting, all });
    this.stopButton.hidden = waiting === 0;
    this.saveButton.disabled = waiting > 0 || !this.entries.some(({ state }) => state === "done");
  }

  /** A line for each file, as the command line writes them. */
  saveAll() {
    const lines = this.entries.filter(({ state }) => state === "done").map(({ file, answer }) =>
      JSON.stringify({ file: file.name, ...JSON.parse(answer) }) + "\n"
    );
    save("quotes.jsonl", new Blob(lines, { type: "application/jsonl" }));
  }
}
