import type {Mention} from "../../../loaders/claims/mentions.js";
import type {Reader} from "../../extract/makeReader.js";
import {sameNumber} from "../sameValues.js";
import type {Case, Expected} from "./readCases.js";

/** A value that was not found, and what was found over its words instead. */
export interface Unfound {
  readonly input: string;
  readonly expected: Expected;
  readonly found: readonly string[];
}

export interface CasesScore {
  readonly expected: number;
  readonly unfound: readonly Unfound[];
  /** how many values are parts of codes and do not count */
  readonly leftOut: number;
}

type Found = Pick<Expected, "text" | "start" | "end" | "value" | "low" | "high">;

/**
 * Value recall: a value is found if a mention over its words has it. What is a quantity in chat and none in a report is for the reader of
 * the list to say.
 *
 * @param mentions gives the mentions of a text
 */
export function scoreCases(cases: readonly Case[], mentions: Reader): CasesScore {
  const unfound = cases.flatMap(({input, expected}) => {
    if (expected.length === 0) return [];
    const found = mentions({id: "case", text: input, date: null, subject: null}).rows.flatMap(toFound);
    return expected.flatMap((wanted) => {
      const over = found.filter(({start, end}) => start < wanted.end && wanted.start < end);
      return over.some((mention) => says(mention, wanted))
        ? []
        : [{input, expected: wanted, found: over.map(({text}) => text)}];
    });
  });
  return {
    expected: cases.reduce((sum, {expected}) => sum + expected.length, 0),
    unfound,
    leftOut: cases.reduce((sum, {leftOut}) => sum + leftOut.length, 0)
  };
}

/** Mentions without a figure are dates, names and the like. */
function toFound(row: Readonly<Record<string, unknown>>): Found[] {
  if (!("value" in row)) return [];
  const {text, start, end, value, value_low = null, value_high = null, hedge} = row as unknown as Mention;
  const open = value ?? null;
  const low = hedge === "more_than" || hedge === "at_least" ? open : null;
  const high = hedge === "up_to" ? open : null;
  return [{text, start, end, value: open, low: value_low ?? low, high: value_high ?? high}];
}

/** A bound says its number as well as the range that it opens: "more than 20". */
function says(found: Found, {value, low, high}: Expected): boolean {
  const is = (a: number | null, b: number | null): boolean =>
    a === null || b === null ? a === b : sameNumber(a, b);
  if (value === null) return is(found.low, low) && is(found.high, high);
  const numbers = found.value === null ? [found.low, found.high] : [found.value];
  return numbers.some((number) => number !== null && sameNumber(number, value));
}
