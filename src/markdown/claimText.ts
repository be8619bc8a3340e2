import type {Claim} from "../../loaders/model.js";
import {formatAsOf, formatClaim, type NumberForm} from "../components/formatClaim.js";
import {formatDate} from "../components/formatDate.js";

/** Forms of a number, by the word that an author writes after `|`. */
export const NUMBER_FORMS: Readonly<Record<string, NumberForm>> = {
  short: "short",
  bare: "bare",
  words: "words"
};

const CELLS = ["item", "text", "event", "attributed_to"] as const;
const FORMS = [...Object.keys(NUMBER_FORMS), "as printed", "quote", ...CELLS, "date", "year"];

/** The words of one claim in the form that the author asks for. @throws Error for an unknown form or an empty cell */
export function claimText(claim: Claim, form: string | null): string {
  if (form === null) return formatClaim(claim);
  if (form in NUMBER_FORMS) return formatClaim(claim, NUMBER_FORMS[form]);
  if (form === "as printed") return claim.original_value ?? claim.quote;
  if (form === "quote") return `“${claim.quote}”`;
  const cell = cellText(claim, form);
  if (cell === undefined) throw new Error(`no such form: ${form}; forms are ${FORMS.join(", ")}`);
  if (cell === null) throw new Error(`this claim has no ${form}: ${claim.claim_id}`);
  return cell;
}

/** undefined for a form that is no cell */
function cellText(claim: Claim, form: string): string | null | undefined {
  if (form === "date") return typeof claim.value === "string" ? formatDate(claim.value) : formatAsOf(claim);
  if (form === "year") return yearOf(claim);
  const cell = CELLS.find((name) => name === form);
  return cell && (claim[cell] ?? null);
}

/** The year of a dated claim; null where its interval spans two. */
function yearOf({value, as_of_start, as_of_end}: Claim): string | null {
  const [start, end] = typeof value === "string" ? value.split("/") : [as_of_start, as_of_end];
  const year = (start ?? end)?.slice(0, 4);
  return year !== undefined && /^\d{4}$/.test(year) && (end ?? year).startsWith(year) ? year : null;
}
