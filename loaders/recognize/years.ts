import type {Candidate} from "./candidate.js";
import type {NumeralLine} from "./numeralLine.js";
import {isPlural} from "./plurals.js";
import type {Token} from "./tokens.js";

/** Four digits without grouping that no unit, scale or hedge makes an amount: "the 2010 uprising", "2014–15". */
export function isYear({tokens}: NumeralLine, {read, high, hasHedge}: Candidate): boolean {
  if (!isYearText(tokens[read.from]) || read.to !== read.from + 1) return false;
  if (high) return isYearText(tokens[high.from]);
  if (hasHedge) return false;
  const sign = tokens[read.to];
  const behind = tokens[read.to + 1];
  if (sign && /^[-–/]$/.test(sign.text) && sign.start === tokens[read.from]?.end && behind?.kind === "number")
    return true;
  const value = read.value;
  // "1800 main battle tanks"
  return (value >= 1900 && value <= 2035) || ![0, 1, 2].some((ahead) => isPlural(tokens[read.to + ahead]));
}

export const isYearText = (token: Token | undefined): boolean =>
  /^(?:1[5-9]|20)\d\d$/.test(token?.text ?? "");
