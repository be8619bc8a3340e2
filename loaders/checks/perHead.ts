import type {Claim, Reference} from "../model.js";
import {sayQuote, sayRatio} from "./say.js";
import type {Threshold} from "./check.js";

const CREWED_PER_SOLDIER: Threshold = {
  name: "tanks, guns, aircraft or vehicles to a member of the forces",
  value: 1,
  source: "judged: each needs a crew; no force has more of them than people"
};
const FORCE_AT_LEAST: Threshold = {
  name: "soldiers from which a figure may be that of a force",
  value: 100,
  source: "judged: no state has fewer; “four men had been hurt” are no army"
};
export const PER_HEAD_THRESHOLDS: readonly Threshold[] = [CREWED_PER_SOLDIER, FORCE_AT_LEAST];
/** What needs a crew. */
const CREWED = new Set(
  "tanks vehicles armored_vehicles self_propelled_guns towed_guns rocket_launchers artillery aircraft_total combat_aircraft transport_aircraft helicopters attack_helicopters naval_vessels".split(
    " "
  )
);
const PERSONNEL = new Set(["total_personnel", "active_personnel"]);

/** One reason to doubt a figure, in words that follow "is", and what it rests on. */
export interface Doubt {
  readonly words: string;
  readonly claims?: readonly Claim[];
  readonly references?: readonly Reference[];
}

interface People {
  readonly soldiers?: Claim;
  readonly inhabitants?: Claim;
}

/** The force and the population that the same article gives a subject, else the largest that any gives: the one that forgives most. */
export function peopleFinder(claims: readonly Claim[]): (claim: Claim) => People {
  const largest = new Map<string, {soldiers?: Claim; inhabitants?: Claim}>();
  for (const claim of claims) {
    if (claim.subject_code === null || typeof claim.value !== "number" || claim.value <= 0) continue;
    const field = PERSONNEL.has(claim.measure)
      ? "soldiers"
      : claim.measure === "population"
        ? "inhabitants"
        : null;
    if (field === null || (field === "soldiers" && claim.value < FORCE_AT_LEAST.value)) continue;
    for (const key of [claim.subject_code, `${claim.article_id} ${claim.subject_code}`]) {
      const entry = largest.get(key) ?? {};
      if (claim.value > Number(entry[field]?.value ?? 0)) entry[field] = claim;
      largest.set(key, entry);
    }
  }
  return ({article_id, subject_code}) => ({
    ...largest.get(subject_code ?? ""),
    ...largest.get(`${article_id} ${subject_code ?? ""}`)
  });
}

/** More of what needs a crew than there are people to serve in it. */
export function perHead(claim: Claim, {soldiers, inhabitants}: People): Doubt | undefined {
  if (!CREWED.has(claim.measure) || claim.unit !== "count" || !soldiers) return undefined;
  const ratio = Number(claim.value) / Number(soldiers.value);
  if (ratio <= CREWED_PER_SOLDIER.value) return undefined;
  const perInhabitant = inhabitants
    ? ` and ${sayRatio(Number(claim.value) / Number(inhabitants.value))} to an inhabitant (${sayQuote(inhabitants)})`
    : "";
  return {
    words: `${sayRatio(ratio)} to each member of its forces (${sayQuote(soldiers)})${perInhabitant}`,
    claims: inhabitants ? [soldiers, inhabitants] : [soldiers]
  };
}
