import type {Check, Threshold} from "./check.js";
import {claimEvidence} from "./evidence.js";
import {BOUNDS_THRESHOLDS, figureBounds} from "./figureBounds.js";
import {groupBy} from "./groupBy.js";
import {LIST_THRESHOLDS, listKeys} from "./listKeys.js";
import {sayList, sayNumber, sayQuote} from "./say.js";

const SHARES_AT_LEAST: Threshold = {
  name: "shares in a list",
  value: 3,
  source: "judged: two shares (“60 % of exports, 20 % of jobs”) need not be of one whole"
};

/**
 * Shares of one whole that come to more than 100 %, or to clearly less although they read like the whole. Each share may be off by half of its
 * last printed digit.
 *
 * ```ok
 * KGZ ethnic_share(Kyrgyz) = 73.8 percent; list=a
 * KGZ ethnic_share(Uzbek) = 14.8 percent; list=a
 * KGZ ethnic_share(Russian) = 5.1 percent; list=a
 * KGZ ethnic_share(other) = 6.3 percent; list=a
 * ```
 * ```not-ok
 * KGZ ethnic_share(Kyrgyz) = 75 percent; list=a
 * KGZ ethnic_share(Uzbek) = 15 percent; list=a
 * KGZ ethnic_share(Russian) = 6 percent; list=a
 * => note: come to 96 %
 * ```
 * ```not-ok
 * KGZ ethnic_share(Kyrgyz) = 75 percent; list=a
 * KGZ ethnic_share(Uzbek) = 15 percent; list=a
 * KGZ ethnic_share(Russian) = 16 percent; list=a
 * => error: come to 106 %
 * ```
 */
export const sharesSum: Check = {
  name: "shares-sum",
  title: "Shares that do not make 100 %",
  reason: "Shares of one whole add up to 100 %; what is missing or too much belongs to someone.",
  kind: "arithmetic",
  thresholds: [SHARES_AT_LEAST, ...BOUNDS_THRESHOLDS, ...LIST_THRESHOLDS],
  run(input) {
    const keys = listKeys(input.claims);
    const wholes = groupBy(input.claims, (c) => {
      const key = c.unit === "percent" && typeof c.value === "number" ? keys.get(c) : undefined;
      return key === undefined ? null : `${key} ${c.measure} ${c.subject_code ?? ""}`;
    });
    return [...wholes.values()].flatMap((shares) => {
      if (shares.length < SHARES_AT_LEAST.value) return [];
      const bounds = shares.map((share) => figureBounds(share) ?? {low: 0, high: 0});
      const low = bounds.reduce((sum, b) => sum + b.low, 0);
      const high = bounds.reduce((sum, b) => sum + b.high, 0);
      if (low <= 100 && 100 <= high) return [];
      const sum = shares.reduce((total, {value}) => total + Number(value), 0);
      const over = low > 100;
      const rest = over
        ? `${sayNumber(sum - 100)} % too much.`
        : `the text does not say who the other ${sayNumber(100 - sum)} % are.`;
      return [
        {
          severity: over ? "error" : "note",
          verdict: over ? "inconsistent" : "imprecise",
          caveat: `The shares ${sayList(shares.map(sayQuote))} come to ${sayNumber(sum)} %; ${rest}`,
          about: claimEvidence(shares)
        } as const
      ];
    });
  }
};
