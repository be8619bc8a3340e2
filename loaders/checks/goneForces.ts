import type {Entity, Reference} from "../model.js";
import {remember} from "./remember.js";
import {entitiesOfKind} from "./entitiesOfKind.js";
import {wordsEvidence} from "./articleSentences.js";
import type {Check, Threshold} from "./check.js";
import {publishedDays} from "./claimTime.js";
import {daysBetween, sayDays, toDays} from "./days.js";
import {entityFinder} from "./entityFinder.js";
import {referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayPublisher} from "./say.js";
import {sentencesWith} from "./sentencesWith.js";

/** Forces of a country, told as being there: "US military presence". */
const PRESENCE = /(?<who>\p{Lu}[\p{L}.]+) (?:military presence|military bases|troops)\b/gu;
const GONE_FOR: Threshold = {
  name: "days after the end of a country’s last known base for which a text may still speak of its forces",
  value: 365,
  source: "judged: for a year a reader knows that they have just gone"
};

/**
 * Forces of a country that a text has as present, long after the last base of theirs that references know was to be closed.
 *
 * ```ok
 * entity USA country: United States | US
 * article A; published=2014-09-01
 * A body: US military presence in the region troubles the neighbour.
 * R50 USA base_closed(Manas) = 2014-07-11 date
 * ```
 * ```not-ok
 * entity USA country: United States | US
 * article A; published=2023-05-30; publisher=The Herald
 * A body: US military presence in the region troubles the neighbour.
 * R50 USA base_closed(Manas) = 2014-07-11 date; publisher=The Agency
 * => note: “US military presence” (The Herald, 30 May 2023): the last such base on file, Manas, was to be closed by 11 July 2014 (The Agency).
 * ```
 */
export const goneForces: Check = {
  name: "gone-forces",
  title: "A presence that is not named",
  reason: "An old threat told as a present one makes an old argument look new.",
  kind: "time",
  reach: "document",
  thresholds: [GONE_FOR],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const idOf = entityFinder(entitiesOfKind(input.entities, "country"));
    const codeOf = countriesOf(input.entities);
    const closed = closures(input.references);
    if (closed.size === 0) return [];
    const published = new Map(input.articles.map((a) => [a.article_id, publishedDays(a)]));
    const own = new Set(
      input.claims.flatMap(({measure, article_id, subject_code}) =>
        measure === "foreign_base" ? `${article_id} ${subject_code ?? ""}` : []
      )
    );
    return sentencesWith(input, PRESENCE).flatMap((sentence) =>
      [...sentence.text.matchAll(PRESENCE)].flatMap((match) => {
        const code = codeOf.get(idOf(match.groups?.who ?? "")) ?? "";
        const printed = published.get(sentence.article_id);
        const last = (closed.get(code) ?? [])
          .flatMap((reference) => {
            const days = toDays(reference.value);
            return days ? [{reference, days}] : [];
          })
          .sort((a, b) => (a.days.end < b.days.end ? 1 : -1))[0];
        if (!last || !printed || own.has(`${sentence.article_id} ${code}`)) return [];
        if (daysBetween(last.days.end, printed.start) < GONE_FOR.value) return [];
        const {reference, days} = last;
        return [
          {
            severity: "note",
            verdict: "unverifiable",
            caveat: `“${match[0]}” (${nameOf(sentence.article_id)}, ${sayDays(printed)}): the last such base on file, ${reference.item ?? "one"}, was to be closed by ${sayDays(days)} (${sayPublisher(reference)}). What presence is meant the text does not say.`,
            about: [wordsEvidence(sentence, match.index, match[0])],
            against: referenceEvidence([reference])
          } as const
        ];
      })
    );
  }
};

/** By entity: its country, or itself. */
const countriesOf = remember(
  (entities: readonly Entity[]) =>
    new Map(entities.map(({entity_id, country}) => [entity_id, country ?? entity_id]))
);
const closures = remember((references: readonly Reference[]) =>
  groupBy(
    references.filter(({measure, weak}) => measure === "base_closed" && !weak),
    ({subject_code}) => subject_code
  )
);
