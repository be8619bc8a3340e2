import {group} from "d3-array";
import type {
  Article,
  Claim,
  Dossier,
  Finding,
  FindingClaim,
  Measure,
  Reference,
  Seed
} from "../../loaders/model.js";
import type {Journal} from "../changes/journal.js";
import {isShown} from "../figures/kit/isShown.js";

/** A dossier with its keys looked up. Made once a dossier and kept as long as that lives. */
export interface DossierIndex {
  readonly dossier: Dossier;
  /** gives the history of the editions; absent: it is not known */
  readonly journal?: () => Journal;
  /** whether drawings are set in once the page is built (`setDrawings`); absent: they are drawn where they stand */
  readonly drawLater?: boolean;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly articles: ReadonlyMap<string, Article>;
  readonly findings: ReadonlyMap<string, Finding>;
  readonly references: ReadonlyMap<string, Reference>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly seeds: ReadonlyMap<string, Seed>;
  /** the findings about or against a claim that an editor has not dismissed, in the dossier's order */
  findingsOf(claim: Claim): readonly Finding[];
  /** what a finding rests on, in the dossier's order */
  evidenceOf(finding: Finding): readonly FindingClaim[];
}

const known = new WeakMap<Dossier, DossierIndex>();

export function indexDossier(dossier: Dossier): DossierIndex {
  const found = known.get(dossier) ?? makeIndex(dossier);
  known.set(dossier, found);
  return found;
}

function makeIndex(dossier: Dossier): DossierIndex {
  const findings = byKey(dossier.findings, ({finding_id}) => finding_id);
  const evidence = group(dossier.findingClaims, ({finding_id}) => finding_id);
  const position = new Map(dossier.findings.map(({finding_id}, i) => [finding_id, i]));
  return {
    dossier,
    claims: byKey(dossier.claims, ({claim_id}) => claim_id),
    articles: byKey(dossier.articles, ({article_id}) => article_id),
    findings,
    references: byKey(dossier.references, ({reference_id}) => reference_id),
    measures: byKey(dossier.measures, ({measure}) => measure),
    seeds: byKey(dossier.seeds, ({seed}) => seed),
    findingsOf: (claim) =>
      claim.caveats
        .map((id) => findings.get(id))
        .filter((finding) => finding !== undefined)
        .filter(isShown)
        .sort((a, b) => (position.get(a.finding_id) ?? 0) - (position.get(b.finding_id) ?? 0)),
    evidenceOf: ({finding_id}) => evidence.get(finding_id) ?? []
  };
}

function byKey<T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [key(row), row]));
}
