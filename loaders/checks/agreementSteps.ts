import type {Claim, Reference} from "../model.js";
import type {CheckInput} from "./check.js";
import {contentWords, shareOf} from "./contentWords.js";
import {sayDays, toDays} from "./days.js";
import {groupBy} from "./groupBy.js";
import {sayPublisher} from "./say.js";
import {remember} from "./remember.js";

/** The steps of an agreement, and what they are called. */
const STEPS: ReadonlyMap<string, string> = new Map([
  ["agreement_signed", "signed"],
  ["agreement_ratified", "ratified"],
  ["agreement_in_force", "in force"]
]);
/** Words that every agreement has. */
const PLAIN = new Set(contentWords("agreement protocol treaty deal"));

/** An agreement that references date and an article tells the terms of. */
export interface ToldAgreement {
  /** "joint air defence agreement" */
  readonly matter: string;
  /** all that references date of it, in the order of the days */
  readonly steps: readonly Reference[];
  /** the article's terms of it */
  readonly terms: readonly Claim[];
}

const cache = new WeakMap<CheckInput, ReadonlyMap<string, readonly ToldAgreement[]>>();

/** By article: the agreements of the references whose telling words all stand in the article's terms. */
export function toldAgreements(input: CheckInput): ReadonlyMap<string, readonly ToldAgreement[]> {
  const known = cache.get(input);
  if (known) return known;
  const matters = mattersOf(input.references);
  const terms = groupBy(input.claims, ({table, article_id}) =>
    table === "treaty_terms" ? article_id : null
  );
  const told = new Map(
    [...terms].map(([article_id, claims]) => {
      const words = new Set(
        contentWords(
          claims.map(({text, treaty, sentence}) => `${text ?? ""} ${treaty ?? ""} ${sentence}`).join(" ")
        )
      );
      const parties = new Set(claims.flatMap((c) => [c.subject_code, c.counterparty_code]));
      return [
        article_id,
        [...matters.values()].flatMap((rows) => {
          const [first] = rows;
          const telling = contentWords(first?.item ?? "").filter((word) => !PLAIN.has(word));
          if (!first?.item || shareOf(telling, words) < 1 || !parties.has(first.subject_code)) return [];
          return [{matter: first.item, steps: inOrder(rows), terms: claims}];
        })
      ] as const;
    })
  );
  cache.set(input, told);
  return told;
}

const startOf = ({value}: Reference): string => toDays(value)?.start ?? "";

function inOrder(rows: readonly Reference[]): Reference[] {
  return rows.toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : 0));
}

/** "signed 16 August 2022; ratified by the Duma 23 May 2023; in force 2 November 2023 (The Gazette; The Agency)": each day once, the sharper date for the blunter. */
export function saySteps(steps: readonly Reference[]): string {
  const sharp = steps.filter(
    (step) =>
      !steps.some(
        (other) => other.measure === step.measure && String(other.value).startsWith(`${String(step.value)}-`)
      )
  );
  const days = [...groupBy(sharp, ({measure, value}) => `${measure} ${String(value)}`).values()];
  const said = days.map((same) => {
    const days = toDays(same[0]?.value);
    return `${sayStep(same)} ${days ? sayDays(days) : ""}`;
  });
  return `${said.join("; ")} (${[...new Set(sharp.map(sayPublisher))].join("; ")})`;
}

/** "ratified by the Duma": a step with the words of a note that say whose it is. */
function sayStep(same: readonly Reference[]): string {
  const word = STEPS.get(same[0]?.measure ?? "") ?? "";
  const by = same.flatMap(
    ({note}) => /\bby the [\p{L} ]+|^\p{Lu}[\p{L}. ]+ signed [\p{L} ]+/u.exec(note ?? "")?.[0] ?? []
  )[0];
  if (by === undefined) return word;
  return by.startsWith("by ") ? `${word} ${by}` : `${word} (${by})`;
}

/** Dated steps of agreements, by whose it is and what it is called. */
const mattersOf = remember((references: readonly Reference[]) =>
  groupBy(references, ({measure, item, subject_code, value}) =>
    STEPS.has(measure) && item !== null && toDays(value) !== null ? `${subject_code} ${item}` : null
  )
);
