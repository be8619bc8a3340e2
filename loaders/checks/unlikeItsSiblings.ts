import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import {type Entry, enumerations} from "./enumerations.js";
import {numberEvidence} from "./numberEvidence.js";
import {PRINTED_THRESHOLDS} from "./printedNumbers.js";
import {articleNamer, sayFirst, sayRatio, sayWords} from "./say.js";

const OTHERS_AT_LEAST: Threshold = {
  name: "other figures of an enumeration",
  value: 2,
  source: "judged: two show of what size the things listed are"
};
const LIKE_FACTOR: Threshold = {
  name: "times that a figure is the next largest of the same things",
  value: 100,
  source:
    "judged: soldiers or sums of several countries, sites or years seldom differ by ten from one to the next"
};
const UNLIKE_FACTOR: Threshold = {
  name: "times that a figure is the next largest of other things",
  value: 2_000,
  source: "judged: of rifles a shipment holds a thousand times as many as of helicopters, hardly more"
};
const NAMED_AT_MOST = 4;
/** Where the words behind a figure name no thing of its own: "300 in Italy", "450 elsewhere". */
const NO_NOUN =
  /^(?:$|(?:in|at|on|from|to|for|with|by|of|elsewhere|each|more|others?|serve|are|were|came|come|went|go)\b)/u;
/** What is counted by the thousand or the million, beside things that are counted one by one. */
const SMALL_THINGS =
  /\b(?:rounds?|cartridges?|shells?|bullets?|ammunition|mines?|grenades?|doses?|vaccines?|masks?|meals?|rations?|uniforms?|lit(?:er|re)s?|gallons?|barrels?|people|population|inhabitants|voters|refugees|displaced|homeless|living|evacuated|nations?|country|families|households|homes|houses|pages)\b/iu;

/**
 * An enumeration with one figure far above all others: "Somalia 3,000,000, Congo 1,000 and Chad 760". Things of one kind are of one order; of
 * different things, some may be a thousand times as many.
 *
 * ```ok
 * A body: Troops abroad: Somalia 3,000, Congo 100 and Chad 60.
 * A body: It sent 2 helicopters, 3 radars and 4,000,000 rounds of ammunition.
 * A body: It sent 2 helicopters, 3 radars and 4,000 rifles.
 * A body: Donors gave for clearance: the United States 30 million, Japan 4, Norway 3 and others 2.
 * A body: The flood left 49 dead, 22 are missing, and some 6,000 are living in camps.
 * ```
 * ```not-ok
 * article A; publisher=Paper A
 * A body: Troops abroad: Somalia 3,000,000, Congo 1,000 and Chad 760.
 * => error: 3,000,000 is 3,000 times the next largest figure of its enumeration
 * ```
 * ```not-ok
 * article A; publisher=Paper A
 * A body: It has 208 F-16s, 4,000,046 MiG-29s and 75 Mirages.
 * => error: 4,000,046 is 19,200 times the next largest
 * ```
 */
export const unlikeItsSiblings: Check = {
  name: "unlike-its-siblings",
  title: "A figure far above the others of its enumeration",
  reason:
    "Things that a text lists in one breath are of one order; a figure that is not has three digits too many.",
  kind: "magnitude",
  reach: "document",
  thresholds: [OTHERS_AT_LEAST, LIKE_FACTOR, UNLIKE_FACTOR, ...PRINTED_THRESHOLDS],
  yieldsTo: ["out-of-proportion"],
  run(input) {
    return enumerations(input).flatMap((entries) => judge(entries, input));
  }
};

function judge(entries: readonly Entry[], {articles}: CheckInput): FindingDraft[] {
  const [largest, next] = entries.toSorted((a, b) => b.number.value - a.number.value);
  if (!largest || !next || entries.length <= OTHERS_AT_LEAST.value || next.number.value <= 0) return [];
  const {number} = largest;
  if (number.unit === "percent" || SMALL_THINGS.test(largest.behind) || SMALL_THINGS.test(largest.before))
    return [];
  // "the United States 30 million, Japan 4": the scale carries on
  if (
    largest === entries[0] &&
    /[a-z]$/iu.test(number.text) &&
    entries.slice(1).every((e) => e.number.value < 1_000)
  )
    return [];
  const named = entries.filter(({behind}) => !NO_NOUN.test(behind));
  const alike =
    number.unit !== "" || named.length <= 1 || new Set(named.map(({behind}) => behind)).size === 1;
  const ratio = number.value / next.number.value;
  if (ratio < (alike ? LIKE_FACTOR : UNLIKE_FACTOR).value) return [];
  const others = entries.filter((entry) => entry !== largest).map((entry) => entry.number.text);
  return [
    {
      severity: "error",
      verdict: "wrong",
      caveat: `${articleNamer(articles)(number.sentence.article_id)} lists ${sayWords(number.sentence.text, 120, number.start)}, where ${number.text} is ${sayRatio(ratio)} times the next largest figure of its enumeration (the others: ${sayFirst(others, NAMED_AT_MOST)}).`,
      about: numberEvidence(number)
    }
  ];
}
