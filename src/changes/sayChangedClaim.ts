import {maskNumbers} from "../../loaders/claims/maskNumbers.js";
import type {Cell, ChangedClaim, ClaimLine, FieldChange} from "../../loaders/editions/editionChanges.js";
import {formatAsOf} from "../components/formatClaim.js";
import {oneLine, plainAmount, sayAmount} from "./sayClaim.js";
import {sayTextChange} from "./sayTextChange.js";

/** Columns that together are the amount. */
const AMOUNT = new Set(["value", "value_low", "value_high", "unit", "hedge"]);
const TIME = new Set(["as_of_start", "as_of_end"]);

/** Told with others: as the reason, as the amount, or by the name beside a code. */
const TOLD = new Set([
  "status",
  "review",
  "value_read",
  "quote",
  "original_value",
  "subject_code",
  "counterparty_code"
]);

/** The same as the amount of a dated event. */
const OF_EVENT = new Set(["date_start", "date_end"]);

/** What readers call a column, where that is not its name. */
const NAMES: Readonly<Record<string, string>> = {
  attributed_to: "said by",
  as_of_basis: "how the time is known",
  counterparty: "other side",
  modality: "said as",
  basis: "why it is not certain",
  article_number: "article of the treaty"
};

/** "5,000,268 → 5,268 (corrected by A. Editor on 2024-01-02: …)" */
export function sayChangedClaim(change: ChangedClaim): string {
  const changes = sayFields(change);
  const why = reasonOf(change);
  if (changes.length === 0) return why ?? "decided on anew";
  return `${changes.join("; ")}${why === null ? "" : ` (${why})`}`;
}

/** What of a claim changed, the amount first: "311 → 317", "said by: nothing → Sergei Shoigu"; nothing where an editor only decided on it. */
function sayFields({before, after, fields}: ChangedClaim): readonly string[] {
  const names = new Set(fields.map(({field}) => field));
  const has = (some: ReadonlySet<string>): boolean => [...some].some((field) => names.has(field));
  const isAmount = has(AMOUNT);
  const isEvent = after.table === "timeline" && isAmount;
  return [
    ...(isAmount ? [sayAmounts(before, after)] : []),
    ...(has(TIME) ? [`time: ${timeOf(before)} → ${timeOf(after)}`] : []),
    ...fields
      .filter(
        ({field}) =>
          !AMOUNT.has(field) && !TIME.has(field) && !TOLD.has(field) && !(isEvent && OF_EVENT.has(field))
      )
      .map(sayField),
    ...sayQuote(before, after, isAmount)
  ];
}

function sayAmounts(before: ClaimLine, after: ClaimLine): string {
  const [one, other] = [sayAmount(before), sayAmount(after)];
  return one === other ? `${plainAmount(before)} → ${plainAmount(after)}` : `${one} → ${other}`;
}

const timeOf = (line: ClaimLine): string => formatAsOf(line) ?? "unknown";

function sayField({field, before, after}: FieldChange): string {
  const name = NAMES[field] ?? field.replaceAll("_", " ");
  return `${name}: ${sayTextChange(sayCell(before), sayCell(after))}`;
}

const sayCell = (cell: Cell): string => (cell === null ? "nothing" : oneLine(String(cell)));

/** Words that changed beside the figure. */
function sayQuote(before: ClaimLine, after: ClaimLine, isAmount: boolean): string[] {
  if (before.quote === after.quote) return [];
  const [one, other] = [oneLine(before.quote), oneLine(after.quote)];
  if (isAmount && maskNumbers(one) === maskNumbers(other)) return [];
  return [`words: ${sayTextChange(`“${one}”`, `“${other}”`)}`];
}

/** Why a claim says something else now: an editor, the text, or how it is read. Null where what changed says it. */
function reasonOf({before, after, fields}: ChangedClaim): string | null {
  if (after.review !== null && before.review !== after.review) return after.review;
  if (before.review !== null && after.review === null) return `no longer ${before.review}`;
  // where other words than the figure changed, these are told
  if (before.quote !== after.quote)
    return sayQuote(before, after, true).length === 0 && fields.some(({field}) => AMOUNT.has(field))
      ? `the text now has “${oneLine(after.quote)}”`
      : null;
  return "the same words, read otherwise";
}
