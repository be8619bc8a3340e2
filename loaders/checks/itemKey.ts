/** Measures that hold one figure for each of several items; for all others the item is only the word that the text uses for the measure. */
export const ITEMISED: ReadonlySet<string> = new Set([
  "ethnic_share",
  "border",
  "membership",
  "natural_resource",
  "equipment_item",
  "training",
  "foreign_base",
  "base_site"
]);

/** What besides its measure tells one figure from another; empty where the measure says it all. */
export function itemKey({measure, item}: {readonly measure: string; readonly item: string | null}): string {
  return ITEMISED.has(measure) ? (item ?? "").toLowerCase() : "";
}
