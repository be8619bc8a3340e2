import type {FigureBuilder, Scene} from "./draft.js";
import {partiesAt} from "./parties.js";
import {cuesOf, hasCue, spanOf} from "./passage.js";

/** Sums that are pledged while they lie ahead and given once they are handed over; the words name the aid, the verb its state. */
const BY_ASPECT = new Set(["military_aid_pledged", "military_aid_given"]);
const DONE = new Set([
  "has",
  "have",
  "had",
  "gave",
  "donated",
  "received",
  "delivered",
  "provided",
  "sent",
  "granted"
]);

/** Sums of money that one side gives, promises, lends or forgives another, or pays for arms; how many countries give. */
export const aidFigure: FigureBuilder = ({quantity, reading}, scene) => {
  if (!reading) return [];
  const {passage} = scene;
  // "the two countries" are the sides, and no donors.
  if (reading.measure.measure === "donor_countries" && (quantity.value ?? quantity.low ?? 0) <= 2) return [];
  const {giver, receiver} = partiesAt(passage, quantity.from, quantity.to, scene.parties);
  return [
    {
      table: "aid_amounts",
      measure: byAspect(reading.measure.measure, scene),
      quantity,
      unit: quantity.unit ?? reading.measure.unit,
      span: spanOf(passage, quantity.hedgeFrom, quantity.to),
      at: quantity.from,
      subject: giver ?? receiver,
      counterparty: giver ? receiver : null
    }
  ];
};

function byAspect(measure: string, {passage}: Scene): string {
  if (!BY_ASPECT.has(measure)) return measure;
  const ahead = hasCue(passage, "modality", "pledged") || hasCue(passage, "modality", "planned");
  if (ahead) return "military_aid_pledged";
  const done = cuesOf(passage, "transfer").some((h) => {
    const verb = passage.tokens[h.from]?.text.toLowerCase() ?? "";
    return verb.endsWith("ed") || DONE.has(verb) || DONE.has(passage.tokens[h.from - 1]?.norm ?? "");
  });
  return done || passage.dates.length > 0 ? "military_aid_given" : measure;
}
