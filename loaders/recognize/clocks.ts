import type {Candidate} from "./candidate.js";
import type {NumeralLine} from "./numeralLine.js";
import type {Token} from "./tokens.js";

const CLOCKS = new Set([
  "am",
  "pm",
  "a.m.",
  "p.m.",
  "o'clock",
  "gmt",
  "utc",
  "cet",
  "edt",
  "est",
  "pst",
  "bst"
]);

/** "10:30", "5pm", "11 a.m.", "at 1400 hours". */
export function isClock({tokens}: NumeralLine, {read, to, from}: Candidate): boolean {
  const after = tokens[read.to];
  const end = tokens[to];
  if (CLOCKS.has(end?.norm ?? "") || CLOCKS.has(after?.norm ?? "")) return !read.fraction;
  const first = tokens[read.to - 1];
  const own = tokens[from];
  if (isColon(first, after, tokens[read.to + 1]) || isColon(tokens[from - 2], tokens[from - 1], own))
    return true;
  return (
    after?.norm === "hour" &&
    /^[012]\d[0-5]\d$/.test(tokens[read.from]?.text ?? "") &&
    tokens[from - 1]?.norm === "at"
  );
}

/** Hours and minutes with nothing between them but a colon. "MBT 229: 199 M-84" and "15: 6" are labels. */
export const isColon = (
  hours: Token | undefined,
  colon: Token | undefined,
  minutes: Token | undefined
): boolean =>
  colon?.text === ":" &&
  hours?.kind === "number" &&
  hours.end === colon.start &&
  minutes?.kind === "number" &&
  minutes.start === colon.end;
