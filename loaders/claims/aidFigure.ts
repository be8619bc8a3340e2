import {CUE} from "../sources/cueKinds.js";
import type {FigureBuilder, Scene} from "./draft.js";
import {newDraft} from "./newDraft.js";
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
  const span = spanOf(passage, quantity.hedgeFrom, quantity.to);
  const draft = newDraft("aid_amounts", byAspect(reading.measure.measure, scene), span, quantity.from);
  draft.quantity = quantity;
  draft.unit = quantity.unit ?? reading.measure.unit;
  draft.subject = giver ?? receiver;
  draft.counterparty = giver ? receiver : null;
  return [draft];
};

function byAspect(measure: string, {passage}: Scene): string {
  if (!BY_ASPECT.has(measure)) return measure;
  const ahead = hasCue(passage, CUE.modality, "pledged") || hasCue(passage, CUE.modality, "planned");
  if (ahead) return "military_aid_pledged";
  const done = cuesOf(passage, CUE.transfer).some((h) => {
    const verb = passage.tokens[h.from]?.text.toLowerCase() ?? "";
    return verb.endsWith("ed") || DONE.has(verb) || DONE.has(passage.tokens[h.from - 1]?.norm ?? "");
  });
  return done || passage.dates.length > 0 ? "military_aid_given" : measure;
}
