import {CHECKS} from "../../../loaders/checks/index.js";
import {escapeHtml} from "../../components/escapeHtml.js";
import type {Block} from "../blockRule.js";

/** `:::checks`: every check with its reason and how much it found. */
export const checksBlock: Block = {
  name: "checks",
  read(index) {
    const items = CHECKS.map(({name, title, reason}) => {
      const found = index.dossier.findings.filter(({check}) => check === name).length;
      return `<div id="check-${escapeHtml(name)}"><dt>${escapeHtml(title)}</dt><dd>${escapeHtml(reason)} <span class="count">${found === 0 ? "Nothing found" : `${found} ${found === 1 ? "finding" : "findings"}`}.</span></dd></div>`;
    });
    return {html: () => `<dl class="checks">${items.join("")}</dl>`};
  }
};
