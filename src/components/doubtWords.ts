import type {Finding, Severity} from "../../loaders/model.js";
import {SEVERITY_WORDS} from "./severityWords.js";

/**
 * What is gravest of several findings in few words, as the name of a mark: "Error: Far out of proportion. And 2 more." What it says whole stands in
 * the list below a figure and in the register.
 *
 * @param findings the gravest first
 * @param titles what readers call a check, by its name; one that is not there is called by its name
 * @returns nothing where there is none
 */
export function doubtWords(
  [first, ...rest]: readonly Finding[],
  titles: Readonly<Record<string, string>> = {}
): string {
  if (!first) return "";
  const more = rest.length === 0 ? "" : ` And ${rest.length} more.`;
  return `${SEVERITY_WORDS[first.severity]}: ${titles[first.check] ?? first.check.replaceAll("-", " ")}.${more}`;
}

/**
 * How many errors, doubts and notes there are, as the name of a mark within a sentence: short and without a full stop, "error and 2 notes". Of the gravest a single
 * one needs no number.
 *
 * @param severities the gravest first
 */
export function doubtCount(severities: readonly Severity[]): string {
  const [gravest] = severities;
  return [...new Set(severities)]
    .map((severity) => {
      const n = severities.filter((other) => other === severity).length;
      const word = SEVERITY_WORDS[severity].toLowerCase();
      return n === 1 ? (severity === gravest ? word : `1 ${word}`) : `${n} ${word}s`;
    })
    .join(" and ");
}
