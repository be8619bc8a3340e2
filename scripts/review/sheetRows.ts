import type {Claim, Dossier, Finding, ReviewRow} from "../../loaders/model.js";
import {writeAmount} from "../../loaders/reviews/amount.js";
import {expectsOf} from "../../loaders/reviews/expectsOf.js";
import {oneLine} from "../../loaders/reviews/sameWords.js";
import {sayReview} from "../../loaders/reviews/sayReview.js";
import {formatClaim} from "../../src/components/formatClaim.js";
import {SEVERITY_WORDS} from "../../src/components/severityWords.js";
import {claimLabel} from "../../src/markdown/blocks/evidenceTable.js";
import {publishedWords} from "../../src/markdown/blocks/sourcesBlock.js";
import {bySeverity} from "../../src/markdown/caveatMark.js";
import {indexDossier, type DossierIndex} from "../../src/markdown/dossierIndex.js";
import type {SheetRow} from "./sheetColumns.js";
import {surroundings, type Place} from "./surroundings.js";

interface SheetOptions {
  /** every claim, also undoubted and decided ones */
  readonly all: boolean;
}

/**
 * The rows of a review sheet: questions that are open again, then open findings, the gravest first, each followed by those of its claims
 * that nobody has decided on; with `all` every other claim after them.
 */
export function sheetRows(dossier: Dossier, {all}: SheetOptions): SheetRow[] {
  const index = indexDossier(dossier);
  const around = surroundings(dossier);
  const listed = new Set<string>();
  const claimOnce = (claim: Claim): SheetRow[] => {
    if (listed.has(claim.claim_id)) return [];
    listed.add(claim.claim_id);
    return [claimRow(index, claim, around(claim))];
  };
  const open = bySeverity(dossier.findings.filter(({state}) => state === "open"));
  return [
    ...dossier.reviews
      .filter(({state}) => state === "open question")
      .map((question) => questionRow(index, question, around)),
    ...open.flatMap((finding) => {
      const about = claimsAbout(index, finding);
      return [
        findingRow(index, finding, about, around),
        ...about.filter(({status}) => status === "machine").flatMap(claimOnce)
      ];
    }),
    ...(all ? dossier.claims.flatMap(claimOnce) : [])
  ];
}

type Around = (claim: Claim) => Place;

const NOTHING: SheetRow = {
  target: "",
  what: "",
  severity: "",
  figure: "",
  as_read: "",
  unit: "",
  sentence: "",
  before: "",
  after: "",
  article: "",
  date: "",
  address: "",
  so_far: "",
  expects: ""
};

function claimRow(index: DossierIndex, claim: Claim, place: Place): SheetRow {
  const label = claimLabel(index, claim);
  const value = formatClaim(claim);
  const subject = claim.subject === null ? "" : `${claim.subject}, `;
  return {
    ...NOTHING,
    ...place,
    target: claim.claim_id,
    what: "claim",
    figure: `${subject}${value === label ? label : `${label}: ${value}`}`,
    as_read: String(claim.value_read ?? writeAmount(claim) ?? ""),
    unit: claim.unit ?? "",
    sentence: oneLine(claim.sentence),
    ...source(index, [claim.article_id]),
    so_far: claim.review ?? "",
    expects: expectsOf(claim)
  };
}

function findingRow(
  index: DossierIndex,
  finding: Finding,
  about: readonly Claim[],
  around: Around
): SheetRow {
  const {finding_id, severity, caveat, hypothesis, review} = finding;
  const [first] = about;
  const evidence = index.evidenceOf(finding).filter(({role}) => role === "about");
  const articles = evidence.flatMap(
    ({claim_id, article_id}) => article_id ?? index.claims.get(claim_id ?? "")?.article_id ?? []
  );
  return {
    ...NOTHING,
    ...(first && about.length === 1 ? around(first) : {}),
    target: finding_id,
    what: "finding",
    severity: SEVERITY_WORDS[severity].toLowerCase(),
    figure: hypothesis === null ? caveat : `${caveat} ${hypothesis}`,
    sentence: [...new Set(about.map(({sentence}) => oneLine(sentence)))].join(" | "),
    ...source(index, [...new Set(articles)]),
    so_far: review ?? "",
    expects: oneLine(caveat)
  };
}

/** A decision that was not applied, on what is there now; where that is gone the decision stays as it was, to be deleted. */
function questionRow(index: DossierIndex, question: ReviewRow, around: Around): SheetRow {
  const {target, found, suggestion, expects, value} = question;
  const claim = index.claims.get(target);
  const now =
    found === null
      ? `It is gone; ${suggestion === null ? "nothing now is like it" : `most like it now is ${suggestion}`}. Decide on that in its own row, and delete this decision in reviews.csv.`
      : `Now: ${found}`;
  return {
    ...NOTHING,
    ...(claim ? claimRow(index, claim, around(claim)) : {}),
    target,
    what: "open question",
    figure: `Decided on: ${expects} ${now}`,
    so_far: `${sayReview(question)}${value === null ? "" : ` (${value})`}`,
    expects: found ?? expects
  };
}

function claimsAbout(index: DossierIndex, finding: Finding): Claim[] {
  return index
    .evidenceOf(finding)
    .flatMap(({role, claim_id}) => (role === "about" ? (index.claims.get(claim_id ?? "") ?? []) : []));
}

function source(index: DossierIndex, ids: readonly string[]): Pick<SheetRow, "article" | "date" | "address"> {
  const articles = ids.flatMap((id) => index.articles.get(id) ?? []);
  return {
    article: articles.map(({publisher, title}) => `${publisher}: ${title}`).join(" | "),
    date: [...new Set(articles.map(publishedWords))].join(" | "),
    address: articles.flatMap(({url}) => url ?? []).join(" ")
  };
}
