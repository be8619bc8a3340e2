import type {Claim} from "../model.js";
import type {FindingDraft} from "./check.js";
import {sayYears} from "./claimTime.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import type {Agreement} from "./referenceAgreement.js";
import {sayList, sayPublisher, sayQuote, sayReferences, sayValue} from "./say.js";

/** A figure and how the references of its measure stand to it. */
export interface Compared extends Pick<Agreement, "timely" | "agreeing" | "all" | "age"> {
  readonly claim: Claim;
}

/**
 * One finding for figures of one list that no reference of any year has, with the years that the rest of the list
 * tells.
 *
 * @param odd at least two, of one list
 * @param beside the other figures of the list that references speak of
 */
export function fitsNoReference(
  odd: readonly Compared[],
  beside: readonly Compared[],
  who: string,
  serious: boolean
): FindingDraft {
  // Only where other years have another figure does a figure tell a year.
  const told = beside.filter(({agreeing, all}) => agreeing.length > 0 && agreeing.length < all.length);
  const onlyOf = beside.filter(
    ({agreeing, all, age}) => agreeing.length === all.length && all.every((r) => age(r) > 0)
  );
  // What no reference of the year has is no conflict while there is no reference of the year.
  const isOpen = odd.every(({all, age}) => all.every((r) => age(r) !== 0));
  const open = isOpen ? " None of these is of the year of the text, so the figures may be newer." : "";
  return {
    severity: serious && !isOpen ? "warning" : "note",
    verdict: isOpen ? "unverifiable" : serious ? "conflict" : "imprecise",
    caveat: `${sayList(odd.map(({claim}) => sayQuote(claim)))} (${who}) fit no reference on file: ${sayOthers(odd)}.${open}${sayBeside(told, onlyOf)}`,
    about: claimEvidence(odd.map(({claim}) => claim)),
    against: [
      ...claimEvidence([...told, ...onlyOf].map(({claim}) => claim)),
      ...referenceEvidence([...odd, ...told, ...onlyOf].flatMap(({all}) => all))
    ]
  };
}

/** "30 and 276 (The Yearbook, 2022), 30 and 159 (The Yearbook, 2017)": edition by edition where each has all of the figures. */
function sayOthers(odd: readonly Compared[]): string {
  const editions = [
    ...groupBy(
      odd.flatMap(({all}) => all),
      sayPublisher
    )
  ];
  if (editions.every(([, rows]) => rows.length === odd.length))
    return editions
      .map(([name, rows]) => `${sayList(rows.map(({value, unit}) => sayValue(value ?? "", unit)))} (${name})`)
      .join(", ");
  return odd.map(({claim, all}) => `for ${sayQuote(claim)} they have ${sayReferences(all)}`).join("; ");
}

/** What years the rest of the list tells: those of figures that other years have otherwise, and of those that no newer reference has. */
function sayBeside(told: readonly Compared[], onlyOf: readonly Compared[]): string {
  const parts = told.map(({claim, agreeing, all}) => {
    const others = all.filter((r) => !agreeing.includes(r));
    return `${sayQuote(claim)} is the figure of ${sayYears(agreeing)} (${sayList(others.map((r) => `${sayValue(r.value ?? "", r.unit)} in ${sayYears([r])}`))})`;
  });
  const byYears = groupBy(onlyOf, ({all}) => sayYears(all));
  const old = [...byYears].map(
    ([years, rows]) =>
      `${sayList(rows.map(({claim}) => sayQuote(claim)))} ${rows.length === 1 ? "is" : "are"} found for ${years} only`
  );
  const said = [...parts, ...old];
  return said.length > 0 ? ` Beside them ${said.join("; ")}.` : "";
}
