import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import {numberEvidence} from "./numberEvidence.js";
import {numbersBySentence} from "./numbersBySentence.js";
import {PRINTED_THRESHOLDS, type PrintedNumber} from "./printedNumbers.js";
import {articleNamer, sayWords} from "./say.js";

const OTHERS_AT_LEAST: Threshold = {
  name: "amounts of a sentence that are told in the larger scale",
  value: 2,
  source: "judged: a sum and one part, or two parts, show in which scale a text tells the rest"
};
const FAR_BELOW: Threshold = {
  name: "times that the smallest of these is the one in the smaller scale",
  value: 100,
  source:
    "judged: gifts of several givers, or the parts of a budget, seldom differ by a hundred from one to the next"
};
const ALIKE: Threshold = {
  name: "times that it may be outside the range of the others if told in their scale",
  value: 10,
  source: "judged: then the digits fit the list, and only the word does not"
};
const WHOLE_MILLIONS: Threshold = {
  name: "amount in thousands that stands against a single one in millions",
  value: 1_000_000,
  source: "judged: who tells of millions in the same breath does not write “1,100 thousand” for 1.1 million"
};
const SCALE = /(?<scale>thousand|million|billion|trillion)/iu;
const SIZES: Readonly<Record<string, number>> = {thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12};

/**
 * One amount of a list in thousands among others in millions (or in millions among billions), whose digits would fit the list in its scale.
 *
 * ```ok
 * A body: Donors gave 8.5 million dollars: Norway 4.2 million, Britain 1.9 million and Japan 1.6 million.
 * A body: Of 3 million inhabitants and 2 million voters, 30 thousand soldiers are counted.
 * ```
 * ```not-ok
 * article A; publisher=Paper A
 * A body: Donors gave 8.5 million dollars: Norway 4.2 thousand, Britain 1.9 million and Japan 1.6 million.
 * => warning: “4.2 thousand” among amounts in millions
 * ```
 * ```not-ok
 * article A; publisher=Paper A
 * A body: The frame is DKK 1,700 million, of which DKK 1,100 thousand is set aside for the guns.
 * => warning: “DKK 1,100 thousand” among amounts in millions
 * ```
 */
export const smallerScale: Check = {
  name: "smaller-scale",
  title: "Thousands among millions",
  reason:
    "Amounts of one list are told in one scale; a single one in a smaller scale has lost three digits by its word.",
  kind: "magnitude",
  reach: "document",
  thresholds: [OTHERS_AT_LEAST, FAR_BELOW, ALIKE, WHOLE_MILLIONS, ...PRINTED_THRESHOLDS],
  yieldsTo: ["stated-totals", "sum-of-parts"],
  run(input) {
    return [...numbersBySentence(input).values()].flatMap((row) => judge(row, input));
  }
};

function judge(row: readonly PrintedNumber[], {articles}: CheckInput): FindingDraft[] {
  const scaled = row.flatMap((number) => {
    const scale = SCALE.exec(number.text)?.groups?.["scale"];
    return scale === undefined ? [] : [{number, size: SIZES[scale.toLowerCase()] ?? 1, scale}];
  });
  const small = scaled.toSorted((a, b) => a.size - b.size)[0];
  const others = scaled.filter((entry) => entry !== small && isOfOneThing(entry.number, small?.number));
  const [next] = others;
  if (!small || !next || others.some(({size}) => size !== next.size || size <= small.size)) return [];
  const values = others.map(({number}) => number.value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const meant = (small.number.value / small.size) * next.size;
  if (small.number.value * FAR_BELOW.value > least) return [];
  if (meant * ALIKE.value < least || meant > most * ALIKE.value) return [];
  // two amounts alone may differ; "1,100 thousand" nobody writes who counts in thousands
  if (
    others.length < OTHERS_AT_LEAST.value &&
    !(small.scale === "thousand" && small.number.value >= WHOLE_MILLIONS.value)
  )
    return [];
  const {number} = small;
  return [
    {
      severity: "warning",
      verdict: "inconsistent",
      caveat: `${articleNamer(articles)(number.sentence.article_id)} has “${number.text.trim()}” among amounts in ${next.scale.toLowerCase()}s: ${sayWords(number.sentence.text, 150, number.start)}. Its digits fit the others only in their scale.`,
      about: numberEvidence(number),
      facet: number.text
    }
  ];
}

/** Amounts of one currency or unit, or without one; not "3 million inhabitants" and "30 thousand soldiers". */
const isOfOneThing = (a: PrintedNumber, b: PrintedNumber | undefined): boolean =>
  b !== undefined &&
  (a.unit === b.unit || a.unit === "" || b.unit === "") &&
  (b.head.length === 0 || b.head.some((word) => a.head.includes(word)));
