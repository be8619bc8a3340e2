import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import {unitSize} from "./dimensions.js";
import {groupBy} from "./groupBy.js";
import {numberEvidence} from "./numberEvidence.js";
import {PRINTED_THRESHOLDS, type PrintedNumber, printedNumbers} from "./printedNumbers.js";
import {articleNamer, sayList, sayWords} from "./say.js";

const OTHERS_AT_LEAST: Threshold = {
  name: "figures of one breath in one unit beside which one in another is a slip",
  value: 2,
  source: "judged: with one alone a text may give each in its own unit"
};
const CONVERSION: Threshold = {
  name: "share by which a figure and its conversion may differ through rounding",
  value: 0.06,
  source: "judged: two digits that count are kept when miles are turned into kilometers"
};
/** Units that texts take for one another. */
const GROUPS: readonly (readonly string[])[] = [
  ["km", "miles"],
  ["sq_km", "sq_mi", "hectares"]
];

/**
 * A breakdown in which one figure has another unit than all the others: "Algeria 1,034 km, Libya 461 miles". What converts into a figure beside it is
 * given twice on purpose.
 *
 * ```ok
 * A body: Borders: 1,495 km (Algeria 1,034 km, Libya 461 km)
 * A body: The border has 3,155 km, or 1,960 miles; with Guatemala it has 958 km, with Belize 276 km.
 * A body: It has 34,000 km of roads, 1,700 km of railways and lies 12 miles from the sea.
 * ```
 * ```not-ok
 * article A; publisher=Paper A
 * A body: Borders: 1,495 km (Algeria 1,034 km, Libya 461 miles)
 * => warning: 461 stands in miles, all others in km
 * ```
 */
export const mixedUnits: Check = {
  name: "mixed-units",
  title: "One figure of a breakdown in another unit",
  reason: "Parts of one whole are measured in one unit; where one is not, the unit or the sum is wrong.",
  kind: "magnitude",
  reach: "document",
  thresholds: [OTHERS_AT_LEAST, CONVERSION, ...PRINTED_THRESHOLDS],
  run(input) {
    const bySentence = groupBy(
      printedNumbers(input),
      ({sentence}) => `${sentence.article_id} ${String(sentence.quote_start)}`
    );
    return [...bySentence.values()].flatMap((numbers) =>
      GROUPS.flatMap((units) =>
        judge(
          numbers.filter(({unit}) => units.includes(unit)),
          input
        )
      )
    );
  }
};

/** A line of a sheet, or what stands in brackets or behind a colon: in prose a text may speak of several things. */
const IS_BREAKDOWN = /^[^.!?]{1,60}(?:\(\p{L}[^)]*\d|:\s[^\d.]*\d[^.]*,)/u;

function judge(numbers: readonly PrintedNumber[], {articles}: CheckInput): FindingDraft[] {
  const [first] = numbers;
  if (!first || numbers.length <= OTHERS_AT_LEAST.value || !IS_BREAKDOWN.test(first.sentence.text)) return [];
  const groups = [...groupBy(numbers, ({unit}) => unit).values()].toSorted((a, b) => a.length - b.length);
  const [odd = [], others = []] = groups;
  const [slip] = odd;
  if (!slip || groups.length !== 2 || odd.length !== 1 || others.length < OTHERS_AT_LEAST.value) return [];
  if (others.some((other) => converts(slip, other))) return [];
  const {sentence} = slip;
  return [
    {
      severity: "warning",
      verdict: "inconsistent",
      caveat: `In ${sayWords(sentence.text, 120, slip.start)} (${articleNamer(articles)(sentence.article_id)}) ${slip.text} stands in ${sayUnit(slip.unit)}, all others in ${sayUnit(others[0]?.unit ?? "")}: ${sayList(others.slice(0, 3).map(({text}) => text))}.`,
      about: numberEvidence(slip)
    }
  ];
}

function converts(a: PrintedNumber, b: PrintedNumber): boolean {
  const [one, other] = [unitSize(a.unit)?.size, unitSize(b.unit)?.size];
  if (!one || !other) return true;
  return Math.abs(Math.log((a.value * one) / (b.value * other))) <= CONVERSION.value;
}

const sayUnit = (unit: string): string => unit.replace("sq_km", "km²").replace("sq_mi", "square miles");
