import {compareEditions} from "../../loaders/editions/compareEditions.js";
import type {Claim, Dossier} from "../../loaders/model.js";
import {oneLine} from "../../src/changes/sayClaim.js";
import {formatClaim} from "../../src/components/formatClaim.js";
import {formatDate} from "../../src/components/formatDate.js";
import {printCoverage} from "../check/printCoverage.js";
import {todaysEdition} from "../edition/todaysEdition.js";
import {wrap} from "../terminal/wrap.js";
import {sayFindings} from "./sayFindings.js";
import type {NewFiles} from "./makeFiles.js";
import type {LeftOut, ReadDocument} from "./readDocument.js";

interface Added {
  readonly before: Dossier;
  readonly after: Dossier;
  readonly made: NewFiles;
  /** null for plain text */
  readonly read: ReadDocument | null;
  readonly dryRun: boolean;
}

/** What is quoted of a passage that was left out. */
const QUOTED = 100;
const QUOTED_AT_MOST = 8;

/** What joined the dossier: files, articles, claims by table with their words, what was left out and why, findings opened and closed. */
export function sayAdded(
  {before, after, made, read, dryRun}: Added,
  {width}: {readonly width: number}
): string {
  const line = (text: string, indent = "  "): string => wrap(text, {width, indent});
  const ids = made.rows.map(({article_id}) => article_id);
  const seed = made.rows[0]?.seed ?? "";
  const claims = after.claims.filter(({article_id}) => ids.includes(article_id));
  const changes = compareEditions(todaysEdition(before), todaysEdition(after));
  const numerals = {
    seeds: after.seeds.filter((each) => each.seed === seed),
    numerals: after.numerals
  };
  const files = [...made.files.keys()].map((file) => `seeds/${file}`).join(", ");
  return [
    [
      line(
        `${dryRun ? "Would add" : "Added"} ${ids.join(", ")}: ${files}; ${ids.length === 1 ? "a row" : `${ids.length} rows`} in data/manual/sources.csv.`,
        ""
      ),
      ...made.rows.map((row) =>
        line(
          `${row.article_id}: “${row.title}”, ${row.publisher}, ${sayDays(row.published_start, row.published_end)} (${row.published_basis})`
        )
      ),
      ...(read?.notes ?? []).map((note) => line(`Note: ${note}.`)),
      ...made.rows
        .filter(({language}) => !language.startsWith("en"))
        .map(({language}) => line(`Note: only English is read well, and this is said to be “${language}”.`))
    ].join("\n"),
    [
      `${claims.length} ${claims.length === 1 ? "claim" : "claims"}`,
      ...sayClaims(after.tables, claims, line)
    ].join("\n"),
    ["Set aside", printCoverage(numerals, {width}), ...sayLeftOut(read?.leftOut ?? [], line)].join("\n"),
    sayFindings(changes, line),
    ...(dryRun
      ? ["Nothing was written (--dry-run)."]
      : [
          line(
            `To take it out again: npm run remove -- ${ids[0] ?? ""}${ids.length > 1 ? ", and so on" : ""}`,
            ""
          )
        ])
  ].join("\n\n");
}

function sayDays(start: string | null, end: string | null): string {
  if (start === null) return "date not known";
  return end === null
    ? `on or after ${formatDate(start)}`
    : formatDate(start === end ? start : `${start}/${end}`);
}

function sayClaims(
  tables: Dossier["tables"],
  claims: readonly Claim[],
  line: (text: string, indent?: string) => string
): string[] {
  return tables.flatMap(({name, title}) => {
    const own = claims.filter(({table}) => table === name);
    if (own.length === 0) return [];
    return [
      `  ${title} (${own.length})`,
      ...own.map((claim) => {
        const what = claim.item ?? claim.measure.replaceAll("_", " ");
        const said = formatClaim(claim);
        return line(`${said === what ? what : `${what}: ${said}`} — “${oneLine(claim.quote)}”`, "    ");
      })
    ];
  });
}

/** By reason, with the first few in their words; those with figures come first, for they might have been claims. */
function sayLeftOut(leftOut: readonly LeftOut[], line: (text: string, indent?: string) => string): string[] {
  return [...new Set(leftOut.map(({reason}) => reason))].flatMap((reason) => {
    const own = leftOut.filter((each) => each.reason === reason);
    const shown = [...own]
      .sort((a, b) => Number(hasFigure(b)) - Number(hasFigure(a)))
      .slice(0, QUOTED_AT_MOST);
    const more = own.length - shown.length;
    return [
      line(`not taken over, ${reason} (${own.length}):`, "  "),
      ...shown.map(({text}) =>
        line(`“${text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text}”`, "    ")
      ),
      ...(more > 0 ? [`    and ${more} more, listed in the map beside the text`] : [])
    ];
  });
}

const hasFigure = ({text}: LeftOut): boolean => /\d/.test(text);
