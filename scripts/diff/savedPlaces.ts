import type {Places} from "../../loaders/editions/dependents.js";
import type {FrozenEdition} from "../../loaders/editions/frozenEdition.js";
import {frozenClaims} from "../../loaders/editions/frozenClaims.js";
import {usesOf, type ClaimUses} from "../../src/components/claimUses.js";

/** Where a built site keeps where it shows each claim. */
export const USES_FILE = "claim-uses.json";

/** Where a built site shows each claim of its edition. @throws SyntaxError for a text that is no JSON */
export function savedPlaces(edition: FrozenEdition, text: string): Places {
  const uses = JSON.parse(text) as ClaimUses;
  return new Map(frozenClaims(edition).map(({id}) => [id, usesOf(uses, [id])]));
}
