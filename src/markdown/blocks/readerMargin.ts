import type {Article, Claim, Finding} from "../../../loaders/model.js";
import {sayReview} from "../../../loaders/reviews/sayReview.js";
import {usesOf, type ClaimUses} from "../../components/claimUses.js";
import {escapeHtml} from "../../components/escapeHtml.js";
import {SEVERITY_WORDS} from "../../components/severityWords.js";
import {usesWords} from "../../components/usesWords.js";
import {decisionWords} from "../../figures/kit/corrected.js";
import {isShown} from "../../figures/kit/isShown.js";
import {bySeverity, caveatMark, NEVER_FOLDED} from "../caveatMark.js";
import type {DossierIndex} from "../dossierIndex.js";
import type {Piece} from "../readerPassages.js";
import {seedText} from "../seedText.js";

/** What the margins hold so far. */
export type Placed = Set<Finding>;

/** Findings that rest on a passage of the article, and where that starts, in UTF-16 units of the seed. */
export function passageFindings(
  index: DossierIndex,
  {article_id, seed}: Article
): {readonly finding: Finding; readonly at: number}[] {
  const source = index.seeds.get(seed);
  const text = source && seedText(source);
  return index.dossier.findings.filter(isShown).flatMap((finding) =>
    index
      .evidenceOf(finding)
      .filter((row) => row.article_id === article_id)
      .map(({quote_start}) => ({finding, at: text?.at(quote_start ?? 0) ?? 0}))
  );
}

/** What editors decided on the claims that start in a paragraph, as items of its margin. */
export function decisionsIn(index: DossierIndex, pieces: readonly Piece[]): readonly string[] {
  return pieces
    .flatMap(({starts}) => starts)
    .flatMap((claim) => {
      const present = index.claims.get(claim.claim_id);
      const words = present ? decisionWords(present) : rejectionWords(index, claim);
      return words === null
        ? []
        : `<li class="decided" data-claim="${escapeHtml(claim.claim_id)}"><q>${escapeHtml(claim.quote)}</q>${present ? caveatMark(index.findingsOf(present)) : ""} ${escapeHtml(words)}</li>`;
    });
}

function rejectionWords({dossier}: DossierIndex, {claim_id}: Claim): string | null {
  const row = dossier.reviews.find(
    ({target, kind, state}) => target === claim_id && kind === "reject" && state === "applied"
  );
  return row ? decisionWords({quote: row.quote ?? "", review: sayReview(row), value_read: null}) : null;
}

/** In which figures, words and tables the claims of a paragraph are shown. */
export function shownIn(uses: ClaimUses, claims: readonly Claim[]): string {
  const words = usesWords(
    usesOf(
      uses,
      claims.map(({claim_id}) => claim_id)
    ),
    ({page, fragment}) => `/${page === "index" ? "" : page}#${fragment}`
  );
  return words === "" ? "" : `<p class="uses">${words}.</p>`;
}

/** Findings, decisions and uses beside a passage; several notes are folded, so that the text stays readable as one. */
export function margin(
  findings: readonly Finding[],
  placed: Placed,
  decisions: readonly string[] = [],
  uses = ""
): string {
  if (findings.length + decisions.length === 0) return uses === "" ? "" : `<div class="margin">${uses}</div>`;
  const items = bySeverity(findings).map((finding) => {
    const {finding_id, severity, caveat} = finding;
    // The register leads to the first of several.
    const id = placed.has(finding) ? "" : ` id="margin-${escapeHtml(finding_id)}"`;
    placed.add(finding);
    const item = `<li class="${severity}"${id}><a class="severity" href="/caveats#${escapeHtml(finding_id)}">${SEVERITY_WORDS[severity]}</a> ${escapeHtml(caveat)}</li>`;
    return {
      item,
      isFolded: severity === "note" && findings.length > 1 && !NEVER_FOLDED.includes(finding.check)
    };
  });
  const open = items.filter(({isFolded}) => !isFolded).map(({item}) => item);
  const folded = items.filter(({isFolded}) => isFolded).map(({item}) => item);
  return `<div class="margin" role="note">${list([...open, ...decisions])}${
    folded.length === 0
      ? ""
      : `<details class="more-notes"><summary>${folded.length} ${folded.length === 1 ? "note" : "notes"}</summary>${list(folded)}</details>`
  }${uses}</div>`;
}

const list = (items: readonly string[]): string =>
  items.length === 0 ? "" : `<ul class="caveats">${items.join("")}</ul>`;
