/**
 * The settings as the fragment of the address, which browsers do not send anywhere. Nothing else is ever kept, and
 * never a word of an article.
 *
 * @import { Language, Measure, QuoteType, Settings, Theme } from "./types.js"
 */

/** @type {readonly QuoteType[]} */
export const TYPES = ["direct", "mixed", "indirect"];
/** @type {readonly Theme[]} */
export const THEMES = ["auto", "light", "dark"];
/** @type {readonly Language[]} */
export const LANGUAGES = ["ar", "en"];
/** @type {readonly Measure[]} */
export const MEASURES = ["words", "quotes"];

/** @type {Readonly<Settings>} */
export const DEFAULTS = { language: null, theme: "auto", types: [...TYPES], min: 0, measure: "words" };

/**
 * The settings that `fragment` tells; what it leaves out, or says that makes no sense, is as by default.
 *
 * @param {string} fragment  with or without its `#`
 * @returns {Settings}
 */
export function readSettings(fragment) {
  const said = new URLSearchParams(fragment.replace(/^#/, ""));
  const types = (said.get("types") || null)?.split(",");
  return {
    language: oneOf(LANGUAGES, said.get("lang"), DEFAULTS.language),
    theme: oneOf(THEMES, said.get("theme"), DEFAULTS.theme),
    types: types ? TYPES.filter((type) => types.includes(type)) : DEFAULTS.types,
    min: percentage(said.get("min")) ?? DEFAULTS.min,
    measure: oneOf(MEASURES, said.get("share"), DEFAULTS.measure),
  };
}

/**
 * `settings` as a fragment with its `#`, which tells only what is not as by default.
 *
 * @param {Settings} settings
 */
export function writeSettings({ language, theme, types, min, measure }) {
  const said = Object.entries({
    lang: language ?? "",
    theme: theme === DEFAULTS.theme ? "" : theme,
    types: types.length === TYPES.length ? "" : types.join(",") || "none",
    min: min ? String(min) : "",
    share: measure === DEFAULTS.measure ? "" : measure,
  }).filter(([, value]) => value);
  return `#${said.map(([name, value]) => `${name}=${value}`).join("&")}`;
}

/**
 * The language of the page for a reader who prefers `languages`, best first.
 *
 * @param {readonly string[]} languages  BCP 47 tags
 * @returns {Language}
 */
export function languageFor(languages) {
  const known = languages.map((tag) => tag.split("-")[0].toLowerCase());
  return LANGUAGES.find((language) => language === known.find((each) => /^(ar|en)$/.test(each))) ?? "en";
}

/**
 * @template {string} Value
 * @template {Value | null} Default
 * @param {readonly Value[]} values
 * @param {string | null} said
 * @param {Default} otherwise
 * @returns {Value | Default}
 */
function oneOf(values, said, otherwise) {
  return values.find((value) => value === said) ?? otherwise;
}

/** @param {string | null} said */
function percentage(said) {
  return said !== null && /^\d{1,2}$|^100$/.test(said) ? Number(said) : null;
}
