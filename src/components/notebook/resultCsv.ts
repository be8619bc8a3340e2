import type {FigureData} from "../../figures/figure.js";
import {IDS, type Arquero, type StepsResult} from "./runSteps.js";
import {findingsOf} from "./showResult.js";

/** The whole result as CSV. Each row also says which claims it comes from, and ids and sentences of the findings about them. */
export function resultCsv({columns, all}: StepsResult, data: FigureData, {toCsv}: Arquero): string {
  const own = columns.filter((name) => !ADDED.includes(name));
  const rows = all().map((row) => {
    const findings = findingsOf(row, data);
    return [
      ...own.map((name) => row[name]),
      row[IDS],
      findings.map(({finding_id}) => finding_id),
      findings.map(({caveat}) => caveat).join(" ")
    ];
  });
  return toCsv([...own, ...ADDED], rows);
}

const ADDED: readonly string[] = [IDS, "caveats", "caveat_sentences"];
