import {siteUrl} from "../siteUrl.js";
import type {Arquero} from "./arquero.js";
import type {Chain} from "./chain.js";
import {evidenceOf} from "./evidenceOf.js";
import {moduleCode, type Edition} from "./moduleCode.js";
import {CLAIMS, openTables} from "./openTables.js";
import type {Pickable} from "./notebookHtml.js";
import {resultCsv} from "./resultCsv.js";
import {chainRunner, tablesIn, type ChainOutcome} from "./runChain.js";
import {showResult, type ResultView} from "./showResult.js";

/** What runs steps and shows where they lead; loaded when a reader first touches the notebook. */
export interface Engine {
  run(chain: Chain): Promise<ChainOutcome>;
  show(outcome: ChainOutcome, limit?: number): ResultView | null;
  csv(outcome: ChainOutcome): string | null;
  code(chain: Chain): string;
}

export async function startEngine(
  tables: readonly Pickable[],
  edition: Omit<Edition, "site" | "claims">
): Promise<Engine> {
  const aq = (await import(siteUrl("lib/arquero.js"))) as Arquero;
  const claims = tables.filter((table) => table.claims && table.name !== CLAIMS).map(({name}) => name);
  const others = tables.filter((table) => !table.claims).map(({name}) => name);
  const opened = openTables(aq, {claims, others}, fetchRows);
  const run = chainRunner(aq, (name) => opened.get(name), opened.names);
  const base = siteUrl("");
  return {
    async run(chain) {
      await opened.open(tablesIn(chain));
      return run(chain);
    },
    show: ({table}, limit) => table && showResult(table, opened.data(), base, limit),
    csv: ({table}) => table && resultCsv(table, evidenceOf(opened.data()), aq),
    code: (chain) => moduleCode(chain, {...edition, claims, site: base}, Object.keys(aq.helpers))
  };
}

async function fetchRows(name: string): Promise<readonly object[]> {
  const answer = await fetch(siteUrl(`data/${name}.json`));
  if (!answer.ok) throw new Error(`the table ${name} could not be loaded: ${answer.status}`);
  return (await answer.json()) as readonly object[];
}
