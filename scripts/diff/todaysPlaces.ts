import type {Places} from "../../loaders/editions/dependents.js";
import type {Shown} from "../../loaders/editions/editionChanges.js";
import type {Dossier} from "../../loaders/model.js";
import {usesOf} from "../../src/components/claimUses.js";
import {claimUses} from "../../src/markdown/claimUses.js";
import {indexDossier} from "../../src/markdown/dossierIndex.js";
import {pageTexts} from "../../src/markdown/pageTexts.js";

/** Where the pages as they stand now show each claim, and would show what editors rejected. */
export function todaysPlaces(dossier: Dossier): Places {
  const left = new Set(dossier.claims.map(({claim_id}) => claim_id));
  const rejected = dossier.asRead.filter(({claim_id}) => !left.has(claim_id));
  const places = shownBy(dossier);
  if (rejected.length === 0) return places;
  const before = shownBy({...dossier, claims: dossier.asRead});
  return new Map([...before, ...places]);
}

function shownBy(dossier: Dossier): Map<string, readonly Shown[]> {
  const uses = claimUses(indexDossier(dossier), pageTexts(dossier.settings));
  return new Map(dossier.claims.map(({claim_id}) => [claim_id, usesOf(uses, [claim_id])]));
}
