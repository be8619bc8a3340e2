import type {Builder} from "./draft.js";
import {spanOf} from "./passage.js";

/** "there are no reserve forces" says a number: none. */
export const noneOf: Builder = ({passage, subject}) => {
  if (passage.quantities.length === 0) return [];
  return passage.measures.flatMap((hit) => {
    const {measure, strength} = hit.entry;
    const no = passage.tokens[hit.from - 1]?.norm === "no";
    const longer = passage.measures.some((other) => other.from === hit.from && other.to > hit.to);
    if (!no || longer || strength === "hint" || measure.table !== "force_figures") return [];
    return [
      {
        table: measure.table,
        measure: measure.measure,
        value: 0,
        unit: measure.unit,
        original: passage.tokens[hit.from - 1]?.text ?? null,
        hedge: null,
        span: spanOf(passage, hit.from - 1, hit.to),
        at: hit.from,
        subject,
        counterparty: null,
        listKey: String(passage.paragraph)
      }
    ];
  });
};
