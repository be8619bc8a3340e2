import type {Measure} from "../model.js";
import type {Hit} from "../recognize/lexicon.js";
import type {Quantity} from "../recognize/quantities.js";
import type {EntryOf} from "../recognize/vocabulary.js";
import type {Passage} from "./passage.js";

/** A bare number below this is too often something else to take the words of another part of the sentence. */
const LARGE = 100;

/**
 * Beside a bare number only words of people count, if it is large, and none that may mean something else; but in a label also those of things
 * ("Airports: 53") and, in a list, such as "Army" ("Army .... 13,250").
 */
export function fitsBare(
  passage: Passage,
  {from, to, entry}: Hit<EntryOf<"measure">>,
  label: {readonly to: number} | null,
  quantity: Quantity
): boolean {
  const large = isLarge(passage, quantity) || isOf(passage, to, quantity);
  const labelled = label !== null && to <= label.to;
  // "Airfields: 26 (paved 10, unpaved 16)": what the label counts is counted by kinds.
  const kindOf = label !== null && entry.measure.unit === "count" && isOfLabel(passage, label, entry.measure);
  if (kindOf || isRightBehind(passage, from, entry.measure, quantity)) return true;
  if (large && entry.measure.unit === "persons" && isPlaced(passage, {from, to}, quantity)) return true;
  // "MiG-29 (24 of both types)": where things are named, a small number counts them.
  if (!large && !labelled && entry.measure.unit === "persons") return false;
  if (entry.strength === "hint" && !(labelled && passage.kind === "list")) return false;
  return labelled || (large && entry.measure.unit === "persons") || entry.measure.unit === "index";
}

const isOfLabel = ({measures}: Passage, label: {readonly to: number}, {table}: Measure): boolean =>
  measures.some(
    (h) => h.to <= label.to && h.entry.measure.table === table && h.entry.measure.unit === "count"
  );

/** "855 airports, 21 with paved runways", "17 of them with paved runways": how the counted are made stands right behind their number. */
function isRightBehind({tokens}: Passage, from: number, {unit}: Measure, {to}: Quantity): boolean {
  if (unit !== "count" || tokens[from]?.norm !== "with") return false;
  const partitive = tokens[to]?.norm === "of" && /^(?:them|these|which)$/.test(tokens[to + 1]?.norm ?? "");
  return from === (partitive ? to + 2 : to);
}

const PLACING = /^(?:in|to|serve|serving|are|is|were|belong|the|its|their|of|them|with|whom)$/;

/**
 * "11,500 in the army", "27,000 of them in the army", "army 11,500, navy 2,000", "armed forces of 13,600": beside the number itself the words
 * of a force say whose strength it is, also where elsewhere they may mean something else.
 */
export function isPlaced(
  {tokens}: Passage,
  {from, to}: {readonly from: number; readonly to: number},
  {hedgeFrom, numberTo}: Quantity
): boolean {
  if (from >= numberTo) {
    const between = tokens.slice(numberTo, from);
    return (
      between.length <= 5 &&
      between.every(({norm}) => PLACING.test(norm)) &&
      between.some(({norm}) => norm === "in" || norm === "to" || norm === "with")
    );
  }
  const before = tokens[from - 1];
  if (to === hedgeFrom - 1 && tokens[to]?.norm === "of") return true;
  return to === hedgeFrom && (before === undefined || /^[(,;:]$/.test(before.text) || before.norm === "and");
}

/** "a contingent of 41", "a staff of 1,500" */
const isOf = ({tokens}: Passage, to: number, {hedgeFrom}: Quantity): boolean =>
  to === hedgeFrom - 1 && tokens[to]?.norm === "of";

/** Large, whole, and grouped as prose prints large numbers: "82378" is rather a code. */
export function isLarge({tokens}: Passage, {from, value, low}: Quantity): boolean {
  const size = value ?? low ?? 0;
  const printed = tokens[from]?.text ?? "";
  return size >= LARGE && Number.isInteger(size) && !/^\d{5,}$/.test(printed);
}
