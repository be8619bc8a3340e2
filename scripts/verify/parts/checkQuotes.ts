import type {EditionRecord} from "../../../loaders/editions/editionRecord.js";
import {sha256} from "../../../loaders/sources/sha256.js";
import type {Difference, Verdict} from "../verdict.js";
import type {QuoteRow} from "./quoteRows.js";
import type {SeedFile} from "./seedFiles.js";

interface CheckedQuotes {
  readonly quotes: Verdict["quotes"];
  readonly differences: readonly Difference[];
}

/**
 * Holds the words of every claim against the record, and against the document that they are from, where that is at hand as it was.
 *
 * @param rows by claim
 * @param seeds by file name
 */
export function checkQuotes(
  {quotes, made_from}: EditionRecord,
  rows: ReadonlyMap<string, QuoteRow>,
  seeds: ReadonlyMap<string, SeedFile>
): CheckedQuotes {
  const differences: Difference[] = [];
  let matching = 0;
  let reread = 0;
  for (const [claim, hash] of Object.entries(quotes)) {
    const row = rows.get(claim);
    const said = row ? problemOf(row, hash) : "is in no table";
    const seed = row?.seed == null ? undefined : seeds.get(row.seed);
    const isAsItWas = seed !== undefined && seed.sha256 === made_from.seeds[row?.seed ?? ""];
    const elsewhere = row && said === null && isAsItWas ? standsElsewhere(row, seed) : null;
    const problem = said ?? elsewhere;
    if (problem !== null) differences.push({name: `claim ${claim}`, said: problem});
    else {
      matching++;
      if (isAsItWas) reread++;
    }
  }
  for (const claim of rows.keys())
    if (!Object.hasOwn(quotes, claim))
      differences.push({name: `claim ${claim}`, said: "was added: the record does not name it"});
  return {quotes: {matching, of: Object.keys(quotes).length, reread}, differences};
}

const problemOf = ({quote}: QuoteRow, hash: string): string | null =>
  sha256(quote) === hash ? null : `has another quote than it had: “${quote.slice(0, 80)}”`;

/** Null where the document has the words at their place. */
export function standsElsewhere({quote, seed, start, end}: QuoteRow, {text}: SeedFile): string | null {
  const there = text.slice(start, end).join("");
  return there === quote
    ? null
    : `does not stand where it should: seeds/${seed ?? ""}, characters ${start} to ${end}: expected “${quote.slice(0, 60)}”, found “${there.slice(0, 60)}”`;
}
