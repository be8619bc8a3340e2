import type {Check, Threshold} from "../../../loaders/checks/check.js";
import {CHECKS} from "../../../loaders/checks/index.js";
import {CHECK_KINDS, type CheckKind} from "../../../loaders/model.js";
import {escapeHtml} from "../../components/escapeHtml.js";
import {formatNumber} from "../../components/formatNumber.js";
import {KIND_WORDS} from "../../components/kindWords.js";
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

function entry(index: DossierIndex, {name, title, reason, thresholds}: Check): string {
  const found = index.dossier.findings.filter(({check}) => check === name).length;
  const count =
    found === 0
      ? "Nothing found."
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
