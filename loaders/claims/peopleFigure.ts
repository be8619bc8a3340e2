import {CUE} from "../sources/cueKinds.js";
import type {Figure, FigureBuilder, Scene, Scope} from "./draft.js";
import {wordTest} from "../recognize/words.js";
import {garrisonParties} from "./garrisonParties.js";
import {isLost} from "./losses.js";
import {countedBy} from "./countedBy.js";
import {newDraft, type OpenDraft} from "./newDraft.js";
import {hasCue, type NamedCountry, type Passage} from "./passage.js";
import {placeAbroad} from "./placeAbroad.js";
import type {Reading} from "./measureOf.js";
import {isOfProduct} from "./ofProduct.js";
import {quoteOf} from "./quoteOf.js";
import {subjectOf} from "./subjectOf.js";

/** People who bear arms, when nothing beside says which part of a force they are. */
const UNDER_ARMS = new Set([
  "troop",
  "soldier",
  "serviceman",
  "man",
  "personnel",
  "servicemember",
  "trooper",
  "servicewoman"
]);
/** What soldiers are of when nothing says more. */
const PLAIN = "active_personnel";
/** Who is at a base, when nothing beside says what they are there. */
const AT_BASE = new Set(["person", "people", "russian", "american", "frenchman", "staff"]);
/** Measures whose people stand in another country than their own. */
const ABROAD = new Set(["foreign_troops", "transit_troops"]);
/** Who is abroad on a mission of several countries. */
const MISSION = "peacekeepers";
/** Strengths of a force as a whole, which troops of another country are none of. */
const OWN = new Set([
  "active_personnel",
  "officers",
  "contract_personnel",
  "total_personnel",
  "ground_force_personnel",
  "air_force_personnel",
  "navy_personnel"
]);

/** Strengths of forces, garrisons, exercises and missions; what a force costs, serves and flies. */
export const peopleFigure: FigureBuilder = (figure, scene, scope) => {
  const {quantity, unit, reading} = figure;
  const {passage} = scene;
  if (quantity.kind === "percentage" && reading?.measure.unit === "USD") {
    if (!isOfProduct(passage, quantity)) return [];
    return [forceDraft(figure, scene, scope, reading.measure.measure, "percent_gdp")];
  }
  if (unit !== "persons" && reading?.measure.unit !== "persons") {
    return reading
      ? [forceDraft(figure, scene, scope, reading.measure.measure, quantity.unit ?? reading.measure.unit)]
      : [];
  }
  // "267,000 Ukrainians" are troops where a word of forces says so, and not where one only may.
  if (reading?.hit?.entry.strength === "hint" && countsNationals(figure, scene)) return [];
  if (isLost(passage, quantity.hedgeFrom, Math.max(quantity.to, figure.counted?.to ?? 0))) return [];
  // "military" says no more of soldiers than that they are some
  const named = reading?.measure.measure ?? null;
  const weak = named === PLAIN && reading?.hit?.entry.strength !== "word";
  const said = (weak ? null : named) ?? plainTroops(figure, scene, scope) ?? named;
  if (said === null) return [];
  const host = hostOf(figure, passage);
  const abroad = OWN.has(said) && (isForeign(figure, scene) || isAwayFromHome(figure, scene, host));
  const measure = abroad ? (isOnMission(passage) ? MISSION : "foreign_troops") : said;
  const draft = forceDraft(figure, scene, scope, measure, "persons");
  if (ABROAD.has(measure)) {
    const parties = garrisonParties(scene, scope, quantity.from, host?.country ?? null);
    draft.subject = parties.subject;
    draft.counterparty = parties.counterparty;
  } else if (measure === MISSION && host && host.country !== draft.subject) draft.counterparty = host.country;
  if (!reading || isFar(reading, unit))
    draft.basis = "no word beside the figure says which part of the force it counts";
  return [draft];
};

/** The words that name the force stand in the sentence before, or in another part of the sentence for a number that counts nothing itself. */
const isFar = ({where}: Reading, unit: string | null): boolean =>
  where === "before" || (where === "sentence" && unit === null);

/** "2,000 Russian officers" in a text on Turkmenistan are Russia’s abroad. */
function isForeign({counted}: Figure, {passage, subject}: Scene): boolean {
  if (!counted || subject === null) return false;
  return passage.countries.some(
    ({country, hit}) => hit.from >= counted.from && hit.to <= counted.head && country !== subject
  );
}

/** "Russia keeps 3,000 troops in Armenia", "Uganda sent 6,000 to Somalia": soldiers of one country who are in another. */
function isAwayFromHome(figure: Figure, {passage, subject}: Scene, host: NamedCountry | null): boolean {
  if (!host) return false;
  const owner = passage.countries.findLast(({hit}) => hit.to <= endOf(figure) && !isHost(passage, hit.from));
  return (owner?.country ?? subject) !== host.country;
}

const isHost = ({tokens}: Passage, from: number): boolean => isPlaceWord(tokens[from - 1]);
const isPlaceWord = wordTest(({norm}) => norm === "in" || norm === "into" || norm === "inside");

const endOf = ({quantity, counted}: Figure): number =>
  counted && counted.from >= quantity.from - 1 && counted.from <= quantity.to + 1
    ? Math.max(quantity.to, counted.to)
    : quantity.to;

const hostOf = (figure: Figure, passage: Passage): NamedCountry | null =>
  placeAbroad(
    passage,
    Math.min(figure.quantity.hedgeFrom, figure.counted?.from ?? figure.quantity.hedgeFrom),
    endOf(figure)
  );

const isOnMission = ({measures}: Passage): boolean =>
  measures.some(({entry}) => entry.measure.measure === MISSION && entry.strength === "word");

const countsNationals = ({counted}: Figure, {passage}: Scene): boolean =>
  counted !== null &&
  !passage.peopleAt.has(counted.head) &&
  passage.entities.some((h) => h.to === counted.head + 1 && h.entry.entity.kind === "country") &&
  !sharesNoun(passage, counted.head + 1);

/** "1,500 French and 180 Japanese soldiers": the soldiers are of both. */
const sharesNoun = (passage: Passage, at: number): boolean =>
  /^(?:and|or|,)$/.test(passage.tokens[at]?.norm ?? "") &&
  passage.quantities.some(
    (q) => q.hedgeFrom === at + 1 && passage.peopleAt.has(countedBy(passage, q)?.head ?? -1)
  );

/** Bare "troops" are those of an exercise or of a base where the sentence speaks of one, else the active force. */
function plainTroops({counted, quantity}: Figure, {passage}: Scene, scope: Scope): string | null {
  const noun = passage.tokens[counted?.head ?? quantity.to - 1]?.norm ?? "";
  const last = passage.tokens[quantity.to - 1]?.norm ?? "";
  const base = hasCue(passage, CUE.base) || scope.aboutBase;
  if (!UNDER_ARMS.has(noun) && !UNDER_ARMS.has(last))
    return base && AT_BASE.has(noun) ? "foreign_troops" : null;
  // "The mission of 13,000 peacekeepers had 11,600 soldiers"
  const at = counted?.from ?? quantity.from;
  if (
    passage.measures.some(
      ({entry, to}) => entry.measure.measure === MISSION && entry.strength === "word" && to <= at
    )
  )
    return MISSION;
  if (hasCue(passage, CUE.exercise)) return "exercise_troops";
  return base ? "foreign_troops" : "active_personnel";
}

function forceDraft(
  {quantity, reading}: Figure,
  scene: Scene,
  scope: Scope,
  measure: string,
  unit: string | null
): OpenDraft {
  const {passage} = scene;
  const hit = reading?.hit ?? null;
  const draft = newDraft("force_figures", measure, quoteOf(passage, quantity, hit), quantity.from);
  draft.quantity = quantity;
  draft.unit = unit;
  draft.subject = subjectOf(scene, scope, hit ? Math.max(hit.from, quantity.hedgeFrom) : quantity.hedgeFrom);
  draft.counterparty = null;
  draft.item = null;
  draft.listKey = String(passage.paragraph);
  return draft;
}
