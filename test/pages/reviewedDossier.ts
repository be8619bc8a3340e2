import type {Claim, Dossier, ReviewKind} from "../../loaders/model.js";
import {expectsOf} from "../../loaders/reviews/expectsOf.js";
import {reviewClaims} from "../../loaders/reviews/reviewClaims.js";
import {reviewFindings} from "../../loaders/reviews/reviewFindings.js";
import type {Review} from "../../loaders/sources/readReviews.js";
import {tinyDossier} from "./tinyDossier.js";

/** One more doubt about the tanks, under an id as findings have them. */
const third = tinyDossier.findings
  .slice(0, 1)
  .map((finding) => ({...finding, finding_id: "f-third", caveat: "Counted twice."}));
const findings = [...tinyDossier.findings, ...third];

/** A decision on something of the dossier in miniature, which its editor has seen as it is. */
export function decision(kind: ReviewKind, target: string, more: Partial<Review> = {}): Review {
  const claim = tinyDossier.asRead.find(({claim_id}) => claim_id === target);
  const finding = findings.find(({finding_id}) => finding_id === target);
  return {
    target,
    kind,
    field: kind === "correct" ? "value" : null,
    expects: claim ? expectsOf(claim) : (finding?.caveat ?? ""),
    value: null,
    who: "A. <b>Editor</b>",
    when: "2024-01-02",
    why: "by ${phone}",
    line: 2,
    ...more
  };
}

/** The dossier in miniature after decisions; its checks are not run anew. */
export function reviewed(...reviews: Review[]): Dossier {
  const {claims, rows} = reviewClaims(
    tinyDossier.asRead,
    reviews,
    {...tinyDossier, units: []},
    "reviews.csv"
  );
  const decided = reviewFindings(findings, reviews);
  const shown = new Set(decided.findings.flatMap((f) => (f.state === "dismissed" ? [] : f.finding_id)));
  const withCaveats = (claim: Claim): Claim => ({
    ...claim,
    caveats: [...claim.caveats, ...(claim.measure === "tanks" ? ["f-third"] : [])].filter((id) =>
      shown.has(id)
    )
  });
  return {
    ...tinyDossier,
    claims: claims.map(withCaveats),
    findings: decided.findings,
    reviews: [...rows, ...decided.rows]
  };
}
