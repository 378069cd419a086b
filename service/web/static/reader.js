/**
 * The result: the article with its quotations, the speakers, and the card of the quotation that is looked at.
 *
 * @import { Language, Settings } from "./types.js"
 * @import { Scene } from "./article.js"
 * @import { Say } from "./words.js"
 */
import { ArticleView } from "./article.js";
import { Card } from "./card.js";
import { find } from "./dom.js";
import { Panel } from "./panel.js";
import { NOBODY, sharesOf } from "./voice.js";

/** @typedef {{settings: Settings, language: Language, say: Say}} Manner  how it is shown */

/** Shows one answer, and of it what the filters let through. */
export class Reader {
  /** @param {(words: string) => void} copy */
  constructor(copy) {
    /** @type {Scene | null} */
    this.scene = null;
    /** @type {Manner | null} */
    this.manner = null;
    /** @type {Set<string>} */
    this.chosen = new Set();
    this.section = find("result", HTMLElement);
    this.told = find("filtered", HTMLElement);
    this.everyone = find("everyone", HTMLButtonElement);
    this.article = new ArticleView(find("article", HTMLElement), (id, anchor) => this.look(id, anchor));
    this.panel = new Panel((speaker) => this.choose(speaker));
    const room = find("room", HTMLElement);
    const goTo = (/** @type {string} */ id) => this.article.goTo(id);
    const only = (/** @type {string} */ speaker) => this.only(speaker);
    this.card = new Card(find("card", HTMLElement), room, { goTo, only, copy });
    this.everyone.addEventListener("click", () => this.only(null));
    addEventListener("keydown", (event) => event.key === "Escape" && this.dismiss());
    room.addEventListener("focusout", (event) => {
      if (!(event.relatedTarget instanceof Node && room.contains(event.relatedTarget))) this.close();
    });
    this.card.element.addEventListener("pointerleave", () => this.look(null, null));
  }

  /**
   * @param {Scene} scene
   * @param {Manner} manner
   * @param {AbortSignal} signal
   */
  async show(scene, manner, signal) {
    this.scene = scene;
    this.manner = manner;
    this.chosen = new Set([...this.chosen].filter((id) => scene.cast.members.has(id)));
    this.close();
    this.section.hidden = false;
    this.panel.draw(scene, this.shares(), manner.say);
    this.panel.count(scene.answer.quotes);
    this.update();
    await this.article.draw(scene, this.visible(), manner.say, signal);
  }

  clear() {
    this.scene = null;
    this.chosen.clear();
    this.close();
    this.article.reset();
    this.section.hidden = true;
  }

  /**
   * Shows the same answer under other settings.
   *
   * @param {Manner} manner
   */
  refresh(manner) {
    this.manner = manner;
    if (!this.scene) return;
    this.close();
    this.update();
    this.article.paint(this.visible());
  }

  update() {
    if (!this.scene || !this.manner) return;
    const { say } = this.manner;
    this.panel.update(this.passing(), this.shares(), this.chosen, say);
    const shown = this.visible().size;
    const n = this.scene.answer.quotes.length;
    this.told.textContent = shown < n ? say("filteredOut", { shown, n }) : "";
    this.everyone.hidden = this.chosen.size === 0;
  }

  /** The quotations that pass the filters of type and confidence. */
  passing() {
    if (!this.scene || !this.manner) return [];
    const { types, min } = this.manner.settings;
    return this.scene.answer.quotes.filter((quote) => types.includes(quote.type) && quote.confidence * 100 >= min);
  }

  /** The ids of those of them whose speaker is chosen. */
  visible() {
    const chosen = (/** @type {string | null} */ speaker) => !this.chosen.size || this.chosen.has(speaker ?? NOBODY);
    return new Set(this.passing().filter((quote) => chosen(quote.speaker)).map((quote) => quote.id));
  }

  shares() {
    if (!this.scene || !this.manner) return new Map();
    return sharesOf(this.scene.text, this.scene.paragraphs, this.passing(), this.manner.settings.measure);
  }

  /** @param {string} speaker */
  choose(speaker) {
    if (!this.chosen.delete(speaker)) this.chosen.add(speaker);
    if (this.manner) this.refresh(this.manner);
  }

  /** @param {string | null} speaker  null: everyone */
  only(speaker) {
    this.dismiss();
    this.chosen = new Set(speaker === null ? [] : [speaker]);
    if (this.manner) this.refresh(this.manner);
  }

  /**
   * Shows the card of the quotation that is pointed at; when none is, of the one that has the focus.
   *
   * @param {string | null} id
   * @param {HTMLElement | null} anchor
   */
  look(id, anchor) {
    const quote = this.scene?.answer.quotes.find((each) => each.id === id);
    if (quote && anchor && this.scene && this.manner) {
      this.card.show(
        quote,
        this.scene,
        this.article.visible,
        anchor,
        this.article.words.get(quote.id) ?? [],
        this.manner,
      );
      this.article.light(id);
      return;
    }
    this.card.hideSoon(() => {
      const chip = document.activeElement;
      const focused = chip instanceof HTMLElement && this.article.root.contains(chip) ? chip.dataset.quote : null;
      if (focused && chip instanceof HTMLElement) this.look(focused, chip);
      else this.close();
    });
  }

  close() {
    this.card.hide();
    this.article.light(null);
  }

  /** Closes the card, and returns the focus from it to its quotation. */
  dismiss() {
    const chip = this.card.shown === null ? null : this.article.chips.get(this.card.shown);
    if (this.card.element.contains(document.activeElement)) chip?.focus();
    this.close();
  }
}
