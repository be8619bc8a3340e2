import type {Lexicon} from "../recognize/lexicon.js";
import type {Entry} from "../recognize/vocabulary.js";
import type {Builder, Draft, Scene} from "./draft.js";
import {equipmentParties} from "./equipmentParties.js";
import {itemsIn, type Listed} from "./listedItems.js";
import {hasCue, spanOf} from "./passage.js";
import {labelOf} from "./segments.js";
import {standingOf} from "./standing.js";

/**
 * Equipment that a sentence hands over, promises, hopes for or uses, with or without numbers; and stocks, which are force figures.
 */
export const equipment =
  (lexicon: Lexicon<Entry>): Builder =>
  (scene, scope) => {
    const {passage, lead} = scene;
    const listed = itemsIn(passage, lexicon);
    if (listed.length === 0) return [];
    if (isStock(scene)) return listed.flatMap((l) => stock(scene, l));
    return listed.flatMap((l): Draft[] => {
      const standing =
        standingOf(passage, l) ?? (lead && passage.kind === "list" ? standingOf(lead, null) : null);
      if (!standing) return [];
      const parties = equipmentParties(passage, l, standing, scope, scope.countries);
      return [
        {
          table: "equipment",
          measure: "equipment_item",
          item: l.name,
          category: l.item.category,
          standing,
          ...(l.quantity ? {quantity: l.quantity, unit: "count"} : {value: null, unit: null}),
          span: spanOf(passage, l.from, l.to),
          at: l.from,
          subject: parties.giver,
          counterparty: parties.receiver,
          listKey: `${String(passage.paragraph)}.${String(passage.start)}`
        }
      ];
    });
  };

/** A list under "Military equipment:", or what a force "has", is its stock. */
function isStock({passage, heading}: Scene): boolean {
  const label = labelOf(passage);
  const holding = passage.cues.some(
    (h) => h.entry.cue.kind === "holding" && h.entry.cue.value === "label" && label && h.to <= label.to
  );
  if (holding) return true;
  const moves = hasCue(passage, "transfer") || hasCue(passage, "inclusion") || hasCue(passage, "exercise");
  return (
    !moves &&
    hasCue(passage, "holding", "verb") &&
    passage.quantities.length > 0 &&
    (heading !== null || passage.kind === "body")
  );
}

function stock({passage, subject}: Scene, {item, name, quantity, from, to}: Listed): Draft[] {
  if (!quantity || item.measure === null) return [];
  const label = labelOf(passage);
  if (label && to <= label.to) return [];
  return [
    {
      table: "force_figures",
      measure: item.measure,
      item: name,
      quantity,
      unit: "count",
      span: spanOf(passage, from, to),
      at: from,
      subject,
      counterparty: null,
      listKey: `${String(passage.paragraph)}.${String(passage.start)}`
    }
  ];
}
