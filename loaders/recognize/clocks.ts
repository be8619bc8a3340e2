import type {Candidate} from "./candidate.js";
import type {NumeralLine} from "./numeralLine.js";

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
  const colon = after?.text === ":" && after.start === tokens[read.to - 1]?.end;
  if (colon && tokens[read.to + 1]?.kind === "number") return true;
  const before = tokens[from - 1];
  if (before?.text === ":" && before.end === tokens[from]?.start && tokens[from - 2]?.kind === "number")
    return true;
  return (
    after?.norm === "hour" &&
    /^[012]\d[0-5]\d$/.test(tokens[read.from]?.text ?? "") &&
    tokens[from - 1]?.norm === "at"
  );
}
