import type {Check, Threshold} from "../../../loaders/checks/check.js";
import {CHECKS} from "../../../loaders/checks/index.js";
import {CHECK_KINDS, type CheckKind} from "../../../loaders/model.js";
import {escapeHtml} from "../../components/escapeHtml.js";
import {formatNumber} from "../../components/formatNumber.js";
import {KIND_WORDS} from "../../components/kindWords.js";
import {listed} from "../../figures/kit/numbers.js";
import type {Block} from "../blockRule.js";
import type {DossierIndex} from "../dossierIndex.js";

/** `:::checks`: every check by kind, with its reason, the numbers that it hangs on and their sources, and how much it found. */
export const checksBlock: Block = {
  name: "checks",
  read: (index) => ({html: () => CHECK_KINDS.map((kind) => section(index, kind)).join("")})
};

function section(index: DossierIndex, kind: CheckKind): string {
  const checks = CHECKS.filter((check) => check.kind === kind);
  return (
    `<section class="checks" id="kind-${kind}"><h3>${KIND_WORDS[kind]}</h3>` +
    `<dl>${checks.map((check) => entry(index, check)).join("")}</dl></section>`
  );
}

/** What tells the same words better and found something: a check that yields to it seems to have missed them. */
const tellsBetter = (index: DossierIndex, {yieldsTo = [], leavesTo = []}: Check): readonly Check[] =>
  CHECKS.filter(
    ({name}) =>
      [...yieldsTo, ...leavesTo].includes(name) && index.dossier.findings.some(({check}) => check === name)
  );

function entry(index: DossierIndex, check: Check): string {
  const {name, title, reason, thresholds} = check;
  const found = index.dossier.findings.filter((finding) => finding.check === name).length;
  const better = tellsBetter(index, check).map(
    (other) => `<a href="#check-${escapeHtml(other.name)}">${escapeHtml(other.title)}</a>`
  );
  const count =
    found === 0
      ? better.length > 0
        ? `Nothing that is not told under ${listed(better)}.`
        : "Nothing found."
      : `<a href="/caveats?check=${escapeHtml(name)}">${found} ${found === 1 ? "finding" : "findings"}</a>`;
  return (
    `<div id="check-${escapeHtml(name)}"><dt>${escapeHtml(title)}</dt>` +
    `<dd>${escapeHtml(reason)} <span class="count">${count}</span>${thresholdList(title, thresholds)}</dd></div>`
  );
}

function thresholdList(title: string, thresholds: readonly Threshold[]): string {
  if (thresholds.length === 0) return "";
  const items = thresholds.map(
    ({name, value, source}) =>
      `<li><strong>${formatNumber(value)}</strong> ${escapeHtml(name)} <span class="source">(${escapeHtml(source)})</span></li>`
  );
  const summary = thresholds.length === 1 ? "One threshold" : `${thresholds.length} thresholds`;
  return `<details class="thresholds"><summary>${summary}<span class="visually-hidden"> of “${escapeHtml(title)}”</span></summary><ul>${items.join("")}</ul></details>`;
}
