import type {Claim, Reference} from "../model.js";
import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {referenceYear} from "./claimTime.js";
import {groupBy} from "./groupBy.js";
import {isRow, LIST_THRESHOLDS, listKeys} from "./listKeys.js";
import {sayList, sayNumber, sayQuote, sayReferences} from "./say.js";

const HINT_RATIO: Threshold = {
  name: "ratio of a doubled figure to the reference that it may have been meant for",
  value: 1.5,
  source: "judged: rounding and a few years explain as much"
};
const KINDS_AT_LEAST: Threshold = {
  name: "kinds that a list of things names",
  value: 3,
  source: "judged: with less than three a text goes on about one thing"
};
/** A hint names so many references of the category that it suggests. */
const CITED_AT_MOST = 2;
/** What is left over is nobody's name. */
const REMAINDER = /^others?$/i;

/**
 * One category that a list names twice with different figures. References that know another category with such a figure, missing from the list,
 * suggest which name was meant.
 *
 * ```ok
 * KGZ ethnic_share(Kyrgyz) = 75 percent; list=a
 * KGZ ethnic_share(Uzbek) = 15 percent; list=a
 * KGZ ethnic_share(Russian) = 6 percent; list=a
 * ```
 * ```not-ok
 * KGZ ethnic_share(Kyrgyz) = 75 percent; list=a; quote=75% of its population is Kyrgyz
 * KGZ ethnic_share(Uzbek) = 15 percent; list=a; quote=15% is Uzbek
 * KGZ ethnic_share(Uzbek) = 6 percent; list=a; quote=6% is Uzbek
 * R34 KGZ ethnic_share(Uzbek) = 14.7 percent; as_of=2019
 * R35 KGZ ethnic_share(Russian) = 5.5 percent; as_of=2019
 * => error: “15% is Uzbek” and “6% is Uzbek”
 * ```
 * ```ok
 * KGZ helicopters = 8 count; list=a; quote=8 helicopters; sentence=8 helicopters and 2 more
 * KGZ helicopters = 2 count; list=a; quote=2 more
 * KGZ tanks = 215 count; list=a
 * KGZ towed_guns = 311 count; list=a
 * ```
 * ```ok
 * KGZ airports_paved = 21 count; list=a; quote=paved 21; sentence=paved 21, not paved 5
 * KGZ airports_paved = 5 count; list=a; quote=not paved 5; sentence=paved 21, not paved 5
 * KGZ tanks = 215 count; list=a
 * KGZ towed_guns = 311 count; list=a
 * ```
 * ```not-ok
 * KGZ tanks = 215 count; list=a; quote=215 tanks
 * KGZ towed_guns = 64 count; list=a; quote=64 towed guns
 * KGZ towed_guns = 311 count; list=a; quote=311 towed guns
 * KGZ rocket_launchers = 21 count; list=a
 * => warning: names towed guns twice: “64 towed guns” and “311 towed guns”
 * ```
 */
export const listedTwice: Check = {
  name: "listed-twice",
  title: "One category, listed twice",
  reason:
    "A category can have only one figure in a list: one of the two belongs to another, or the list repeats itself.",
  kind: "duplicates",
  reach: "document",
  thresholds: [KINDS_AT_LEAST, HINT_RATIO, ...LIST_THRESHOLDS],
  run(input) {
    const keys = listKeys(input.claims);
    const lists = groupBy(input.claims, (c) => (typeof c.value === "number" ? (keys.get(c) ?? null) : null));
    return [...lists.values()].flatMap((list) => {
      const isSheet = new Set(list.map(({sentence_start}) => sentence_start)).size >= KINDS_AT_LEAST.value;
      const categories = groupBy(
        list,
        (c) =>
          `${c.subject_code ?? ""} ${c.counterparty_code ?? ""} ${c.measure} ${c.item?.toLowerCase() ?? ""} ${c.as_of_start ?? ""} ${c.unit ?? ""}`
      );
      return [...categories.values()]
        .filter((doubled) => new Set(doubled.map(({value}) => value)).size > 1 && !isTimeSeries(doubled))
        .filter((doubled) => isShare(doubled[0]) || isInventory(doubled, categories.size, isSheet))
        .map((doubled) => toDraft(doubled, list, input));
    });
  }
};

/** Shares of one whole exclude each other. */
const isShare = (claim: Claim | undefined): boolean => claim?.unit === "percent" && claim.item !== null;

/** "8 helicopters and 2 more", "3,809 km, of which 1,279 km are electric": the second figure adds to the first, or is a part of it. */
const ADDS =
  /\b(?:more|others?|another|additional(?:ly)?|further|of (?:which|whom|them|these)|not|un\w+|without|including|incl|respectively|maybe|or|together|in all|in total|altogether|total)\b|\|/iu;

/**
 * In an enumeration of several kinds a kind that comes twice is a slip. Where less is listed a text goes on about one thing.
 *
 * @param kinds how many kinds the list names
 * @param isSheet whether it has a row for each of them
 */
function isInventory(doubled: readonly Claim[], kinds: number, isSheet: boolean): boolean {
  // In prose people and sums of one kind are told of several occasions; things, and the rows of a fact sheet, are counted once.
  if (
    kinds < KINDS_AT_LEAST.value ||
    (doubled[0]?.unit !== "count" && !(isSheet && doubled.every(isOneCell)))
  )
    return false;
  // a bare number is what its heading or its neighbour says, and may be a part of that
  if (doubled.some(({quote}) => !/\p{L}/u.test(quote))) return false;
  const sorted = [...doubled].sort((a, b) => a.quote_start - b.quote_start);
  return sorted.every((claim, i) => {
    const before = sorted[i - 1];
    return (
      before === undefined || (before.quote_end <= claim.quote_start && !ADDS.test(wordsFrom(before, claim)))
    );
  });
}

/** A row with one figure; a row of a table has one a column, each of another year. */
const isOneCell = (claim: Claim): boolean => isRow(claim) && !/[|\t]/.test(claim.sentence);

/** From the end of one quote to the end of another in the same sentence, or the other quote alone. */
function wordsFrom(a: Claim, b: Claim): string {
  if (a.sentence_start !== b.sentence_start) return b.quote;
  const points = [...b.sentence];
  return points.slice(a.quote_end - a.sentence_start, b.quote_end - b.sentence_start).join("");
}

/** Figures of one thing at several stated times are a series, not a slip. */
const isTimeSeries = (claims: readonly Claim[]): boolean =>
  new Set(claims.map(({as_of_start}) => as_of_start)).size === claims.length;

function toDraft(doubled: readonly Claim[], list: readonly Claim[], {references}: CheckInput): FindingDraft {
  const first = doubled[0];
  const name = first?.item ?? first?.measure.replaceAll("_", " ") ?? "";
  const hint = suggestion(doubled, list, references);
  const [severity, verdict] = isShare(first)
    ? (["error", "wrong"] as const)
    : (["warning", "inconsistent"] as const);
  return {
    severity,
    verdict,
    caveat: `The list names ${name} ${doubled.length === 2 ? "twice" : `${doubled.length} times`}: ${sayList(doubled.map(sayQuote))}. At most one of these can be right.${saySum(doubled, list)}`,
    ...(hint === null ? {} : {hypothesis: hint.words}),
    about: claimEvidence(doubled),
    against: referenceEvidence(hint?.references ?? [])
  };
}

/** " With both of them the list comes to 96%.": what shares of one whole add up to. */
function saySum(doubled: readonly Claim[], list: readonly Claim[]): string {
  const [first] = doubled;
  if (!isShare(first)) return "";
  const shares = list.filter((c) => c.measure === first?.measure && c.subject_code === first.subject_code);
  return shares.length > doubled.length
    ? ` With ${doubled.length === 2 ? "both" : "all"} of them the list comes to ${sayNumber(shares.reduce((sum, {value}) => sum + Number(value), 0))}%.`
    : "";
}

/** Which category that references know and the list lacks has a figure near one of the doubled ones? */
function suggestion(doubled: readonly Claim[], list: readonly Claim[], references: readonly Reference[]) {
  const first = doubled[0];
  const named = new Set(list.map(({item}) => item?.toLowerCase()));
  const known = references.filter(
    (r) =>
      r.measure === first?.measure &&
      r.subject_code === first.subject_code &&
      r.item !== null &&
      typeof r.value === "number"
  );
  const own = known.filter(({item}) => item?.toLowerCase() === first?.item?.toLowerCase());
  const missing = known.filter(({item}) => !named.has(item?.toLowerCase()) && !REMAINDER.test(item ?? ""));
  // The doubled figure that is farther from the category's own references is the one that strayed.
  const stray = [...doubled].sort((a, b) => nearest(b, own) - nearest(a, own))[0];
  if (!stray || own.length === 0) return null;
  const best = [...missing].sort((a, b) => nearest(stray, [a]) - nearest(stray, [b]))[0];
  if (!best || nearest(stray, [best]) > Math.log(HINT_RATIO.value)) return null;
  const cited = [
    newest(own),
    ...missing
      .filter(({item}) => item === best.item)
      .sort(byYear)
      .slice(0, CITED_AT_MOST)
  ].filter((r) => r !== undefined);
  return {
    references: cited,
    words: `A hypothesis: the ${sayNumber(Number(stray.value))}% may belong to ${best.item ?? ""}, which the list leaves out; references give ${sayList(
      cited.map((r) => `${r.item ?? ""} ${sayReferences([r])}`)
    )}.`
  };
}

const byYear = (a: Reference, b: Reference): number => (referenceYear(b) ?? 0) - (referenceYear(a) ?? 0);
const newest = (references: readonly Reference[]): Reference | undefined => [...references].sort(byYear)[0];

/** How far a figure is from the nearest of some references, as the logarithm of their ratio. */
const nearest = ({value}: Claim, references: readonly Reference[]): number =>
  Math.min(...references.map((r) => Math.abs(Math.log(Number(value) / Number(r.value)))));
