import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import {type Entry, enumerations} from "./enumerations.js";
import {claimEvidence} from "./evidence.js";
import {BOUNDS_THRESHOLDS, figureBounds} from "./figureBounds.js";
import {groupBy} from "./groupBy.js";
import {LIST_THRESHOLDS, listKeys} from "./listKeys.js";
import {numberEvidence} from "./numberEvidence.js";
import {articleNamer, sayList, sayNumber, sayQuote, sayWords} from "./say.js";

const SHARES_AT_LEAST: Threshold = {
  name: "shares in a list",
  value: 3,
  source: "judged: two shares (“60% of exports, 20% of jobs”) need not be of one whole"
};

/**
 * Shares of one whole that come to more than 100%, or to clearly less although they read like the whole. Each share may be off by half of its
 * last printed digit.
 *
 * ```ok
 * KGZ ethnic_share(Kyrgyz) = 73.8 percent; list=a
 * KGZ ethnic_share(Uzbek) = 14.8 percent; list=a
 * KGZ ethnic_share(Russian) = 5.1 percent; list=a
 * KGZ ethnic_share(other) = 6.3 percent; list=a
 * ```
 * ```ok
 * KGZ ethnic_share(Kyrgyz) = 75 percent; list=a
 * KGZ ethnic_share(Uzbek) = 15 percent; list=a
 * KGZ ethnic_share(Uzbek) = 6 percent; list=a
 * ```
 * ```not-ok
 * KGZ ethnic_share(Kyrgyz) = 75 percent; list=a
 * KGZ ethnic_share(Uzbek) = 15 percent; list=a
 * KGZ ethnic_share(Russian) = 6 percent; list=a
 * => note: come to 96%
 * ```
 * ```not-ok
 * KGZ ethnic_share(Kyrgyz) = 75 percent; list=a
 * KGZ ethnic_share(Uzbek) = 15 percent; list=a
 * KGZ ethnic_share(Russian) = 16 percent; list=a
 * => error: come to 106%
 * ```
 * ```not-ok
 * A body: Languages: Ruritanian 75%, Syldavian 15%, Bordurian 16%
 * => error: come to 106%
 * ```
 */
export const sharesSum: Check = {
  name: "shares-sum",
  title: "Shares that do not make 100%",
  reason: "Shares of one whole add up to 100%; what is missing or too much belongs to someone.",
  kind: "arithmetic",
  reach: "document",
  thresholds: [SHARES_AT_LEAST, ...BOUNDS_THRESHOLDS, ...LIST_THRESHOLDS],
  run(input) {
    const keys = listKeys(input.claims);
    const wholes = groupBy(input.claims, (c) => {
      const key = c.unit === "percent" && typeof c.value === "number" ? keys.get(c) : undefined;
      return key === undefined ? null : `${key} ${c.measure} ${c.subject_code ?? ""}`;
    });
    const found = [...wholes.values()].flatMap((shares): FindingDraft[] => {
      if (shares.length < SHARES_AT_LEAST.value) return [];
      const bounds = shares.map((share) => figureBounds(share) ?? {low: 0, high: 0});
      const low = bounds.reduce((sum, b) => sum + b.low, 0);
      const high = bounds.reduce((sum, b) => sum + b.high, 0);
      if (low <= 100 && 100 <= high) return [];
      const sum = shares.reduce((total, {value}) => total + Number(value), 0);
      const over = low > 100;
      // A name that comes twice is a slip that another check tells; what is missing is then no news.
      const names = shares.flatMap(({item}) => item?.toLowerCase() ?? []);
      if (!over && new Set(names).size < names.length) return [];
      const rest = over
        ? `${sayNumber(sum - 100)}% too much.`
        : `the text does not say who the other ${sayNumber(100 - sum)}% are.`;
      return [
        {
          severity: over ? "error" : "note",
          verdict: over ? "inconsistent" : "imprecise",
          caveat: `The shares ${sayList(shares.map(sayQuote))} come to ${sayNumber(sum)}%; ${rest}`,
          about: claimEvidence(shares)
        }
      ];
    });
    const told = new Set(
      found
        .filter(({severity}) => severity === "error")
        .flatMap(({about}) => about.flatMap((row) => ("claim" in row ? [row.claim.sentence_start] : [])))
    );
    return [
      ...found,
      ...enumerations(input).flatMap((entries) =>
        told.has(entries[0]?.number.sentence.quote_start ?? -1) ? [] : overWhole(entries, input)
      )
    ];
  }
};

/** Shares that an enumeration names, whatever they are of, and that come to more than 100%. */
function overWhole(entries: readonly Entry[], {articles}: CheckInput): FindingDraft[] {
  const shares = entries.map(({number}) => number);
  const wholes = new Set(entries.flatMap(({behind}) => /^of (?:the )?(\p{L}+)/u.exec(behind)?.[1] ?? []));
  if (shares.length < SHARES_AT_LEAST.value || shares[0]?.unit !== "percent" || wholes.size > 1) return [];
  const sum = shares.reduce((total, {value}) => total + value, 0);
  const slack = shares.reduce(
    (total, {text}) => total + 0.5 / 10 ** (/\.(\d+)/.exec(text)?.[1]?.length ?? 0),
    0
  );
  const {sentence, start} = shares[0];
  if (sum - slack <= 100) return [];
  return [
    {
      severity: "error",
      verdict: "inconsistent",
      caveat: `The shares ${sayList(shares.map(({text}) => text))} (${articleNamer(articles)(sentence.article_id)}, ${sayWords(sentence.text, 80, start)}) come to ${sayNumber(sum)}%; ${sayNumber(sum - 100)}% too much.`,
      about: shares.flatMap(numberEvidence)
    }
  ];
}
