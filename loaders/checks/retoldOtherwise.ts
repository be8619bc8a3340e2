import {atOddsWithReference} from "./atOddsWithReference.js";
import type {Check} from "./check.js";
import {counterpartDraft} from "./counterpartDraft.js";
import {COUNTERPART_THRESHOLDS, counterparts} from "./counterparts.js";
import {claimsAmong, draftsOf} from "./draftsOf.js";
import {numberEvidence} from "./numberEvidence.js";
import {isPrinted} from "./toldNumber.js";

/**
 * Two texts, or a text and a reference, that tell of one thing by all the words around their figures, but give two figures, where nothing
 * else in the dossier gives the one of them and no word says why they differ.
 *
 * ```ok
 * article A; publisher=Paper A
 * article B; publisher=Paper B
 * article C; publisher=Paper C
 * A body: Mongolia has 870 peacekeepers abroad and 9,700 soldiers.
 * B body: In 2012 there were 620 Mongolian peacekeepers abroad. It has 9,700 soldiers.
 * ```
 * ```ok
 * article A; publisher=Paper A
 * article B; publisher=Paper B
 * A body: Six transport aircraft landed in the capital.
 * B body: Neighbours may follow with 12 combat aircraft.
 * ```
 * ```ok
 * article A; publisher=Paper A
 * article B; publisher=Paper B
 * A body: Mongolia has 870 peacekeepers abroad and 9,700 soldiers.
 * B body: The remaining 1,120 Mongolian peacekeepers abroad come home. It has 9,700 soldiers.
 * ```
 * ```not-ok
 * article A; publisher=Paper A
 * article B; publisher=Paper B
 * A body: Mongolia has 870 peacekeepers abroad and 9,700 soldiers.
 * B body: There are 1,120 Mongolian peacekeepers abroad. It has 9,700 soldiers.
 * => warning: 870 is not 1,120
 * ```
 * ```not-ok
 * article A; publisher=Paper A
 * article B; publisher=Paper B
 * A body: The new patrol ship of the navy has a crew of 60.
 * B body: Each patrol ship of the navy has a crew of 48.
 * => warning: 60 is not 48
 * ```
 */
export const retoldOtherwise: Check = {
  name: "retold-otherwise",
  title: "The same words, another figure",
  reason:
    "Where two texts tell of one thing in one way and the figures differ, one of them slipped, and a reader of either would never know.",
  kind: "agreement",
  reach: "dossier",
  leavesTo: ["at-odds-with-reference"],
  thresholds: COUNTERPART_THRESHOLDS,
  run(input) {
    // what is already said of claims is not said again
    const told = claimsAmong(draftsOf(input)(atOddsWithReference).flatMap(({about}) => about));
    return counterparts(input)
      .filter(({how}) => how === "figure")
      .filter(
        ({one, other}) =>
          isPrinted(other.from) ||
          !numberEvidence(one.from).some((row) => "claim" in row && told.has(row.claim))
      )
      .map((pair) => counterpartDraft(pair, input, (first, second) => `${first} is not ${second}`));
  }
};
