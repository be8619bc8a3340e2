import type {Claim, Reference} from "../../../loaders/model.js";
import type {FigureData} from "../figure.js";
import {days, type Days, daysBetween} from "../kit/dates.js";
import {inWords} from "../kit/numbers.js";
import {once} from "../kit/once.js";
import {byDay, printedOn} from "../kit/said.js";

export const MEASURE = "delivery";

interface Promised {
  readonly claim: Claim;
  readonly target: Days;
}

export interface Told {
  readonly reference: Reference;
  readonly target: Days;
  readonly said: Days;
}

export const promises = once((data: FigureData): readonly Promised[] =>
  byDay(
    data.claims.filter(({measure, table}) => table === "timeline" && measure === MEASURE),
    (claim) => printedOn(data, claim)
  ).flatMap((claim) => {
    const target = targetOf(claim);
    return target ? [{claim, target}] : [];
  })
);

/** Promises whose times overlap, and so can all be kept at once. */
export interface Answer {
  /** the time that they cover together */
  readonly hull: Days;
  /** how many different times they name */
  readonly wordings: number;
}

/** The answers that exclude each other, those in one wording first. */
export function answers(data: FigureData): readonly Answer[] {
  const runs: {hull: Days; named: Set<string>}[] = [];
  for (const {target} of promises(data).toSorted((a, b) => a.target.first - b.target.first)) {
    const run = runs.at(-1);
    const name = `${String(target.first)} ${String(target.last)}`;
    if (run && target.first <= run.hull.last) {
      run.hull = {first: run.hull.first, last: Math.max(run.hull.last, target.last)};
      run.named.add(name);
    } else runs.push({hull: target, named: new Set([name])});
  }
  return runs.map(({hull, named}) => ({hull, wordings: named.size})).sort((a, b) => a.wordings - b.wordings);
}

export function targetOf(claim: Claim): Days | null {
  const value = typeof claim.value === "string" ? days(claim.value) : null;
  return value ?? daysBetween(claim.as_of_start, claim.as_of_end);
}

const told = once((data: FigureData): readonly Told[] => {
  const subjects = new Set(
    promises(data).flatMap(({claim}) => [claim.subject_code, claim.counterparty_code])
  );
  return data.references
    .filter(({measure, subject_code}) => measure === MEASURE && subjects.has(subject_code))
    .flatMap((reference) => {
      const target =
        typeof reference.value === "string" ? days(reference.value) : days(String(reference.value ?? ""));
      const said = days(reference.as_of);
      return target && said ? [{reference, target, said}] : [];
    })
    .sort(
      (a, b) => a.said.first - b.said.first || (a.reference.reference_id < b.reference.reference_id ? -1 : 1)
    );
});

/** What others say after the fact. */
export const began = once((data: FigureData): readonly Told[] =>
  told(data).filter(({target, said}) => said.first > target.last)
);

/** "one later report says" */
export const laterReports = once((data: FigureData): string => {
  const publishers = new Set(began(data).map(({reference}) => reference.publisher)).size;
  return publishers === 1 ? "one later report says" : `${inWords(publishers)} later reports say`;
});

/** What others report as a promise. */
export const foretold = once((data: FigureData): readonly Told[] =>
  told(data).filter(({target, said}) => said.first <= target.last)
);

export interface Line {
  readonly text: string;
  readonly source: string;
  readonly said: Days | null;
  readonly target: Days;
  readonly claims: readonly Claim[];
  readonly references: readonly Reference[];
}
