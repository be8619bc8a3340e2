import type {Arquero, ArqueroTable} from "./arquero.js";
import {IDS} from "./arquero.js";
import type {Evidence} from "./evidenceOf.js";
import {columnsOf} from "./runChain.js";

const ADDED: readonly string[] = [IDS, "caveats", "caveat_sentences"];

/** The whole result as CSV. Each row also says which claims it comes from, and ids and sentences of the findings about them. */
export function resultCsv(table: ArqueroTable, evidence: Evidence, {toCsv}: Arquero): string {
  const own = columnsOf(table).filter((name) => !ADDED.includes(name));
  // without a limit Arquero gives a hundred thousand
  const rows = table.objects({limit: Infinity}).map((row) => {
    const findings = evidence.findings(row);
    return [
      ...own.map((name) => row[name]),
      row[IDS],
      findings.map(({finding_id}) => finding_id),
      findings.map(({caveat}) => caveat).join(" ")
    ];
  });
  return toCsv([...own, ...ADDED], rows);
}
