import type {Measure} from "../model.js";
import type {Hit} from "../recognize/lexicon.js";
import type {Quantity} from "../recognize/quantities.js";
import type {EntryOf} from "../recognize/vocabulary.js";
import type {Scene, Scope} from "./draft.js";
import {isCountable, nounPhraseAt, STOP, type NounPhrase} from "./nounPhrase.js";
import {hasCue, type Passage} from "./passage.js";
import {wordTest} from "../recognize/words.js";
import {firstWhere} from "../sources/firstWhere.js";
import {peopleBefore} from "./peopleBefore.js";
import {phraseBefore} from "./phraseBefore.js";
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

const DURATIONS = new Set(["years", "months", "days", "hours"]);
const LONG = new Set(["years", "months"]);
const AREAS = new Set(["hectares", "acres", "sq_km", "sq_mi", "sq_m"]);
const LENGTHS = new Set(["km", "miles", "m"]);
/** Sums of these tables are also given as a share of the gross domestic product. */
const OF_OUTPUT: ReadonlySet<string> = new Set(["force_figures", "country_profile"]);
/** Sums that are paid year by year. */
const RENTS: ReadonlySet<string> = new Set(["annual_rent", "requested_rent"]);
/** A debt is also written off by its share. */
const OF_DEBT = "debt_written_off";
/** A bare number below this is too often something else to take the words of another part of the sentence. */
const LARGE = 100;
/** "52 total" counts nothing of its own. */
const EMPTY_HEAD = new Set(["total", "figure", "number", "percent", "more", "other", "additional"]);

/** The unit in which a figure counts: its own, or persons where what it counts are people. Null for a bare count. */
export function unitOf(passage: Passage, quantity: Quantity, counted: NounPhrase | null): string | null {
  if (quantity.unit !== null || !counted) return quantity.unit;
  return passage.peopleAt.has(counted.head) || isNationals(passage, counted) ? "persons" : null;
}

/** "1,400 Russians", "some 50 French": an adjective of a country in the place of the noun names its people. */
const isNationals = (passage: Passage, {head}: NounPhrase): boolean =>
  passage.entities.some(
    (h) => h.to === head + 1 && h.entry.form === "adjective" && h.entry.entity.kind === "country"
  );

/** What figures count, for several builders ask of the same one. */
const counts = new WeakMap<Quantity, NounPhrase | null>();

/** What a figure counts: the phrase behind its number, or equipment that stands before it. */
export function countedBy(passage: Passage, quantity: Quantity): NounPhrase | null {
  let counted = counts.get(quantity);
  if (counted === undefined) counts.set(quantity, (counted = findCounted(passage, quantity)));
  return counted;
}

function findCounted(passage: Passage, quantity: Quantity): NounPhrase | null {
  const counted = nounPhraseAt(passage, quantity.numberTo);
  const real = counted && !EMPTY_HEAD.has(passage.tokens[counted.head]?.norm ?? "");
  if (real && (quantity.value === 1 || isCountable(passage, counted))) return counted;
  if (quantity.kind !== "quantity" || quantity.unit !== null) return null;
  const said = predicateOf(passage, quantity);
  if (said) return said;
  const whole = sharedWith(passage, quantity);
  return (
    (whole && countedBy(passage, whole)) ?? phraseBefore(passage, quantity) ?? peopleBefore(passage, quantity)
  );
}

const isBe = wordTest(({norm, text}) => norm === "be" || /^(?:is|are|was|were)$/.test(text));

/** "of whom 320 were American servicemen": people that a verb says the number is. */
function predicateOf(passage: Passage, {numberTo}: Quantity): NounPhrase | null {
  if (!isBe(passage.tokens[numberTo])) return null;
  const phrase = nounPhraseAt(passage, numberTo + 1);
  return phrase && passage.peopleAt.has(phrase.head) ? phrase : null;
}

/** "7,000 of its 14,000 troops", "from 3,000 to 5,000 men": the figure behind that counts the same. */
export function sharedWith({tokens, quantities}: Passage, {from, to}: Quantity): Quantity | undefined {
  const joint = tokens[to]?.norm;
  if (joint !== "of" && !(joint === "to" && tokens[from - 1]?.norm === "from")) return undefined;
  let at = to + 1;
  if (joint === "of") while (isOwner(tokens[at])) at++;
  return quantities.find((q) => q.hedgeFrom === at && q.from > to);
}

const isOwner = wordTest(({norm}) => /^(?:the|its|their|his|these|those|our)$/.test(norm));

/** Can a figure in this unit be such a measure? A bare number may count people or things. */
export function fits(measure: Measure, unit: string | null, quantity: Quantity): boolean {
  if (measure.unit === null) return false;
  if (quantity.kind === "money") return measure.unit === "USD";
  if (quantity.kind === "percentage")
    return (
      measure.unit === "percent" ||
      measure.measure === OF_DEBT ||
      (OF_OUTPUT.has(measure.table) && measure.unit === "USD")
    );
  if (quantity.kind === "rank") return measure.unit === "rank";
  if (measure.unit === "index") return unit === null && !Number.isInteger(quantity.value ?? 0);
  if (unit === null || unit === "count") return measure.unit === "persons" || measure.unit === "count";
  // Days are a term of an agreement; conscripts serve months.
  if (DURATIONS.has(unit))
    return (
      DURATIONS.has(measure.unit) &&
      (unit === "hours") === (measure.unit === "hours") &&
      ((measure.table === "treaty_terms" && measure.unit !== "years") ||
        LONG.has(unit) === LONG.has(measure.unit))
    );
  // Countries are not measured in hectares.
  if (AREAS.has(unit))
    return (
      AREAS.has(measure.unit) && (measure.table === "treaty_terms" || unit === "sq_km" || unit === "sq_mi")
    );
  // A gauge is no length of railways.
  if (LENGTHS.has(unit)) return LENGTHS.has(measure.unit) && unit !== "m";
  return measure.unit === unit;
}

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
  const found: Reading[] = [];
  const consider = (
    hit: Hit<EntryOf<"measure">>,
    of: Passage,
    where: Reading["where"],
    cost: number
  ): void => {
    const {measure, strength} = hit.entry;
    if (!fits(measure, unit, quantity)) return;
    const near = hasContext(measure, of) || hasContext(measure, passage);
    const around = near || contextAround(measure, scene);
    if (!around && !scope.contexts.has(measure)) return;
    const total =
      cost +
      (strength === "hint" ? COST.hint : 0) +
      (quantity.perYear && RENTS.has(measure.measure) ? -COST.perYear : 0) +
      (near ? 0 : around ? COST.borrowed : COST.whole) -
      PER_WORD * (hit.to - hit.from - 1);
    if (total <= FARTHEST) found.push({measure, hit: of === passage ? hit : null, where, cost: total});
  };
  for (const hit of passage.measures) {
    if (hit.from < quantity.numberTo && hit.to > quantity.hedgeFrom) continue;
    if (isCountedByOther(passage, hit, quantity)) continue;
    if (
      counted &&
      hit.from >= Math.min(counted.from, quantity.numberTo) &&
      hit.from < Math.max(counted.to, quantity.to)
    ) {
      // In "6 military aircraft" the adjective does not say what is counted; in "800 active troops" it does.
      if (unit !== null || hit.to > counted.head) consider(hit, passage, "counted", COST.counted);
    } else if (onlyCounted || (bare && !fitsBare(passage, hit, label, large || isOf(passage, hit, quantity))))
      continue;
    else if (hit.from >= part.from && hit.to <= part.to)
      consider(hit, passage, "beside", COST.beside + gap(hit, quantity));
    else if (label && hit.to <= label.to) consider(hit, passage, "label", COST.label);
    else if (unit !== null || (large && hit.entry.measure.unit === "persons"))
      consider(hit, passage, "sentence", COST.sentence + gap(hit, quantity));
  }
  if (!onlyCounted) {
    for (const around of [scene.lead, scene.heading]) {
      for (const hit of around?.measures ?? [])
        if (around && !(bare && hit.entry.measure.unit === "persons" && hasCue(around, "holding")))
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
  if (best || unit !== null || counted) return best;
  const reading = readAsBefore(scene, scope, quantity);
  bareReadings.set(quantity, reading);
  return reading;
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

/** Of people only what follows "including" goes on; a bare number goes on with another. */
function isPeopleOrBare(passage: Passage, before: Quantity): boolean {
  const counted = countedBy(passage, before);
  const unit = unitOf(passage, before, counted);
  return unit === "persons" || (unit === null && !counted);
}

/**
 * Beside a bare number only words of people count, if it is large, and none that may mean something else; but in a label also those of things
 * ("Airports: 53") and, in a list, such as "Army" ("Army .... 13,250").
 */
function fitsBare(
  passage: Passage,
  {to, entry}: Hit<EntryOf<"measure">>,
  label: {readonly to: number} | null,
  large: boolean
): boolean {
  const labelled = label !== null && to <= label.to;
  // "Airfields: 26 (paved 10, unpaved 16)": what the label counts is counted by kinds.
  const kindOf = label !== null && entry.measure.unit === "count" && isOfLabel(passage, label, entry.measure);
  if (kindOf) return true;
  // "MiG-29 (24 of both types)": where things are named, a small number counts them.
  if (!large && !labelled && entry.measure.unit === "persons") return false;
  if (entry.strength === "hint" && !(labelled && passage.kind === "list")) return false;
  return labelled || (large && entry.measure.unit === "persons") || entry.measure.unit === "index";
}

const isOfLabel = ({measures}: Passage, label: {readonly to: number}, {table}: Measure): boolean =>
  measures.some(
    (h) => h.to <= label.to && h.entry.measure.table === table && h.entry.measure.unit === "count"
  );

/** "a contingent of 41", "a staff of 1,500" */
const isOf = ({tokens}: Passage, {to}: Hit<unknown>, {hedgeFrom}: Quantity): boolean =>
  to === hedgeFrom - 1 && tokens[to]?.norm === "of";

/** Large, whole, and grouped as prose prints large numbers: "82378" is rather a code. */
function isLarge({tokens}: Passage, {from, value, low}: Quantity): boolean {
  const size = value ?? low ?? 0;
  const printed = tokens[from]?.text ?? "";
  return size >= LARGE && Number.isInteger(size) && !/^\d{5,}$/.test(printed);
}

const gap = (hit: Hit<unknown>, quantity: Quantity): number =>
  hit.from >= quantity.to ? hit.from - quantity.to : Math.max(0, quantity.hedgeFrom - hit.to) + 0.5;

const hasContext = (measure: Measure, passage: Passage): boolean =>
  measure.context.length === 0 || passage.contexts.has(measure);

const contextAround = (measure: Measure, {lead, heading}: Scene): boolean =>
  [lead, heading].some((around) => around?.contexts.has(measure) ?? false);
