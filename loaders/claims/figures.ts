import {TABLE_NAMES, type BuiltInTable} from "../model.js";
import type {Quantity} from "../recognize/quantities.js";
import {inUnit} from "../recognize/quantity.js";
import {aidFigure} from "./aidFigure.js";
import {wordTest} from "../recognize/words.js";
import type {Builder, Draft, FigureBuilder, Scene, Scope} from "./draft.js";
import {STOP} from "./nounPhrase.js";
import {countedBy, sharedWith, unitOf} from "./countedBy.js";
import {measureOf} from "./measureOf.js";
import type {KnownEntity} from "../sources/readKnowledge.js";
import {isHardware} from "./hardware.js";
import {peopleFigure} from "./peopleFigure.js";
import {countryByCountry} from "./countryByCountry.js";
import {outlayShare} from "./outlayShare.js";
import {inTurn} from "./inTurn.js";
import {copiedDraft} from "./newDraft.js";
import type {Passage} from "./passage.js";
import {peopleGoOn} from "./peopleGoOn.js";
import {plainFigure} from "./plainFigure.js";
import {profileFigure} from "./profileFigure.js";
import {isRatePart} from "./rateParts.js";
import {labelOf} from "./segments.js";
import {termFigure} from "./termFigure.js";

/** A labelled line is not longer. */
const LINE = 16;

/** Which file makes the claim of a figure, by the table of its measure. Equipment and ranks have builders of their own. */
const BY_TABLE: Partial<Record<BuiltInTable, FigureBuilder>> = {
  force_figures: peopleFigure,
  country_profile: profileFigure,
  aid_amounts: aidFigure,
  treaty_terms: termFigure
};

/**
 * Figures whose measure the words around them name: "a rail network of 424 km", "15,000 men representing the active forces", "a loan of
 * $170 million", "leased for 49 years". Each quantity gets one measure and becomes at most one claim here.
 */
export const figures: Builder = (scene, scope) => {
  const {passage} = scene;
  const drafts: Draft[] = [];
  const label = labelOf(passage);
  for (const [i, printed] of passage.quantities.entries()) {
    // "over 3,047 m: 10": a figure inside of a label says what the one behind it counts.
    if (printed.kind === "rank" || (label && printed.to <= label.to && passage.tokens.length <= LINE))
      continue;
    if (printed.kind === "quantity" && isRatePart(passage, printed)) continue;
    const quantity =
      partOf(passage, printed, passage.quantities[i - 1]) ?? moneyAsBefore(scene, scope, printed) ?? printed;
    const turn = inTurn(passage, quantity);
    const own = countedBy(passage, quantity);
    const goesOn = own || turn ? null : peopleGoOn(passage, quantity);
    const others = turn?.figures ?? (goesOn ? [goesOn] : []);
    const counted = own ?? firstOf(others, (q) => countedBy(passage, q));
    const unit = unitOf(passage, quantity, counted);
    const reading =
      measureOf(scene, scope, quantity) ??
      firstOf(others, (q) => (q.from === quantity.from ? null : measureOf(scene, scope, q))) ??
      outlayShare(scene, scope, quantity) ??
      countryByCountry(scene, scope, quantity, counted);
    // Equipment is counted by a builder of its own, even where a word of people stands in its name ("fighters").
    if (
      unit === null &&
      counted &&
      isHardware(passage, counted) &&
      reading?.measure.table !== "country_profile" &&
      (reading === null || BUILT_IN.has(reading.measure.table))
    )
      continue;
    const figure = {quantity, counted, unit, reading};
    const table = reading?.measure.table ?? (unit === "persons" ? "force_figures" : null);
    const build = table && builderOf(table);
    if (!build) continue;
    const made = build(figure, scene, scope);
    for (const draft of made) drafts.push(turn ? ofCountry(draft, turn.country) : draft);
  }
  return drafts;
};

function ofCountry(draft: Draft, country: KnownEntity): Draft {
  const own = copiedDraft(draft);
  own.subject = country;
  return own;
}

const BUILT_IN: ReadonlySet<string> = new Set(TABLE_NAMES);

/** A table that a dossier adds has the general one. */
const builderOf = (table: string): FigureBuilder | undefined =>
  BUILT_IN.has(table) ? BY_TABLE[table as BuiltInTable] : plainFigure;

/** The first of the answers that is one. */
function firstOf<T>(quantities: readonly Quantity[], ask: (quantity: Quantity) => T | null): T | null {
  for (const quantity of quantities) {
    const answer = ask(quantity);
    if (answer !== null) return answer;
  }
  return null;
}

/** "10 million dollars, 8.5 million of it from Beijing": a part is in the unit of its whole. */
function partOf(passage: Passage, quantity: Quantity, whole: Quantity | undefined): Quantity | null {
  const {tokens} = passage;
  const partitive =
    tokens[quantity.to]?.norm === "of" &&
    /^(?:it|this|that|which|them)$/.test(tokens[quantity.to + 1]?.norm ?? "");
  if (quantity.unit !== null) return null;
  // "from 24 to 12 months": the unit is said once.
  const other = partitive ? whole : sharedWith(passage, quantity);
  return other && other.unit !== null && other.unit !== "persons"
    ? inUnit(quantity, other.unit, other.kind, quantity.to)
    : null;
}

/** Smaller numbers without a currency are too often something else. */
const MILLION = 1e6;
const COSTS = new Set([
  "cost",
  "costs",
  "costing",
  "pay",
  "pays",
  "paid",
  "spend",
  "spends",
  "spent",
  "worth"
]);

/**
 * "11.4 billion soms, against 7.2 billion a year before", "from 4.6 billion pula in 2021 to 5.26 billion": millions that count nothing are of
 * the money named before them.
 */
function moneyAsBefore(scene: Scene, scope: Scope, quantity: Quantity): Quantity | null {
  const {kind, unit, value, low} = quantity;
  if (kind !== "quantity" || unit !== null || (value ?? low ?? 0) < MILLION) return null;
  const {passage, index} = scene;
  const next = passage.tokens[quantity.to];
  if (next?.kind === "word" && !isFunctionWord(next)) return null;
  const own = lastWithUnit(passage, quantity.hedgeFrom);
  const before = own ?? lastWithUnit(sameParagraph(scope.scenes[index - 1]?.passage, passage));
  if (before?.kind !== "money") return null;
  const between = own
    ? passage.tokens.slice(own.to, quantity.hedgeFrom)
    : passage.tokens.slice(0, quantity.hedgeFrom);
  const paid = between.some(({text}) => COSTS.has(text.toLowerCase()));
  // Words of people between the two say that this one counts them.
  const apart =
    own === undefined ||
    passage.measures.some(
      (h) => own.to <= h.from && h.to <= quantity.hedgeFrom && h.entry.measure.unit === "persons"
    );
  if (apart && !paid && measureOf(scene, scope, quantity)) return null;
  return inUnit(quantity, before.unit, "money", quantity.to);
}

const sameParagraph = (before: Passage | undefined, passage: Passage): Passage | undefined =>
  before?.paragraph === passage.paragraph ? before : undefined;

/** The last quantity with a unit other than a share, before a token if one is given. */
const lastWithUnit = (passage: Passage | undefined, at = Infinity): Quantity | undefined =>
  passage?.quantities.findLast((q) => q.unit !== null && q.kind !== "percentage" && q.to <= at);

const isFunctionWord = wordTest(
  ({norm}) => STOP.has(norm) || norm === "and" || norm === "or" || norm === "of"
);
