import {group} from "d3-array";
import {agreements} from "../../../loaders/checks/agreements.js";
import {runChecks} from "../../../loaders/checks/index.js";
import type {Dossier, Measure} from "../../../loaders/model.js";
import {BUILT_IN_TABLES} from "../../../loaders/sources/builtInTables.js";
import {NO_SETTINGS} from "../../../loaders/sources/readSettings.js";
import {generateClaims} from "../checks/generateClaims.js";

/** A dossier of so many generated claims, with all that the checks find in it. */
export function generateDossier(count: number, measures: readonly Measure[]): Dossier {
  const input = generateClaims(count, measures, "wide");
  const {findings, findingClaims} = runChecks(input);
  const caveats = group(
    findingClaims.filter(({role}) => role === "about"),
    ({claim_id}) => claim_id
  );
  const claims = input.claims.map((claim) => ({
    ...claim,
    caveats: [...new Set((caveats.get(claim.claim_id) ?? []).map(({finding_id}) => finding_id))]
  }));
  return {
    settings: NO_SETTINGS,
    tables: BUILT_IN_TABLES,
    ...input,
    claims,
    asRead: claims,
    reviews: [],
    originals: new Map(),
    numerals: new Map(),
    findings,
    findingClaims,
    agreements: agreements(input),
    origins: [],
    claimOrigins: [],
    places: [],
    dataDate: "2013-07-10",
    edition: "generated",
    madeFrom: {seeds: {}, manual: {}, code: null, browser: null},
    day: null
  };
}
