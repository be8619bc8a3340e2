import type {Claim, Reference} from "../../../loaders/model.js";
import type {FigureData} from "../figure.js";
import {days, type Days, daysBetween} from "../kit/dates.js";
import {inWords} from "../kit/numbers.js";
import {once} from "../kit/once.js";
import {byDay, printedOn} from "../kit/said.js";

/** the choice that shows all that others reported */
export const WITH_OTHERS = "with-others";

export const MEASURE = "delivery";

interface Dated {
  readonly claim: Claim;
  readonly target: Days;
}

interface Promised extends Dated {
  /** is it named only as a promise that no longer holds? */
  readonly isWithdrawn: boolean;
}

export interface Told {
  readonly reference: Reference;
  readonly target: Days;
  readonly said: Days;
}

const dated = once((data: FigureData): readonly Dated[] =>
  byDay(
    data.claims.filter(({measure, table}) => table === "timeline" && measure === MEASURE),
    (claim) => printedOn(data, claim)
  ).flatMap((claim) => {
    const target = targetOf(claim);
    return target ? [{claim, target}] : [];
  })
);

export const promises = once((data: FigureData): readonly Promised[] => {
  const withdrawn = new Set(
    answers(data).flatMap(({isWithdrawn, claims}) => (isWithdrawn ? [...claims] : []))
  );
  return dated(data).map((row) => ({...row, isWithdrawn: withdrawn.has(row.claim.claim_id)}));
});

/** Promises whose times overlap, and so can all be kept at once. */
export interface Answer {
  /** the time that they cover together */
  readonly hull: Days;
  /** the time that lies in all of them; null where none does */
  readonly shared: Days | null;
  /** how many different times they name */
  readonly wordings: number;
  /** the ids of those who give it */
  readonly claims: ReadonlySet<string>;
  /** does a published agreement say that another answer replaced it? Then every statement of it calls it an older one */
  readonly isWithdrawn: boolean;
}

/** The answers that exclude each other, those in one wording first. */
export const answers = once((data: FigureData): readonly Answer[] => {
  const runs: {hull: Days; shared: Days; named: Set<string>; claims: Set<string>}[] = [];
  for (const {claim, target} of dated(data).toSorted((a, b) => a.target.first - b.target.first)) {
    const run = runs.at(-1);
    const name = `${String(target.first)} ${String(target.last)}`;
    if (run && target.first <= run.hull.last) {
      run.hull = {first: run.hull.first, last: Math.max(run.hull.last, target.last)};
      run.shared = {first: target.first, last: Math.min(run.shared.last, target.last)};
      run.named.add(name);
      run.claims.add(claim.claim_id);
    } else
      runs.push({hull: target, shared: target, named: new Set([name]), claims: new Set([claim.claim_id])});
  }
  const replaced = data.agreements.filter(({verdict}) => verdict === "superseded");
  return runs
    .map(({hull, shared, named, claims}) => ({
      hull,
      shared: shared.first <= shared.last ? shared : null,
      wordings: named.size,
      claims,
      isWithdrawn: replaced.some(
        ({claim_id, other_claim_id}) => claims.has(other_claim_id) && !claims.has(claim_id)
      )
    }))
    .sort((a, b) => a.wordings - b.wordings);
});

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

/** What others reported first, where that was before any of the texts: the promise that these replace. */
export const foretoldFirst = once((data: FigureData): readonly Told[] => {
  const [first] = foretold(data);
  const printed = dated(data).flatMap(({claim}) => printedOn(data, claim)?.first ?? []);
  if (!first || printed.some((day) => day <= first.said.last)) return [];
  return foretold(data).filter((row) => lineOf(row) === lineOf(first));
});

/** Those who report the same on the same day share a line. */
export const lineOf = ({said, target}: Told): string =>
  [said.first, target.first, target.last].map(String).join(" ");

export interface Line {
  readonly text: string;
  readonly source: string;
  readonly said: Days | null;
  readonly target: Days;
  readonly isWithdrawn: boolean;
  readonly claims: readonly Claim[];
  readonly references: readonly Reference[];
}
