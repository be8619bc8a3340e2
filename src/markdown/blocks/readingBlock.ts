import {escapeHtml} from "../../components/escapeHtml.js";
import type {Block} from "../blockRule.js";

/** `:::reading`: how the marks of a page with notes and evidence are read, each beside a sample. */
export const readingBlock: Block = {
  name: "reading",
  read: () => ({
    html({words: {reading}}) {
      const rows = [
        ['<span class="sample evidence-number">[n]</span>', reading.evidence],
        ['<span class="sample caveat-sample">n</span>', reading.doubt],
        ['<span class="sample caveat-sample note">n</span>', reading.note],
        ['<span class="sample"><u>abc</u></span>', reading.reference]
      ] as const;
      return `<section class="reading"><h2 id="reading">${escapeHtml(reading.title)}</h2><dl>${rows
        .map(
          ([sample, words]) => `<div><dt aria-hidden="true">${sample}</dt><dd>${escapeHtml(words)}</dd></div>`
        )
        .join("")}</dl></section>`;
    }
  })
};
