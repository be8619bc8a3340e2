import type {Claim, Finding, FindingClaim} from "../model.js";
import type {Check, CheckResult, Evidence, FindingDraft} from "./check.js";
import {claimsAmong} from "./draftsOf.js";
import {claimEvidence} from "./evidence.js";
import {findingId} from "./findingId.js";

/** What is taken when two findings would share a short id, and for all where millions may be found. */
export const LONG_ID = 16;

/**
 * Gives drafts their ids and ties them to their evidence. All are open: editors decide later.
 *
 * @param inSameWords claims that say the same as a claim in the same words: a finding about that one is about them too. Its id does not hang on
 * them, so that decisions on it hold when they come or go
 * @param idLength letters of an id, where all are to have as many
 * @throws for a draft that is about nothing
 */
export function toFindings(
  results: readonly {readonly check: Check; readonly drafts: readonly FindingDraft[]}[],
  inSameWords: (claim: Claim) => readonly Claim[],
  idLength?: number
): CheckResult {
  const all = results.flatMap(({check, drafts}) =>
    drafts.map((draft) => ({check, draft, short: idOf(check, draft, idLength)}))
  );
  const short = new Map<string, number>();
  for (const {short: id} of all) short.set(id, (short.get(id) ?? 0) + 1);
  const findings: Finding[] = [];
  const findingClaims: FindingClaim[] = [];
  const seen = new Set<string>();
  for (const {check, draft, short: own} of all) {
    if (draft.about.length === 0) throw new Error(`finding about nothing: ${check.name}: ${draft.caveat}`);
    let id = own;
    if ((short.get(id) ?? 0) > 1) id = idOf(check, draft, LONG_ID);
    // Two findings of one check about the same evidence are told apart by their order.
    for (let n = 2; seen.has(id); n++)
      id = idOf(check, {...draft, facet: `${draft.facet ?? ""}#${n}`}, LONG_ID);
    seen.add(id);
    findings.push({
      finding_id: id,
      check: check.name,
      kind: check.kind,
      severity: draft.severity,
      verdict: draft.verdict,
      caveat: draft.caveat,
      hypothesis: draft.hypothesis ?? null,
      state: "open",
      review: null
    });
    const about = unique(draft.about);
    const against = unique(draft.against ?? []).filter((e) => !about.some((a) => keyOf(a) === keyOf(e)));
    const told = new Set([...about, ...against].map(keyOf));
    const same = unique(claimEvidence([...claimsAmong(about)].flatMap(inSameWords)));
    findingClaims.push(
      ...[...about, ...same.filter((e) => !told.has(keyOf(e)))].map((e) => toRow(id, e, "about")),
      ...against.map((e) => toRow(id, e, "against"))
    );
  }
  return {findings, findingClaims};
}

function idOf(check: Check, draft: FindingDraft, length?: number): string {
  return findingId(check.name, unique(draft.about).map(keyOf), draft.facet, length);
}

function keyOf(evidence: Evidence): string {
  if ("claim" in evidence) return evidence.claim.claim_id;
  if ("reference" in evidence) return evidence.reference.reference_id;
  const {article_id, quote_start, quote_end} = evidence.passage;
  return `${article_id}:${quote_start}-${quote_end}`;
}

function unique(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((e) => [keyOf(e), e])).values()];
}

function toRow(finding_id: string, evidence: Evidence, role: "about" | "against"): FindingClaim {
  const none = {claim_id: null, reference_id: null, article_id: null, quote_start: null, quote_end: null};
  if ("claim" in evidence) return {finding_id, ...none, claim_id: evidence.claim.claim_id, role};
  if ("reference" in evidence)
    return {finding_id, ...none, reference_id: evidence.reference.reference_id, role};
  return {finding_id, ...none, ...evidence.passage, role};
}
