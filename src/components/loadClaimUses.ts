import type {ClaimUses} from "./claimUses.js";
import {siteUrl} from "./siteUrl.js";

const NONE: ClaimUses = {places: [], claims: {}};

let loading: Promise<ClaimUses> | undefined;

/** Where claims are shown, for the card of evidence. Fetched once, when a reader first asks; without it the card still tells all else. */
export function loadClaimUses(): Promise<ClaimUses> {
  loading ??= fetch(siteUrl("data/claim-uses.json"))
    .then(async (answer) => (answer.ok ? ((await answer.json()) as ClaimUses) : NONE))
    .catch(() => {
      // the next click may have the line back
      loading = undefined;
      return NONE;
    });
  return loading;
}
