import {CHECK_KINDS, type Finding, type FindingClaim, type FindingState} from "../../../loaders/model.js";
import {CHECKS} from "../../../loaders/checks/index.js";
import {escapeHtml, safeHref} from "../../components/escapeHtml.js";
import {formatReference} from "../../components/formatClaim.js";
import {formatDate} from "../../components/formatDate.js";
import {KIND_WORDS} from "../../components/kindWords.js";
import {isShown} from "../../figures/kit/isShown.js";
import type {Block} from "../blockRule.js";
import {SEVERITY_WORDS} from "../../components/severityWords.js";
import {bySeverity, caveatMark} from "../caveatMark.js";
import type {DossierIndex} from "../dossierIndex.js";
import {errorsWithin} from "../errorsWithin.js";
import {originsOfFinding} from "../originsOfFinding.js";
import {readerHref} from "../renderValue.js";
import {seedText} from "../seedText.js";

/** `:::register`: every finding with both sides quoted, what it may have meant, and what an editor said; dismissed ones last. */
export const registerBlock: Block = {
  name: "register",
  read(index) {
    const findings = bySeverity(index.dossier.findings);
    const shown = findings.filter(isShown);
    return {
      findings,
      html: () =>
        filters(index, findings) +
        `<p class="register-count" aria-live="polite">${findings.length} findings</p>` +
        `<div class="register">${shown.map((finding) => entry(index, finding)).join("")}${dismissed(index, findings)}</div>`
    };
  }
};

/** What editors found to be no doubt, folded, each with the reason. */
function dismissed(index: DossierIndex, findings: readonly Finding[]): string {
  const none = findings.filter((finding) => !isShown(finding));
  return none.length === 0
    ? ""
    : `<details class="dismissed"><summary>${none.length} dismissed by an editor</summary>${none.map((finding) => entry(index, finding)).join("")}</details>`;
}

function entry(index: DossierIndex, finding: Finding): string {
  const {finding_id, check, kind, severity, verdict, caveat, hypothesis, state, review} = finding;
  const evidence = index.evidenceOf(finding);
  const sides = (["about", "against"] as const).map((role) => {
    const items = evidence.filter((item) => item.role === role);
    if (items.length === 0) return "";
    return `<h3>${role === "about" ? "About" : "Held against it"}</h3>${quoteList(items.map((item) => quoted(index, finding, item)))}`;
  });
  const sources = [...new Set(evidence.map((item) => articleOf(index, item)).filter((id) => id !== null))];
  const origins = originsOfFinding(index, finding);
  return (
    `<article class="finding ${severity}" id="${escapeHtml(finding_id)}" data-severity="${severity}" data-kind="${kind}" data-check="${escapeHtml(check)}" data-state="${state}" data-sources="${escapeHtml(sources.join(" "))}">` +
    `<h2><span class="severity">${SEVERITY_WORDS[severity]}</span> ${escapeHtml(caveat)}</h2>` +
    `<p class="finding-facts">${escapeHtml(checkTitle(check))} · ${escapeHtml(verdict)} · ${origins === "" ? "" : `${origins} · `}<a href="#${escapeHtml(finding_id)}">${escapeHtml(finding_id)}</a></p>` +
    sides.join("") +
    (hypothesis === null ? "" : `<p class="hypothesis">${escapeHtml(hypothesis)}</p>`) +
    `<p class="review">${review === null ? "Open: no editor has decided on it yet." : escapeHtml(`${state === "open" ? "Open; " : ""}${review}`)}</p></article>`
  );
}

/** Quotes beyond these are folded: the last doubts are about dozens of claims. */
const MAX_QUOTES = 6;

function quoteList(quotes: readonly string[]): string {
  const list = (items: readonly string[]): string => `<ul class="quotes">${items.join("")}</ul>`;
  if (quotes.length <= MAX_QUOTES + 1) return list(quotes);
  return `${list(quotes.slice(0, MAX_QUOTES))}<details><summary>${quotes.length - MAX_QUOTES} more</summary>${list(quotes.slice(MAX_QUOTES))}</details>`;
}

function quoted(index: DossierIndex, entry: Finding, item: FindingClaim): string {
  const others = (findings: readonly Finding[]): string =>
    caveatMark(findings.filter((finding) => finding.severity === "error" && finding !== entry));
  const claim = item.claim_id === null ? undefined : index.claims.get(item.claim_id);
  if (claim) {
    const speaker = claim.attributed_to === null ? "" : `${escapeHtml(claim.attributed_to)}, in `;
    return `<li><q>${escapeHtml(claim.quote)}</q>${others(index.findingsOf(claim))} <span class="by">${speaker}<a class="evidence" data-claim="${escapeHtml(claim.claim_id)}" href="${escapeHtml(readerHref(claim))}">${escapeHtml(publisherOf(index, claim.article_id))}</a></span></li>`;
  }
  const reference = item.reference_id === null ? undefined : index.references.get(item.reference_id);
  if (reference) {
    const href = safeHref(reference.url);
    const name = escapeHtml(reference.publisher);
    const when = reference.as_of === null ? "" : `, ${escapeHtml(formatDate(reference.as_of))}`;
    const words = [formatReference(reference), reference.note].filter((text) => text).join(": ");
    return `<li>${escapeHtml(words)} <span class="by">${href === null ? name : `<a href="${href}">${name}</a>`}${when}${reference.weak ? " (weak source)" : ""}</span></li>`;
  }
  const article = item.article_id === null ? undefined : index.articles.get(item.article_id);
  const seed = article && index.seeds.get(article.seed);
  if (!article || !seed || item.quote_start === null || item.quote_end === null) return "";
  return `<li><q>${escapeHtml(seedText(seed).slice(item.quote_start, item.quote_end))}</q>${others(errorsWithin(index, article.article_id, item.quote_start, item.quote_end))} <span class="by"><a href="/sources/${escapeHtml(article.article_id)}">${escapeHtml(article.publisher)}</a></span></li>`;
}

const STATES: readonly FindingState[] = ["open", "accepted", "dismissed"];

/** Script reveals these; without it the whole register stands. */
function filters(index: DossierIndex, findings: readonly Finding[]): string {
  const checks = [...new Set(findings.map(({check}) => check))];
  return (
    `<form class="register-filters" aria-label="Filter the register">` +
    select("severity", "Severity", [
      ["error", SEVERITY_WORDS.error],
      ["warning", SEVERITY_WORDS.warning],
      ["note", SEVERITY_WORDS.note]
    ]) +
    select(
      "kind",
      "Kind",
      CHECK_KINDS.filter((kind) => findings.some((finding) => finding.kind === kind)).map((kind) => [
        kind,
        KIND_WORDS[kind]
      ])
    ) +
    select(
      "check",
      "Check",
      checks.map((name) => [name, checkTitle(name)])
    ) +
    select(
      "source",
      "Source",
      index.dossier.articles.map(({article_id, publisher}) => [article_id, `${publisher} (${article_id})`])
    ) +
    select(
      "state",
      "Decision",
      STATES.filter((state) => findings.some((finding) => finding.state === state)).map((state) => [
        state,
        state
      ])
    ) +
    `</form>`
  );
}

function select(
  name: string,
  label: string,
  options: readonly (readonly [value: string, label: string])[]
): string {
  const items = options.map(
    ([value, text]) => `<option value="${escapeHtml(value)}">${escapeHtml(text)}</option>`
  );
  return `<label>${label}<select name="${name}"><option value="">all</option>${items.join("")}</select></label>`;
}

const checkTitle = (name: string): string =>
  CHECKS.find((check) => check.name === name)?.title ?? name.replaceAll("-", " ");

const articleOf = (index: DossierIndex, item: FindingClaim): string | null =>
  item.article_id ?? (item.claim_id === null ? null : (index.claims.get(item.claim_id)?.article_id ?? null));

const publisherOf = (index: DossierIndex, articleId: string): string =>
  index.articles.get(articleId)?.publisher ?? articleId;
