import type {Claim, Reference} from "../../../loaders/model.js";
import type {FigureData} from "../figure.js";
import {group} from "../kit/d3.js";
import {kebab} from "../kit/kebab.js";
import {quantity} from "../kit/numbers.js";
import {measureName, numberOf, referenceYear} from "../kit/words.js";

export const SHARE = "ethnic_share";

const NO_BREAK = "\u00a0";

export const WHOLE = 100;

export const EVERYONE = "all-references";

/** What others say under another measure that bears on one. */
const BEARS_ON: Readonly<Record<string, readonly string[]>> = {ports: ["coastline_length"]};

/**
 * Who counts, whatever the edition and whoever passes it on: "CIA World Factbook of 25 May 2023 (mirror)" → "CIA World Factbook", "Global
 * Firepower 2022 via Kien Thuc" → "Global Firepower".
 */
export const counterOf = ({publisher}: Reference): string =>
  publisher
    .replace(/ \([^()]*\)$/u, "")
    .replace(/ (?:via|of|as) .*$/u, "")
    .replace(/ \d{4}$/u, "");

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

/** How the texts and others stand on a measure: at odds with someone, in line with a count of others, or with no other count at hand. */
export type Standing = "at odds" | "in line" | "alone";

export function standingOf(data: FigureData, measure: string, claims: readonly Claim[]): Standing {
  const [value, ...more] = new Set(claims.map(numberOf));
  const others = countedAs(data, measure, claims, null);
  if (more.length > 0 || typeof value !== "number") return "at odds";
  if (others.length === 0) return "alone";
  const agrees = others.some((row) => row.measure === measure && isRounded(Number(row.value), value));
  return agrees ? "in line" : "at odds";
}

/** Is the printed figure the count, rounded to its own last digit that is not nought? 199,951 is printed as 200,000. */
function isRounded(counted: number, printed: number): boolean {
  const step = 10 ** (/0*$/u.exec(String(printed))?.[0].length ?? 0);
  return Math.round(counted / step) * step === printed;
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
        (publisher === null || publisher === EVERYONE || kebab(counterOf(row)) === publisher)
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
    // a number is not parted from its unit and year at the end of a line
    return `${name}${quantity(Number(first.value), first.unit)} (${years.join(", ")}${item})`.replaceAll(
      " ",
      NO_BREAK
    );
  });
  return words.join(" · ");
}
