/**
 * The details of one quotation, in a card beside it: who says it, in what kind of speech, how sure that is, and why.
 *
 * @import { Language, Quote, Speaker } from "./types.js"
 * @import { Scene } from "./article.js"
 * @import { Manner } from "./reader.js"
 * @import { Say } from "./words.js"
 */
import { numberOf } from "./article.js";
import { roleOf } from "./cast.js";
import { button, make } from "./dom.js";
import { reasonsFor } from "./reasons.js";

/** Milliseconds that the pointer has to get from the words to the card. */
const GRACE = 250;
/** Pixels between the card and the words. */
const DISTANCE = 8;

/**
 * @typedef {object} Deeds  what the buttons of the card do
 * @property {(id: string) => void} goTo
 * @property {(speaker: string) => void} only
 * @property {(words: string) => void} copy
 */

/** Shows and hides the card. */
export class Card {
  /**
   * @param {HTMLElement} element
   * @param {HTMLElement} room  what the card is placed in
   * @param {Deeds} deeds
   */
  constructor(element, room, deeds) {
    this.element = element;
    this.room = room;
    this.deeds = deeds;
    /** @type {string | null} */
    this.shown = null;
    this.timer = 0;
    element.addEventListener("pointerenter", () => clearTimeout(this.timer));
  }

  /**
   * @param {Quote} quote
   * @param {Scene} scene
   * @param {Set<string>} visible  the quotations that can be gone to
   * @param {HTMLElement} anchor  what is pointed at, or has the focus
   * @param {HTMLElement[]} words  all that is marked as the quotation
   * @param {Manner} manner
   */
  show(quote, scene, visible, anchor, words, manner) {
    clearTimeout(this.timer);
    if (this.shown !== quote.id) this.fill(quote, scene, visible, manner);
    this.shown = quote.id;
    this.element.hidden = false;
    this.place(anchor, words);
  }

  /**
   * Hides the card after a moment in which the pointer may reach it; calls `then` when it is hidden.
   *
   * @param {() => void} then
   */
  hideSoon(then) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (!this.element.matches(":hover, :focus-within")) then();
    }, GRACE);
  }

  hide() {
    clearTimeout(this.timer);
    this.shown = null;
    this.element.hidden = true;
  }

  /** @type {(quote: Quote, scene: Scene, visible: Set<string>, manner: Manner) => void} */
  fill(quote, scene, visible, { language, say }) {
    const member = scene.cast.of(quote.speaker);
    this.element.setAttribute("aria-label", say("details", { n: numberOf(quote.id) }));
    this.element.className = `card c${member.colour}`;
    this.element.replaceChildren(
      header(quote, member.speaker, member.label, say),
      confidence(quote, say),
      why(quote, language, say),
      relations(quote, scene, visible, this.deeds, say) ?? "",
      actions(quote, member.speaker?.name ?? null, member.id, this.deeds, say),
    );
  }

  /**
   * Places the card below the words of its quotation or above them, wherever the window has room for it, or else
   * below `anchor`. On narrow screens the style sheet has it at their bottom.
   *
   * @param {HTMLElement} anchor
   * @param {HTMLElement[]} words
   */
  place(anchor, words) {
    const room = this.room.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const { left, right, bottom } = anchor.getBoundingClientRect();
    const lines = words.flatMap((each) => [...each.getClientRects()]);
    const first = Math.min(...lines.map((line) => line.top));
    const last = Math.max(...lines.map((line) => line.bottom));
    const fits = (/** @type {number} */ top) => top >= 0 && top + height <= innerHeight;
    const top = [last + DISTANCE, first - DISTANCE - height].find(fits) ?? bottom + DISTANCE;
    const middle = (left + right - width) / 2 - room.left;
    this.element.style.setProperty("--x", `${Math.round(Math.max(0, Math.min(middle, room.width - width)))}px`);
    this.element.style.setProperty("--y", `${Math.round(top - room.top)}px`);
  }
}

/** @type {(quote: Quote, speaker: Speaker | null, label: string, say: Say) => HTMLElement} */
function header(quote, speaker, label, say) {
  const role = speaker ? roleOf(speaker) : "";
  return make(
    "header",
    {},
    make("span", { class: `badge ${quote.type}`, "aria-hidden": "true" }, label),
    make(
      "div",
      {},
      make("strong", { class: "name", lang: speaker ? "ar" : null }, make("bdi", {}, speaker?.name ?? say("nobody"))),
      speaker?.name_en ? nameInEnglish(speaker, say) : null,
      role ? make("span", { class: "role", lang: "ar" }, make("bdi", {}, role)) : null,
    ),
    make("span", { class: "type" }, say(quote.type)),
  );
}

/** @type {(speaker: Speaker, say: Say) => HTMLElement} */
function nameInEnglish(speaker, say) {
  // Letters alone do not tell the vowels: such a name is to be checked before it is printed.
  const guess = speaker.name_en_source === "romanised" ? ` (${say("romanised")})` : "";
  return make("span", { class: "name-en" }, make("bdi", { lang: "en" }, speaker.name_en ?? ""), guess);
}

/** @type {(quote: Quote, say: Say) => HTMLElement} */
function confidence(quote, say) {
  const percent = Math.round(quote.confidence * 100);
  return make(
    "p",
    { class: "sure" },
    make("label", { for: "sure" }, say("confidence")),
    make("meter", { id: "sure", min: 0, max: 100, value: percent }, String(percent)),
    make("span", {}, say("shareOf", { n: percent })),
  );
}

/** @type {(quote: Quote, language: Language, say: Say) => HTMLElement} */
function why(quote, language, say) {
  const reasons = reasonsFor(quote, language, say).map((reason) => make("li", {}, reason));
  return make(
    "div",
    { class: "why" },
    make("h3", {}, say("why")),
    make("ul", {}, ...reasons),
    make("p", { class: "rule" }, `${say("rule")}: `, make("code", { dir: "ltr" }, quote.rule)),
  );
}

/** @type {(quote: Quote, scene: Scene, visible: Set<string>, deeds: Deeds, say: Say) => HTMLElement | null} */
function relations(quote, scene, visible, deeds, say) {
  const all = scene.answer.quotes;
  /** @type {(id: string) => {n: number, speaker: string}} */
  const told = (id) => ({
    n: numberOf(id),
    speaker: scene.cast.of(all.find((each) => each.id === id)?.speaker ?? null).speaker?.name ?? say("nobody"),
  });
  /** @type {(key: "within" | "holds" | "continues" | "continuedBy", id: string) => HTMLElement} */
  const link = (key, id) => {
    const words = say(key, told(id));
    return make("li", {}, visible.has(id) ? button(words, () => deeds.goTo(id), { class: "link" }) : words);
  };
  const links = [
    ...(quote.within ? [link("within", quote.within)] : []),
    ...(quote.continues ? [link("continues", quote.continues)] : []),
    ...all.filter((each) => each.within === quote.id).map((each) => link("holds", each.id)),
    ...all.filter((each) => each.continues === quote.id).map((each) => link("continuedBy", each.id)),
  ];
  return links.length ? make("ul", { class: "relations" }, ...links) : null;
}

/** @type {(quote: Quote, name: string | null, speaker: string, deeds: Deeds, say: Say) => HTMLElement} */
function actions(quote, name, speaker, deeds, say) {
  const words = name ? `${name}: «${quote.text}»` : `«${quote.text}»`;
  return make(
    "p",
    { class: "actions" },
    button(say("copyQuote"), () => deeds.copy(words), { class: "small" }),
    button(say("onlySpeaker"), () => deeds.only(speaker), { class: "small" }),
  );
}
