import type {Claim, Reference} from "../model.js";
import type {Check} from "./check.js";
import {referenceEvidence} from "./evidence.js";
import {figureBounds, overlap} from "./figureBounds.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayQuote, sayReferences} from "./say.js";

/** Figures that translators and lists take for one another: what the text's words name, and what its number may be. */
const CONFUSED: readonly {readonly words: RegExp; readonly named: string; readonly meant: string}[] = [
  {words: /\bwork ?force\b|\blabou?r force\b/i, named: "labour_force", meant: "available_manpower"},
  {words: /\bmanpower\b/i, named: "available_manpower", meant: "labour_force"}
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
 * => note: “a workforce of 3 million”
 * ```
 */
export const confusedMeasures: Check = {
  name: "confused-measures",
  title: "A number under another name",
  reason: "A right number under a wrong name is a wrong statement.",
  run(input) {
    const nameOf = articleNamer(input.articles);
    const references = groupBy(
      input.references.filter(({value, item}) => typeof value === "number" && item === null),
      ({subject_code, measure}) => `${subject_code} ${measure}`
    );
    const label = (measure: string) => input.measures.find((m) => m.measure === measure)?.label ?? measure;
    return input.claims.flatMap((claim) => {
      if (typeof claim.value !== "number") return [];
      return CONFUSED.flatMap(({words, named, meant}) => {
        const own = references.get(`${claim.subject_code ?? ""} ${named}`) ?? [];
        const other = references.get(`${claim.subject_code ?? ""} ${meant}`) ?? [];
        if (!words.test(claim.quote) || own.length === 0 || own.some((r) => fits(claim, r))) return [];
        const fitting = other.filter((r) => fits(claim, r));
        if (fitting.length === 0) return [];
        return [
          {
            severity: "note",
            verdict: "hazard",
            caveat: `${sayQuote(claim)} (${nameOf(claim.article_id)}) is not the ${label(named)} that references know, ${sayReferences(own)}, but their ${label(meant)}: ${sayReferences(fitting)}.`,
            about: [{claim}],
            against: referenceEvidence([...own, ...fitting])
          } as const
        ];
      });
    });
  }
};

function fits(claim: Claim, reference: Reference): boolean {
  const [a, b] = [figureBounds(claim), figureBounds(reference)];
  return a !== null && b !== null && overlap(a, b);
}
