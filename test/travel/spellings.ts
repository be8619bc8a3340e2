import {numberInWords} from "../../src/components/formatNumber.js";

/** What people and programs put between groups of three digits; none is common too. */
const SEPARATOR = "[,.'’·\\s\\u00a0\\u2009\\u202f]?";

/** No digit stands before, and no currency sign: those are other numbers. */
const BEGIN = "(?<![\\p{L}\\d$€£])(?<!\\d[,.])";

/**
 * Every way in which a number of millions may be written: 5,000,268 and 5 000 268, 5000268, 5.000268e6, 5,000 thousand, 5.0 million, 5M, five
 * million, and, as an axis has it, 5,000,000.
 *
 * @param value a whole number of at least a million
 * @returns a pattern with the flags `giu`, to be looked for in text as a reader has it (no entities)
 */
export function spellings(value: number): RegExp {
  const millions = [0, 1, 2, 3, 4, 5, 6].map((digits) => (value / 1e6).toFixed(digits));
  const forms = [
    `${BEGIN}${grouped(value)}(?!\\d)`,
    `${BEGIN}${grouped(Math.round(value / 1e6) * 1e6)}(?!\\d)`,
    `${BEGIN}${grouped(Math.round(value / 1e3))}[\\s-]?(?:thousand|tsd|k)\\b`,
    `${BEGIN}(?:${either(millions)})[\\s-]?(?:millions?|mln|mio|mn|m)(?![\\p{L}\\d²])`,
    `${BEGIN}(?:${either(millions)})\\s?(?:e\\+?6|[×x·*]\\s?10(?:\\^?6|⁶))(?![\\p{L}\\d])`,
    `\\b${numberInWords(Math.round(value / 1e6))}[\\s-]millions?\\b`
  ];
  return new RegExp(forms.join("|"), "giu");
}

/** 5000268 → its groups, however they are set apart. */
function grouped(value: number): string {
  return value.toLocaleString("en").split(",").join(SEPARATOR);
}

/** The longest first, or 5.0 would be read as 5. */
const either = (forms: readonly string[]): string =>
  [...new Set(forms)]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(".", "[.,]"))
    .join("|");
