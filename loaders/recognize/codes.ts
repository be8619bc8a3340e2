import type {Candidate} from "./candidate.js";
import type {NumeralLine} from "./numeralLine.js";
import type {Token} from "./tokens.js";

const CODE_SIGNS = new Set(["/", "=", "_", "#", "&", "@", "\\", "^", "%", "."]);
const JOINTS = new Set(["-", "–", "/", "."]);

/** Digits that touch digits by more than one sign, or signs that no amount has: telephones, addresses, references, powers. */
export function isCode({tokens, values}: NumeralLine, {read, high, from}: Candidate): boolean {
  const first = tokens[read.from];
  const before = tokens[from - 1];
  if (before && first && before.end === first.start && before.kind === "sign") {
    if (CODE_SIGNS.has(before.text)) return true;
    // the rest of "Y200,000"
    if (
      before.text === "," &&
      tokens[from - 2]?.kind === "designation" &&
      tokens[from - 2]?.end === before.start
    )
      return true;
    if (JOINTS.has(before.text) && !Number.isNaN(values[from - 2] ?? NaN))
      return tokens[from - 2]?.end === before.start;
    if (before.text === "+" && /^\d{1,3}$/.test(first.text)) {
      const next = tokens[read.to];
      if (next?.kind === "number" || next?.text === "-" || next?.text === "(") return true;
    }
  }
  const end = (high ?? read).to;
  const sign = tokens[end];
  const touches = sign !== undefined && sign.start === tokens[end - 1]?.end;
  if (!touches) return false;
  if (sign.text === "^" || sign.text === "_" || sign.text === "=") return true;
  const behind = tokens[end + 1];
  if (!JOINTS.has(sign.text) || behind?.start !== sign.end) return false;
  if (sign.text === "/") return behind.kind === "number";
  return behind.kind === "number" && (high !== null || sign.text === "." || isDashedOn(tokens, end + 2));
}

/** "312 66 12 34": three and more bare numbers in a row are a telephone, an account or a row of a table. */
export function isChain(line: NumeralLine, {read, hasUnit}: Candidate): boolean {
  if (hasUnit || read.to !== read.from + 1 || !isBare(line, read.from)) return false;
  let first = read.from;
  while (first > read.from - 2 && isBare(line, first - 1)) first--;
  let last = read.from;
  while (last < read.from + 2 && isBare(line, last + 1)) last++;
  return last - first >= 2;
}

const isBare = ({tokens, values}: NumeralLine, at: number): boolean =>
  !Number.isNaN(values[at] ?? NaN) && /^\d+$/.test(tokens[at]?.text ?? "");

const isDashedOn = (tokens: readonly Token[], i: number): boolean =>
  JOINTS.has(tokens[i]?.text ?? "") &&
  tokens[i]?.start === tokens[i - 1]?.end &&
  tokens[i + 1]?.kind === "number";

/** "1. The parties", "2) …", "2.1 Background" at the head of a line. */
export function isListMark({tokens}: NumeralLine, {read, from, hasUnit}: Candidate): boolean {
  const sign = tokens[read.to];
  const behind = tokens[read.to + 1];
  if (hasUnit || read.scale > 1 || !behind || !sign) return false;
  if (sign.text === ")") return !opensBefore(tokens, from);
  if (from > 0 && tokens[from - 1]?.kind !== "sign") return false;
  if (from > 1) return false;
  return sign.text === "." && behind.kind === "word";
}

function opensBefore(tokens: readonly Token[], from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 12); i--) {
    if (tokens[i]?.text === "(") return true;
    if (tokens[i]?.text === ")") return false;
  }
  return false;
}
