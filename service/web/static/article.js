/**
 * The article as it is read: its paragraphs, and in them the quotations, a numbered button before each.
 *
 * The words of the article come in as text nodes, whatever they hold. One button at a time is a stop of the Tab key;
 * the arrow keys go from one to the next.
 *
 * @import { Answer, Quote } from "./types.js"
 * @import { Piece, Paragraph } from "./pieces.js"
 * @import { Cast } from "./cast.js"
 * @import { Say } from "./words.js"
 */
import { make } from "./dom.js";
import { inSlices } from "./slices.js";

/** @typedef {{element: HTMLElement, piece: Piece}} Drawn */

/**
 * @typedef {object} Scene  what is shown
 * @property {string} text
 * @property {Answer} answer
 * @property {Paragraph[]} paragraphs
 * @property {Cast} cast
 */

/** Where an arrow key leads in a text that runs from right to left: 1 is onwards. */
const STEPS = new Map([["ArrowLeft", 1], ["ArrowDown", 1], ["ArrowRight", -1], ["ArrowUp", -1]]);

/** Draws an article into an element and tells which quotation is looked at. */
export class ArticleView {
  /**
   * @param {HTMLElement} root
   * @param {(id: string | null, anchor: HTMLElement | null) => void} look  called with the quotation that is looked
   *   at, and what to show its details beside
   */
  constructor(root, look) {
    this.root = root;
    this.look = look;
    /** @type {Drawn[]} */
    this.drawn = [];
    /** @type {Map<string, HTMLButtonElement>} */
    this.chips = new Map();
    /** @type {Map<string, HTMLElement[]>} all that belongs to a quotation, by its id */
    this.parts = new Map();
    /** @type {Map<string, HTMLElement[]>} of that, what are its words */
    this.words = new Map();
    /** @type {Set<string>} */
    this.visible = new Set();
    root.addEventListener("pointerover", (event) => this.pointAt(event.target));
    root.addEventListener("pointerleave", () => this.look(null, null));
    root.addEventListener("click", (event) => this.pick(event));
    root.addEventListener("focusin", (event) => this.enter(event.target));
    root.addEventListener("keydown", (event) => this.step(event));
  }

  reset() {
    this.drawn = [];
    this.chips.clear();
    this.parts.clear();
    this.words.clear();
    this.root.replaceChildren();
  }

  /**
   * Draws `scene` anew, without keeping the reader waiting.
   *
   * @param {Scene} scene
   * @param {Set<string>} visible
   * @param {Say} say
   * @param {AbortSignal} signal
   */
  async draw(scene, visible, say, signal) {
    this.reset();
    this.visible = visible;
    this.quotes = new Map(scene.answer.quotes.map((quote) => [quote.id, quote]));
    this.cast = scene.cast;
    /** @type {HTMLElement} */
    let line = this.root;
    await inSlices(steps(scene.paragraphs), ({ direction, piece }) => {
      if (direction) this.root.append(line = make("p", { dir: direction }));
      this.add(line, piece, scene.text.slice(piece.start, piece.end), say);
    }, { signal });
    this.rove();
  }

  /** @type {(line: HTMLElement, piece: Piece, words: string, say: Say) => void} */
  add(line, piece, words, say) {
    for (const id of piece.begins) line.append(this.chip(id, say));
    if (piece.quotes.length + piece.cues.length + piece.mentions.length === 0) {
      line.append(words);
      return;
    }
    const element = make("span", {}, words);
    line.append(element);
    this.drawn.push({ element, piece });
    for (const id of [...piece.quotes, ...piece.cues, ...piece.mentions]) collect(this.parts, id, element);
    for (const id of piece.quotes) collect(this.words, id, element);
    this.paintPiece({ element, piece });
    for (const _ of piece.ends) line.append(make("span", { class: "spoken" }, ` (${say("quotationEnds")}) `));
  }

  /** @type {(id: string, say: Say) => HTMLButtonElement} */
  chip(id, say) {
    const quote = this.quote(id);
    const { label, colour, speaker } = this.memberOf(quote);
    const chip = make("button", {
      type: "button",
      class: `chip c${colour} ${quote.type}`,
      tabindex: "-1",
      "data-quote": id,
    }, label);
    const name = speaker ? speaker.name : say("nobody");
    chip.ariaLabel = say(quote.continues ? "chipContinued" : "chip", {
      n: numberOf(id),
      speaker: name,
      type: say(quote.type),
    });
    chip.ariaExpanded = "false";
    chip.setAttribute("aria-controls", "card");
    chip.classList.toggle("continued", Boolean(quote.continues));
    chip.hidden = !this.visible.has(id);
    this.chips.set(id, chip);
    return chip;
  }

  /**
   * Shows the quotations whose ids are in `visible`, and the words of the others as any others.
   *
   * @param {Set<string>} visible
   */
  paint(visible) {
    this.visible = visible;
    for (const drawn of this.drawn) this.paintPiece(drawn);
    for (const [id, chip] of this.chips) chip.hidden = !visible.has(id);
    this.rove();
  }

  /** @param {Drawn} drawn */
  paintPiece({ element, piece }) {
    const shown = piece.quotes.filter((id) => this.visible.has(id));
    const inner = shown.at(-1);
    const cue = piece.cues.find((id) => this.visible.has(id));
    const mention = piece.mentions.find((id) => this.visible.has(id));
    const classes = [];
    if (inner !== undefined) {
      const quote = this.quote(inner);
      classes.push("quote", quote.type, `c${this.memberOf(quote).colour}`);
      if (piece.marked.includes(inner)) classes.push("in-marks");
      if (shown.length > 1) classes.push("nested");
    }
    const told = cue ?? mention;
    if (told !== undefined) classes.push(cue ? "cue" : "mention", `u${this.memberOf(this.quote(told)).colour}`);
    element.className = classes.join(" ");
    element.dataset.quote = inner ?? told ?? "";
  }

  /**
   * Marks all that belongs to one quotation, and nothing else.
   *
   * @param {string | null} id
   */
  light(id) {
    for (const element of this.root.querySelectorAll(".lit")) element.classList.remove("lit");
    for (const chip of this.root.querySelectorAll("[aria-expanded=true]")) chip.setAttribute("aria-expanded", "false");
    if (id === null) return;
    for (const element of this.parts.get(id) ?? []) element.classList.add("lit");
    this.chips.get(id)?.classList.add("lit");
    this.chips.get(id)?.setAttribute("aria-expanded", "true");
  }

  /**
   * Goes to a quotation, as the keyboard would.
   *
   * @param {string} id
   */
  goTo(id) {
    const chip = this.chips.get(id);
    if (!chip) return;
    chip.focus();
    chip.scrollIntoView({ block: "nearest" });
  }

  /** @param {EventTarget | null} target */
  pointAt(target) {
    const id = quoteAt(target);
    if (id) this.look(id, target instanceof HTMLElement ? target : null);
    else this.look(null, null);
  }

  /** @param {MouseEvent} event */
  pick(event) {
    const id = quoteAt(event.target);
    // Who selects words with the mouse means the words.
    if (id && getSelection()?.isCollapsed !== false) this.goTo(id);
  }

  /** @param {EventTarget | null} target */
  enter(target) {
    if (!(target instanceof HTMLButtonElement)) return;
    this.rove(target);
    this.look(quoteAt(target), target);
  }

  /** @param {KeyboardEvent} event */
  step(event) {
    const chips = this.shownChips();
    const here = chips.findIndex((chip) => chip === document.activeElement);
    const step = STEPS.get(event.key);
    const to = step ? here + step : event.key === "Home" ? 0 : event.key === "End" ? chips.length - 1 : -1;
    if (here < 0 || !chips[to] || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    chips[to].focus();
  }

  /**
   * Makes one button the stop of the Tab key: `chip`, or the one that was, or the first.
   *
   * @param {HTMLButtonElement} [chip]
   */
  rove(chip) {
    const chips = this.shownChips();
    const stop = chip ?? chips.find((each) => each.tabIndex === 0) ?? chips[0];
    for (const each of this.chips.values()) each.tabIndex = each === stop ? 0 : -1;
  }

  shownChips() {
    return [...this.chips.values()].filter((chip) => !chip.hidden);
  }

  /**
   * @param {string} id
   * @returns {Quote}
   */
  quote(id) {
    const quote = this.quotes?.get(id);
    if (!quote) throw new Error(`No quotation ${id}.`);
    return quote;
  }

  /** @param {Quote} quote */
  memberOf(quote) {
    if (!this.cast) throw new Error("Nothing is drawn.");
    return this.cast.of(quote.speaker);
  }
}

/**
 * One piece after the other; the first of a paragraph brings its direction.
 *
 * @param {Paragraph[]} paragraphs
 * @returns {Iterable<{direction: "rtl" | "ltr" | null, piece: Piece}>}
 */
function* steps(paragraphs) {
  for (const { direction, pieces } of paragraphs) {
    for (const [index, piece] of pieces.entries()) yield { direction: index ? null : direction, piece };
  }
}

/** @type {(map: Map<string, HTMLElement[]>, id: string, element: HTMLElement) => void} */
function collect(map, id, element) {
  const known = map.get(id);
  if (known) known.push(element);
  else map.set(id, [element]);
}

/** @param {EventTarget | null} target */
function quoteAt(target) {
  const found = target instanceof Element ? target.closest("[data-quote]") : null;
  return (found instanceof HTMLElement && found.dataset.quote) || null;
}

/**
 * The number of a quotation as it is told to people.
 *
 * @param {string} id
 */
export function numberOf(id) {
  return Number(id.slice(1));
}
