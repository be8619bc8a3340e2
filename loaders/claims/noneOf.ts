import type {Builder} from "./draft.js";
import {newDraft} from "./newDraft.js";
import {spanOf} from "./passage.js";

/** "there are no reserve forces" says a number: none. */
export const noneOf: Builder = ({passage, subject}) => {
  if (passage.quantities.length === 0) return [];
  return passage.measures.flatMap((hit) => {
    const {measure, strength} = hit.entry;
    const no = passage.tokens[hit.from - 1]?.norm === "no";
    const longer = passage.measures.some((other) => other.from === hit.from && other.to > hit.to);
    if (!no || longer || strength === "hint" || measure.table !== "force_figures") return [];
    const span = spanOf(passage, hit.from - 1, hit.to);
    const draft = newDraft(measure.table, measure.measure, span, hit.from);
    draft.value = 0;
    draft.unit = measure.unit;
    draft.original = passage.tokens[hit.from - 1]?.text ?? null;
    draft.hedge = null;
    draft.subject = subject;
    draft.counterparty = null;
    draft.listKey = String(passage.paragraph);
    return [draft];
  });
};
