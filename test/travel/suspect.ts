import {readFileSync} from "node:fs";
import {join} from "node:path";
import Papa from "papaparse";
import {spellings} from "./spellings.js";

/** A figure that must never be seen alone, and what has to stand by it. */
export interface Suspect {
  readonly claimId: string;
  /** the words of the text, number included */
  readonly quote: string;
  /** every spelling of the number */
  readonly pattern: RegExp;
  readonly findingId: string;
  /** the sentence about it */
  readonly caveat: string;
}

type Row = Readonly<Record<string, string>>;

/**
 * The number of vehicles as a built site's tables have it: the claim that the open error of the check of proportions is about.
 *
 * @throws Error if the tables hold no such error
 */
export function readSuspect(dist: string): Suspect {
  const rows = (table: string): readonly Row[] =>
    Papa.parse<Row>(readFileSync(join(dist, `data/${table}.csv`), "utf8"), {
      header: true,
      skipEmptyLines: true
    }).data;
  const finding = rows("findings").find(
    ({check, severity, state}) => check === "out-of-proportion" && severity === "error" && state === "open"
  );
  const about = rows("finding_claims").filter(
    ({finding_id, role}) => finding_id === finding?.["finding_id"] && role === "about"
  );
  const claim = rows("force_figures").find(
    ({measure, claim_id}) => measure === "vehicles" && about.some((row) => row["claim_id"] === claim_id)
  );
  if (!finding || !claim) throw new Error("no open error is about the number of vehicles any more");
  return {
    claimId: claim["claim_id"] ?? "",
    quote: claim["quote"] ?? "",
    pattern: spellings(Number(claim["value"])),
    findingId: finding["finding_id"] ?? "",
    caveat: finding["caveat"] ?? ""
  };
}

/** So much of a caveat is enough to know it by, where a tooltip cuts it short. */
const KNOWN_BY = 50;

/** Does a text hold the caveat, or its beginning? */
export const tellsCaveat = (text: string, {caveat}: Suspect): boolean =>
  flat(text).includes(flat(caveat).slice(0, KNOWN_BY));

/** A text with every run of space as one. */
export const flat = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** What stands around each place where the number is written. */
export function places(text: string, {pattern}: Suspect): readonly {at: number; around: string}[] {
  return [...text.matchAll(pattern)].map(({index, 0: form}) => ({
    at: index,
    around: flat(text.slice(Math.max(0, index - 40), index + form.length + 40))
  }));
}
