import type {Claim} from "../../../loaders/model.js";

/** Words for a figure that nobody has counted: what may be said of the figure, and what it is. */
const ESTIMATES = {
  estimated: {hedge: "an estimated", noun: "an estimate"},
  projected: {hedge: "a projected", noun: "a projection"},
  expected: {hedge: "an expected", noun: "an expectation"},
  forecast: {hedge: "a forecast", noun: "a forecast"},
  planned: {hedge: "a planned", noun: "a plan"}
} as const;
type Estimate = keyof typeof ESTIMATES;

/** What the words of a text begin with that stand for each of them. */
const STEMS: readonly (readonly [stem: string, word: Estimate])[] = [
  ["project", "projected"],
  ["expect", "expected"],
  ["forecast", "forecast"],
  ["plan", "planned"],
  ["estimat", "estimated"]
];

/**
 * These words where they lead to a figure: "projected to total", "an expected cost of", "forecast at", "estimates put it at", or right before
 * the figure; not the "planned" of "the planned base".
 */
const LEADING =
  /\b(?:estimat(?:e[ds]?|ions?)|project(?:ed|ions?)|expect(?:ed|s|ations?)|forecast(?:ed|s)?|plan(?:ned|s)?)(?=\s*$|,?\s+(?:[\d$€£]|(?:at|by|of|that|to|puts?|an?|as|total|sum|costs?|value|price|volume|amount|number|strength|size)\b))/giu;

type Estimated = Partial<Pick<Claim, "quote" | "sentence" | "original_value">>;

/**
 * How a text itself calls a figure whose hedge is stored as `estimated`: "a projected", "an expected", else "an estimated". Its word is looked for in
 * the quote, then in the sentence, and there the last one before the figure, else the first behind it.
 */
export const estimateHedge = (claim: Estimated): string => ESTIMATES[estimateOf(claim)].hedge;

/** What a text takes such a figure for: "a projection", "an estimate". */
export const estimateNoun = (claim: Estimated): string => ESTIMATES[estimateOf(claim)].noun;

function estimateOf({quote = "", sentence = "", original_value}: Estimated): Estimate {
  return nearest(quote, original_value ?? "") ?? nearest(sentence, quote) ?? "estimated";
}

/** The word nearest to the figure, those before it first. */
function nearest(text: string, figure: string): Estimate | null {
  const at = figure === "" ? text.length : text.indexOf(figure);
  const before = at < 0 ? text : text.slice(0, at);
  const found = wordsIn(before).at(-1) ?? wordsIn(text)[0];
  return STEMS.find(([stem]) => found?.startsWith(stem))?.[1] ?? null;
}

const wordsIn = (text: string): string[] => (text.match(LEADING) ?? []).map((word) => word.toLowerCase());
