import type {Builder, Draft} from "./draft.js";
import {partiesAt} from "./parties.js";
import {hasCue, spanOf} from "./passage.js";

/**
 * Sums of money that one side gives, promises or forgives another. What kind of sum it is the nearest words say; a sum of aid without
 * such words counts as a pledge where the sentence looks ahead, as given where it looks back.
 */
export const money: Builder = ({passage}, scope) => {
  const drafts: Draft[] = [];
  for (const quantity of passage.quantities) {
    if (quantity.kind !== "money") continue;
    const near = passage.measures
      .filter((h) => h.entry.measure.table === "aid_amounts" && h.entry.measure.unit === "USD")
      .toSorted(
        (a, b) =>
          distance(a.from, quantity.from) - distance(b.from, quantity.from) || b.to - b.from - (a.to - a.from)
      );
    const ahead = hasCue(passage, "modality", "pledged") || hasCue(passage, "modality", "planned");
    const measure = specific(
      near.map((h) => h.entry.measure.measure),
      ahead
    );
    if (!measure) continue;
    const {giver, receiver} = partiesAt(passage, quantity.from, quantity.to, scope.countries, scope);
    drafts.push({
      table: "aid_amounts",
      measure,
      quantity,
      span: spanOf(passage, quantity.hedgeFrom, quantity.to),
      at: quantity.from,
      subject: giver,
      counterparty: receiver
    });
  }
  return drafts;
};

const distance = (a: number, b: number): number => Math.abs(a - b);

/** A debt forgiven is no aid pledged, even where "agreed" stands nearer; "provide" is no gift while it is only promised. */
function specific(measures: readonly string[], ahead: boolean): string | null {
  if (measures.includes("debt_written_off")) return "debt_written_off";
  const first = measures[0];
  return first === "military_aid_given" && ahead ? "military_aid_pledged" : (first ?? null);
}
