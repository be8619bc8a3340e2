import type {Builder, Draft} from "./draft.js";
import {hasCue, spanOf} from "./passage.js";

/** How far behind a percentage the group may stand: "of its population is". */
const REACH = 7;

/** Shares of peoples: "75% of its population is Kyrgyz, 15% is Uzbek". */
export const shares: Builder = ({passage, subject}) => {
  if (!hasCue(passage, "ethnic")) return [];
  const drafts: Draft[] = [];
  for (const quantity of passage.quantities) {
    if (quantity.kind !== "percentage") continue;
    const group = passage.entities.find(
      (h) => h.from >= quantity.to && h.from < quantity.to + REACH && h.entry.entity.kind === "country"
    );
    if (!group) continue;
    drafts.push({
      table: "country_profile",
      measure: "ethnic_share",
      item: passage.tokens[group.from]?.text.replace(/s$/, "") ?? null,
      quantity,
      unit: "percent",
      span: spanOf(passage, quantity.hedgeFrom, group.to),
      at: quantity.from,
      subject,
      counterparty: null,
      listKey: String(passage.paragraph)
    });
  }
  return drafts;
};
