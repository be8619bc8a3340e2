import type {Span} from "../model.js";
import type {Builder, Draft} from "./draft.js";
import {newDraft, type OpenDraft} from "./newDraft.js";
import {spanOf} from "./passage.js";
import {tokensText} from "./tokensText.js";

const REGION = /^(?:asian|european|african|american|regional|region|arab|eurasian)$/;

/** "ranked No. 39 among Asian armies and No. 107 among the 145 largest armies in the world". */
export const ranks: Builder = ({passage, subject}) => {
  const drafts: Draft[] = [];
  for (const quantity of passage.quantities) {
    if (quantity.kind !== "rank") continue;
    const words = passage.tokens.slice(quantity.to, quantity.to + 5).map((t) => t.norm);
    const regional = quantity.among === null && words.some((w) => REGION.test(w));
    let to = quantity.to;
    while (
      to < quantity.to + 4 &&
      /^(?:among|the|[a-z]+n|army|country|power)$/.test(passage.tokens[to]?.norm ?? "")
    )
      to++;
    const begin = (measure: string, span: Span): OpenDraft => {
      const draft = newDraft("force_figures", measure, span, quantity.from);
      draft.subject = subject;
      draft.counterparty = null;
      draft.item = null;
      drafts.push(draft);
      return draft;
    };
    const rank = begin(regional ? "regional_rank" : "power_rank", spanOf(passage, quantity.from, to));
    rank.quantity = quantity;
    rank.unit = "rank";
    rank.original = tokensText(passage.tokens.slice(quantity.from, quantity.numberTo));
    if (quantity.among !== null) {
      const total = spanOf(passage, quantity.to - 1, Math.min(to + 2, passage.tokens.length));
      const among = begin("power_rank_total", total);
      among.value = quantity.among;
      among.unit = "count";
      among.original = passage.tokens[quantity.to - 1]?.text ?? null;
    }
  }
  return drafts;
};
