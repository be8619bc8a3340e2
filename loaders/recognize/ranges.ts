import type {Unit} from "../sources/readKnowledge.js";
import type {Lexicon} from "./lexicon.js";
import type {NumeralLine} from "./numeralLine.js";
import {readNumeral, rounded, type NumberRead} from "./numbers.js";
import {unitAfter, unitBefore, type UnitHit} from "./units.js";
import type {Entry} from "./vocabulary.js";

/** The two ends of a range, with the unit that stands behind the lower one, if any. */
export interface Range {
  readonly low: NumberRead;
  readonly high: NumberRead;
  readonly to: number;
}

const DASHES = new Set(["-", "–", "—", "‑", "~"]);

/**
 * The upper end of "22,000 to 25,000", "between 5,000 and 7,000", "20 or 29", "5-7,000", "$3 million to $5 million", "10%–15%", with a
 * shared scale put on both. Null where what follows is no upper end: a smaller number, or one in another unit.
 *
 * @param opened by which word before the lower end, if any
 * @param unit what stands behind the lower end
 */
export function rangeEnd(
  line: NumeralLine,
  lexicon: Lexicon<Entry>,
  low: NumberRead,
  opened: "between" | "from" | null,
  sign: Unit | null,
  unit: UnitHit | null
): Range | null {
  const {tokens} = line;
  const lowEnd = unit?.to ?? low.to;
  const joint = tokens[lowEnd];
  if (!joint) return null;
  const dash = DASHES.has(joint.text) && low.digits;
  const word =
    joint.norm === "to" ||
    (joint.norm === "or" && !unit) ||
    joint.norm === "through" ||
    (joint.norm === "and" && opened === "between");
  if (!dash && !word) return null;
  let at = lowEnd + 1;
  const again = signAt(line, lexicon, at);
  if (again && sign) at = again.to;
  else if (again) return null;
  const high = readNumeral(line, at, sign !== null);
  if (!high || line.taken[high.from] || (dash && !high.digits)) return null;
  if (high.fraction !== low.fraction) return null;
  const after = unitAfter(line, lexicon, high.to, high);
  if (unit && after?.unit !== unit.unit) return null;
  if (dash && !unit && !sign && isFurther(line, high.to)) return null;
  const scale = sharedScale(line, low, high, unit !== null);
  const value = rounded(low.value * scale);
  return value < high.value ? {low: {...low, value}, high, to: high.to} : null;
}

/** The currency sign that starts at a token: "$3 to $5 million". */
function signAt(line: NumeralLine, lexicon: Lexicon<Entry>, at: number): UnitHit | null {
  for (let end = at + 1; end <= at + 3; end++) {
    const hit = unitBefore(line, lexicon, end, at);
    if (hit?.from === at) return hit;
  }
  return null;
}

/** "555-1234-99": more numbers behind another dash make a number of something, no range. */
function isFurther({tokens, values}: NumeralLine, at: number): boolean {
  const sign = tokens[at];
  return (
    sign !== undefined &&
    (DASHES.has(sign.text) || sign.text === "/") &&
    !Number.isNaN(values[at + 1]) &&
    sign.start === tokens[at - 1]?.end
  );
}

/** In "5 to 7 thousand" and "5-7,000" the low end means thousands too. */
function sharedScale(line: NumeralLine, low: NumberRead, high: NumberRead, hasUnit: boolean): number {
  if (low.scale > 1 || hasUnit) return 1;
  if (high.scale > 1 && low.value < 1000) return high.scale;
  const printed = line.tokens[high.from]?.text ?? "";
  return low.digits &&
    low.value < 100 &&
    Number.isInteger(low.value) &&
    high.value >= 1000 &&
    printed.endsWith(",000")
    ? 1000
    : 1;
}
