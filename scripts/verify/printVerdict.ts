import type {RecordKind} from "../../loaders/editions/editionRecord.js";
import {shown} from "./open/thing.js";
import type {Tally, Verdict} from "./verdict.js";

const KINDS: Readonly<Record<RecordKind, string>> = {
  tables: "frozen tables",
  archive: "archive of the tables",
  site: "site",
  briefing: "briefing"
};

/** More are as a rule one change that shows in many places. */
const TOLD = 20;

/** A verdict for people, the first difference before all others. */
export function printVerdict(path: string, verdict: Verdict): string {
  const {kind, edition, date, made_from, record, standing, tables, quotes, seeds, files, differences} =
    verdict;
  const [first, ...others] = differences.map(({name, said}) => `${shown(name)} ${shown(said)}`);
  const more = others.length - TOLD;
  return [
    `${shown(path)}: ${KINDS[kind]}, ${edition === null ? "edition not known" : `edition ${shown(edition)}${date === null ? "" : ` of ${shown(date)}`}`}`,
    ...(made_from === null
      ? []
      : [
          `  made from ${Object.keys(made_from.seeds).length} documents, ${Object.keys(made_from.manual).length} tables kept by hand, code ${shown(made_from.code?.slice(0, 12) ?? "not known")}, ${shown(made_from.browser ?? "no browser")}`
        ]),
    `  ${shown(standing)}`,
    ...(record === null
      ? []
      : [
          ...(tables.of > 0 ? [`  tables  ${say(tables)}`] : []),
          `  quotes  ${say(quotes)}, ${quotes.reread} read again in their documents`,
          `  seeds   ${say({...seeds, of: seeds.of - seeds.away.length})}${seeds.away.length > 0 ? `; not at hand: ${seeds.away.map(shown).join(", ")} (--seeds FOLDER)` : ""}`,
          `  files   ${say(files)}`,
          `  record  ${shown(record)}`
        ]),
    ...(first === undefined
      ? ["  Everything is as it was published."]
      : [`  First difference: ${first}.`, ...others.slice(0, TOLD).map((other) => `  Then: ${other}.`)]),
    ...(more > 0 ? [`  And ${more} more (--json lists them).`] : [])
  ].join("\n");
}

const say = ({matching, of}: Tally): string =>
  matching === of ? `all ${of} match` : `${matching} of ${of} match`;
