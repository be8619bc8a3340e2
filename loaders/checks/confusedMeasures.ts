import type {Claim, Reference} from "../model.js";
import {remember} from "./remember.js";
import type {Check} from "./check.js";
import {claimYears, referenceYear} from "./claimTime.js";
import {referenceEvidence} from "./evidence.js";
import {BOUNDS_THRESHOLDS, figureBounds, overlap} from "./figureBounds.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayQuote, sayReferences} from "./say.js";

/** Figures that translators and lists take for one another: what the text's words name, and what its number may be. */
const CONFUSED: readonly {
  readonly words: RegExp;
  readonly named: string;
  readonly meant: string;
  /** what the other figure counts, in plain words */
  readonly plainly: string;
}[] = [
  {
    words: /\bwork ?force\b|\blabou?r force\b/i,
    named: "labour_force",
    meant: "available_manpower",
    plainly: "the number of people of an age to serve"
  },
  {
    words: /\bmanpower\b/i,
    named: "available_manpower",
    meant: "labour_force",
    plainly: "the labour force"
  }
];

/**
 * A number under one name that references know only under another: a "workforce" of as many as are of an age to serve.
 *
 * ```ok
 * KGZ available_manpower = 2,500,000 persons; quote=a workforce of 2.5 million; printed=2.5 million
 * R32 KGZ labour_force = 2,478,000 persons
 * R33 KGZ available_manpower = 2,927,198 persons
 * ```
 * ```not-ok
 * KGZ available_manpower = 3,000,000 persons; quote=a workforce of 3 million; printed=3 million
 * R32 KGZ labour_force = 2,478,000 persons
 * R33 KGZ available_manpower = 2,927,198 persons
 * => warning: “a workforce of 3 million”
 * ```
 * ```not-ok
 * article A; published=2023-05-30
 * KGZ available_manpower = 3,000,000 persons; quote=3 million represent a workforce; printed=3 million
 * R28 KGZ labour_force = 2,778,000 persons; as_of=2017
 * R32 KGZ labour_force = 2,478,000 persons; as_of=2021
 * R33 KGZ available_manpower = 2,927,198 persons; as_of=2010
 * => warning: “3 million represent a workforce” (Paper A) is not the labour force that references of its time know, 2,478,000 (The Yearbook, 2021), but
 * ```
 */
export const confusedMeasures: Check = {
  name: "confused-measures",
  title: "A number under another name",
  reason: "A right number under a wrong name is a wrong statement.",
  kind: "references",
  reach: "document",
  thresholds: [...BOUNDS_THRESHOLDS],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const references = figuresIn(input.references);
    const label = (measure: string) => input.measures.find((m) => m.measure === measure)?.label ?? measure;
    const yearOf = claimYears(input.articles);
    return input.claims.flatMap((claim) => {
      if (typeof claim.value !== "number") return [];
      return CONFUSED.flatMap(({words, named, meant, plainly}) => {
        const own = latest(references.get(`${claim.subject_code ?? ""} ${named}`) ?? [], yearOf(claim));
        const other = references.get(`${claim.subject_code ?? ""} ${meant}`) ?? [];
        if (!words.test(claim.quote) || own.length === 0 || own.some((r) => fits(claim, r))) return [];
        const fitting = other.filter((r) => fits(claim, r));
        if (fitting.length === 0) return [];
        return [
          {
            severity: "warning",
            verdict: "hazard",
            caveat: `${sayQuote(claim)} (${nameOf(claim.article_id)}) is not the ${label(named)} that references of its time know, ${sayReferences(own)}, but what they give as ${plainly}: ${sayReferences(fitting)}.`,
            about: [{claim}],
            against: referenceEvidence([...own, ...fitting])
          } as const
        ];
      });
    });
  }
};

/** The references nearest to a claim's year among those that are not later; all where a year is unknown. */
function latest(references: readonly Reference[], year: number | null): readonly Reference[] {
  const years = references.map((r) => referenceYear(r) ?? -Infinity).filter((y) => y <= (year ?? -Infinity));
  const last = Math.max(...years);
  return years.length === 0 || last === -Infinity
    ? references
    : references.filter((r) => referenceYear(r) === last);
}

function fits(claim: Claim, reference: Reference): boolean {
  const [a, b] = [figureBounds(claim), figureBounds(reference)];
  return a !== null && b !== null && overlap(a, b);
}

const figuresIn = remember((references: readonly Reference[]) =>
  groupBy(
    references.filter(({value, item}) => typeof value === "number" && item === null),
    ({subject_code, measure}) => `${subject_code} ${measure}`
  )
);
