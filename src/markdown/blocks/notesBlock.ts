import {escapeHtml} from "../../components/escapeHtml.js";
import type {Block} from "../blockRule.js";
import {SEVERITY_WORDS} from "../../components/severityWords.js";
import {appendix} from "../appendix.js";
import {VERDICT_WORDS} from "../../components/verdictWords.js";

/** `:::notes`: the caveats of all that the page shows, numbered in reading order. On such a page marks carry these numbers. */
export const notesBlock: Block = {
  name: "notes",
  read(_index, _args, use) {
    use.hasNotes = true;
    return {
      html: ({findings}) => {
        const items = findings.map(
          ({finding_id, severity, verdict, caveat, hypothesis}) =>
            `<li id="note-${escapeHtml(finding_id)}" class="${severity}"><span class="severity">${SEVERITY_WORDS[severity]}, ${VERDICT_WORDS[verdict]}.</span> ${escapeHtml(caveat)}${hypothesis === null ? "" : ` ${escapeHtml(hypothesis)}`} <a href="/caveats#${escapeHtml(finding_id)}">Both sides in the register</a></li>`
        );
        return appendix(`${findings.length} notes`, `<ol class="notes">${items.join("")}</ol>`);
      }
    };
  }
};
