import type {Block} from "../blockRule.js";
import {correctionsSection} from "./correctionsSection.js";
import {editionsSection} from "./editionsSection.js";

/** `:::changes`: which figures editors corrected or took out, then what changed from edition to edition, the newest first. */
export const changesBlock: Block = {
  name: "changes",
  read(index) {
    const journal = index.journal?.() ?? null;
    return {html: (use) => correctionsSection(index, use) + editionsSection(index, journal)};
  }
};
