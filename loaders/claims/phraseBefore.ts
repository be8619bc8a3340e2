import type {Quantity} from "../recognize/quantities.js";
import {isHardware} from "./hardware.js";
import {STOP, type NounPhrase} from "./nounPhrase.js";
import type {Passage} from "./passage.js";
import {labelOf} from "./segments.js";

/** What may stand between a thing and its number: a colon, a dash, a bracket, "is", "number", "stood at". */
const LINK = new Set([
  "is",
  "are",
  "was",
  "were",
  "number",
  "numbered",
  "total",
  "totaled",
  "at",
  "stood",
  "stand",
  "reached",
  "come",
  "came",
  "to"
]);
const LINK_SIGN = /^[-–—:(=|.~]$/;
/** Longer runs are sentences, not names. */
const LONGEST = 7;

/**
 * The equipment that stands before its number: "2S1 Gvozdika - 40", "Helicopters: 63", "the number of tanks is around 700",
 * "Su-17 Fitter-Bs (65)". Null where what stands there is no equipment.
 */
export function phraseBefore(passage: Passage, quantity: Quantity): NounPhrase | null {
  const {tokens} = passage;
  let to = quantity.hedgeFrom;
  let signs = 0;
  while (to > 0 && isLink(passage, to - 1)) {
    if (tokens[to - 1]?.kind === "sign") signs++;
    to--;
  }
  const linked = to < quantity.hedgeFrom;
  let from = to;
  while (from > 0 && to - from < LONGEST && continues(passage, from - 1)) from--;
  if (from === to) return null;
  const phrase = {from, to, head: to - 1};
  if (!isHardware(passage, phrase)) return inLabel(passage, linked);
  // Yearbooks put an abbreviation before its number: "MBT 229: 199 M-84".
  if (
    !linked &&
    (from === 0 || /^[;:]$/.test(tokens[from - 1]?.text ?? "")) &&
    isAbbreviation(passage, phrase)
  )
    return phrase;
  // Without a sign or a verb between them only a model takes the number behind it: "BRM-1 12".
  if (!linked) return passage.designations.some((d) => d.to === to && d.kind === "model") ? phrase : null;
  const verbal = signs === 0;
  const counting = tokens
    .slice(Math.max(0, from - 4), from)
    .some((t) => /^(?:number|total|fleet)$/.test(t.norm));
  return !verbal || counting ? phrase : null;
}

/** A row whose own words before the number name nothing counts what its label names: "Mortars | all types | 112". */
function inLabel(passage: Passage, linked: boolean): NounPhrase | null {
  const label = linked ? labelOf(passage) : null;
  const phrase = label && {...label, head: label.to - 1};
  return phrase && passage.kind === "list" && isHardware(passage, phrase) ? phrase : null;
}

const isAbbreviation = ({tokens}: Passage, {from, to}: NounPhrase): boolean =>
  tokens.slice(from, to).every((t) => /^\p{Lu}{2,}$/u.test(t.text));

function isLink({tokens}: Passage, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (token.kind === "sign" ? LINK_SIGN.test(token.text) : LINK.has(token.norm));
}

function continues(passage: Passage, at: number): boolean {
  const token = passage.tokens[at];
  if (!token) return false;
  if (passage.designations.some((d) => d.from <= at && at < d.to)) return true;
  if (token.kind === "sign") return /^[/'‘’"]$/.test(token.text);
  // "PM-38 120mm mortar - 66": a calibre belongs to the name.
  if (token.kind === "number") return passage.tokens[at + 1]?.norm === "mm";
  if (token.kind === "ordinal") return false;
  return token.norm !== "of" && !STOP.has(token.norm) && token.norm !== "and" && token.norm !== "or";
}
