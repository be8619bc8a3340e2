import type {Draft, Figure, FigureBuilder, Scene, Scope} from "./draft.js";
import {wordTest} from "../recognize/words.js";
import {garrisonParties} from "./garrisonParties.js";
import {hasCue} from "./passage.js";
import {isLost} from "./losses.js";
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
/** Who is at a base, when nothing beside says what they are there. */
const AT_BASE = new Set(["person", "people", "russian", "american", "frenchman", "staff"]);
/** Measures whose people stand in another country than their own. */
const ABROAD = new Set(["foreign_troops", "transit_troops"]);
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
  const said = reading?.measure.measure ?? plainTroops(figure, scene);
  if (said === null) return [];
  const measure =
    OWN.has(said) && (isForeign(figure, scene) || isPlacedAbroad(figure, scene)) ? "foreign_troops" : said;
  const draft = forceDraft(figure, scene, scope, measure, "persons");
  const parties = ABROAD.has(measure) ? garrisonParties(scene, scope, quantity.from) : {};
  return [
    {
      ...draft,
      ...parties,
      ...(reading ? {} : {basis: "no word beside the figure says which part of the force it counts"})
    }
  ];
};

/** "2,000 Russian officers" in a text on Turkmenistan are Russia’s abroad. */
function isForeign({counted}: Figure, {passage, subject}: Scene): boolean {
  if (!counted || subject === null) return false;
  return passage.countries.some(
    ({country, hit}) => hit.from >= counted.from && hit.to <= counted.head && country !== subject
  );
}

/** How far from a figure the place may stand: "3,000 Russian soldiers of the 102nd base are in Armenia". */
const PLACE_REACH = 12;

/** "Russia keeps 3,000 troops in Armenia", "the Russian troops in Armenia number 5,000": soldiers of one country who are in another. */
function isPlacedAbroad({quantity, counted}: Figure, {passage, subject}: Scene): boolean {
  const end = Math.max(quantity.to, counted?.to ?? 0);
  const start = Math.min(quantity.hedgeFrom, counted?.from ?? quantity.hedgeFrom);
  const named = passage.countries;
  const host = named.find(
    ({hit}) =>
      hit.from >= start - PLACE_REACH &&
      hit.from - end <= PLACE_REACH &&
      hit.entry.form === "name" &&
      hit.entry.entity.kind === "country" &&
      isPlaceWord(passage.tokens[hit.from - 1])
  );
  if (!host) return false;
  const owner = named.findLast(({hit}) => hit.to <= end && hit !== host.hit);
  return (owner?.country ?? subject) !== host.country;
}

const isPlaceWord = wordTest(({norm}) => norm === "in" || norm === "into" || norm === "inside");

const countsNationals = ({counted}: Figure, {passage}: Scene): boolean =>
  counted !== null &&
  !passage.peopleAt.has(counted.head) &&
  passage.entities.some((h) => h.to === counted.head + 1 && h.entry.entity.kind === "country");

/** Bare "troops" are those of an exercise or of a base where the sentence speaks of one, else the active force. */
function plainTroops({counted, quantity}: Figure, {passage}: Scene): string | null {
  const noun = passage.tokens[counted?.head ?? quantity.to - 1]?.norm ?? "";
  const last = passage.tokens[quantity.to - 1]?.norm ?? "";
  const base = hasCue(passage, "base");
  if (!UNDER_ARMS.has(noun) && !UNDER_ARMS.has(last))
    return base && AT_BASE.has(noun) ? "foreign_troops" : null;
  if (hasCue(passage, "exercise")) return "exercise_troops";
  return base ? "foreign_troops" : "active_personnel";
}

function forceDraft(
  {quantity, reading}: Figure,
  scene: Scene,
  scope: Scope,
  measure: string,
  unit: string | null
): Draft {
  const {passage} = scene;
  const hit = reading?.hit ?? null;
  return {
    table: "force_figures",
    measure,
    quantity,
    unit,
    span: quoteOf(passage, quantity, hit),
    at: quantity.from,
    subject: subjectOf(scene, scope, hit ? Math.max(hit.from, quantity.hedgeFrom) : quantity.hedgeFrom),
    counterparty: null,
    item: null,
    listKey: String(passage.paragraph)
  };
}
