import type {Claim, Reference} from "../../../loaders/model.js";
import type {FigureData} from "../figure.js";
import {group} from "../kit/d3.js";
import {quantity} from "../kit/numbers.js";
import {measureName, numberOf, referenceYear} from "../kit/words.js";

export const SHARE = "ethnic_share";

export const WHOLE = 100;

export const EVERYONE = "all-references";

/** What others say under another measure that bears on one. */
const BEARS_ON: Readonly<Record<string, readonly string[]>> = {ports: ["coastline_length"]};

export const kebab = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/gu, "-");

export function shown(data: FigureData): readonly Claim[] {
  return [...measures(data).flatMap(([, claims]) => claims), ...sharesOf(data)];
}

/** Numbers of the country but for its shares, by measure in the order of print. */
export function measures(data: FigureData): readonly (readonly [string, readonly Claim[]])[] {
  const rows = data.claims.filter(
    (claim) => claim.table === "country_profile" && claim.measure !== SHARE && numberOf(claim) !== null
  );
  return [...group(rows, ({measure}) => measure)];
}

export const sharesOf = (data: FigureData): readonly Claim[] =>
  data.claims.filter((claim) => claim.measure === SHARE && typeof claim.value === "number");

export function countedAs(
  data: FigureData,
  measure: string,
  claims: readonly Claim[],
  publisher: string | null
): readonly Reference[] {
  const terms = [measure, ...(BEARS_ON[measure] ?? [])];
  const subjects = claims.map(({subject_code}) => subject_code);
  return data.references
    .filter(
      (row) =>
        terms.includes(row.measure) &&
        subjects.includes(row.subject_code) &&
        typeof row.value === "number" &&
        (publisher === null || publisher === EVERYONE || kebab(row.publisher) === publisher)
    )
    .sort((a, b) => ((a.as_of ?? "") < (b.as_of ?? "") ? -1 : 1));
}

export function othersInWords(data: FigureData, measure: string, rows: readonly Reference[]): string {
  const words = [
    ...group(rows, (row) => `${row.measure} ${String(row.value)} ${row.item ?? ""}`).values()
  ].map((same) => {
    const first = same[0] as Reference;
    const name = first.measure === measure ? "" : `${measureName(data, first.measure)} `;
    const item = first.item ? `, ${first.item}` : "";
    const years = [...new Set(same.map(referenceYear))].sort();
    return `${name}${quantity(Number(first.value), first.unit)} (${years.join(", ")}${item})`;
  });
  return words.join(" · ");
}
