import type {Reference} from "../model.js";
import type {Item} from "../sources/readKnowledge.js";
import {remember} from "./remember.js";
import type {Check} from "./check.js";
import {publishedDays} from "./claimTime.js";
import {isKindOf} from "./comparableMeasures.js";
import {toDays} from "./days.js";
import {referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayList, sayNumber, sayPublisher, sayQuote} from "./say.js";

/** How a reference tells that an item came. */
const DELIVERED = /\bdelivered\b/i;

/**
 * A stock that is smaller than what references have delivered of its kinds before the text appeared.
 *
 * ```ok
 * article A; published=2023-05-30
 * item helicopters: Mi-8
 * KGZ aircraft_total = 26 count
 * R24 KGZ equipment_item(Mi-8) = 6 count; as_of=2020-07; note=delivered
 * ```
 * ```not-ok
 * article A; published=2023-05-30
 * item transport_aircraft: An-26
 * item helicopters: Mi-8
 * KGZ aircraft_total = 6 count; quote=6 military aircraft
 * R24 KGZ equipment_item(An-26) = 2 count; as_of=2020-07; note=delivered
 * R25 KGZ equipment_item(Mi-8) = 6 count; as_of=2020-07; note=delivered
 * => note: “6 military aircraft” (Paper A) is fewer than the 8 that were delivered before: 2 An-26 and 6 Mi-8 (The Yearbook, 2020).
 * ```
 */
export const stockBelowDeliveries: Check = {
  name: "stock-below-deliveries",
  title: "Fewer than were delivered",
  reason: "A stock smaller than the deliveries before it is old, or leaves some kinds out.",
  kind: "references",
  reach: "document",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const published = new Map(input.articles.map((article) => [article.article_id, publishedDays(article)]));
    const delivered = deliveries(input.references)(input.items ?? NO_ITEMS);
    return input.claims.flatMap((claim) => {
      const {table, value, unit, measure, article_id} = claim;
      const day = published.get(article_id)?.start;
      if (table !== "force_figures" || unit !== "count" || typeof value !== "number" || !day) return [];
      const came = (delivered.get(claim.subject_code ?? "") ?? []).flatMap(({reference, kind, end}) =>
        isKindOf(kind, measure) && end < day ? [reference] : []
      );
      // One report's count at a time: two may count the same machines.
      const [reports] = [...groupBy(came, sayPublisher)].sort(([, a], [, b]) => sum(b) - sum(a));
      if (!reports || sum(reports[1]) <= value) return [];
      const [source, rows] = reports;
      return [
        {
          severity: "note",
          verdict: "imprecise",
          caveat: `${sayQuote(claim)} (${nameOf(article_id)}) is fewer than the ${sayNumber(sum(rows))} that were delivered before: ${sayList(rows.map((r) => `${sayNumber(Number(r.value))} ${r.item ?? ""}`))} (${source}). The figure may be old, or leave some of these kinds out.`,
          about: [{claim}],
          against: referenceEvidence(rows)
        } as const
      ];
    });
  }
};

const sum = (references: readonly Reference[]): number =>
  references.reduce((total, {value}) => total + Number(value), 0);

const NO_ITEMS: readonly Item[] = [];

/** What references count as delivered, by receiver. */
const deliveries = remember((references: readonly Reference[]) =>
  remember((items: readonly Item[]) => {
    const measureOf = measureFinder(items);
    return groupBy(
      references
        .filter(
          ({measure, value, note}) =>
            measure === "equipment_item" && typeof value === "number" && DELIVERED.test(note ?? "")
        )
        .flatMap((reference) => {
          const kind = measureOf(reference.item ?? "");
          return kind === undefined ? [] : [{reference, kind, end: toDays(reference.as_of)?.end ?? "9999"}];
        }),
      ({reference}) => reference.subject_code
    );
  })
);

/** Finds the measure of a type by the words of the items: "Mi-24V" is a Mi-24. */
function measureFinder(items: readonly Item[]): (type: string) => string | undefined {
  const known = items.flatMap(({measure, words}) =>
    measure === null ? [] : words.map((word) => ({word: word.toLowerCase(), measure}))
  );
  return (type) => {
    const name = type.toLowerCase();
    return known
      .filter(({word}) => name === word || (name.startsWith(word) && !/^\d/.test(name.slice(word.length))))
      .sort((a, b) => b.word.length - a.word.length)[0]?.measure;
  };
}
