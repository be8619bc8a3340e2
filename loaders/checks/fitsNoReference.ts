import type {Claim, Reference} from "../model.js";
import type {FindingDraft} from "./check.js";
import {referenceYear} from "./claimTime.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import type {Agreement} from "./referenceAgreement.js";
import {sayList, sayPublisher, sayQuote, sayReferences, sayValue} from "./say.js";

/** A figure and how the references of its measure stand to it. */
export interface Compared extends Pick<Agreement, "timely" | "agreeing" | "all"> {
  readonly claim: Claim;
}

/**
 * One finding for figures of one list that no reference of any year has, with what the rest of the list is: that shows whether the list can
 * be of one edition at all.
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
  const told = beside.filter(({agreeing}) => agreeing.length > 0);
  return {
    severity: serious ? "warning" : "note",
    verdict: serious ? "conflict" : "imprecise",
    caveat: `${sayList(odd.map(({claim}) => sayQuote(claim)))} (${who}) fit no reference: ${sayOthers(odd)}.${sayBeside(told)}`,
    about: claimEvidence(odd.map(({claim}) => claim)),
    against: [
      ...claimEvidence(told.map(({claim}) => claim)),
      ...referenceEvidence([...odd, ...told].flatMap(({all}) => all))
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

function sayBeside(beside: readonly Compared[]): string {
  const parts = [
    ...beside
      .filter(({agreeing, all}) => agreeing.length < all.length)
      .map(({claim, agreeing, all}) => {
        const others = all.filter((r) => !agreeing.includes(r));
        return `${sayQuote(claim)} is the figure of ${sayYears(agreeing)} (${sayList(others.map((r) => `${sayValue(r.value ?? "", r.unit)} in ${sayYears([r])}`))})`;
      }),
    ...[
      ...groupBy(
        beside.filter(({agreeing, all, timely}) => agreeing.length === all.length && timely.length === 0),
        ({agreeing}) => sayYears(agreeing)
      )
    ].map(
      ([years, same]) =>
        `${sayList(same.map(({claim}) => sayQuote(claim)))} ${same.length === 1 ? "stands" : "stand"} in references of ${years}, and there are no newer ones`
    )
  ];
  return parts.length > 0 ? ` Beside them ${parts.join("; ")}.` : "";
}

const sayYears = (references: readonly Reference[]): string =>
  sayList([...new Set(references.map(referenceYear).filter((year) => year !== null))].sort().map(String)) ||
  "an unknown year";
