import type {Builder, Draft} from "./draft.js";
import {hasCue, spanOf, type Passage} from "./passage.js";
import {labelOf, segmentAround} from "./segments.js";
import {tokensText} from "./tokensText.js";

/** How far behind a percentage the group may stand: "of its population is". */
const REACH = 7;

/** Shares of peoples: "75% of its population is Kyrgyz, 15% is Uzbek". */
export const shares: Builder = ({passage, subject}) => {
  if (!hasCue(passage, "ethnic")) return [];
  const drafts: Draft[] = [];
  for (const quantity of passage.quantities) {
    if (quantity.kind !== "percentage") continue;
    const group = passage.entities.find(
      (h) =>
        h.from >= quantity.to &&
        h.from < Math.min(quantity.to + REACH, segmentAround(passage, quantity.from).to) &&
        h.entry.entity.kind === "country"
    );
    const before = group ? null : groupBefore(passage, quantity.hedgeFrom);
    if (!group && !before) continue;
    drafts.push({
      table: "country_profile",
      measure: "ethnic_share",
      item: group ? (passage.tokens[group.from]?.text.replace(/s$/, "") ?? null) : (before?.name ?? null),
      quantity,
      unit: "percent",
      span: spanOf(passage, before?.from ?? quantity.hedgeFrom, group?.to ?? quantity.to),
      at: quantity.from,
      subject,
      counterparty: null,
      listKey: String(passage.paragraph)
    });
  }
  return drafts;
};

/** "Kazakh (Qazaq) 68%, Uighur 1.5%": in a list the group stands before its share, in the same part. */
function groupBefore(passage: Passage, at: number): {readonly name: string; readonly from: number} | null {
  const label = labelOf(passage);
  let from = at;
  while (from > (label ? label.to + 1 : 0) && !/^[,;:]$/.test(passage.tokens[from - 1]?.text ?? "")) from--;
  const words = passage.tokens.slice(from, at);
  const open = words.findIndex((t) => t.text === "(");
  const name = tokensText(open > 0 ? words.slice(0, open) : words);
  return name !== "" && words.length <= 6 && label ? {name, from} : null;
}
