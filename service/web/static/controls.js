/**
 * The controls of the settings: language, theme, and what is shown of an answer.
 *
 * @import { QuoteType, Settings, Theme } from "./types.js"
 * @import { Say } from "./words.js"
 */
import { find } from "./dom.js";
import { DEFAULTS, MEASURES, THEMES, TYPES } from "./settings.js";

/** Shows the settings in their controls, and tells when the reader changes one. */
export class Controls {
  /** @param {(change: Partial<Settings>) => void} change */
  constructor(change) {
    this.language = find("language", HTMLButtonElement);
    this.theme = find("theme", HTMLSelectElement);
    this.min = find("min", HTMLInputElement);
    this.minTold = find("min-told", HTMLOutputElement);
    this.types = TYPES.map((type) => ({ type, box: find(`type-${type}`, HTMLInputElement) }));
    this.measures = MEASURES.map((measure) => ({ measure, radio: find(`share-${measure}`, HTMLInputElement) }));
    this.language.addEventListener(
      "click",
      () => change({ language: document.documentElement.lang === "ar" ? "en" : "ar" }),
    );
    this.theme.addEventListener("change", () => change({ theme: this.chosenTheme() }));
    this.min.addEventListener("input", () => change({ min: this.min.valueAsNumber }));
    for (const { box } of this.types) box.addEventListener("change", () => change({ types: this.chosenTypes() }));
    for (const { measure, radio } of this.measures) radio.addEventListener("change", () => change({ measure }));
  }

  /**
   * @param {Settings} settings
   * @param {Say} say
   */
  show(settings, say) {
    this.theme.value = settings.theme;
    this.min.valueAsNumber = settings.min;
    this.minTold.value = say("shareOf", { n: settings.min });
    this.min.setAttribute("aria-valuetext", this.minTold.value);
    for (const { type, box } of this.types) box.checked = settings.types.includes(type);
    for (const { measure, radio } of this.measures) radio.checked = settings.measure === measure;
  }

  /** @returns {Theme} */
  chosenTheme() {
    return THEMES.find((theme) => theme === this.theme.value) ?? DEFAULTS.theme;
  }

  /** @returns {QuoteType[]} */
  chosenTypes() {
    return this.types.filter(({ box }) => box.checked).map(({ type }) => type);
  }
}
