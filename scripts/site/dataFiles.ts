import type {Dossier} from "../../loaders/model.js";
import {claimUses} from "../../src/markdown/claimUses.js";
import {indexDossier} from "../../src/markdown/dossierIndex.js";
import {toFigureData} from "../../src/markdown/figureData.js";
import {pageTexts} from "../../src/markdown/pageTexts.js";
import {editionFacts} from "./editionFacts.js";
import {figureFiles} from "./figureFiles.js";
import {packageFiles} from "./package/packageFiles.js";
import type {SiteFacts} from "./siteFacts.js";

/**
 * All that the site serves below `/data/`, by file name: the published tables, what each figure shows, what figures are drawn from anew in the
 * browser, and where each claim is shown.
 *
 * @param figureHashes for the record of the edition (`figureHashes`); a preview, which nobody publishes, does without
 */
export function dataFiles(
  dossier: Dossier,
  site: SiteFacts,
  figureHashes: ReadonlyMap<string, string> = new Map()
): Map<string, Uint8Array> {
  const facts = editionFacts(dossier, site);
  const json = (value: object): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
  return new Map([
    ...packageFiles(dossier, facts, figureHashes),
    ...figureFiles(dossier, facts),
    ["figure-data.json", json(toFigureData(dossier))],
    ["claim-uses.json", json(claimUses(indexDossier(dossier), pageTexts(dossier.settings)))]
  ]);
}
