import type {Claim, Reference} from "../../../loaders/model.js";
import type {FigureData} from "../figure.js";
import {daysBetween} from "../kit/dates.js";
import {group} from "../kit/d3.js";
import {claimValue} from "../kit/words.js";
import {byDay, printedOn} from "../kit/said.js";

/** What a page asked for. */
export interface Choice {
  readonly measure: string;
  /** null: any */
  readonly item: string | null;
  /** name or code; null: any */
  readonly subject: string | null;
}

/** The claims of a measure, by the day for which they hold, else on which they were printed. */
export function known(data: FigureData, {measure, item, subject}: Choice): readonly Claim[] {
  const own = data.claims.filter(
    (claim) =>
      claim.measure === measure &&
      (item === null || claim.item === item) &&
      (subject === null || claim.subject === subject || claim.subject_code === subject)
  );
  return byDay(own, (claim) => daysBetween(claim.as_of_start, claim.as_of_end) ?? printedOn(data, claim));
}

/** Those of them that give a number: first those of no item, then by item. */
export function claimsOf(data: FigureData, choice: Choice): readonly Claim[] {
  const all = known(data, choice).filter((claim) => numbersOf(claim) !== null);
  const byItem = group(all, ({item}) => item);
  return [...(byItem.get(null) ?? []), ...[...byItem].flatMap(([item, own]) => (item === null ? [] : own))];
}

/** Those that can be held against one another: of no item, or all where there are none such. */
export function wholesOf(claims: readonly Claim[]): readonly Claim[] {
  const wholes = claims.filter(({item}) => item === null);
  return wholes.length > 0 ? wholes : claims;
}

/** "2,600 tonnes, flare stack" */
export const valueWords = (claim: Claim): string =>
  [claimValue(claim), claim.item].filter((word) => word !== null).join(", ");

/** What others count, the oldest first. */
export const referencesOf = (data: FigureData, {measure, item, subject}: Choice): readonly Reference[] =>
  data.references
    .filter(
      (row) =>
        row.measure === measure &&
        typeof row.value === "number" &&
        (item === null || row.item === item) &&
        (subject === null || row.subject_code === subject)
    )
    .sort((a, b) => ((a.as_of ?? "") < (b.as_of ?? "") ? -1 : 1));

/** The numbers that a claim gives, its value or bounds; null where it gives none. */
export function numbersOf({value, value_low, value_high}: Claim): readonly number[] | null {
  const numbers = [value, value_low, value_high].filter((number) => typeof number === "number");
  return numbers.length === 0 ? null : numbers;
}
