import type {Claim, Finding} from "../../../loaders/model.js";
import {days, type Days} from "../../figures/kit/dates.js";
import {isHearsay} from "../../figures/kit/words.js";
import {idsOf, type Row} from "./arquero.js";
import type {Evidence} from "./evidenceOf.js";
import type {Shown} from "./resultTable.js";

/** How a result is drawn: amounts from zero as bars; dates, ranges and open bounds as dots and lines. */
export type ChartKind = "bars" | "dots" | "dates";

export interface ChartRow {
  readonly name: string;
  /** numbers, or days since 1970; an open bound is null */
  readonly low: number | null;
  readonly high: number | null;
  readonly ids: readonly string[];
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
  /** it shows a figure that is an error, not merely counts how many there are */
  readonly doubtful: boolean;
  readonly hearsay: boolean;
  /** beside the scale, so that it cannot flatten the rest */
  readonly off: boolean;
}

export interface ResultChart {
  readonly kind: ChartKind;
  /** the column that is drawn, and those that name the rows */
  readonly column: string;
  readonly names: readonly string[];
  /** the one unit of all rows; null where it is none or not known */
  readonly unit: string | null;
  /** does the column hold what is claimed, and not something worked out? */
  readonly isValue: boolean;
  readonly rows: readonly ChartRow[];
  readonly total: number;
}

/** Several units in one column: a reason not to draw, for `39th` is no longer than `$30`. */
export interface Unmixable {
  readonly units: readonly string[];
}

const MAX_ROWS = 30;
/** How much larger than all undoubted figures a doubtful one must be to leave the scale. */
const FLATTENS = 3;
const BOUNDS = ["value", "value_low", "value_high"];
/** Numbers that are places in a text, and texts that name nothing. */
const NO_AMOUNTS = new Set(["quote_start", "quote_end", "start", "end", "tolerance"]);
const NO_NAMES = /(?:^|_)id$|^quote$|^unit$|^url$|^seed|^caveat$|^original_value$|^as_of_basis$/u;
const DATES = ["value", "date_start", "as_of_start", "published_start", "as_of", "when"];

/** What of a result can be drawn; null where that makes no picture. */
export function chartRows({columns, rows, total}: Shown, evidence: Evidence): ResultChart | Unmixable | null {
  if (rows.length < 2) return null;
  const amount = amountColumn(columns, rows);
  const date = amount === null ? dateColumn(columns, rows) : null;
  const column = amount ?? date;
  if (column === null) return null;
  const names = nameColumns(columns, rows, column);
  if (names.length === 0) return null;
  const bounded = amount !== null && BOUNDS.includes(column);
  const units = bounded ? unitsOf(rows, evidence) : [];
  if (units.length > 1) return {units};
  const drawn = rows
    .map((row) => ({row, ...(date === null ? limits(row, column, bounded) : span(row[column]))}))
    .filter(({low, high}) => low !== null || high !== null);
  if (drawn.length < 2) return null;
  const counts = drawn.every(({row, low, high}) => low === high && low === idsOf(row).length);
  const shown = drawn.slice(0, MAX_ROWS).map(({row, low, high}) => {
    const claims = evidence.claims(row);
    const findings = evidence.findings(row);
    return {
      name: names.flatMap((name) => words(row[name])).join(", "),
      low,
      high,
      ids: idsOf(row),
      claims,
      findings,
      doubtful: !counts && findings.some(({severity}) => severity === "error"),
      hearsay: claims.length > 0 && claims.every(isHearsay)
    };
  });
  const largest = Math.max(...shown.filter(({doubtful}) => !doubtful).map(size));
  const kind = date === null ? (shown.every(({low, high}) => low === high) ? "bars" : "dots") : "dates";
  return {
    kind,
    column,
    names,
    unit: units[0] ?? null,
    isValue: BOUNDS.includes(column),
    total,
    rows: shown.map((row) => ({
      ...row,
      off: kind !== "dates" && row.doubtful && largest > 0 && size(row) > FLATTENS * largest
    }))
  };
}

const size = ({low, high}: Pick<ChartRow, "low" | "high">): number =>
  Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0));

/** `value` where it is there, else what was worked out last. */
function amountColumn(columns: readonly string[], rows: readonly Row[]): string | null {
  const amounts = columns.filter(
    (name) =>
      !NO_AMOUNTS.has(name) &&
      rows.some((row) => Number.isFinite(row[name])) &&
      rows.every((row) => typeof row[name] === "number" || row[name] === null || row[name] === undefined)
  );
  return amounts.find((name) => BOUNDS.includes(name)) ?? amounts.at(-1) ?? null;
}

function dateColumn(columns: readonly string[], rows: readonly Row[]): string | null {
  const isDate = (name: string): boolean => {
    const texts = rows.map((row) => row[name]).filter((text) => text !== null && text !== undefined);
    return texts.length > 1 && texts.every((text) => typeof text === "string" && days(text) !== null);
  };
  return [...DATES, ...columns].find((name) => columns.includes(name) && isDate(name)) ?? null;
}

function nameColumns(columns: readonly string[], rows: readonly Row[], drawn: string): readonly string[] {
  const isText = (name: string): boolean =>
    name !== drawn && !BOUNDS.includes(name) && rows.some((row) => typeof row[name] === "string");
  const texts = columns.filter(isText);
  const telling = texts.filter((name) => !NO_NAMES.test(name) && !isDateLike(rows, name));
  return (telling.length > 0 ? telling : texts).slice(0, 2);
}

const isDateLike = (rows: readonly Row[], name: string): boolean =>
  rows.every((row) => typeof row[name] !== "string" || days(row[name]) !== null);

/** The units in which the rows' own values are, by the rows or by their claims. */
function unitsOf(rows: readonly Row[], evidence: Evidence): readonly string[] {
  const units = rows.flatMap((row) =>
    typeof row.unit === "string" ? [row.unit] : evidence.claims(row).flatMap(({unit}) => unit ?? [])
  );
  return [...new Set(units)];
}

function limits(row: Row, column: string, bounded: boolean): Pick<ChartRow, "low" | "high"> {
  const finite = (value: unknown): number | null =>
    typeof value === "number" && Number.isFinite(value) ? value : null;
  const value = finite(row[column]);
  if (!bounded) return {low: value, high: value};
  const own = finite(row.value);
  return own !== null ? {low: own, high: own} : {low: finite(row.value_low), high: finite(row.value_high)};
}

function span(text: unknown): Pick<ChartRow, "low" | "high"> {
  const found: Days | null = typeof text === "string" ? days(text) : null;
  return found
    ? {low: found.open === "start" ? null : found.first, high: found.open === "end" ? null : found.last}
    : {low: null, high: null};
}

function words(value: unknown): string[] {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return [String(value)];
  return Array.isArray(value) ? [value.join(", ")] : [];
}
