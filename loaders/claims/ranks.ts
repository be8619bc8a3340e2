import type {Builder, Draft} from "./draft.js";
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
    const common = {
      table: "force_figures" as const,
      at: quantity.from,
      subject,
      counterparty: null,
      item: null
    };
    let to = quantity.to;
    while (
      to < quantity.to + 4 &&
      /^(?:among|the|[a-z]+n|army|country|power)$/.test(passage.tokens[to]?.norm ?? "")
    )
      to++;
    drafts.push({
      ...common,
      measure: regional ? "regional_rank" : "power_rank",
      quantity,
      unit: "rank",
      original: tokensText(passage.tokens.slice(quantity.from, quantity.numberTo)),
      span: spanOf(passage, quantity.from, to)
    });
    if (quantity.among !== null) {
      drafts.push({
        ...common,
        measure: "power_rank_total",
        value: quantity.among,
        unit: "count",
        original: passage.tokens[quantity.to - 1]?.text ?? null,
        span: spanOf(passage, quantity.to - 1, Math.min(to + 2, passage.tokens.length))
      });
    }
  }
  return drafts;
};
