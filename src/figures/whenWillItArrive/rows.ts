import type {Claim, Reference} from "../../../loaders/model.js";
import type {FigureData} from "../figure.js";
import {days, type Days, daysBetween} from "../kit/dates.js";
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

export function promises(data: FigureData): readonly Promised[] {
  return data.claims
    .filter(({measure, table}) => table === "timeline" && measure === MEASURE)
    .sort(byDay((claim) => printedOn(data, claim)))
    .flatMap((claim) => {
      const target = targetOf(claim);
      return target ? [{claim, target}] : [];
    });
}

export function targetOf(claim: Claim): Days | null {
  const value = typeof claim.value === "string" ? days(claim.value) : null;
  return value ?? daysBetween(claim.as_of_start, claim.as_of_end);
}

export function told(data: FigureData): readonly Told[] {
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
}

/** What others say after the fact. */
export const began = (data: FigureData): readonly Told[] =>
  told(data).filter(({target, said}) => said.first > target.last);

/** What others report as a promise. */
export const foretold = (data: FigureData): readonly Told[] =>
  told(data).filter(({target, said}) => said.first <= target.last);

export interface Line {
  readonly text: string;
  readonly source: string;
  readonly said: Days | null;
  readonly target: Days;
  readonly claims: readonly Claim[];
  readonly references: readonly Reference[];
}
