import {CUE} from "../sources/cueKinds.js";
import type {Measure} from "../model.js";
import type {Hit} from "../recognize/lexicon.js";
import type {Quantity} from "../recognize/quantities.js";
import type {EntryOf} from "../recognize/vocabulary.js";
import type {Scene, Scope} from "./draft.js";
import {fitsBare, isLarge, isPlaced} from "./bareNumbers.js";
import {countedBy, unitOf} from "./countedBy.js";
import {fits} from "./fits.js";
import {countsForces, isArmed, joinedPeople} from "./peopleCounted.js";
import {type NounPhrase, STOP} from "./nounPhrase.js";
import {hasCue, type Passage} from "./passage.js";
import {wordTest} from "../recognize/words.js";
import {firstWhere} from "../sources/firstWhere.js";
import {labelOf, segmentAround} from "./segments.js";

/** Which measure a figure is, and what says so. */
export interface Reading {
  readonly measure: Measure;
  /** the words that say it; null where they stand outside the sentence */
  readonly hit: Hit<EntryOf<"measure">> | null;
  readonly where: "counted" | "beside" | "sentence" | "label" | "introduction" | "before";
  readonly cost: number;
}

/**
 * Costs order the places where the words of a measure may stand: in the noun phrase that is counted, in the same part of the sentence
 * (by distance in tokens), in its list label, elsewhere in the sentence, in the list's introduction or heading, in the sentence before.
 * They were set so that a nearer kind of place wins over any distance within a farther one.
 */
const COST = {
  counted: 0,
  beside: 2,
  label: 6,
  sentence: 16,
  introduction: 40,
  before: 50,
  hint: 9,
  borrowed: 5,
  whole: 12,
  perYear: 12
} as const;
/** Words farther off than this say nothing of a figure. */
const FARTHEST = 75;
/** A longer phrase says more: "military assistance" than "assistance". */
const PER_WORD = 2;

/** Sums that are paid year by year. */
const RENTS: ReadonlySet<string> = new Set(["annual_rent", "requested_rent"]);

/** The measure that the words around a figure give it; null where none of them is near, or words of another subject are nearer. */
export function measureOf(scene: Scene, scope: Scope, quantity: Quantity): Reading | null {
  const {passage} = scene;
  const counted = countedBy(passage, quantity);
  const unit = unitOf(passage, quantity, counted);
  // A count of things is what its noun says, and nothing else: "four regions" is no population, however near that word is.
  const onlyCounted = unit === null && counted !== null;
  // A bare number may be people named elsewhere; things are counted by their noun.
  const bare = unit === null && counted === null;
  const large = bare && isLarge(passage, quantity);
  const part = segmentAround(passage, quantity.from);
  const label = labelOf(passage);
  const joined = counted && joinedPeople(passage, counted);
  const ofWhich = bare && isOfWhich(passage, quantity);
  const found: Reading[] = [];
  const consider = (
    hit: Hit<EntryOf<"measure">>,
    of: Passage,
    where: Reading["where"],
    cost: number
  ): void => {
    const {measure, strength} = hit.entry;
    if (!fits(measure, unit, quantity)) return;
    // "about 15,500 troops, for a population of …": nobody counts a people in soldiers.
    if (measure.measure === "population" && counted && isArmed(passage, counted)) return;
    // "187 billion" are no people, unless the word beside it says so
    const beside =
      of === passage &&
      Math.min(Math.abs(quantity.hedgeFrom - hit.to), Math.abs(hit.from - quantity.to)) <= BESIDE;
    const huge = bare && measure.unit === "persons" && (quantity.value ?? 0) > MOST_PEOPLE;
    if (huge && where !== "label" && !beside) return;
    const near = hasContext(measure, of) || hasContext(measure, passage);
    const around = near || contextAround(measure, scene);
    if (!around && !scope.contexts.has(measure)) return;
    const total =
      cost +
      (strength === "hint" && !(bare && of === passage && isPlaced(passage, hit, quantity)) ? COST.hint : 0) +
      (quantity.perYear && RENTS.has(measure.measure) ? -COST.perYear : 0) +
      (near ? 0 : around ? COST.borrowed : COST.whole) -
      PER_WORD * (hit.to - hit.from - 1);
    if (total <= FARTHEST) found.push({measure, hit: of === passage ? hit : null, where, cost: total});
  };
  for (const hit of passage.measures) {
    if (hit.from < quantity.numberTo && hit.to > quantity.hedgeFrom) continue;
    if (isCountedByOther(passage, hit, quantity) || isOfOther(passage, hit, quantity)) continue;
    if (joined && hit.from >= joined.from && hit.from < joined.to) continue;
    if (unit === "persons" && hit.entry.strength === "hint" && isOfPart(passage, hit, quantity)) continue;
    if (counted && countsForces(passage, counted, hit, quantity)) continue;
    if (
      counted &&
      hit.from >= Math.min(counted.from, quantity.numberTo) &&
      hit.from < Math.max(counted.to, quantity.to)
    ) {
      // In "6 military aircraft" the adjective does not say what is counted; in "800 active troops" it does.
      if (unit !== null || hit.to > counted.head) consider(hit, passage, "counted", COST.counted);
    } else if (onlyCounted || (bare && !fitsBare(passage, hit, label, quantity))) continue;
    else if (hit.from >= part.from && hit.to <= part.to)
      consider(hit, passage, "beside", COST.beside + gap(hit, quantity));
    else if (label && hit.to <= label.to) consider(hit, passage, "label", COST.label);
    else if (unit !== null || (large && hit.entry.measure.unit === "persons"))
      consider(hit, passage, "sentence", COST.sentence + gap(hit, quantity));
  }
  if (!onlyCounted) {
    for (const around of ofWhich ? [] : [scene.lead, scene.heading]) {
      for (const hit of around?.measures ?? [])
        if (around && !(bare && hit.entry.measure.unit === "persons" && hasCue(around, CUE.holding)))
          consider(hit, around, "introduction", COST.introduction);
    }
    const before = scope.scenes[scene.index - 1]?.passage;
    if (before && before.paragraph === passage.paragraph && (unit !== null || large)) {
      for (const hit of before.measures)
        if (hit.entry.strength === "word" && (!bare || hit.entry.measure.unit === "persons"))
          consider(hit, before, "before", COST.before);
    }
  }
  let best = found[0] ?? null;
  for (const reading of found) if (best && reading.cost < best.cost) best = reading;
  if (!best && counted && isNation(scene, counted, quantity)) {
    const measure = scope.measures.get("population");
    return measure ? {measure, hit: null, where: "sentence", cost: COST.sentence} : null;
  }
  if (best || unit !== null || counted) return best;
  const reading = readAsBefore(scene, scope, quantity);
  bareReadings.set(quantity, reading);
  return reading;
}

/** "15,500 troops, three quarters of them in the army": behind "of them" the words are of a part, unless the number itself is that part. */
function isOfPart({tokens}: Passage, hit: Hit<EntryOf<"measure">>, {numberTo, to}: Quantity): boolean {
  for (let i = to + 1; i < hit.from; i++)
    if (/^(?:them|whom|which|these)$/.test(tokens[i]?.norm ?? "") && tokens[i - 1]?.norm === "of")
      return i - 1 > numberTo;
  return false;
}

/** "9, of which 4 under 25 metres": a part is of what is said right before it, and not of what a heading says. */
const isOfWhich = ({tokens}: Passage, {hedgeFrom}: Quantity): boolean =>
  /^(?:which|whom|them|these)$/.test(tokens[hedgeFrom - 1]?.norm ?? "");

const NATION = new Set(["person", "inhabitant", "citizen", "resident", "soul"]);
const HAS = /^(?:has|have|with|numbers|counts)$/;
const MILLION = 1e6;
/** No country has more. */
const MOST_PEOPLE = 1.5e9;
/** "a country of some 2.4 billion", "Population (2018): 15.9 billion" */
const BESIDE = 3;

/** "Bulgaria has about 6.4 million people": millions that a country has are its people. */
function isNation({passage}: Scene, {head}: NounPhrase, {hedgeFrom, value, low}: Quantity): boolean {
  const {tokens, countries} = passage;
  const verb = tokens[hedgeFrom - 1]?.text ?? "";
  return (
    NATION.has(tokens[head]?.norm ?? "") &&
    ((value ?? low ?? 0) >= MILLION || /^\p{L}+$/u.test(tokens[head - 1]?.text ?? "")) &&
    (HAS.test(verb) || (verb === "and" && tokens.slice(0, hedgeFrom).some(({text}) => HAS.test(text)))) &&
    countries.some(
      ({hit}) =>
        hit.entry.form === "name" && (verb === "and" || hedgeFrom - hit.to <= 2) && hit.to < hedgeFrom
    )
  );
}

/** What bare numbers were read as, for the next one of "1, 2, 3" may be what this one is. */
const bareReadings = new WeakMap<Quantity, Reading | null>();

/** "numbered 1.1 million by one count and 1.3 million by another": a bare number is what the bare number before it is. */
function readAsBefore(scene: Scene, scope: Scope, quantity: Quantity): Reading | null {
  const {passage} = scene;
  const before = lastBefore(passage.quantities, quantity.hedgeFrom);
  if (!before) return readAsSaidBefore(scene, scope, quantity);
  if (!isPeopleOrBare(passage, before)) return null;
  let joined = false;
  for (let i = before.to; i < quantity.hedgeFrom && !joined; i++) joined = isJoint(passage.tokens[i]);
  const reading = joined ? (bareReadings.get(before) ?? measureOf(scene, scope, before)) : null;
  return reading && {...reading, hit: null, where: "sentence"};
}

const isJoint = wordTest(({norm}) => /^(?:and|or|but|while|including|whom|[,;])$/.test(norm));

/** The last count of more than one that ends before a token. */
function lastBefore(quantities: readonly Quantity[], at: number): Quantity | undefined {
  const end = firstWhere(0, quantities.length, (i) => (quantities[i]?.to ?? 0) > at);
  for (let i = end - 1; i >= 0; i--)
    if (quantities[i]?.kind === "quantity" && quantities[i]?.value !== 1) return quantities[i];
  return undefined;
}

/** Numbers of one kind of thing are of one size: this many times larger or smaller they are of another. */
const SPREAD = 30;
const isOpenBehind = wordTest(
  ({norm, kind}) => kind === "sign" || STOP.has(norm) || /^(?:more|fewer|and|or|of)$/.test(norm)
);

/** "Some 6,500 were to follow", "The 1,500 in Niger left": a bare number in a sentence of its own counts the people of the sentence before. */
function readAsSaidBefore({passage, index}: Scene, scope: Scope, quantity: Quantity): Reading | null {
  const before = scope.scenes[index - 1];
  if (!before || before.passage.paragraph !== passage.paragraph || !isLarge(passage, quantity)) return null;
  const next = passage.tokens[quantity.to];
  if (next && !isOpenBehind(next)) return null;
  const said = before.passage.quantities.findLast((q) => q.kind === "quantity");
  if (!said || unitOf(before.passage, said, countedBy(before.passage, said)) !== "persons") return null;
  const times = (quantity.value ?? quantity.low ?? 1) / (said.value ?? said.low ?? 1);
  if (times > SPREAD || times < 1 / SPREAD) return null;
  const reading = measureOf(before, scope, said);
  return reading && {...reading, hit: null, where: "before"};
}

/** How far behind another number its noun may stand: in "46,000 soldiers and 13,000 civilians" the civilians are the second’s. */
const NOUN_REACH = 2;

const isCountedByOther = (passage: Passage, hit: Hit<EntryOf<"measure">>, quantity: Quantity): boolean =>
  (hit.entry.measure.unit === "persons" || hit.entry.measure.unit === "count") &&
  passage.quantities.some(
    (q) =>
      q !== quantity &&
      q.from !== quantity.from &&
      q.kind === "quantity" &&
      (q.unit === null || q.unit === "persons") &&
      hit.from >= q.numberTo &&
      hit.from <= q.numberTo + NOUN_REACH &&
      !passage.tokens.slice(q.numberTo, hit.from).some((t) => t.kind === "sign")
  );

/** "A country of 6.1 million has 13,950 soldiers, of whom 10,600 ...": "country of" says nothing of what is counted by a noun, and of what follows that. */
const isOfOther = (passage: Passage, hit: Hit<EntryOf<"measure">>, quantity: Quantity): boolean =>
  passage.tokens[hit.to - 1]?.norm === "of" &&
  hit.to < quantity.hedgeFrom &&
  passage.quantities.some((q) => q.hedgeFrom === hit.to && q.kind === "quantity" && q.unit === null) &&
  passage.quantities.some(
    (q) => q.hedgeFrom > hit.to && q.from <= quantity.from && countedBy(passage, q) !== null
  );

/** Of people only what follows "including" goes on; a bare number goes on with another. */
function isPeopleOrBare(passage: Passage, before: Quantity): boolean {
  const counted = countedBy(passage, before);
  const unit = unitOf(passage, before, counted);
  return unit === "persons" || (unit === null && !counted);
}

const gap = (hit: Hit<unknown>, quantity: Quantity): number =>
  hit.from >= quantity.to ? hit.from - quantity.to : Math.max(0, quantity.hedgeFrom - hit.to) + 0.5;

const hasContext = (measure: Measure, passage: Passage): boolean =>
  measure.context.length === 0 || passage.contexts.has(measure);

const contextAround = (measure: Measure, {lead, heading}: Scene): boolean =>
  [lead, heading].some((around) => around?.contexts.has(measure) ?? false);
