/**
 * Who speaks in an answer: each with a number, which is also how they are told apart without colours.
 *
 * @import { Answer, Speaker } from "./types.js"
 */
import { NOBODY } from "./voice.js";

/** Colours there are in `tokens.css`; more speakers than these share them, and keep their own numbers. */
export const COLOURS = 8;

/** @typedef {{id: string, label: string, colour: number, speaker: Speaker | null}} Member */

/** The speakers of one answer. */
export class Cast {
  /** @param {Answer} answer */
  constructor(answer) {
    const quoted = answer.speakers.filter((speaker) => speaker.quotes.length > 0);
    /** @type {Map<string, Member>} */
    this.members = new Map(quoted.map((speaker, index) => [speaker.id, memberOf(speaker, index)]));
    this.names = new Map(answer.speakers.map((speaker) => [speaker.id, speaker.name]));
    if (answer.quotes.some((quote) => quote.speaker === null)) this.members.set(NOBODY, nobody());
  }

  /**
   * The member behind the `speaker` of a quotation.
   *
   * @param {string | null} speaker
   * @returns {Member}
   */
  of(speaker) {
    return this.members.get(speaker ?? NOBODY) ?? nobody();
  }
}

/**
 * What the speaker is, and where: an affiliation that the role names already is not said twice.
 *
 * @param {Speaker} speaker
 */
export function roleOf({ role, affiliation }) {
  const places = affiliation && !role?.includes(affiliation) ? [affiliation] : [];
  return [...(role ? [role] : []), ...places].join(" · ");
}

/** @type {(speaker: Speaker, index: number) => Member} */
function memberOf(speaker, index) {
  return { id: speaker.id, label: String(index + 1), colour: (index % COLOURS) + 1, speaker };
}

/** @returns {Member} */
function nobody() {
  return { id: NOBODY, label: "?", colour: 0, speaker: null };
}
