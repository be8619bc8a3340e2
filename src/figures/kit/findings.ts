import type {Claim, Finding, Severity} from "../../../loaders/model.js";
import type {FigureData} from "../figure.js";
import {isShown} from "./isShown.js";

const ORDER: readonly Severity[] = ["error", "warning", "note"];
const byData = new WeakMap<FigureData, ReadonlyMap<string, readonly Finding[]>>();

/** The open findings about a claim, the gravest first. */
export function openFindings(data: FigureData, claim: Claim): readonly Finding[] {
  let index = byData.get(data);
  if (!index) byData.set(data, (index = indexFindings(data)));
  return index.get(claim.claim_id) ?? [];
}

/** The open findings about any of the claims, each once, the gravest first. */
export function openFindingsOf(data: FigureData, claims: readonly Claim[]): readonly Finding[] {
  return sorted([...new Set(claims.flatMap((claim) => openFindings(data, claim)))]);
}

function indexFindings(data: FigureData): ReadonlyMap<string, readonly Finding[]> {
  const findings = new Map(data.findings.filter(isShown).map((finding) => [finding.finding_id, finding]));
  const byClaim = new Map<string, Set<Finding>>();
  const add = (claim: string, id: string): void => {
    const finding = findings.get(id);
    if (!finding) return;
    const known = byClaim.get(claim) ?? new Set();
    byClaim.set(claim, known.add(finding));
  };
  for (const {claim_id, finding_id, role} of data.findingClaims)
    if (claim_id !== null && role === "about") add(claim_id, finding_id);
  for (const claim of data.claims) for (const id of claim.caveats) add(claim.claim_id, id);
  return new Map([...byClaim].map(([claim, found]) => [claim, sorted([...found])]));
}

function sorted(findings: readonly Finding[]): Finding[] {
  const id = (a: Finding, b: Finding): number => (a.finding_id < b.finding_id ? -1 : 1);
  return [...findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || id(a, b));
}
