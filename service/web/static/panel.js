/**
 * The side panel: the speakers with their share of voice as bars, and how many quotations of each type there are.
 *
 * @import { Quote, QuoteType } from "./types.js"
 * @import { Member } from "./cast.js"
 * @import { Scene } from "./article.js"
 * @import { Say } from "./words.js"
 */
import { roleOf } from "./cast.js";
import { find, make } from "./dom.js";
import { TYPES } from "./settings.js";
import { NOBODY } from "./voice.js";

const SVG = "http://www.w3.org/2000/svg";

/** @typedef {{button: HTMLButtonElement, amount: HTMLElement, bar: SVGElement}} Row */

/** Draws the panel and tells which speaker is chosen. */
export class Panel {
  /** @param {(speaker: string) => void} choose */
  constructor(choose) {
    this.list = find("speakers", HTMLUListElement);
    this.choose = choose;
    /** @type {Map<string, Row>} */
    this.rows = new Map();
  }

  /**
   * A row for each speaker, who says most first. The rows stay in their places while filters change, so that nobody's
   * pointer or focus loses them.
   *
   * @param {Scene} scene
   * @param {Map<string, number>} shares
   * @param {Say} say
   */
  draw(scene, shares, say) {
    const members = [...scene.cast.members.values()].sort((a, b) => (shares.get(b.id) ?? 0) - (shares.get(a.id) ?? 0));
    this.rows = new Map(members.map((member) => [member.id, this.row(member, scene, say)]));
    this.list.replaceChildren(...[...this.rows.values()].map(({ button }) => make("li", {}, button)));
  }

  /** @type {(member: Member, scene: Scene, say: Say) => Row} */
  row(member, scene, say) {
    const amount = make("span", { class: "amount" });
    const bar = document.createElementNS(SVG, "rect");
    const button = make(
      "button",
      { type: "button", class: `speaker c${member.colour}`, "aria-pressed": "false", "data-speaker": member.id },
      make("span", { class: "badge", "aria-hidden": "true" }, member.label),
      who(member, scene, say),
      amount,
    );
    button.append(chart(bar));
    button.addEventListener("click", () => this.choose(member.id));
    return { button, amount, bar };
  }

  /**
   * The shares and numbers of `quotes`, those that pass the filters of type and confidence.
   *
   * @param {Quote[]} quotes
   * @param {Map<string, number>} shares
   * @param {Set<string>} chosen
   * @param {Say} say
   */
  update(quotes, shares, chosen, say) {
    for (const [id, { button, amount, bar }] of this.rows) {
      const percent = Math.round((shares.get(id) ?? 0) * 100);
      const number = quotes.filter((quote) => (quote.speaker ?? NOBODY) === id).length;
      amount.replaceChildren(
        make("b", {}, say("shareOf", { n: percent })),
        make("span", {}, say("quotes", { n: number })),
      );
      bar.setAttribute("width", `${(shares.get(id) ?? 0) * 100}%`);
      button.ariaPressed = String(chosen.has(id));
      button.classList.toggle("silent", number === 0);
    }
    this.list.classList.toggle("choosing", chosen.size > 0);
  }

  /**
   * How many quotations of each type there are, whatever is shown.
   *
   * @param {Quote[]} quotes
   */
  count(quotes) {
    /** @type {(type: QuoteType) => string} */
    const number = (type) => String(quotes.filter((quote) => quote.type === type).length);
    for (const type of TYPES) find(`count-${type}`, HTMLElement).textContent = number(type);
  }
}

/** @type {(member: Member, scene: Scene, say: Say) => HTMLElement} */
function who({ speaker }, scene, say) {
  if (!speaker) return make("span", { class: "who" }, make("span", { class: "name" }, say("nobody")));
  const members = speaker.members?.map((id) => scene.cast.names.get(id) ?? "").join("، ");
  const about = [roleOf(speaker), members && say("members", { names: members })];
  return make(
    "span",
    { class: "who" },
    make("span", { class: "name", lang: "ar" }, make("bdi", {}, speaker.name)),
    speaker.name_en ? make("span", { class: "name-en", lang: "en" }, make("bdi", {}, speaker.name_en)) : null,
    ...about.map((each) => each ? make("span", { class: "role", lang: "ar" }, make("bdi", {}, each)) : null),
  );
}

/**
 * A bar as wide as a share. The numbers stand beside it, so those who do not see it miss nothing.
 *
 * @param {SVGElement} bar
 */
function chart(bar) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "bar");
  svg.setAttribute("aria-hidden", "true");
  for (const rect of [document.createElementNS(SVG, "rect"), bar]) {
    rect.setAttribute("height", "100%");
    rect.setAttribute("rx", "3");
    svg.append(rect);
  }
  svg.firstElementChild?.setAttribute("class", "whole");
  svg.firstElementChild?.setAttribute("width", "100%");
  return svg;
}
