import {evidenceFinder} from "../../../loaders/evidence/evidenceFinder.js";
import {CHECK_KINDS, type Finding, type FindingState} from "../../../loaders/model.js";
import {escapeHtml} from "../../components/escapeHtml.js";
import {KIND_WORDS} from "../../components/kindWords.js";
import {SEVERITY_WORDS} from "../../components/severityWords.js";
import {checkTitle} from "../checkTitle.js";
import type {DossierIndex} from "../dossierIndex.js";

const STATES: readonly FindingState[] = ["open", "accepted", "dismissed"];

/** What a finding has to be counted under a choice of a filter. */
type Has = (finding: Finding, value: string) => boolean;

/** Script reveals these; without it the whole register stands. Each choice says how many findings it has. */
export function registerForm(index: DossierIndex, findings: readonly Finding[]): string {
  const select = (
    name: string,
    label: string,
    options: readonly (readonly [value: string, label: string])[],
    has: Has
  ): string => {
    const counted = options
      .map(
        ([value, text]) => [value, text, findings.filter((finding) => has(finding, value)).length] as const
      )
      .filter(([, , count]) => count > 0);
    // a filter of one choice filters nothing
    if (counted.length < 2) return "";
    const items = counted.map(
      ([value, text, count]) => `<option value="${escapeHtml(value)}">${escapeHtml(text)} (${count})</option>`
    );
    return `<label>${label}<select name="${name}"><option value="">all</option>${items.join("")}</select></label>`;
  };
  const checks = [...new Set(findings.map(({check}) => check))];
  const {articles} = index.dossier;
  const cited = new Map(findings.map((finding) => [finding, articlesOf(index, finding)]));
  return (
    `<form class="register-filters" aria-label="Filter the register">` +
    select(
      "severity",
      "Severity",
      Object.entries(SEVERITY_WORDS),
      ({severity}, value) => severity === value
    ) +
    select(
      "kind",
      "Kind",
      CHECK_KINDS.map((kind) => [kind, KIND_WORDS[kind]]),
      ({kind}, value) => kind === value
    ) +
    select(
      "check",
      "Check",
      checks.map((name) => [name, checkTitle(name)]),
      ({check}, value) => check === value
    ) +
    select(
      "source",
      "Source",
      articles.map(({article_id, publisher}) => [article_id, `${publisher}, ${article_id}`]),
      (finding, value) => cited.get(finding)?.includes(value) === true
    ) +
    select(
      "state",
      "Decision",
      STATES.map((state) => [state, state]),
      ({state}, value) => state === value
    ) +
    `<button type="reset" hidden>Show all</button></form>`
  );
}

/** The articles that either side quotes. */
export function articlesOf({dossier}: DossierIndex, {finding_id}: Finding): readonly string[] {
  const {about, against} = evidenceFinder(dossier)(finding_id);
  return [...new Set([...about.sentences, ...against.sentences].map(({article}) => article.article_id))];
}
