import type {Check} from "./check.js";
import {confirmed, SAME_FIGURE} from "./confirmed.js";
import {digitReadings} from "./digitReadings.js";
import {numberEvidence} from "./numberEvidence.js";
import {claimsAmong, draftsOf} from "./draftsOf.js";
import {outOfProportion} from "./outOfProportion.js";
import {PRINTED_THRESHOLDS, printedNumbers} from "./printedNumbers.js";
import {articleNamer, sayList, sayNumber, sayWords} from "./say.js";

/**
 * A number with a group of three zeros in its middle, which nothing else in the dossier gives: counts that are exact to the last group seldom have none of
 * the thousands, and a group of zeros that slipped in looks like this. Where the figure is known to be out of proportion, that is said there.
 *
 * ```ok
 * A body: It has 2,215 tanks, and 5,000,000 people live there.
 * ```
 * ```not-ok
 * A body: It has 2,000,215 tanks.
 * => warning: “It has 2,000,215 tanks.” (Paper A) prints a group of zeros in the middle of 2,000,215
 * ```
 */
export const zeroGroup: Check = {
  name: "zero-group",
  title: "Zeros in the middle of a number",
  reason:
    "A group of zeros that slips into a number makes it a thousand times as large, and every digit is still there.",
  kind: "magnitude",
  reach: "others",
  leavesTo: ["out-of-proportion"],
  thresholds: [SAME_FIGURE, ...PRINTED_THRESHOLDS],
  run(input) {
    const nameOf = articleNamer(input.articles);
    // few texts have any, and to look through all numbers for one is dear
    const found = printedNumbers(input)
      .map((number) => ({
        number,
        readings: digitReadings(number.text).filter(({how}) => how.includes("zero"))
      }))
      .filter(({number, readings}) => readings.length > 0 && !number.isCorrected);
    if (found.length === 0) return [];
    const isConfirmed = confirmed(input).number;
    const told = claimsAmong(draftsOf(input)(outOfProportion).flatMap(({about}) => about));
    return found.flatMap(({number, readings}) => {
      if (isConfirmed(number)) return [];
      const about = numberEvidence(number);
      if (about.some((row) => "claim" in row && told.has(row.claim))) return [];
      const {sentence, start, text} = number;
      return [
        {
          severity: "warning",
          verdict: "unverifiable",
          caveat: `${sayWords(sentence.text, 80, start)} (${nameOf(sentence.article_id)}) prints a group of zeros in the middle of ${text.trim()}, and nothing else gives that number.`,
          hypothesis: `A hypothesis, not a correction: the figure may have been ${sayList(readings.map(({value, how}) => `${sayNumber(value)} ${how}`))}.`,
          about
        }
      ];
    });
  }
};
