import type {Claim, Reference} from "../model.js";
import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {referenceYear} from "./claimTime.js";
import {groupBy} from "./groupBy.js";
import {sayList, sayNumber, sayQuote, sayReferences} from "./say.js";

const HINT_RATIO: Threshold = {
  name: "ratio of a doubled figure to the reference that it may have been meant for",
  value: 1.5,
  source: "judged: rounding and a few years explain as much"
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
 */
export const listedTwice: Check = {
  name: "listed-twice",
  title: "One category, listed twice",
  reason:
    "A category can have only one figure in a list: one of the two belongs to another, or the list repeats itself.",
  kind: "duplicates",
  thresholds: [HINT_RATIO],
  run(input) {
    const lists = groupBy(input.claims, (c) =>
      c.list_id !== null && typeof c.value === "number" ? `${c.article_id} ${c.list_id}` : null
    );
    return [...lists.values()].flatMap((list) => {
      const categories = groupBy(
        list,
        (c) =>
          `${c.subject_code ?? ""} ${c.counterparty_code ?? ""} ${c.measure} ${c.item?.toLowerCase() ?? ""} ${c.as_of_start ?? ""} ${c.unit ?? ""}`
      );
      return [...categories.values()]
        .filter((doubled) => new Set(doubled.map(({value}) => value)).size > 1 && !isTimeSeries(doubled))
        .map((doubled) => toDraft(doubled, list, input));
    });
  }
};

/** Figures of one thing at several stated times are a series, not a slip. */
const isTimeSeries = (claims: readonly Claim[]): boolean =>
  new Set(claims.map(({as_of_start}) => as_of_start)).size === claims.length;

function toDraft(doubled: readonly Claim[], list: readonly Claim[], {references}: CheckInput): FindingDraft {
  const first = doubled[0];
  const name = first?.item ?? first?.measure.replaceAll("_", " ") ?? "";
  const hint = suggestion(doubled, list, references);
  return {
    severity: "error",
    verdict: "wrong",
    caveat: `The list names ${name} ${doubled.length === 2 ? "twice" : `${doubled.length} times`}: ${sayList(doubled.map(sayQuote))}. At most one of these can be right.`,
    ...(hint === null ? {} : {hypothesis: hint.words}),
    about: claimEvidence(doubled),
    against: referenceEvidence(hint?.references ?? [])
  };
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
    words: `A hypothesis: the ${sayNumber(Number(stray.value))} % may belong to ${best.item ?? ""}, which the list leaves out; references give ${sayList(
      cited.map((r) => `${r.item ?? ""} ${sayReferences([r])}`)
    )}.`
  };
}

const byYear = (a: Reference, b: Reference): number => (referenceYear(b) ?? 0) - (referenceYear(a) ?? 0);
const newest = (references: readonly Reference[]): Reference | undefined => [...references].sort(byYear)[0];

/** How far a figure is from the nearest of some references, as the logarithm of their ratio. */
const nearest = ({value}: Claim, references: readonly Reference[]): number =>
  Math.min(...references.map((r) => Math.abs(Math.log(Number(value) / Number(r.value)))));
