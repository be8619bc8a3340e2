import type {EditionChanges, EditionName} from "../../loaders/editions/editionChanges.js";
import {formatDate} from "../components/formatDate.js";
import {formatNumber} from "../components/formatNumber.js";

/** "the last frozen edition (a83sp3zh, 1 January 2026)" */
export function sayEdition(name: string, {edition, date}: EditionName): string {
  const facts = [
    edition === null || edition === name ? null : edition,
    date === null ? null : formatDate(date)
  ].filter((fact) => fact !== null);
  return facts.length === 0 ? name : `${name} (${facts.join(", ")})`;
}

/** How much changed, in a sentence: "2 claims changed, 1 new; 1 finding closed; 3 figures look different." */
export function sumUp({claims, findings, figures}: EditionChanges): string {
  const parts = [
    list([
      [claims.changed.length, "claim changed", "claims changed"],
      [claims.added.length, "new claim", "new claims"],
      [claims.gone.length, "claim gone", "claims gone"]
    ]),
    list([
      [findings.opened.length, "finding opened", "findings opened"],
      [findings.closed.length, "finding closed", "findings closed"],
      [findings.changed.length, "finding changed", "findings changed"]
    ]),
    list([[figures?.length ?? 0, "figure looks different", "figures look different"]])
  ].filter((part) => part !== "");
  return parts.length === 0 ? "No claim, finding or figure changed." : `${parts.join("; ")}.`;
}

type Counted = readonly [count: number, one: string, many: string];

const list = (counts: readonly Counted[]): string =>
  counts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${formatNumber(count)} ${count === 1 ? one : many}`)
    .join(", ");

/** What was not compared or is no change worth telling, a sentence each. */
export function sayUncompared({claims, figures, made_from}: EditionChanges): string[] {
  const {moved, renamed} = claims;
  const number = (count: number, one: string, many: string): string =>
    `${formatNumber(count)} ${count === 1 ? one : many}`;
  return [
    ...(moved > 0
      ? [`${number(moved, "claim stands", "claims stand")} elsewhere in the text and say the same.`]
      : []),
    ...(renamed > 0 ? [`${number(renamed, "claim has", "claims have")} another id and say the same.`] : []),
    ...(figures === null ? ["How figures look is not compared: one of the two does not record it."] : []),
    ...(made_from.manual === null
      ? ["Manual tables, code and browser are not compared: one of the two does not record them."]
      : [])
  ];
}
