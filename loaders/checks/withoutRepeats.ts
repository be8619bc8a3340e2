import type {Check, Evidence, FindingDraft} from "./check.js";

/** One check with what it found. */
export interface Found {
  readonly check: Check;
  readonly drafts: readonly FindingDraft[];
}

/**
 * Leaves out what a catch-all check found where the checks that it yields to have something about each of the same sentences: two findings
 * that send a reader to the same words with the same complaint hide each other. The order is kept.
 */
export function withoutRepeats(results: readonly Found[]): Found[] {
  const wanted = new Set(results.flatMap(({check}) => check.yieldsTo ?? []));
  const told = new Map(
    results
      .filter(({check}) => wanted.has(check.name))
      .map(({check, drafts}) => [
        check.name,
        new Set(drafts.flatMap(({about}) => about.flatMap((e) => sentenceOf(e) ?? [])))
      ])
  );
  return results.map(({check, drafts}) => {
    const others = (check.yieldsTo ?? []).flatMap((name) => told.get(name) ?? []);
    if (others.length === 0) return {check, drafts};
    const isTold = (evidence: Evidence): boolean => {
      const sentence = sentenceOf(evidence);
      return sentence !== null && others.some((sentences) => sentences.has(sentence));
    };
    return {check, drafts: drafts.filter(({about}) => !about.every(isTold))};
  });
}

/** Which sentence a piece of evidence stands in; a reference stands in none. */
function sentenceOf(evidence: Evidence): string | null {
  if ("claim" in evidence) return `${evidence.claim.article_id}:${evidence.claim.sentence_start}`;
  if ("passage" in evidence) return `${evidence.passage.article_id}:${evidence.passage.quote_start}`;
  return null;
}
