import type {EditionRecord} from "../../../loaders/editions/editionRecord.js";
import type {Difference, Verdict} from "../verdict.js";
import {standsElsewhere} from "./checkQuotes.js";
import type {QuoteRow} from "./quoteRows.js";
import type {SeedFile} from "./seedFiles.js";

interface CheckedSeeds {
  readonly seeds: Verdict["seeds"];
  readonly differences: readonly Difference[];
}

/**
 * Holds the documents that are at hand against the record.
 *
 * @param rows the quotes that are from them: the first that is not at its place says where a document was changed
 * @param seeds by file name
 */
export function checkSeeds(
  {made_from}: EditionRecord,
  rows: ReadonlyMap<string, QuoteRow>,
  seeds: ReadonlyMap<string, SeedFile>
): CheckedSeeds {
  const differences: Difference[] = [];
  const away: string[] = [];
  let matching = 0;
  for (const [name, hash] of Object.entries(made_from.seeds)) {
    const seed = seeds.get(name);
    if (!seed) away.push(name);
    else if (seed.sha256 === hash) matching++;
    else differences.push({name: `seeds/${name}`, said: whatMoved(name, seed, rows)});
  }
  return {seeds: {matching, of: Object.keys(made_from.seeds).length, away}, differences};
}

function whatMoved(name: string, seed: SeedFile, rows: ReadonlyMap<string, QuoteRow>): string {
  const [first] = [...rows.values()]
    .filter((row) => row.seed === name)
    .sort((a, b) => a.start - b.start)
    .flatMap((row) => {
      const said = standsElsewhere(row, seed);
      return said === null ? [] : [`the quote of claim ${row.claim_id} ${said}`];
    });
  return `is not the document that the edition was made from; ${first ?? "every quote still stands at its place"}`;
}
