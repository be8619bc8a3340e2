import {articleSentences} from "./articleSentences.js";
import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import {claimsAmong, draftsOf} from "./draftsOf.js";
import {numberEvidence} from "./numberEvidence.js";
import {partsAndWhole} from "./partsAndWhole.js";
import {PRINTED_THRESHOLDS, type PrintedNumber} from "./printedNumbers.js";
import {articleNamer, sayLarge, sayList, sayWords} from "./say.js";
import {sharesSum} from "./sharesSum.js";
import {statedTotals} from "./statedTotals.js";
import {ROUNDING, type SumStructure, sumStructures} from "./sumStructures.js";

const MOST_NAMED: Threshold = {
  name: "share of a whole that parts make at least to read like all of it",
  value: 0.6,
  source: "judged: with less a text picks out some parts"
};
const EXACT: Threshold = {
  name: "share of a whole by which some of its parts may miss it",
  value: 0.001,
  source: "judged: only all parts together are rounded; some of many come near a wrong whole by chance"
};
const LIST_AT_LEAST: Threshold = {
  name: "parts that show by themselves that no whole is smaller",
  value: 3,
  source: "judged: of two figures one may be of something else"
};
/** The digits alone: "13,950" and "139,500" have the same. */
const TENFOLD = [10, 100, 1_000, 1_000_000];

/**
 * A whole whose parts stand beside it in brackets, behind "of whom", or in the lines below it, and that is not what they add up to. Some of the parts
 * may make it ("62: 4 for trials, 48 for two battalions of 24 and 10 in reserve"); parts that leave much out are no finding.
 *
 * ```ok
 * A body: It has 13,950 soldiers, of whom 10,600 serve in the army, 2,250 in the navy and 1,100 in the air force.
 * A body: The army gets 62: 4 for trials, 48 for two battalions of 24 and 10 as a reserve.
 * A body: Of its 1,200 men, 450 are German and 80 Dutch.
 * ```
 * ```not-ok
 * article A; publisher=Paper A
 * A body: It has 20,950 soldiers, of whom 10,600 serve in the army, 2,250 in the navy and 1,100 in the air force.
 * => error: 10,600, 2,250 and 1,100 come to 13,950, not to 20,950
 * ```
 * ```not-ok
 * article A; publisher=Paper A
 * A body: Borders: 5,800 km (Argentina 2,531 km, Bolivia 753 km, Brazil 1,371 km)
 * => error: 2,531, 753 and 1,371 come to 4,655, not to 5,800
 * ```
 */
export const sumOfParts: Check = {
  name: "sum-of-parts",
  title: "A whole that its parts do not make",
  reason:
    "Where a text gives a whole and its parts, any reader can add up, and the sum shows that one of them is wrong.",
  kind: "arithmetic",
  reach: "document",
  thresholds: [ROUNDING, EXACT, MOST_NAMED, LIST_AT_LEAST, ...PRINTED_THRESHOLDS],
  run(input) {
    const broken = sumStructures(input).filter(isBroken);
    if (broken.length === 0) return [];
    const told = toldElsewhere(input);
    const seen = new Set<PrintedNumber>();
    return broken.flatMap((structure) => {
      const {whole, parts} = structure;
      if (seen.has(whole) || told.sentences.has(whole.sentence)) return [];
      seen.add(whole);
      const about = [whole, ...parts].flatMap(numberEvidence);
      if (about.some((row) => "claim" in row && told.claims.has(row.claim))) return [];
      return [toDraft(structure, about, input)];
    });
  }
};

function isBroken({whole, parts, complete}: SumStructure): boolean {
  const total = whole.value;
  const sum = sumOf(parts);
  if (total <= 0 || fits(sum, total)) return false;
  // only all parts together may be rounded: some of many come near a wrong whole by chance
  if (subsetSums(parts.map(({value}) => value)).some((some) => Math.abs(some - total) <= EXACT.value * total))
    return false;
  if (parts.some(({value}) => value > total) || sum > (1 + ROUNDING.value) * total)
    return complete || sum / total >= 2 || parts.length >= LIST_AT_LEAST.value;
  return complete && (sum >= MOST_NAMED.value * total || TENFOLD.some((times) => fits(sum * times, total)));
}

/** Sums of two or more of some figures. */
function subsetSums(values: readonly number[]): number[] {
  const sums: number[] = [];
  for (let mask = 1; mask < 1 << values.length; mask++) {
    const chosen = values.filter((_, i) => (mask & (1 << i)) !== 0);
    if (chosen.length > 1) sums.push(chosen.reduce((a, b) => a + b, 0));
  }
  return sums;
}

const fits = (sum: number, total: number): boolean => Math.abs(sum - total) <= ROUNDING.value * total;
const sumOf = (parts: readonly PrintedNumber[]): number => parts.reduce((sum, {value}) => sum + value, 0);

function toDraft(
  {whole, parts}: SumStructure,
  about: FindingDraft["about"],
  {articles}: CheckInput
): FindingDraft {
  const {sentence, start, text} = whole;
  return {
    severity: "error",
    verdict: "inconsistent",
    caveat: `${articleNamer(articles)(sentence.article_id)} has ${sayWords(sentence.text, 150, start)}, but ${sayList(parts.map((p) => p.text))} come to ${sayLarge(sumOf(parts))}, not to ${text}.`,
    about,
    facet: text
  };
}

/** What other checks of sums say of the same figures. */
function toldElsewhere(input: CheckInput) {
  const rows = [partsAndWhole, statedTotals, sharesSum].flatMap((check) =>
    draftsOf(input)(check).flatMap(({about, severity}) => (severity === "note" ? [] : about))
  );
  const claims = claimsAmong(rows);
  const places = new Set(
    rows.flatMap((row) => ("passage" in row ? [`${row.passage.article_id} ${row.passage.quote_start}`] : []))
  );
  return {
    claims,
    sentences: new Set(
      articleSentences(input).filter(({article_id, quote_start}) =>
        places.has(`${article_id} ${quote_start}`)
      )
    )
  };
}
